"""Reading the journal's metadata."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.journal import Journal, JournalTitle
from .attributes import identifiers, language
from .identifiers import issns
from .links import links
from .text import words

# In JATS and NLM 3 the titles stand in a group, before in the journal-meta itself.
_AROUND = ("journal-title-group", ".")


def journal(meta: etree._Element) -> Journal:
    """Return the journal of a journal-meta.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/journal-meta.html>.
    """
    abbreviations = tuple(_titles(meta, "abbrev-journal-title"))
    return Journal(
        title=words(meta, ".//journal-title"),
        abbreviated_title=abbreviations[0].text if abbreviations else "",
        issns=issns(meta),
        publisher=words(meta, "publisher/publisher-name"),
        publisher_location=words(meta, "publisher/publisher-loc"),
        subtitles=tuple(_titles(meta, "journal-subtitle")),
        translated_titles=(
            *_titles(meta, "trans-title-group/trans-title"),
            *_titles(meta, "trans-title"),
        ),
        abbreviations=abbreviations,
        ids=identifiers(meta, "journal-id", "journal-id-type"),
        issn_l=words(meta, "issn-l"),
        isbns=identifiers(meta, "isbn", "publication-format"),
        links=links(meta),
    )


def _titles(meta: etree._Element, path: str) -> Iterator[JournalTitle]:
    for place in _AROUND:
        for around in meta.iterfind(place):
            for row in around.iterfind(path):
                group = row.getparent()
                outer = "" if group is None or group is meta else language(group)
                found = JournalTitle(words(row), row.get("abbrev-type", ""), language(row) or outer)
                if found.text:
                    yield found
