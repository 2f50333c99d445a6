"""NAME038."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ....jats.roles import role_of
from ...front import in_meta
from ...roles import tagged_as_credit
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
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first that lacks any."""
        for element in in_meta(reading, ".//contrib//role"):
            missing = [name for name in _ATTRIBUTES if not element.get(name)]
            if _lacks(element):
                message = (
                    f"this role of CRediT has no {' and no '.join(missing)}; add what is missing"
                )
                yield cls.at(reading, element, message)
                return

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Add what is missing, in each of them."""
        meta = next(element.iterancestors("article-meta"))
        edits = [
            tagged_as_credit(markup, row)
            for row in meta.iterfind(".//contrib//role")
            if _lacks(row)
        ]
        return Fix("add the attributes that are missing", tuple(chain.from_iterable(edits)))


def _lacks(element: etree._Element) -> bool:
    """Say whether a role of CRediT has some of the attributes and not all."""
    count = sum(bool(element.get(name)) for name in _ATTRIBUTES)
    return 0 < count < len(_ATTRIBUTES) and bool(role_of(element).credit)
