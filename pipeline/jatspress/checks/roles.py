"""Roles of CRediT, as rules want them tagged."""

from __future__ import annotations

from lxml import etree

from ..article.roles import CREDIT, credit_role
from ..jats.markup import Edits, Markup, NotEditable
from ..jats.roles import role_of


def tagged_as_credit(markup: Markup, element: etree._Element) -> Edits:
    """Return the edits that give a role those of the four attributes of CRediT that it lacks.

    Source: <https://jats4r.niso.org/credit-taxonomy/>. Raises NotEditable where the role is none of
    the fourteen.
    """
    role = role_of(element)
    code = role.credit or credit_role(role.text)
    if not code:
        raise NotEditable
    address = "https://credit.niso.org/"
    values = {
        "vocab": "credit",
        "vocab-identifier": address,
        "vocab-term": CREDIT[code],
        "vocab-term-identifier": f"{address}contributor-roles/{code}/",
    }
    edits: Edits = ()
    for name, value in values.items():
        edits += () if element.get(name) else markup.attribute(element, name, value)
    return edits
