"""FIG028."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule

_MEMBERS = {
    "fig-group": "fig",
    "table-wrap-group": "table-wrap",
    "disp-formula-group": "disp-formula",
}


class IncompleteGroup(ElementRule):
    """A group of figures, tables or formulas holds one thing, or has no name.

    ## What it does
    Counts the members of each `fig-group`, `table-wrap-group` and `disp-formula-group`, and looks
    for its `label` or `caption`.

    ## Why it matters
    A group is one thing with a name, as "Figure 2" with its parts A and B. Without a name the text
    cannot cite it, and around a single member it says nothing.

    ## Example
        <fig-group><fig><label>Fig. 2A</label> …</fig></fig-group>

    ## Mended
        <fig-group><label>Fig. 2</label> <fig><label>A</label> …</fig>
          <fig><label>B</label> …</fig></fig-group>

    ## Source
    JATS4R, Display objects:
    <https://jats4r.niso.org/display-objects-figures-tables-boxed-text-etc>.

    ## Known problems
    A group whose members all bear the label of the first with more behind it is passed over.
    """

    code = "FIG028"
    severity = Severity.WARNING
    elements = tuple(_MEMBERS)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Count the members, then look for a name."""
        name = str(element.tag)
        kind = _MEMBERS[name]
        number = len(element.findall(kind))
        if number < 2:  # noqa: PLR2004 - a group
            held = f"one {kind}" if number else f"no {kind}"
            return f"this {name} holds {held}; add the others, or take the group away"
        if (
            words(element, "label")
            or words(element, "caption")
            or _is_named_by_first(element, kind)
        ):
            return ""
        return f"this {name} has neither label nor caption; give it the name it is cited by"


def _is_named_by_first(group: etree._Element, kind: str) -> bool:
    """Say whether the first member lends the group its name: `Fig. 1`, `Fig. 1 supplement 2`."""
    first, *others = (words(row, "label").rstrip(". ") for row in group.iterchildren(kind))
    return bool(first) and all(label.startswith(first) for label in others)
