"""Real articles in which one id, date, DOI or link is damaged, and where that may be told."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator

from mutants import ID, RID, Mutant, Node, misspelt, mutant, nodes

DAMAGES = ("id", "date", "doi", "link")
_HREF = re.compile(rb"\sxlink:href\s*=\s*[\"']([a-z]+://[^\"']+)[\"']")
_IS_DOI = re.compile(rb"\spub-id-type\s*=\s*[\"']doi[\"']")
_DOI = re.compile(rb"\s*(10\.[0-9]{4,9}/[^\s<]+)\s*")
_PARTS = {"day": (b"32", b"0"), "month": (b"13", b"0"), "year": (b"20l9", b"19")}
_SHARE_LATE = 0.25
_WITH_ADDRESS = ("ext-link", "uri", "self-uri", "license")
# From a document to another one, and the places of the start tags that may be named.
_Damaged = tuple[bytes, list[int]]


class Article:
    """A real article, and what in it can be damaged."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self.nodes = nodes(data)
        self.ids = {value: node for node in self.nodes for value in self.values(node, ID)}
        self.links: dict[bytes, list[Node]] = {}
        for node in self.nodes:
            for value in self.values(node, RID):
                for word in value.split():
                    self.links.setdefault(word, []).append(node)

    def is_own(self, node: Node) -> bool:
        """Say whether an element stands in the article's own front matter."""
        while node.parent and node.name != "article-meta":
            node = node.parent
        return node.parent is not None and node.parent.name == "front"

    def values(self, node: Node, attribute: re.Pattern[bytes]) -> list[bytes]:
        """Return the value of an attribute in the start tag of an element, if it has one."""
        return attribute.findall(self.data, node.start, node.content)

    def replaced(self, span: tuple[int, int], new: bytes, *places: Node) -> _Damaged:
        """Return the article with something else in a span, and where that is told."""
        begin, end = span
        moved = len(new) - (end - begin)
        offsets = [node.start + (moved if node.start > begin else 0) for node in places]
        return self.data[:begin] + new + self.data[end:], offsets


def damaged(data: bytes, number: int, seed: int) -> Iterator[Mutant]:
    """Yield an article damaged in so many ways, the same for each seed: each kind in turn."""
    chance = random.Random(seed)  # noqa: S311 - a sample, not a secret
    article = Article(data)
    for made in range(number):
        kind = DAMAGES[(seed + made) % len(DAMAGES)]
        found = _MAKERS[kind](article, chance)
        if found is not None and found[0] != data:
            yield mutant(kind, *found)


def _damage_id(article: Article, chance: random.Random) -> _Damaged | None:
    """Misspell an id that links point to, make it no name, or give it to another, too."""
    wanted = sorted(value for value in article.ids if value in article.links)
    if not wanted:
        return None
    value = chance.choice(wanted)
    node, links = article.ids[value], article.links[value]
    match = next(ID.finditer(article.data, node.start, node.content))
    other = chance.choice(sorted(article.ids))
    way = chance.choice((misspelt(value, chance), b"1" + value, other))
    if way == other:
        return article.replaced(match.span(1), way, node, article.ids[other])
    return None if way in article.ids else article.replaced(match.span(1), way, node, *links)


def _damage_date(article: Article, chance: random.Random) -> _Damaged | None:
    """Write a day, month or year that no calendar has, or receive an article years too late."""
    dates = [
        node
        for node in article.nodes
        if node.name in _PARTS and node.parent and node.parent.name in ("date", "pub-date")
    ]
    found = [node for node in dates if _text(article.data, node).isdigit()]
    late = _received_and_accepted(article, found)
    if not found:
        return None
    if late and chance.random() < _SHARE_LATE:
        year, accepted = late
        later = b"%d" % (int(_text(article.data, year)) + 30)
        return article.replaced(_span(article.data, year), later, accepted, *_with_parent(year))
    node = chance.choice(found)
    new = chance.choice(_PARTS[node.name])
    return article.replaced(_span(article.data, node), new, *_with_parent(node))


def _received_and_accepted(article: Article, parts: list[Node]) -> tuple[Node, Node] | None:
    """Return the year the article was received, and the date it was accepted."""
    years = {
        kind: node
        for node in parts
        for kind in (b"received", b"accepted")
        if node.name == "year" and node.parent and node.parent.parent
        if node.parent.parent.name == "history" and article.is_own(node)
        if b'date-type="%b"' % kind in article.data[node.parent.start : node.parent.content]
    }
    accepted = years[b"accepted"].parent if len(years) > 1 else None
    return (years[b"received"], accepted) if accepted else None


def _with_parent(node: Node) -> list[Node]:
    return [node, *([node.parent] if node.parent else [])]


def _span(data: bytes, node: Node) -> tuple[int, int]:
    return node.content, data.index(b"<", node.content)


def _damage_doi(article: Article, chance: random.Random) -> _Damaged | None:
    """Leave out the beginning of a DOI, its slash or all behind it, or break it in two."""
    tagged = [
        node
        for node in article.nodes
        if node.name in ("article-id", "pub-id")
        and _IS_DOI.search(article.data, node.start, node.content)
    ]
    found = [(node, _DOI.match(article.data, node.content, node.end)) for node in tagged]
    whole = [(node, match) for node, match in found if match]
    if not whole:
        return None
    node, match = chance.choice(whole)
    doi = match[1]
    prefix, _, suffix = doi.partition(b"/")
    ways = (doi[1:], prefix + suffix, prefix + b"/", prefix + b"/ " + suffix, doi + b"...")
    return article.replaced(match.span(1), chance.choice(ways), node)


def _damage_link(article: Article, chance: random.Random) -> _Damaged | None:
    """Misspell what a link points to, or make an address that none can be."""
    pointing = [(node, RID) for node in article.nodes if article.values(node, RID)]
    leading = [
        (node, _HREF)
        for node in article.nodes
        if node.name in _WITH_ADDRESS and article.values(node, _HREF)
    ]
    either = [rows for rows in (pointing, leading) if rows]
    if not either:
        return None
    node, attribute = chance.choice(chance.choice(either))
    match = next(attribute.finditer(article.data, node.start, node.content))
    if attribute is RID:
        new = misspelt(match[1], chance)
        return (
            None
            if set(new.split()) & article.ids.keys()
            else article.replaced(match.span(1), new, node)
        )
    scheme, _, rest = match[1].partition(b"://")
    ways = [scheme + sign + rest for sign in (b"//", b":/", b"://http://")]
    ways.append(match[1].replace(b".", b" .", 1))
    return article.replaced(match.span(1), chance.choice(ways), node)


def _text(data: bytes, node: Node) -> bytes:
    begin, end = _span(data, node)
    return data[begin:end].strip()


_MAKERS: dict[str, Callable[[Article, random.Random], _Damaged | None]] = {
    "id": _damage_id,
    "date": _damage_date,
    "doi": _damage_doi,
    "link": _damage_link,
}
