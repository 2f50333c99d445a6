"""LINK001."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading, Source
from ...rule import Rule
from ...targets import Dead, targets

# How many ids a message repeats.
_SHOWN = 5


class DeadLink(Rule):
    """A link inside the article leads nowhere.

    ## What it does
    Looks for each id in a `rid` (or `rids`) among the ids of the document. An id that is not there
    is told once, at the first link to it; so are all ids of a kind of link (`bibr`, say) of which
    none leads anywhere.

    ## Why it matters
    The reader clicks on "Table 2" or "[14]" and stays where they are. Often the thing itself is
    missing: a table, a reference, an affiliation.

    ## Example
        <xref ref-type="bibr" rid="r29">29</xref>
        …
        <ref id="r28">…</ref>

    ## Mended
        <xref ref-type="bibr" rid="r28">28</xref>
        …
        <ref id="r28">…</ref>

    ## Source
    JATS tag library, `@rid`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/rid.html>.

    ## Known problems
    Links inside formulas and from table cells to their headers are left to DTD001. Where the id is
    lost because its element bears that of another, LINK002 tells it.
    """

    code = "LINK001"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Yield one finding for each mistake, at the first link that it leaves dead."""
        source = reading.source
        for dead in targets(source.root).dead():
            say = _of_a_kind if dead.is_kind else _worded
            yield cls.found(say(dead, source), source.place(dead.links[0]))


def _worded(dead: Dead, source: Source) -> str:
    more = len(dead.links) - 1
    too = f", as {more} more link{'s do' if more > 1 else ' does'}" if more else ""
    mend = "correct the link, or add what it leads to"
    if dead.meant is not None:
        line, value = source.place(dead.meant).line, dead.meant.get("id", "")
        mend = f'the <{_name(dead.meant)}> in line {line} may be meant, whose id is "{value}"'
    return (
        f"<{_name(dead.links[0])}> points to {_quoted(dead.ids)}, which nothing in the article has "
        f"as its id{too}; {mend}"
    )


def _of_a_kind(dead: Dead, _source: Source) -> str:
    link = dead.links[0]
    kind = f' ref-type="{link.get("ref-type")}"' if link.get("ref-type") else ""
    return (
        f"no <{_name(link)}{kind}> leads anywhere: nothing in the article has {_quoted(dead.ids)} "
        "as its id; add what they lead to, or correct the links"
    )


def _quoted(ids: tuple[str, ...]) -> str:
    """Return ids as a list, and only the number of those beyond the fifth."""
    shown = [f'"{value}"' for value in ids]
    more = len(shown) - _SHOWN
    if more > 1:
        shown[_SHOWN:] = [f"{more} more"]
    return ", ".join(shown)


def _name(element: etree._Element) -> str:
    return etree.QName(element).localname
