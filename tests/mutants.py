"""Real articles broken in one known way each, and the lines where that may be told."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

KINDS = ("drop", "double", "move", "rename", "rename-attribute")
_TAG_END = re.compile(rb"(?:[^\"'>]|\"[^\"]*\"|'[^']*')*>")
_ATTRIBUTE = re.compile(rb"\s([A-Za-z][\w:.-]*)\s*=")
_WHOLE_ID = re.compile(rb"\s(?:xml:)?id\s*=\s*(?:\"[^\"]*\"|'[^']*')")

ID = re.compile(rb"\sid\s*=\s*[\"']([^\"']+)[\"']")
RID = re.compile(rb"\srid\s*=\s*[\"']([^\"']+)[\"']")


@dataclass(frozen=True, slots=True)
class Node:
    """An element as bytes: from the `<` of its start tag to behind its end tag."""

    name: str
    start: int
    content: int
    end: int
    siblings: list[Node] = field(repr=False)
    parent: Node | None = field(repr=False)

    def holds(self, at: int) -> bool:
        """Say whether an offset is inside the element."""
        return self.start <= at < self.end


@dataclass(frozen=True, slots=True)
class Mutant:
    """A broken article: how, its bytes, and the lines of the start tags that may be named."""

    kind: str
    data: bytes
    lines: frozenset[int]


def nodes(data: bytes) -> list[Node]:
    """Return the elements of an article in UTF-8 whose parents are elements."""
    starts: list[tuple[int, int]] = []
    ends: dict[int, int] = {}
    names: list[str] = []
    open_ones: list[int] = []
    parents: list[int | None] = []
    parser = expat.ParserCreate()

    def start(name: str, _attributes: dict[str, str]) -> None:
        match = _TAG_END.match(data, parser.CurrentByteIndex)
        assert match
        parents.append(open_ones[-1] if open_ones else None)
        open_ones.append(len(names))
        names.append(name)
        starts.append(match.span())

    def end(_name: str) -> None:
        at = open_ones.pop()
        behind = starts[at][1]
        is_short = data[behind - 2 : behind] == b"/>"
        ends[at] = behind if is_short else data.index(b">", parser.CurrentByteIndex) + 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.Parse(data, True)  # noqa: FBT003 - expat's own signature
    found: list[Node] = []
    families: dict[int | None, list[Node]] = {}
    for at, (name, (begin, content)) in enumerate(zip(names, starts, strict=True)):
        parent = parents[at]
        family = families.setdefault(parent, [])
        node = Node(
            name, begin, content, ends[at], family, None if parent is None else found[parent]
        )
        family.append(node)
        found.append(node)
    return found[1:]


def mutants(data: bytes, number: int, seed: int) -> Iterator[Mutant]:
    """Yield an article broken in so many ways, the same for each seed: each kind in turn.

    A name is drawn before an element of that name is, or nearly all would be parts of references.
    """
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    by_name: dict[str, list[Node]] = {}
    for node in nodes(data):
        by_name.setdefault(node.name, []).append(node)
    made = 0
    for _ in range(number * 20):
        node = chance.choice(by_name[chance.choice(sorted(by_name))])
        broken = _MAKERS[KINDS[(seed + made) % len(KINDS)]](data, node, chance)
        if broken is not None and made < number:
            made += 1
            yield broken


def mutant(kind: str, data: bytes, offsets: list[int]) -> Mutant:
    """Return a mutant of a kind whose start tags at fault begin at some offsets."""
    return Mutant(kind, data, frozenset(data.count(b"\n", 0, at) + 1 for at in offsets))


def _drop(data: bytes, node: Node, _chance: random.Random) -> Mutant:
    """Leave an element out: that is told beside the gap, at the parent, or at a link to it."""
    gone = node.end - node.start
    at = node.siblings.index(node)
    around = [sibling.start for sibling in node.siblings[max(at - 1, 0) : at]]
    around += [sibling.start - gone for sibling in node.siblings[at + 1 : at + 2]]
    around += [node.parent.start] if node.parent else []
    links = _links_to(ID.findall(data, node.start, node.end), data)
    around += [at if at < node.start else at - gone for at in links if not node.holds(at)]
    return mutant("drop", data[: node.start] + data[node.end :], around)


def _links_to(ids: list[bytes], data: bytes) -> list[int]:
    """Return where the start tags begin that point to one of some ids."""
    found = (row for row in RID.finditer(data) if not set(ids).isdisjoint(row[1].split()))
    return [data.rindex(b"<", 0, row.start()) for row in found]


def _double(data: bytes, node: Node, _chance: random.Random) -> Mutant:
    """Put an element in twice, the second time without ids, which may not come twice anyhow."""
    copy = _WHOLE_ID.sub(b"", data[node.start : node.end])
    return mutant("double", data[: node.end] + copy + data[node.end :], [node.start, node.end])


def _move(data: bytes, node: Node, chance: random.Random) -> Mutant | None:
    """Move an element among its siblings; it, or those it passed, may be told."""
    at = node.siblings.index(node)
    others = [place for place in range(len(node.siblings)) if place != at]
    if not others:
        return None
    to = chance.choice(others)
    text, size = data[node.start : node.end], node.end - node.start
    passed = node.siblings[to:at] or node.siblings[at + 1 : to + 1]
    if to < at:
        target = node.siblings[to].start
        moved = data[:target] + text + data[target : node.start] + data[node.end :]
        return mutant("move", moved, [target, *(sibling.start + size for sibling in passed)])
    target = node.siblings[to].end
    moved = data[: node.start] + data[node.end : target] + text + data[target:]
    return mutant("move", moved, [target - size, *(sibling.start - size for sibling in passed)])


def _rename(data: bytes, node: Node, chance: random.Random) -> Mutant:
    """Misspell an element's name, in both its tags."""
    old = node.name.encode()
    new = misspelt(old, chance)
    whole = b"<" + new + data[node.start + 1 + len(old) : node.end]
    if node.content < node.end:
        head, _, tail = whole.rpartition(b"</")
        whole = head + b"</" + new + tail[len(old) :]
    return mutant("rename", data[: node.start] + whole + data[node.end :], [node.start])


def _rename_attribute(data: bytes, node: Node, chance: random.Random) -> Mutant | None:
    """Misspell the name of one attribute."""
    found = list(_ATTRIBUTE.finditer(data[node.start : node.content]))
    names = [match for match in found if not match[1].startswith(b"xmlns")]
    if not names:
        return None
    match = chance.choice(names)
    begin, end = node.start + match.start(1), node.start + match.end(1)
    new = misspelt(match[1], chance)
    return mutant("rename-attribute", data[:begin] + new + data[end:], [node.start])


def misspelt(name: bytes, chance: random.Random) -> bytes:
    """Return a name, its prefix kept, with one letter doubled."""
    at = chance.randrange(name.rfind(b":") + 1, len(name))
    return name[: at + 1] + name[at : at + 1] + name[at + 1 :]


_MAKERS = {
    "drop": _drop,
    "double": _double,
    "move": _move,
    "rename": _rename,
    "rename-attribute": _rename_attribute,
}
