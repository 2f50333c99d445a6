"""What the front matter says of its authors in notes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Correspondence:
    """Where letters about the article go: the words, and the addresses for mail among them."""

    id: str
    text: str
    emails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """A note of the authors; `kind` is JATS' fn-type, as `coi-statement` or `con`."""

    id: str
    kind: str
    label: str
    text: str
