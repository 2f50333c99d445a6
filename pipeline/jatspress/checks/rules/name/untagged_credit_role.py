"""NAME039."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from ....article.roles import credit_role
from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.roles import role_of
from ...front import in_meta
from ...roles import tagged_as_credit
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
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first."""
        for element in in_meta(reading, "contrib-group/contrib/role"):
            if _is_one(element):
                message = (
                    f'"{role_of(element).text}" is a role of CRediT; tag it with vocab="credit" '
                    "and the other attributes, so that it is credited"
                )
                yield cls.at(reading, element, message)
                return

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Tag each of them with the four attributes."""
        meta = next(element.iterancestors("article-meta"))
        rows = (row for row in meta.iterfind("contrib-group/contrib/role") if _is_one(row))
        edits = chain.from_iterable(tagged_as_credit(markup, row) for row in rows)
        return Fix("add the attributes of CRediT", tuple(edits), Safety.UNSAFE)


def _is_one(element: etree._Element) -> bool:
    """Say whether a role is worded as one of CRediT and does not say that it is one."""
    role = role_of(element)
    return bool(credit_role(role.text)) and not role.is_of_credit and not element.get("vocab")
