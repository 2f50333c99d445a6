"""The fidelity audit: every word of the article is on its page, in order, none run into another.

Both sides become lists of words. The source's come in blocks: a paragraph, a cell, a surname. A
block is looked for where the one before it ended, then anywhere, and each word of the page serves
once; what of a block is not found as it stands is found by the longest common subsequence.
`left_out` says what is not looked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from lxml import etree

from ...finding import Finding
from ...jats import Source
from ..offences import LostWords, MuchLeftOut
from .blocks import blocks_of
from .exchange import exchange
from .left_out import name_of
from .matching import Matching
from .remains import Loss, losses
from .visible import visible
from .words import keys_of

_MOST = 50  # findings in one article; one more counts the rest
_QUOTED = 12  # words of a run that are quoted
# What is left out on purpose may be this share of an article's words, or so few of them.
_SHARE, _FEW = 0.2, 100


@dataclass(frozen=True)
class Audit:
    """How many words were looked for, how many left out on purpose, how many lost, and which."""

    words: int
    left_out: int
    lost: int
    findings: tuple[Finding, ...]

    @property
    def counts(self) -> dict[str, int]:
        """The numbers alone, as report.json has them."""
        return {"words": self.words, "left_out": self.left_out, "lost": self.lost}


def lost(source: Source, html: str, where: str = "on the page") -> Audit:
    """Compare the words of an article with the visible words of its page, or of what is printed.

    `where` says in the findings which of them it is.
    """
    words, left_out, found = losses_of(source.root, html)
    findings = [
        LostWords.found(_message(loss, where), source.place(loss.element)) for loss in found[:_MOST]
    ]
    if found[_MOST:]:
        count = sum(len(loss.words) for loss in found[_MOST:])
        message = f"{count} more words in {len(found) - _MOST} more places are not {where}"
        findings.append(LostWords.found(message, source.place(found[_MOST].element)))
    findings += _too_much_left_out(source, words, left_out)
    return Audit(words, left_out, sum(len(loss.words) for loss in found), tuple(findings))


def _too_much_left_out(source: Source, words: int, left_out: int) -> Iterator[Finding]:
    """Yield a finding where what is left out on purpose is more than a small share."""
    if left_out > _FEW and left_out > _SHARE * (words + left_out):
        message = (
            f"{left_out} of {words + left_out} words are data for machines and left out; "
            "look whether readers miss something"
        )
        yield MuchLeftOut.found(message, source.place(source.root))


def losses_of(root: etree._Element, html: str) -> tuple[int, int, list[Loss]]:
    """Return how many words count, how many do not, and what is lost, one for each block."""
    shown = visible(html)
    keys = keys_of(shown.text)
    shown = replace(shown, words=frozenset(keys))
    blocks, left_out = blocks_of(root, shown)
    matching = Matching(keys)
    matching.match(blocks)
    exchange(blocks, matching)
    return sum(len(block.keys) for block in blocks), left_out, list(losses(blocks, matching))


def _message(loss: Loss, where: str) -> str:
    quoted = " ".join(loss.words[:_QUOTED]) + (" …" if loss.words[_QUOTED:] else "")
    count = len(loss.words)
    said = (
        f"“{quoted}” ({count} {'word' if count == 1 else 'words'}) of <{name_of(loss.element.tag)}>"
    )
    are = "is" if count == 1 else "are"
    if loss.is_joined:
        return f"{said} runs together with its neighbour {where}; set them apart in its macro"
    return f"{said} {are} not {where}; let its macro show what is in it"
