"""NAME035."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import Ror
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class InvalidRor(Rule):
    """What is tagged as a ROR identifier is none.

    ## What it does
    Checks each `institution-id` of the type `ror`: nine characters that begin with 0, bare or as an
    address at ror.org, of which the last two are reckoned from the others.

    ## Why it matters
    The institution does not find the article, and Crossref refuses a deposit with a malformed one.

    ## Example
        <institution-id institution-id-type="ror">https://ror.org/05dxps056</institution-id>

    ## Mended
        <institution-id institution-id-type="ror">https://ror.org/05dxps055</institution-id>

    ## Source
    JATS4R, Authors and affiliations: <https://jats4r.niso.org/authors-and-affiliations-v2/>; ROR,
    identifiers and metadata: <https://ror.readme.io/docs/ror-identifier-pattern>; the check digits
    are ISO 7064 MOD 97-10.

    ## Known problems
    A well-formed identifier of another institution cannot be told.
    """

    code = "NAME035"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each identifier of affiliations, groups and funders."""
        for element in in_meta(reading, ".//institution-id"):
            if element.get("institution-id-type", "").lower() != "ror":
                continue
            text = words(element)
            if Ror.parse(text) is None:
                message = (
                    f'"{text}" is no ROR identifier; copy it anew, as https://ror.org/05dxps055'
                )
                yield cls.found(message, reading.source.place(element))
