"""DATE021."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta
from ...rule import Rule

_KINDS = ("date-type", "pub-type", "publication-format", "specific-use")


class DoubledPublicationDate(Rule):
    """Two publication dates are of one kind.

    ## What it does
    Looks for a second `pub-date` with the same `date-type` or `pub-type` and the same
    `publication-format`.

    ## Why it matters
    Citation and deposit take the first, and nobody knows whether it is the right one.

    ## Example
        <pub-date date-type="pub" publication-format="electronic"><year>2024</year></pub-date>
        <pub-date date-type="pub" publication-format="electronic"><year>2025</year></pub-date>

    ## Mended
        <pub-date date-type="pub" publication-format="electronic"><year>2024</year></pub-date>
        <pub-date date-type="pub" publication-format="print"><year>2025</year></pub-date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    None.
    """

    code = "DATE021"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Remember the kinds of the dates before."""
        seen: set[tuple[str, ...]] = set()
        for element in in_meta(reading, "pub-date"):
            kind = tuple(element.get(name, "") for name in _KINDS)
            if kind in seen:
                said = " ".join(filter(None, kind)) or "unnamed"
                message = (
                    f"there are two publication dates of one kind ({said}); keep one, or say what "
                    "the other is of"
                )
                yield cls.found(message, reading.source.place(element))
            seen.add(kind)
