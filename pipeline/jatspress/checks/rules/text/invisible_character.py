"""TEXT023."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import CharacterRule
from ...survey import excerpt


class InvisibleCharacter(CharacterRule):
    """A character in the text cannot be seen.

    ## What it does
    Looks for spaces without width, soft hyphens, byte-order marks, marks that turn the
    direction of text, and control characters.

    ## Why it matters
    They come with words copied from elsewhere. A word that holds one is not found, an address
    that holds one leads nowhere, and marks of direction can make text read backwards.

    ## Example
        <p>Lu&#x200B;pus</p>

    ## Mended
        <p>Lupus</p>

    ## Source
    W3C, Unicode in XML and other Markup Languages: <https://www.w3.org/TR/unicode-xml/>.

    ## Known problems
    A soft hyphen or a space without width that an editor put there to allow a break is
    reported, too: jatspress hyphenates by itself.
    """

    code = "TEXT023"
    severity = Severity.INFO
    fixes = (Safety.UNSAFE,)
    sign = rare = pattern(
        r"[\u0080-\u009f\u200b\u2060\ufeff\u202a-\u202e\u00ad\U000e0000-\U000e007f]"
    )

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Name the character and show what is around it."""
        return f'the sign U+{ord(found[0]):04X} cannot be seen, in "{excerpt(found)}"; take it out'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Take each of them out."""
        return cls.rewritten(markup, element, "take it out", lambda _: "")
