"""META039."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_SHOWN = ("graphic", "media", "inline-graphic", "supplementary-material")


class EmptyAbstract(Rule):
    """The abstract holds nothing.

    ## What it does
    Looks for an `abstract` or `trans-abstract` without words, figure or video.

    ## Why it matters
    The page shows a heading with nothing below it, and a deposit with an empty abstract is refused.
    The text was lost, or never filled in.

    ## Example
        <abstract><title>Abstract</title><p/></abstract>

    ## Mended
        <abstract><title>Abstract</title><p>Calcium in the skin is rare.</p></abstract>

    ## Source
    JATS tag library, `<abstract>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/abstract.html>.

    ## Known problems
    None.
    """

    code = "META039"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for anything beside the abstract's own title."""
        for path in ("abstract", "trans-abstract"):
            for element in in_meta(reading, path):
                if not (_has_words(element) or any(True for _ in element.iter(*_SHOWN))):
                    message = "the abstract is empty; fill it in, or take it out"
                    yield cls.found(message, reading.source.place(element))


def _has_words(abstract: etree._Element) -> bool:
    parts = (
        row for row in abstract.iterchildren(etree.Element) if row.tag not in {"title", "label"}
    )
    return any(words(row) for row in parts)
