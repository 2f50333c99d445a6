"""REF023."""

from __future__ import annotations

from urllib.parse import unquote

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ...bibliography import tagged_dois
from ...citations import behind_tag
from ...dispatch import ElementRule
from ...survey import Survey

_MARKS = (".", ",", ";", ":", ")")


class PunctuatedDoi(ElementRule):
    """A tagged DOI ends in the punctuation of its sentence.

    ## What it does
    Reports each `pub-id` of the type `doi` that ends in a full stop, comma, semicolon or colon,
    or in a bracket that is not opened in it.

    ## Why it matters
    The sign belongs to the sentence. With it the DOI is another one and leads nowhere.

    ## Example
        <pub-id pub-id-type="doi">10.5555/12345678.</pub-id>

    ## Mended
        <pub-id pub-id-type="doi">10.5555/12345678</pub-id>.

    ## Source
    Crossref, DOI names:
    <https://www.crossref.org/documentation/member-setup/constructing-your-dois/>. JATS tag
    library, `<pub-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/pub-id.html>.

    ## Known problems
    What is no DOI anyhow, or ends in several dots, is left to REF002.
    """

    code = "REF023"
    severity = Severity.ERROR
    fixes = (Safety.SAFE,)
    elements = ("pub-id",)

    @classmethod
    def candidates(cls, survey: Survey) -> list[etree._Element]:
        """Return the DOIs that end in a mark."""
        return [row for row, text in tagged_dois(survey) if text.endswith(_MARKS)]

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the last character."""
        text = words(element)
        is_sign = text.endswith((".", ",", ";", ":")) and not text.endswith(("..", "…"))
        is_open = text.endswith(")") and text.count("(") < text.count(")")
        if not (is_sign or is_open):
            return ""
        if Doi.parse(unquote(text)) is None:
            return ""
        return f'the DOI "{text}" ends in "{text[-1]}", which belongs behind the tag'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Put the marks behind the tag, in a sentence; elsewhere leave them out."""
        string = markup.letters(element).string
        bare = string.rstrip(".,;:) ")
        bare += ")" if bare.count("(") > bare.count(")") else ""
        if not string.startswith(bare) or Doi.parse(bare) is None:
            return None
        return Fix(
            f"tag {bare.strip()} alone", behind_tag(markup, element, len(string) - len(bare))
        )
