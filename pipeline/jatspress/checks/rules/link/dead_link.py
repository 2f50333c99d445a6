"""LINK001."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ...rule import Rule

# libxml2 finds them several times faster than a loop over all elements in Python.
_IDS = etree.XPath("descendant-or-self::*/@id | descendant-or-self::*/@xml:id", smart_strings=False)
_POINTING = etree.XPath("(descendant-or-self::*/@rid | descendant-or-self::*/@rids)/..")


class DeadLink(Rule):
    """A link inside the article leads nowhere.

    ## What it does
    Looks for each id in a `rid` (or `rids`) among the ids of the document.

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
    Links inside formulas and from table cells to their headers are left to DTD001.
    """

    code = "LINK001"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look each id up; yield one finding for an element, naming all that are not there."""
        root = reading.source.root
        ids = set(map(str.strip, _IDS(root)))
        for element in _POINTING(root):
            rids = f"{element.get('rid', '')} {element.get('rids', '')}".split()
            dead = [rid for rid in dict.fromkeys(rids) if rid not in ids]
            if dead:
                message = (
                    f"<{etree.QName(element).localname}> points to {_quoted(dead)}, which nothing "
                    "in the article has as its id; correct the link, or add what it leads to"
                )
                yield cls.found(message, reading.source.place(element))


def _quoted(ids: list[str]) -> str:
    return ", ".join(f'"{value}"' for value in ids)
