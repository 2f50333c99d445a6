"""META031."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.attributes import language
from ....jats.markup import Markup
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

# ISO 639-1: the second letters by the first.
_TWO = {
    "a": "abefkmnrsvyz",
    "b": "aeghimnors",
    "c": "aehorsuvy",
    "d": "aevz",
    "e": "elnostu",
    "f": "afijory",
    "g": "adlnuv",
    "h": "aeiortuyz",
    "i": "adegikostu",
    "j": "av",
    "k": "agijklmnorsuvwy",
    "l": "abginotuv",
    "m": "ghiklnrsty",
    "n": "abdeglnorvy",
    "o": "cjmrs",
    "p": "ailst",
    "q": "u",
    "r": "mnouw",
    "s": "acdeghiklmnoqrstuvw",
    "t": "aeghiklnorstwy",
    "u": "gkrz",
    "v": "eio",
    "w": "ao",
    "x": "h",
    "y": "io",
    "z": "ahu",
}
# What is written in place of the code: names of countries and languages, codes of three letters.
_SLIPS = {
    "chi": "zh",
    "chinese": "zh",
    "cn": "zh",
    "cz": "cs",
    "deu": "de",
    "dk": "da",
    "dut": "nl",
    "eng": "en",
    "english": "en",
    "fra": "fr",
    "fre": "fr",
    "french": "fr",
    "ger": "de",
    "german": "de",
    "gr": "el",
    "ita": "it",
    "jp": "ja",
    "jpn": "ja",
    "kor": "ko",
    "nld": "nl",
    "pol": "pl",
    "por": "pt",
    "rus": "ru",
    "spa": "es",
    "spanish": "es",
    "tur": "tr",
    "ua": "uk",
    "ukr": "uk",
    "zho": "zh",
}
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
# An extended language, a script, a region (UK is none, GB is), and what follows in longer words.
_REST = pattern(
    r"(-[A-Za-z]{3})?(-[A-Za-z]{4})?(-(?!UK$)([A-Za-z]{2}|[0-9]{3}))?(-[A-Za-z0-9]{4,8}|-x-\w+)*"
)
_PARTS = (
    "title-group/article-title",
    "title-group/trans-title-group",
    "title-group/trans-title-group/trans-title",
    "abstract",
    "trans-abstract",
    "kwd-group",
)


class UnknownLanguage(Rule):
    """A language is given in a code that does not exist.

    ## What it does
    Looks at the `xml:lang` of the article and of its titles, abstracts and keywords: two letters of
    ISO 639-1, or three for languages that have no two, then perhaps a script and a region.

    ## Why it matters
    Screen readers choose their voice and browsers their hyphenation by it, and Crossref and PubMed
    take no other codes. `english`, `eng` and `en_GB` mean nothing to any of them.

    ## Example
        xml:lang="eng"

    ## Mended
        xml:lang="en"

    ## Source
    RFC 5646, section 2.2: <https://www.rfc-editor.org/rfc/rfc5646#section-2.2>; PMC tagging
    guidelines, <https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/article/genprac.html>.

    ## Known problems
    Codes of three letters, of regions and of scripts are judged by their form; only the commonest
    slips are known.
    """

    code = "META031"
    severity = Severity.ERROR
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each language the front matter names."""
        rows = [reading.source.root, *(row for path in _PARTS for row in in_meta(reading, path))]
        for element in rows:
            tag = language(element)
            if tag and not _is_known(tag):
                right = _SLIPS.get(tag.lower().partition("-")[0], "")
                hint = f"write {right}" if right else "write it by BCP 47, as en or en-GB"
                yield cls.at(reading, element, f'"{tag}" is no code of a language; {hint}')

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the code for a name or a longer code, and leave what follows it."""
        first, dash, rest = language(element).partition("-")
        tag = f"{_SLIPS.get(first.lower(), '')}{dash}{rest}"
        if not _is_known(tag):
            return None
        return Fix(f"write {tag}", markup.attribute(element, _LANG, tag))


def _is_known(tag: str) -> bool:
    """Say whether a tag is one of BCP 47, as far as its form and first part tell."""
    first, dash, rest = tag.partition("-")
    is_of_two = len(first) == 2 and first[1:].lower() in _TWO.get(first[0].lower(), "")  # noqa: PLR2004
    is_of_three = len(first) == 3 and first.isascii() and first.isalpha()  # noqa: PLR2004
    if not (is_of_two or (is_of_three and first.lower() not in _SLIPS)):
        return False
    return not dash or bool(_REST.fullmatch(dash + rest))
