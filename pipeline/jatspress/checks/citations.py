"""What rules ask of a citation: its kind, its parts, and what to call it."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Doi
from ..jats.text import has_own_words, spaced, words

CITATIONS = ("mixed-citation", "element-citation", "nlm-citation", "citation")
_LENGTH = 30


def kind(citation: etree._Element) -> str:
    """Return what is cited, in the words of JATS or of NLM 2."""
    return citation.get("publication-type") or citation.get("citation-type") or ""


def is_in_parts(citation: etree._Element) -> bool:
    """Say whether a citation has parts and no words of its own: what is not tagged is missing."""
    return len(citation) > 0 and not has_own_words(citation)


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
