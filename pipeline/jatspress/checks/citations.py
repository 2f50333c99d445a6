"""What rules ask of a citation: its kind, its parts, and what to call it."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Doi
from ..jats.markup import Edits, Markup
from ..jats.text import has_own_words, spaced, words

CITATIONS = ("mixed-citation", "element-citation", "nlm-citation", "citation")
_LENGTH = 30


def kind(citation: etree._Element) -> str:
    """Return what is cited, in the words of JATS or of NLM 2."""
    return citation.get("publication-type") or citation.get("citation-type") or ""


def is_in_parts(citation: etree._Element) -> bool:
    """Say whether a citation has parts and no words of its own: what is not tagged is missing."""
    return len(citation) > 0 and not has_own_words(citation)


def is_of_parts(element: etree._Element) -> bool:
    """Say whether an element is in a citation made of parts, where no words stand between them."""
    return next(element.iterancestors("element-citation", "nlm-citation"), None) is not None


def before_tag(markup: Markup, element: etree._Element, count: int) -> Edits:
    """Return the edits that move the first characters of an identifier before its tag.

    Where a citation is of parts, its form has signs of its own: there they are left out.
    """
    if is_of_parts(element):
        return markup.replaced(element, 0, count, "")
    return markup.put_before(element, count)


def behind_tag(markup: Markup, element: etree._Element, count: int) -> Edits:
    """Return the edits that move the last characters of an identifier behind its tag, likewise."""
    if not is_of_parts(element):
        return markup.put_behind(element, count)
    length = len(markup.letters(element).string)
    return markup.replaced(element, length - count, length, "")


def has_part(citation: etree._Element, *names: str) -> bool:
    """Say whether a citation has one of some parts, at whatever depth."""
    return next(citation.iter(*names), None) is not None


def doi(ref: etree._Element) -> str:
    """Return the first DOI tagged in a reference, in small letters: DOIs know no case."""
    for tagged in ref.iter("pub-id"):
        found = Doi.parse(words(tagged)) if tagged.get("pub-id-type") == "doi" else None
        if found:
            return found.value.lower()
    return ""


def called(element: etree._Element) -> str:
    """Return what people call a reference, or the one a citation is in: `reference 12`."""
    ref = element if element.tag == "ref" else next(element.iterancestors("ref"), element)
    label = words(ref, ".//label").rstrip(".")
    start = spaced(ref, ("label",))[:_LENGTH].strip()
    return f"reference {label}" if label else f'the reference "{start}…"'
