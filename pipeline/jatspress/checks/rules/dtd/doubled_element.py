"""DTD007."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class DoubledElement(SchemaRule):
    """An element comes again where the DTD allows it once.

    ## What it does
    Reports the second of two elements of which the parent may hold one.

    ## Why it matters
    Programs take the first or the last and drop the other; which one, nobody can foretell.

    ## Example
        <pub-date><year>2021</year><year>2022</year></pub-date>

    ## Mended
        <pub-date><year>2021</year></pub-date>

    ## Source
    JATS tag library, `<pub-date>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-date.html>.

    ## Known problems
    Which of the two is right only people can tell. In an article that names a DTD which is not
    packaged these are warnings, told once each.
    """

    code = "DTD007"
    kind = Kind.DOUBLED_ELEMENT
