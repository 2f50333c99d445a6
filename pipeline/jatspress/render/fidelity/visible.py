"""What a reader sees of a page."""

from __future__ import annotations

from lxml import etree
from lxml import html as lxml_html

from .left_out import Shown, stem

_IN_A_LINE = frozenset(
    [
        *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "dfn", "em", "font", "i", "ins"),
        *("del", "kbd", "mark", "math", "q", "s", "samp", "small", "span", "strong", "time", "tt"),
        *("u", "var", "wbr", "ruby"),
    ]
)
_UNREAD = frozenset({"head", "script", "style", "template", "noscript"})


def visible(html: str) -> Shown:
    """Return what is seen of a page: its text, a line break wherever a word ends, and pictures.

    The TeX that a formula holds is told apart: nobody sees it.
    """
    parser = lxml_html.HTMLParser(huge_tree=True)
    root = lxml_html.document_fromstring(html, parser=parser)
    hidden = {node for node in root.xpath("//*[@hidden or @style]") if _is_hidden(node)}
    # The page's own words within the article's: of a missing file, before an identifier.
    hidden.update([*root.find_class("missing"), *root.find_class("own")])
    notes = root.xpath("//annotation")
    hidden.update(notes)
    pieces: list[str] = []
    pictures: set[str] = set()
    walk = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        tag = node.tag
        if tag not in _IN_A_LINE and isinstance(tag, str):
            pieces.append("\n")
        if event == "start":
            if tag in _UNREAD or node in hidden:
                walk.skip_subtree()
                continue
            if tag == "img":
                pictures.add(stem(node.get("src") or ""))
                pieces.append(node.get("alt") or "")
            elif tag == "time":
                pieces.append(_date(node))
            if node.text:
                pieces.append(node.text)
        elif node.tail and node is not root:
            pieces.append(node.tail)
    tex = frozenset(" ".join((note.text or "").split()) for note in notes)
    return Shown("".join(pieces), frozenset(pictures), tex=tex)


def _date(node: etree._Element) -> str:
    """Return the date that a name of a month stands for, as programs read it."""
    machine = node.get("datetime") or ""
    return "" if machine == node.text else f"\n{machine}\n"


def _is_hidden(node: etree._Element) -> bool:
    if node.get("hidden") is not None:
        return True
    style = "".join((node.get("style") or "").split())
    return "display:none" in style or "visibility:hidden" in style
