"""LINK021."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

_MAY_BE = {
    "fig": {"fig", "fig-group", "graphic", "media", "supplementary-material"},
    "table": {"table-wrap", "table-wrap-group", "table", "supplementary-material", "array"},
    "bibr": {"ref", "ref-list", "citation", "nlm-citation", "mixed-citation", "element-citation"},
    "disp-formula": {"disp-formula", "disp-formula-group", "inline-formula", "statement"},
    "aff": {"aff", "aff-alternatives"},
    "sec": {"sec", "app", "abstract", "ack", "ref-list", "notes", "boxed-text", "glossary"},
    "corresp": {"corresp", "fn"},
}
_KINDS = {
    "aff": "aff",
    "app": "app",
    "boxed-text": "boxed-text",
    "disp-formula": "disp-formula",
    "fig": "fig",
    "ref": "bibr",
    "sec": "sec",
    "supplementary-material": "supplementary-material",
    "table-wrap": "table",
}
_WITH_ID = etree.XPath("//*[@id = $id]")


class LinkOfWrongKind(SurveyRule):
    """A link is tagged as leading to something else than it does.

    ## What it does
    Compares `@ref-type` of each `xref` with the element it leads to: `fig` with figures,
    `table` with tables, `bibr` with references, `disp-formula` with formulas, `aff` with
    affiliations, `corresp`, `sec`, `app`, `supplementary-material` and `table-fn` likewise.

    ## Why it matters
    Programs that show citations in brackets, list cited figures or make links from types trust
    the kind.

    ## Example
        <xref ref-type="fig" rid="t1">Table 1</xref>

    ## Mended
        <xref ref-type="table" rid="t1">Table 1</xref>

    ## Source
    JATS tag library, `@ref-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/ref-type.html>.

    ## Known problems
    A kind that is not in the tag library's list is passed over, and so is a link to several
    things.
    """

    code = "LINK021"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Look at what each link leads to."""
        for xref in survey.named("xref"):
            kind, target = xref.get("ref-type", ""), survey.by_id.get(xref.get("rid", ""))
            if kind not in _MAY_BE or target is None or target.tag in _MAY_BE[kind]:
                continue
            around = {
                str(row.tag) for row in target.iterancestors("ref", "fig", "table-wrap", "aff")
            }
            if _MAY_BE[kind].isdisjoint({str(target.tag), *around}):
                yield (
                    xref,
                    f'ref-type="{kind}" leads to a <{target.tag!s}>; write the kind of its target',
                )

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Name the kind of what it leads to."""
        target = next(iter(_WITH_ID(element, id=element.get("rid", ""))), None)
        kind = _KINDS.get(str(target.tag)) if target is not None else None
        if kind is None:
            return None
        return Fix(
            f'write ref-type="{kind}"', markup.attribute(element, "ref-type", kind), Safety.UNSAFE
        )
