"""DTD004."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class MisplacedElement(SchemaRule):
    """An element in a place where the DTD allows others only.

    ## What it does
    Reports an element of the DTD that may stand nowhere in the element that holds it, or not
    beside its siblings, and lists what may stand there, in the DTD's order.

    ## Why it matters
    What stands where nobody looks for it is lost on the way: converters skip it, and the page
    and the PDF may lack it.

    ## Example
        <title>Skin <p>and its diseases</p></title>

    ## Mended
        <title>Skin and its diseases</title>

    ## Source
    JATS tag library, how to read the models of elements:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/index.html>.

    ## Known problems
    Where an element may be meant for another, both ways to mend it are told, and people choose.
    In an article that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD004"
    kind = Kind.MISPLACED_ELEMENT
