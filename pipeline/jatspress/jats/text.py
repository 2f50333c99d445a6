"""Reading words: of an element, of its parts, of its paragraphs."""

from __future__ import annotations

from lxml import etree

# Titles are short; one that is nested deeper is broken, and would end in endless recursion.
_DEEPEST = 50
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
    whole = "".join(strings(found, left_out)) if left_out else str(_STRING(found))
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


def strings(element: etree._Element, left_out: set[etree._Element]) -> list[str]:
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
