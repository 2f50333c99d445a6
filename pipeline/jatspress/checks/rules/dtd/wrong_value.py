"""DTD011."""

from __future__ import annotations

from ....finding import Safety
from ...schema import Kind, SchemaRule


class WrongValue(SchemaRule):
    """An attribute with a value the DTD does not allow.

    ## What it does
    Reports a value that is none of those to choose from, with the one that is spelt nearly so;
    one that differs from the fixed value; and an id or a name with characters that are not
    allowed in it.

    ## Why it matters
    Programs act on such values: a list of an unknown type gets no bullets and no numbers.

    ## Example
        <xref ref-type="figg" rid="f1">

    ## Mended
        <xref ref-type="fig" rid="f1">

    ## Source
    JATS tag library, list of attributes:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/index.html>.

    ## Known problems
    In an article that names a DTD which is not packaged these are warnings, told once each.
    """

    code = "DTD011"
    kind = Kind.WRONG_VALUE
    fixes = (Safety.SAFE, Safety.UNSAFE)
