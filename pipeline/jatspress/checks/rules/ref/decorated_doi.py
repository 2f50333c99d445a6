"""REF021."""

from __future__ import annotations

import re

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...bibliography import tagged_dois
from ...citations import before_tag
from ...dispatch import ElementRule
from ...survey import Survey

_DECORATION = pattern(
    r"(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/|doi:)\s*|info:doi/", re.IGNORECASE
)


class DecoratedDoi(ElementRule):
    """A tagged DOI has an address or `doi:` before it.

    ## What it does
    Reports each `pub-id` of the type `doi` that begins with the address of a resolver or with
    `doi:`.

    ## Why it matters
    A DOI is the name without its resolver. Programs that add `https://doi.org/` to it make a
    link to nowhere, and two references to one work are not seen to be the same.

    ## Example
        <pub-id pub-id-type="doi">https://doi.org/10.5555/12345678</pub-id>

    ## Mended
        <pub-id pub-id-type="doi">10.5555/12345678</pub-id>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>. JATS tag library, `<pub-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-id.html>.

    ## Known problems
    None.
    """

    code = "REF021"
    severity = Severity.WARNING
    fixes = (Safety.SAFE,)
    elements = ("pub-id",)

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return the DOIs that begin with something else."""
        return [row for row, text in tagged_dois(survey) if not text.startswith("10.")]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at how it begins."""
        text = words(element)
        found = _DECORATION.match(text)
        if not found:
            return ""
        return f'"{found[0]}" is no part of a DOI; tag "{text[found.end() :]}" alone'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Put it before the tag, in a sentence; elsewhere leave it out."""
        string = markup.letters(element).string
        start = len(string) - len(string.lstrip())
        found = _DECORATION.match(string, start)
        if found is None or Doi.parse(string[found.end() :]) is None:
            return None
        return Fix(
            f"tag {string[found.end() :].strip()} alone", before_tag(markup, element, found.end())
        )
