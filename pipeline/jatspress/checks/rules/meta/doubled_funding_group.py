"""META050."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.attributes import language
from ...rule import Rule


class DoubledFundingGroup(Rule):
    """The front matter has two groups of funding.

    ## What it does
    Looks for a second `funding-group` that is in no other language.

    ## Why it matters
    Programs read the first group and miss the rest of the awards. One group holds as many awards
    and statements as there are.

    ## Example
        <funding-group><funding-statement>…</funding-statement></funding-group>
        <funding-group><funding-statement>…</funding-statement></funding-group>

    ## Mended
        <funding-group>
          <funding-statement>…</funding-statement>
          <funding-statement>…</funding-statement>
        </funding-group>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    None.
    """

    code = "META050"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the languages of the groups at one place."""
        seen: set[tuple[etree._Element | None, str]] = set()
        for element in reading.source.root.iter("funding-group"):
            key = element.getparent(), language(element)
            if key in seen:
                message = (
                    "a second funding-group is overlooked by many; put its awards into the first"
                )
                yield cls.found(message, reading.source.place(element))
            seen.add(key)
