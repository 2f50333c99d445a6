"""Reading short text with inline mark-up."""

from __future__ import annotations

from lxml import etree

from ..article.text import Inline, Text

# Titles are short; one that is nested deeper is broken, and would end in endless recursion.
_DEEPEST = 50
_MATHML = "http://www.w3.org/1998/Math/MathML"
# Notes hang on a title in print, and so do the marks that point at them; they are no part of it.
_MARKS = frozenset({"aff", "author-notes", "corresp", "fn", "table-fn"})
# Comments and processing instructions have no part in either.
_STRING = etree.XPath("string()", smart_strings=False)
# What stands in a line of its own: paragraphs, headings, terms explained, cells of tables.
_BLOCKS = ("p", "title", "term", "td", "th")


def local_name(node: etree._Element) -> str:
    """Return an element's name without its namespace."""
    return etree.QName(node).localname


def words(element: etree._Element | None, path: str = ".", without: tuple[str, ...] = ()) -> str:
    """Return the text of an element, or of the first one on a path from it, white space folded.

    `without` names descendants whose text does not count. "" where there is no such element.
    """
    found = element.find(path) if element is not None and path != "." else element
    if found is None:
        return ""
    # One without children, as the most are, has its text at hand and leaves nothing out.
    if not len(found):
        return " ".join((found.text or "").split())
    left_out = set(found.iterdescendants(*without)) if without else None
    whole = "".join(_strings(found, left_out)) if left_out else str(_STRING(found))
    return " ".join(whole.split())


def all_words(element: etree._Element, path: str) -> tuple[str, ...]:
    """Return the text of each element on a path that has any."""
    return tuple(filter(None, (words(found) for found in element.iterfind(path))))


def has_own_words(element: etree._Element) -> bool:
    """Say whether words stand between the parts of an element, so that it reads as it is."""
    between = [element.text, *[child.tail for child in element]]
    return bool("".join(filter(None, between)).strip())


def spaced(element: etree._Element, without: tuple[str, ...] = (), depth: int = 0) -> str:
    """Return the words of an element, with spaces where parts stand with nothing between.

    `without` names parts whose text does not count; of alternatives the first one does.
    """
    if depth > _DEEPEST or has_own_words(element):
        return words(element, without=without)
    parts = [row for row in element.iterchildren(etree.Element) if row.tag not in without]
    if str(element.tag).endswith("-alternatives"):
        parts = parts[:1]
    rows = [spaced(row, without, depth + 1) if len(row) else words(row) for row in parts]
    return " ".join(filter(None, rows))


def paragraphs(element: etree._Element) -> str:
    """Return the words of an element's paragraphs and headings in a row, but its own title's."""
    title = element.find("title")
    blocks = [row for row in element.iter(*_BLOCKS) if row is not title]
    outer = [row for row in blocks if next(row.iterancestors(*_BLOCKS), None) is None]
    return " ".join(filter(None, map(words, outer))) or words(element, without=("title", "label"))


def _strings(element: etree._Element, left_out: set[etree._Element]) -> list[str]:
    """Return the strings of an element in order, descendants that are left out passed over."""
    strings: list[str] = []
    walk = etree.iterwalk(element, events=("start", "end", "comment", "pi"))
    for event, node in walk:
        if event != "start":
            strings.append(node.tail or "" if node is not element else "")
        elif node in left_out:
            walk.skip_subtree()
        else:
            strings.append(node.text or "")
    return strings


def text(element: etree._Element | None) -> Text:
    """Return an element's content with its inline mark-up."""
    return Text() if element is None else Text(_runs(element))


def _is_mark(element: etree._Element) -> bool:
    """Say whether an element is a note or the mark of one: `*`, `1`, `†`."""
    if element.tag == "xref":
        is_word = any(character.isalpha() for character in words(element))
        return element.get("ref-type") in _MARKS or not is_word
    return element.tag == "fn"


def _runs(element: etree._Element, depth: int = 0) -> tuple[Inline | str, ...]:
    """Return what is in an element; below a depth no title has, the words alone."""
    if depth > _DEEPEST:
        return tuple(filter(None, ["".join(_strings(element, set()))]))
    runs: list[Inline | str] = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and not _is_mark(child):
            below = _runs(child, depth + 1)
            runs.append(Inline(local_name(child), below, _attributes(child)))
        runs.append(child.tail or "")
    return tuple(run for run in runs if run != "")


def _attributes(element: etree._Element) -> tuple[tuple[str, str], ...]:
    """Return the attributes of MathML that are its own; none of any other element."""
    if etree.QName(element).namespace != _MATHML:
        return ()
    found = [(str(name), str(value)) for name, value in element.attrib.items()]
    return tuple(row for row in found if not row[0].startswith("{"))
