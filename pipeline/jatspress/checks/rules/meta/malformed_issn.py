"""META025."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import Issn
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import journal_meta
from ...rule import Rule

_FORM = pattern(r"[0-9]{4}-[0-9]{3}[0-9X]")


class MalformedIssn(Rule):
    """What is tagged as the journal's ISSN is none.

    ## What it does
    Checks the form of each `issn` of the journal, four characters, a hyphen and four characters,
    and the last one, which is reckoned from the others.

    ## Why it matters
    Crossref and indexes match journals by their ISSN: with a wrong one the article goes to another
    journal or to none, and the deposit is refused.

    ## Example
        <issn publication-format="electronic">2345-6788</issn>

    ## Mended
        <issn publication-format="electronic">2345-6787</issn>

    ## Source
    ISSN manual, ISO 3297:
    <https://www.issn.org/understanding-the-issn/assignment-rules/issn-manual/>; Crossref refuses
    the rest (`issn_t` of schema 5.4.0).

    ## Known problems
    None.
    """

    code = "META025"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each ISSN of the journal."""
        for element in journal_meta(reading, "issn"):
            text = words(element)
            if not Issn.is_one(text):
                yield cls.found(_worded(text), reading.source.place(element))


def _worded(text: str) -> str:
    if _FORM.fullmatch(text):
        return (
            f"the ISSN {text} is mistyped: its last character does not fit the others; compare "
            "it with the journal's"
        )
    said = f'"{text}" is no ISSN' if text else "the ISSN is tagged but empty"
    return f"{said}; write it as 2345-6787, or take the tag out"
