"""LINK023."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...citing import links_of, number
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

_TARGETS = frozenset({"fig", "table-wrap", "disp-formula", "ref", "boxed-text"})
# "2", "[2]", "Fig. 2", "Table 2." and no more: "Figure 2A" names a part, "2014" may be a year.
_PLAIN = pattern(r"(?:[^\W\d]+\.?\s)?\W?\d{1,3}\W{0,2}")


class LinkNamesAnother(SurveyRule):
    """The words of a link name another thing than it leads to.

    ## What it does
    Compares the only number in the words of an `xref` with the only number in the label of the
    figure, table, formula or reference it leads to.

    ## Why it matters
    One of the two is wrong: readers who click on "Table 2" get Table 3, and cannot tell which
    was meant.

    ## Example
        <xref ref-type="table" rid="t3">Table 2</xref>
        …
        <table-wrap id="t3"><label>Table 3</label>

    ## Mended
        <xref ref-type="table" rid="t3">Table 3</xref>
        …
        <table-wrap id="t3"><label>Table 3</label>

    ## Source
    JATS tag library, `<xref>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/xref.html>.

    ## Known problems
    Words or labels with several numbers, or with letters after them, are not compared.
    """

    code = "LINK023"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Compare the words of each link with its target's label."""
        labels: dict[etree._Element, str] = {}
        for link in links_of(survey):
            target = survey.by_id.get(link.xref.get("rid", ""))
            if target is None or target.tag not in _TARGETS or not _PLAIN.fullmatch(link.said):
                continue
            if target not in labels:
                labels[target] = words(target, "label")
            label, said = labels[target], link.said
            if said == label or not _PLAIN.fullmatch(label):
                continue
            if number(said) != number(label):
                yield (
                    link.xref,
                    f'the link says "{said}" and leads to "{label}"; correct one of them',
                )
