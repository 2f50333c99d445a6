"""DTD003."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class UnknownElement(SchemaRule):
    """An element that the article's DTD does not know.

    ## What it does
    Reports each element that the DTD declares nowhere, with the element that is spelt nearly
    so, first among those that may stand there.

    ## Why it matters
    A misspelt element loses its meaning: a `yeer` is no date, and most programs refuse the
    whole article.

    ## Example
        <pub-date><yeer>2021</yeer></pub-date>

    ## Mended
        <pub-date><year>2021</year></pub-date>

    ## Source
    JATS tag library, list of elements:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/index.html>.

    ## Known problems
    A prefix counts as part of the name, since DTDs know no namespaces: `m:math` is unknown
    where the DTD has `mml:math`. What is inside an unknown element is judged by itself. In an
    article that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD003"
    kind = Kind.UNKNOWN_ELEMENT
