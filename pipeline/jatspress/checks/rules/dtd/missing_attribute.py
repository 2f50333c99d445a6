"""DTD010."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class MissingAttribute(SchemaRule):
    """An element lacks an attribute it must have.

    ## What it does
    Reports each attribute that the DTD requires and the element does not have, with the values
    to choose from where there are such.

    ## Why it matters
    Without it the element says nothing: a `graphic` without an address is no picture.

    ## Example
        <graphic/>

    ## Mended
        <graphic xlink:href="f1.png"/>

    ## Source
    JATS tag library, `<graphic>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/graphic.html>.

    ## Known problems
    In an article that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD010"
    kind = Kind.MISSING_ATTRIBUTE
