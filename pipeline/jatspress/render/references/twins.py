"""Two forms of one citation side by side, a sentence and parts, with no wrapper around them.

SciELO and others tag each reference in this way. It is to be read once.
"""

from __future__ import annotations

from collections import Counter

from lxml import etree

from ..fidelity.words import words_of

_WRITTEN = "mixed-citation"


def is_said_beside(citation: etree._Element) -> bool:
    """Say whether the one `mixed-citation` of the same `ref` has all words of a citation's parts.

    One that other places point at is not such a citation, nor is one of several.
    """
    ref = citation.getparent()
    if ref is None or ref.tag != "ref" or citation.get("id") or citation.tag == _WRITTEN:
        return False
    written, parted = ref.findall(_WRITTEN), ref.findall(str(citation.tag))
    if len(written) != 1 or len(parted) != 1:
        return False
    return not _words(citation) - _words(written[0])


def _words(element: etree._Element) -> Counter[str]:
    texts = map(str, element.itertext())
    return Counter(word.casefold() for text in texts for word in words_of(text))
