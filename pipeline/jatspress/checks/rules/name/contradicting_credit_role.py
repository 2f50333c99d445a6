"""NAME037."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.roles import CREDIT, credit_role
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.roles import role_of
from ...front import in_meta
from ...rule import Rule


class ContradictingCreditRole(Rule):
    """A role of CRediT has a term and an identifier of two different roles.

    ## What it does
    Compares `vocab-term` with `vocab-term-identifier`, as far as each is one of the fourteen.

    ## Why it matters
    Readers see one role and machines read the other. It comes of copying the element and changing
    half of it.

    ## Example
        <role vocab="credit" vocab-term="Software"
            vocab-term-identifier="https://credit.niso.org/contributor-roles/data-curation/">Software</role>

    ## Mended
        <role vocab="credit" vocab-term="Software"
            vocab-term-identifier="https://credit.niso.org/contributor-roles/software/">Software</role>

    ## Source
    JATS4R, CRediT taxonomy: <https://jats4r.niso.org/credit-taxonomy/>.

    ## Known problems
    None.
    """

    code = "NAME037"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Read each role twice, by its term alone and by its identifier alone."""
        for element in in_meta(reading, ".//contrib//role[@vocab-term-identifier]"):
            role = role_of(element)
            term = credit_role(role.term)
            meant = credit_role(role.term_identifier.rstrip("/").rpartition("/")[2])
            if role.is_of_credit and term and meant and term != meant:
                message = (
                    f'the role is "{role.term}" by its term but {CREDIT[meant]} by its identifier; '
                    "correct the one that is wrong"
                )
                yield cls.found(message, reading.source.place(element))
