"""NAME036."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.roles import role_of
from ...front import in_meta
from ...rule import Rule


class UnknownCreditRole(Rule):
    """A role is said to be of CRediT and is none of its fourteen.

    ## What it does
    Looks at each `role` whose `vocab` is `credit`, or whose identifiers lead to CRediT.

    ## Why it matters
    Crossref takes these fourteen and refuses all others; the author's part is lost.

    ## Example
        <role vocab="credit" vocab-term="Photography">Photography</role>

    ## Mended
        <role vocab="credit" vocab-term="Investigation">Photography</role>

    ## Source
    CRediT, ANSI/NISO Z39.104-2022: <https://credit.niso.org>; JATS4R, CRediT taxonomy:
    <https://jats4r.niso.org/credit-taxonomy/>.

    ## Known problems
    None.
    """

    code = "NAME036"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare what was read of each role with the fourteen."""
        for element in in_meta(reading, ".//contrib//role"):
            role = role_of(element)
            if role.is_of_credit and not role.credit:
                said = role.term or role.text or role.term_identifier
                message = (
                    f'"{said}" is no role of CRediT; take one of the fourteen at credit.niso.org'
                )
                yield cls.found(message, reading.source.place(element))
