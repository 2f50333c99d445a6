"""META047."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...rule import Rule

_REGISTRY = pattern(r"(?:crossref-?)?(?:open-?)?funder-?(?:registry|id)?|fundref")
_PREFIX = "10.13039"
_ANYWHERE = pattern(r"10\.13039/\w+")


class MalformedFunderId(Rule):
    """What is tagged as a funder's identifier is none.

    ## What it does
    Checks the identifiers in `funding-source` that are said to be of the Open Funder Registry: a
    DOI under `10.13039`. One of the type `doi` must be the DOI alone, without an address before it,
    as JATS4R asks; where it has one, that is a warning.

    ## Why it matters
    Crossref drops the identifier, and the funder never learns of the article. A DOI of an article
    or a name gets in here by mistake.

    ## Example
        <institution-id institution-id-type="FundRef">100000054</institution-id>

    ## Mended
        <institution-id institution-id-type="FundRef">10.13039/100000054</institution-id>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    None.
    """

    code = "META047"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge the identifiers that are said to be the registry's."""
        for element in reading.source.root.iterfind(".//funding-source//institution-id"):
            if _is_wrong(_kind(element), words(element)):
                found = _ANYWHERE.search(words(element))
                hint = (
                    f"write {found[0]}"
                    if found
                    else f"write it as {_PREFIX}/100000054, or take it out"
                )
                message = f'"{words(element)}" is no identifier of the funder registry; {hint}'
                finding = cls.found(message, reading.source.place(element))
                # As an address it is unwelcome, and understood all the same.
                is_known = found and Doi.parse(words(element))
                yield finding._replace(severity=Severity.WARNING) if is_known else finding


def _kind(element: etree._Element) -> str:
    """Return what an identifier is said to be, by its type or, from JATS 1.2 on, its vocabulary."""
    kind = element.get("institution-id-type") or element.get("vocab") or ""
    return kind.lower()


def _is_wrong(kind: str, text: str) -> bool:
    """Say whether an identifier is not of the kind it is said to be."""
    doi = Doi.parse(text)
    if kind == "doi":
        return doi is None or doi.value != text
    return bool(_REGISTRY.fullmatch(kind)) and (doi is None or doi.prefix != _PREFIX)
