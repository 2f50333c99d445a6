"""NAME039."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.roles import credit_role
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.people import role_of
from ...front import in_meta
from ...rule import Rule


class UntaggedCreditRole(Rule):
    """A role is worded as one of CRediT and not tagged as it.

    ## What it does
    Looks for roles of authors whose words are those of one of the fourteen, without any attribute
    that says so.

    ## Why it matters
    Crossref and ORCID take roles that are tagged, and do not guess from words.

    ## Example
        <role>Formal analysis</role>

    ## Mended
        <role vocab="credit" vocab-identifier="https://credit.niso.org/"
            vocab-term="Formal analysis"
            vocab-term-identifier="https://credit.niso.org/contributor-roles/formal-analysis/">…</role>

    ## Source
    JATS4R, CRediT taxonomy: <https://jats4r.niso.org/credit-taxonomy/>.

    ## Known problems
    One finding for each article, at the first such role. "Resources", "Software" and the like may
    be meant otherwise.
    """

    code = "NAME039"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first."""
        for element in in_meta(reading, "contrib-group/contrib/role"):
            role = role_of(element)
            if credit_role(role.text) and not role.is_of_credit and not element.get("vocab"):
                message = (
                    f'"{role.text}" is a role of CRediT; tag it with vocab="credit" and the other '
                    "attributes, so that it is credited"
                )
                yield cls.found(message, reading.source.place(element))
                return
