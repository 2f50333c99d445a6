"""META026."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import journal_meta
from ...rule import Rule


class ContradictingIssn(Rule):
    """The journal has two ISSNs for one medium, or one ISSN for two.

    ## What it does
    Compares the ISSNs of the journal whose medium is stated, in new tagging (`publication-format`)
    or old (`pub-type`).

    ## Why it matters
    Print and online editions have an ISSN each. Where they are mixed up, Crossref and indexes
    ascribe the article to the wrong edition.

    ## Example
        <issn publication-format="print">1234-5679</issn>
        <issn publication-format="electronic">1234-5679</issn>

    ## Mended
        <issn publication-format="print">1234-5679</issn>
        <issn publication-format="electronic">2345-6787</issn>

    ## Source
    JATS tag library, `<issn>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/issn.html>.

    ## Known problems
    A journal that really uses one ISSN for both editions is reported; ISSN centres do not allow it.
    """

    code = "META026"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare each ISSN with those before it."""
        seen: list[tuple[str, str]] = []
        for element in journal_meta(reading, "issn"):
            medium = element.get("publication-format") or element.get("pub-type") or ""
            value = words(element)
            message = next(filter(None, (_fault(medium, value, *row) for row in seen)), "")
            if message:
                yield cls.found(message, reading.source.place(element))
            if medium and value:
                seen.append((medium, value))


def _fault(medium: str, value: str, other_medium: str, other_value: str) -> str:
    """Return what is wrong between an ISSN and one before it."""
    if not medium or (medium == other_medium) == (value == other_value):
        return ""
    if medium == other_medium:
        return (
            f"the journal has two ISSNs for {medium}, {other_value} and {value}; say what each is "
            "for, or keep one"
        )
    return f"the ISSN {value} stands for {other_medium} and for {medium}; give each its own"
