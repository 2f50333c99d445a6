"""LAW034."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule


class UnmarkedEthicsPart(ElementRule):
    """A part of the statement on ethics does not say so in its type.

    ## What it does
    Looks for sections inside an `ethics-statement`, and `named-content` there, whose type does not
    begin with `ethics-`.

    ## Why it matters
    Programs find approvals and consents by that beginning.

    ## Example
        <sec sec-type="ethics-statement"><sec sec-type="animal-ethics">…

    ## Mended
        <sec sec-type="ethics-statement"><sec sec-type="ethics-animal">…

    ## Source
    JATS4R, Ethics statements: <https://jats4r.org/ethics-statements/>.

    ## Known problems
    A part without any type is passed over.
    """

    code = "LAW034"
    severity = Severity.INFO
    elements = ("sec", "named-content")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the type of each part with one."""
        kind = element.get("sec-type") or element.get("content-type") or ""
        around = (row.get("sec-type") for row in element.iterancestors("sec"))
        if not kind or "ethics-statement" not in around:
            return ""
        if kind.startswith("ethics-") and kind != "ethics-statement":
            return ""
        return f'the type of a part of the statement begins with ethics-, and "{kind}" does not'
