"""DTD008."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class MisplacedText(SchemaRule):
    """Text where the DTD allows elements only, or nothing.

    ## What it does
    Reports an element with text in it that may hold elements only, at the element the text
    follows, and an element with content that must be empty.

    ## Why it matters
    Such text is in no heading, paragraph or name, so it is shown nowhere.

    ## Example
        <sec><title>Methods</title>We asked 40 people.</sec>

    ## Mended
        <sec><title>Methods</title><p>We asked 40 people.</p></sec>

    ## Source
    The DTD: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/index.html>; XML 1.0, element
    content and white space: <https://www.w3.org/TR/xml/#sec-element-content>.

    ## Known problems
    Several texts in one element are told once, at the first of them. In an article that names a
    DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD008"
    kind = Kind.MISPLACED_TEXT
