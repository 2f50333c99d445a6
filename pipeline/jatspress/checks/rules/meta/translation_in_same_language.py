"""META055."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class TranslationInSameLanguage(ElementRule):
    """A translation is in the language of the article.

    ## What it does
    Compares the `xml:lang` of each `trans-abstract` and `trans-title-group` with that of the
    article it belongs to.

    ## Why it matters
    Readers are shown the wrong one of the two, and PubMed Central refuses the article.

    ## Example
        <article xml:lang="en">… <trans-abstract xml:lang="en">

    ## Mended
        <article xml:lang="en">… <trans-abstract xml:lang="pl">

    ## Source
    PMC style checker, check of `<trans-abstract>`:
    <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/tags.html>.

    ## Known problems
    None.
    """

    code = "META055"
    severity = Severity.WARNING
    elements = ("trans-abstract", "trans-title-group")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Compare the language with that of the nearest article around."""
        around = element.iterancestors("article", "sub-article", "response")
        language = next((lang for row in around if (lang := row.get(_LANG))), "")
        if not language or element.get(_LANG) != language:
            return ""
        return f'this translation is in "{language}", as the article is; correct one of the two'
