"""NAME029."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_NAMES = (
    "name",
    "string-name",
    "collab",
    "institution",
    "institution-wrap",
    "on-behalf-of",
    "collab-name",
)


class NamelessContributor(Rule):
    """A contributor has no name.

    ## What it does
    Looks for contributors without any words in a name, a `string-name` or a `collab`, and who are
    not `anonymous`. One that only points elsewhere is passed over.

    ## Why it matters
    The byline shows a gap, and Crossref refuses a contributor without a surname.

    ## Example
        <name><surname/></name>

    ## Mended
        <name><surname>Nowak</surname></name>

    ## Source
    JATS tag library, `<contrib>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/contrib.html>; Crossref schema
    5.4.0, `person_name`.

    ## Known problems
    None.
    """

    code = "NAME029"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for words in each contributor's names."""
        for element in in_meta(reading, ".//contrib"):
            is_elsewhere = element.get("rid") or element.find(".//anonymous") is not None
            names = element.iter(*_NAMES)
            if not is_elsewhere and not any(map(words, names)):
                message = (
                    "a contributor has no name; fill it in, take the contributor out, or write "
                    "<anonymous/>"
                )
                yield cls.found(message, reading.source.place(element))
