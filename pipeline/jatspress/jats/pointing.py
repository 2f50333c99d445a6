"""What a contributor's own tags say, and the notes of the authors that they point at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree

from .attributes import address
from .text import words

_ROLES_OF_GROUPS = {
    "editor": "editor",
    "editors": "editor",
    "reviewer": "reviewer",
    "reviewers": "reviewer",
}
# These say what somebody is, not what they did.
_NO_ROLES = frozenset({"person", "group"})
_CORRESPONDING, _DECEASED, _EQUAL = "corresponding", "deceased", "equal"
# fn-type is open; these are the words of the tag library, of its samples and of publishers.
_SAYINGS = {
    "corresp": _CORRESPONDING,
    "deceased": _DECEASED,
    "equal": _EQUAL,
    "equal-contrib": _EQUAL,
    "equal-contribution": _EQUAL,
}


@dataclass(frozen=True)
class Pointed:
    """What notes say of the contributors that point at them, by the notes' ids.

    `emails` are the addresses in notes of correspondence; `count` how many point at each note.
    """

    sayings: dict[str, str] = field(default_factory=dict)
    emails: dict[str, tuple[str, ...]] = field(default_factory=dict)
    count: Counter[str] = field(default_factory=Counter)

    def is_corresponding(self, notes: tuple[str, ...]) -> bool:
        """Say whether a contributor with these notes answers letters."""
        return any(self.sayings.get(id_) == _CORRESPONDING for id_ in notes)

    def is_deceased(self, notes: tuple[str, ...]) -> bool:
        """Say whether a contributor with these notes has died."""
        return any(self.sayings.get(id_) == _DECEASED for id_ in notes)

    def is_equal(self, notes: tuple[str, ...]) -> bool:
        """Say whether a contributor with these notes did as much as others."""
        return any(self.sayings.get(id_) == _EQUAL for id_ in notes)

    def emails_of(self, notes: tuple[str, ...]) -> tuple[str, ...]:
        """Return the addresses in notes that nobody else points at: whose the others are is open.

        A note with several addresses is nobody's alone: one of them may be an office's.
        """
        alone = (self.emails.get(id_, ()) for id_ in notes if self.count[id_] == 1)
        return tuple(row[0] for row in alone if len(row) == 1)


def pointed(meta: etree._Element) -> Pointed:
    """Return what the notes of an article-meta say of contributors."""
    found = Pointed()
    for element in elements(meta):
        id_ = element.get("id", "")
        is_letter = element.tag == "corresp"
        kind = element.get("fn-type", "").strip().lower()
        saying = _CORRESPONDING if is_letter else _SAYINGS.get(kind, "")
        if id_ and saying:
            found.sayings[id_] = saying
            found.emails[id_] = emails_in(element) if saying == _CORRESPONDING else ()
    if found.sayings:
        for contrib in meta.iterfind("contrib-group/contrib"):
            found.count.update(set(ids_of(contrib)))
    return found


def ids_of(contrib: etree._Element) -> tuple[str, ...]:
    """Return the ids of the notes a contributor points at, in new or old tagging, each once."""
    rids = [row.get("rid", "") for row in contrib.iterfind("xref") if row.get("ref-type") != "aff"]
    return tuple(
        dict.fromkeys(rid for row in (*rids, contrib.get("rid", "")) for rid in row.split())
    )


def contributed_equally(contrib: etree._Element, pointed: Pointed) -> bool:
    """Say whether a contributor did as much as others: by an attribute or by a note."""
    return contrib.get("equal-contrib") == "yes" or pointed.is_equal(ids_of(contrib))


def kind_of(contrib: etree._Element, group: etree._Element, otherwise: str) -> str:
    """Return a contributor's role; the content-type of the group is that of who has none."""
    stated = contrib.get("contrib-type", "")
    if stated and stated.lower() not in _NO_ROLES:
        return stated
    return _ROLES_OF_GROUPS.get(group.get("content-type", "").lower(), otherwise)


def elements(meta: etree._Element) -> Iterator[etree._Element]:
    """Yield the notes of an article-meta's authors, those of correspondence too."""
    for around in meta.iterfind("author-notes"):
        yield from around.iter("corresp", "fn")


def emails_in(element: etree._Element) -> tuple[str, ...]:
    """Return the addresses for mail in a note."""
    return tuple(filter(None, map(email, element.iter("email"))))


def email(element: etree._Element) -> str:
    """Return the address for mail in an `email`, be it in words or in an attribute."""
    return words(element) or address(element).removeprefix("mailto:")
