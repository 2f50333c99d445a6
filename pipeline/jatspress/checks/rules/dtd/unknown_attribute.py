"""DTD009."""

from __future__ import annotations

from ....finding import Safety
from ...schema import Kind, SchemaRule


class UnknownAttribute(SchemaRule):
    """An attribute that its element may not have.

    ## What it does
    Reports each attribute that the DTD does not declare for its element, with the one that is
    spelt nearly so. An attribute that is missing because it is misspelt is told once, here.

    ## Why it matters
    A misspelt attribute is as good as none: a link without `xlink:href` leads nowhere.

    ## Example
        <ext-link href="https://example.org/">

    ## Mended
        <ext-link xlink:href="https://example.org/">

    ## Source
    JATS tag library, list of attributes:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/index.html>.

    ## Known problems
    Attributes that the DTD has in a newer version only are unknown in the older. In an article
    that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD009"
    kind = Kind.UNKNOWN_ATTRIBUTE
    fixes = (Safety.SAFE, Safety.UNSAFE)
