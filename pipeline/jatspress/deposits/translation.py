"""A translation inside an article, with a DOI of its own: an article that says of which it is one.

Source: relations.xsd, `isTranslationOf`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/relationships/>.
"""

from __future__ import annotations

from lxml import etree

from .article import journal_article
from .elements import RELATIONS, new
from .peer_review import related
from .recut import named
from .row import Row

# What may stand behind the relations; see `journal_article`.
_BEHIND = ("archive_locations", "scn_policies", "version_info", "doi_data")


def translation(row: Row) -> etree._Element:
    """Return the `journal_article` of a translation."""
    element = journal_article(row.reading, row.doi, row.depositor)
    if row.about is None:
        return element
    program = next(iter(named([*element], "rel:program")), None)
    if program is None:
        program = new("program", RELATIONS, name="relations")
        behind = next(part for name in _BEHIND for part in named([*element], name))
        behind.addprevious(program)
    program.insert(0, related("intra", "isTranslationOf", row.about.value))
    return element
