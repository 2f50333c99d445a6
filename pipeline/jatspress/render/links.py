"""Links within the page: where each leads, what its text is, and the way back from its target.

JATS lets one `xref` point at several targets
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/rid.html>), and stand for a label
that the page has to supply.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from lxml import etree
from markupsafe import Markup, escape

from ..jats.text import words
from .anchors import Anchors
from .markup import as_html, shown

# What one comes back from, and the role of the link that leads there
# (<https://www.w3.org/TR/dpub-aria-1.1/>).
_ROLES = {"ref": "doc-biblioref", "fn": "doc-noteref"}
_TAG_OR_TOKEN = re.compile(r"<[^>]*>|&[^;\s]+;|[^\s<>&,;:/()\[\]–—‒−-]+")
_DASH = re.compile(r"\s*[–—‒−-]\s*")


@dataclass(frozen=True)
class Links:
    """The targets of a document by id, and the places that point at each."""

    targets: dict[str, etree._Element] = field(default_factory=dict)
    place: dict[etree._Element, str] = field(default_factory=dict)
    places: dict[str, list[str]] = field(default_factory=dict)

    @classmethod
    def of(cls, anchors: Anchors, taken: Iterable[str]) -> Links:
        """Return the links of what is shown; `taken` are names that no place may be given."""
        named = ((node.get("id", ""), node) for node in reversed(anchors.targets))
        links = cls({name: node for name, node in named if name})  # the first of a name has it
        names = _free_names({*links.targets, *taken})
        for xref in anchors.xrefs:
            links._add(xref, names)
        return links

    def _add(self, xref: etree._Element, names: Iterable[str]) -> None:
        """Note a place from which there is a way back; one without an id is given one."""
        rids = [rid for rid in dict.fromkeys(xref.get("rid", "").split()) if self.role(rid)]
        if not rids:
            return
        name = xref.get("id", "")
        if self.targets.get(name) is not xref:
            name = self.place[xref] = next(iter(names))
        for rid in rids:
            self.places.setdefault(rid, []).append(name)

    def name_below(self, node: etree._Element, part: str) -> str:
        """Return an id for a part of an element that has one of its own, else ""."""
        if self.targets.get(node.get("id", "")) is not node:
            return ""
        name = f"{node.get('id')}-{part}"
        while name in self.targets:
            name += "-"
        return name

    def role(self, rid: str) -> str:
        """Return the role of a link to a target, or ""."""
        target = self.targets.get(rid)
        return "" if target is None else _ROLES.get(str(target.tag), "")

    def anchor(self, rid: str, text: Markup) -> Markup:
        """Return a link to a target."""
        role = self.role(rid)
        marked = f' role="{role}"' if role else ""
        return as_html(f'<a href="#{shown(rid)}"{marked}>{text}</a>')

    def label(self, rid: str) -> str:
        """Return what a target is called: its label, its title, or its number."""
        node = self.targets.get(rid)
        if node is None:
            return ""
        for path in ("label", "title", "caption/title"):
            said = words(node, path)
            if said:
                return said
        return str(1 + len(list(node.itersiblings(str(node.tag), preceding=True))))

    def supplied(self, xref: etree._Element, rids: list[str]) -> Markup:
        """Return the text of an xref that has none: the labels of its targets.

        Between the ends of a range nothing is shown, as in `<xref>4</xref><xref/>–<xref>6</xref>`:
        the ends say it.
        """
        before, after = xref.getprevious(), xref.getnext()
        ends = (before, None if before is None else before.tail), (after, xref.tail)
        if any(_is_end(node, between) for node, between in ends):
            return Markup()
        said = xref.getparent().text if before is None else before.tail  # type: ignore[union-attr]
        space = " " if said and said[-1].isalnum() else ""
        labels = Markup(", ").join(self.anchor(rid, escape(self.label(rid))) for rid in rids)
        return space + labels

    def linked(self, rids: list[str], content: Markup) -> Markup:
        """Return the text of an xref with a link to each of its targets.

        Words and numbers that name a target lead to it, the ends of a range to its ends. Where
        they cannot be told apart all lead to the first, and the others follow.
        """
        if len(rids) <= 1:
            return self.anchor(rids[0], content) if rids else content
        found = self._named(rids, content) or _in_order(rids, content)
        if not found:
            return self.anchor(rids[0], content) + self._others(rids[1:])
        text, at, pieces = str(content), 0, []
        for start, end, rid in found:
            pieces += [Markup(text[at:start]), self.anchor(rid, Markup(text[start:end]))]  # noqa: S704 - was HTML
            at = end
        return Markup("").join([*pieces, Markup(text[at:])])  # noqa: S704 - was HTML

    def _others(self, rids: list[str]) -> Markup:
        links = Markup(" ").join(self.anchor(rid, escape(self.label(rid))) for rid in rids)
        return Markup('<sup class="also"> {}</sup>').format(links)

    def _named(self, rids: list[str], content: Markup) -> list[tuple[int, int, str]]:
        """Return the tokens that are the labels of all targets, or of the ends of a range."""
        names = {_bare(self.label(rid)): rid for rid in reversed(rids)}
        found = []
        for start, end in _tokens(content):
            rid = names.pop(_bare(content[start:end]), "")
            found += [(start, end, rid)] if rid else []
        if not names:
            return found
        ends = [rid for _, _, rid in found] == [rids[0], rids[-1]]
        return found if ends and _DASH.fullmatch(content[found[0][1] : found[1][0]]) else []


def _free_names(taken: set[str]) -> Iterable[str]:
    """Return names for places, none of which is taken, without end."""
    number = 0
    while True:
        number += 1
        if (name := f"cited-{number}") not in taken:
            yield name


def _tokens(content: str) -> list[tuple[int, int]]:
    """Return where the words of some HTML stand."""
    found = _TAG_OR_TOKEN.finditer(content)
    return [token.span() for token in found if token[0][0] not in "<&"]


def _is_end(node: etree._Element | None, between: str | None) -> bool:
    """Say whether an xref that touches another, or has a dash between, is part of one range."""
    is_xref = node is not None and node.tag == "xref"
    return is_xref and not (between or "").strip(" –—‒−-\n\t")


def _bare(label: str) -> str:
    """Return the number or sign in a label: `2` of `[2]`, of `2.` and of `Figure 2`."""
    words = label.split()
    return words[-1].strip("[]().:,").casefold() if words else ""


def _in_order(rids: list[str], content: str) -> list[tuple[int, int, str]]:
    """Return one piece of the text for each target, where it has as many as there are targets."""
    tokens = _tokens(content)
    if len(tokens) == len(rids):
        return [(*token, rid) for token, rid in zip(tokens, rids, strict=True)]
    for mark in (";", ","):
        pieces = [piece.span() for piece in re.finditer(rf"[^{mark}\s][^{mark}]*", content)]
        if len(pieces) == len(rids) and "<" not in content and "&" not in content:
            return [(*piece, rid) for piece, rid in zip(pieces, rids, strict=True)]
    return []
