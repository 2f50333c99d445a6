"""DTD005."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class ElementOutOfOrder(SchemaRule):
    """An element too early or too late among its siblings.

    ## What it does
    Looks for the fewest elements to move so that all are in the order of the DTD, and says for
    each before or behind which sibling it belongs.

    ## Why it matters
    The DTD has one order for most of the front matter, and a validator refuses any other.

    ## Example
        <pub-date><year>2021</year><month>08</month></pub-date>

    ## Mended
        <pub-date><month>08</month><year>2021</year></pub-date>

    ## Source
    JATS tag library, `<pub-date>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-date.html>.

    ## Known problems
    Where two neighbours have changed places, either may be the one that is told. In an article
    that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD005"
    kind = Kind.OUT_OF_ORDER
