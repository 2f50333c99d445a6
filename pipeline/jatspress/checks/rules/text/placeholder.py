"""TEXT028."""

from __future__ import annotations

import re

from ....finding import Severity
from ....patterns import pattern
from ...dispatch import TextRule
from ...survey import excerpt


class Placeholder(TextRule):
    """A note to oneself was left in the text.

    ## What it does
    Looks for TODO, TBD, XXX, ??, lorem ipsum, [insert …], [AQ1], and the words word processors
    and LaTeX leave where a link is broken.

    ## Why it matters
    It was meant to be filled in before anybody reads it.

    ## Example
        <p>See Section ??.</p>

    ## Mended
        <p>See Section 3.</p>

    ## Source
    LaTeX, undefined references: <https://www.latex-project.org/help/documentation/>.

    ## Known problems
    XXX as a number in Roman figures or as a name is reported.
    """

    code = "TEXT028"
    severity = Severity.WARNING
    hints = (
        *("TODO", "TBD", "FIXME", "XXX", "??", "orem ipsum", "Error! "),
        *("[insert", "[cit", "[ref", "[AQ", "[Author"),
    )
    sign = pattern(
        r"\bTODO\b|\bTBD\b|\bFIXME\b|\bXXX+\b(?![-.])|\?\?+(?!\?*[!”\"’])|\b[Ll]orem ipsum\b"
        r"|Error! (?:Reference source|Bookmark) not"
        r"|\[(?:insert|cite|ref|citation needed|AQ\d*|Author)[^\]]{0,40}\]"
    )

    @classmethod
    def judge(cls, found: re.Match[str]) -> str:
        """Show what is around it."""
        return f'"{found[0]}" looks like something left to do, in "{excerpt(found)}"'
