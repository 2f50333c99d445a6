"""Reading what somebody did."""

from __future__ import annotations

from lxml import etree

from ..article.roles import Role
from .text import words


def role_of(element: etree._Element) -> Role:
    """Return the role in a `role`.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/role.html>.
    """
    return Role(
        text=words(element),
        vocab=element.get("vocab", ""),
        vocab_identifier=element.get("vocab-identifier", ""),
        term=element.get("vocab-term", ""),
        term_identifier=element.get("vocab-term-identifier", ""),
        degree=element.get("degree-contribution", ""),
        kind=element.get("content-type", ""),
        use=element.get("specific-use", ""),
    )
