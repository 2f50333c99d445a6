"""Which elements have a heading, so that the headings in them stand one level deeper."""

from __future__ import annotations

from lxml import etree

# Elements whose macro gives them a heading of ours where they have none.
_ALWAYS_HEADED = frozenset({"abstract", "trans-abstract", "ack", "ref-list"})
_PARTS = frozenset({"sub-article", "response"})
_TITLE_OF_A_PART = etree.XPath("(front-stub | front)//article-title")


def is_headed(name: str, section: etree._Element) -> bool:
    """Say whether a section, an element of some name, has a heading."""
    if name in _ALWAYS_HEADED:
        return True
    titles = _TITLE_OF_A_PART(section) if name in _PARTS else section.iterchildren("title")
    title = next(iter(titles), None)
    return title is not None and bool(len(title) or (title.text or "").strip())
