"""What is added later to a DOI that is registered: references, Crossmark data, funding, licences.

Bibliographic facts cannot be changed in this way; it is sent with operation doDOICitUpload. Source:
doi_resources5.4.0.xsd, and
<https://www.crossref.org/documentation/schema-library/resource-only-deposit-schema/>.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree

from .article import journal_article
from .elements import new, said
from .recut import named
from .row import Row

# The elements of the body in their order, and what each holds beside the DOI.
_HOLDERS = (
    ("doi_citations", "citation_list"),
    ("doi_resources", "collection"),
    ("crossmark_data", "crossmark"),
    ("fundref_data", "fr:program"),
    ("lic_ref_data", "ai:program"),
    ("doi_relations", "rel:program"),
    ("clinicaltrial_data", "ct:program"),
)


def resources(rows: Sequence[Row]) -> list[etree._Element]:
    """Return the body of a deposit of what can be added to the records of articles."""
    found = [(row, _parts(row)) for row in rows]
    return [
        _holder(holder, row, part)
        for holder, name in _HOLDERS
        for row, parts in found
        for part in named(parts, name)
    ]


def is_any(row: Row) -> bool:
    """Say whether there is anything to add to the record of an article."""
    parts = _parts(row)
    return any(named(parts, name) for _, name in _HOLDERS)


def _parts(row: Row) -> list[etree._Element]:
    return [*_split(journal_article(row.reading, row.doi, row.depositor))]


def _split(record: etree._Element) -> Iterator[etree._Element]:
    """Yield the parts of an article, and those of its doi_data."""
    for part in [*record]:
        yield part
        if etree.QName(part).localname == "doi_data":
            yield from [*part]


def _holder(name: str, row: Row, part: etree._Element) -> etree._Element:
    element = new(name)
    element.append(said("doi", row.doi.value))
    element.append(part)
    return element
