"""NAME038."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.people import role_of
from ...front import in_meta
from ...rule import Rule

_ATTRIBUTES = ("vocab", "vocab-identifier", "vocab-term", "vocab-term-identifier")


class IncompleteCreditRole(Rule):
    """A role of CRediT lacks what says that it is one.

    ## What it does
    Looks at each role that is one of the fourteen and has one of the four attributes that JATS4R
    asks for, whether it has the others.

    ## Why it matters
    With the term alone it is anybody's word; the identifiers make it CRediT's, in whatever language
    the role is written.

    ## Example
        <role vocab="credit" vocab-term="Software">Software</role>

    ## Mended
        <role vocab="credit" vocab-identifier="https://credit.niso.org/" vocab-term="Software"
            vocab-term-identifier="https://credit.niso.org/contributor-roles/software/">Software</role>

    ## Source
    JATS4R, CRediT taxonomy: <https://jats4r.niso.org/credit-taxonomy/>.

    ## Known problems
    One finding for each article, at the first such role.
    """

    code = "NAME038"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first that lacks any."""
        for element in in_meta(reading, ".//contrib//role"):
            missing = [name for name in _ATTRIBUTES if not element.get(name)]
            is_begun = len(missing) < len(_ATTRIBUTES)
            if missing and is_begun and role_of(element).credit:
                message = (
                    f"this role of CRediT has no {' and no '.join(missing)}; add what is missing"
                )
                yield cls.found(message, reading.source.place(element))
                return
