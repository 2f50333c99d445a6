"""ACCESS004."""

from __future__ import annotations

import re

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import ElementRule
from ...option import Words

_VAGUE = pattern(
    r"(?:click |see )?here|(?:this |the )?(?:link|url|page|website)|(?:read |see )?more|download",
    re.IGNORECASE,
)


class VagueLink(ElementRule):
    """The words of a link say nothing of where it leads.

    ## What it does
    Reports each `ext-link` whose words are "here", "click here", "link", "this link", "read
    more" or the like.

    ## Why it matters
    Screen readers list the links of a page without what is around them: ten times "here".

    ## Example
        The data are <ext-link xlink:href="https://example.org">here</ext-link>.

    ## Mended
        See <ext-link xlink:href="https://example.org">the data</ext-link>.

    ## Source
    WCAG 2.2, 2.4.4: <https://www.w3.org/WAI/WCAG22/Understanding/link-purpose-in-context.html>.

    ## Known problems
    None.
    """

    code = "ACCESS004"
    severity = Severity.WARNING
    elements = ("ext-link",)
    more = Words((), "what else says nothing, in any language; capitals do not matter")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at all the words of the link."""
        text = words(element)
        is_vague = _VAGUE.fullmatch(text) or text.lower() in map(str.lower, cls.more)
        return f'the link "{text}" says nothing of its target; name it' if is_vague else ""
