"""DTD006."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class MissingElement(SchemaRule):
    """An element lacks another that it must hold.

    ## What it does
    Reports what must be added, and where: all that is missing in one place in one finding, in
    order. It stands at the element before which something is missing, at the last one where it
    is missing at the end, and at the parent where that is empty.

    ## Why it matters
    A required part is what others build on: an article without a title has no name in any
    index.

    ## Example
        <pub-date><month>08</month></pub-date>

    ## Mended
        <pub-date><month>08</month><year>2021</year></pub-date>

    ## Source
    JATS tag library, `<pub-date>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-date.html>.

    ## Known problems
    Of several ways to make the parent complete the one with the fewest new elements is told. In
    an article that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD006"
    kind = Kind.MISSING_ELEMENT
