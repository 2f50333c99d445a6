"""ACCESS005."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....patterns import pattern
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

# Language, script, region, variants and extensions; or for private use alone. From i- on, old tags.
_FORM = pattern(
    r"(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?"
    r"(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*"
    r"(?:-x(?:-[a-z\d]{1,8})+)?|x(?:-[a-z\d]{1,8})+|i-[a-z]+)",
    re.IGNORECASE,
)
# All values first: they are found several times faster than their elements.
_TAGS = etree.XPath("descendant::*/@xml:lang", smart_strings=False)
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class MalformedLanguageTag(SurveyRule):
    """A language is not given by its code.

    ## What it does
    Checks the form of each `xml:lang`: a code of two or three letters, and behind hyphens a
    script, a region and variants.

    ## Why it matters
    Screen readers choose the voice by it and browsers the hyphenation; with a word or an
    underscore they take the wrong one.

    ## Example
        <abstract xml:lang="pt_BR">

    ## Mended
        <abstract xml:lang="pt-BR">

    ## Source
    BCP 47, tags for identifying languages: <https://www.rfc-editor.org/info/bcp47>. JATS tag
    library, `@xml-lang`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/xml-lang.html>.

    ## Known problems
    Whether the code is registered is not checked. That of the article itself is left to the
    rules on its front matter.
    """

    code = "ACCESS005"
    severity = Severity.ERROR
    fixes = (Safety.SAFE,)

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Hold each tag against the form."""
        wrong = {tag for tag in set(_TAGS(survey.root)) if tag and not _is_formed(tag.strip())}
        for element in survey.root.iterdescendants(etree.Element) if wrong else ():
            tag = element.get(_LANG, "")
            if tag in wrong:
                yield element, f'"{tag}" is no code of a language; write it as en, pt-BR or zh-Hant'

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write hyphens for the marks that stand in their place."""
        tag = element.get(_LANG, "").strip().replace("_", "-")
        if not _FORM.fullmatch(tag):
            return None
        return Fix(f"write {tag}", markup.attribute(element, _LANG, tag))


def _is_formed(tag: str) -> bool:
    """Say whether a tag has the form; most are two letters, which tells at once."""
    is_plain = len(tag) == 2 and tag.isascii() and tag.isalpha()  # noqa: PLR2004
    return is_plain or bool(_FORM.fullmatch(tag))
