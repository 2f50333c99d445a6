"""The articles inside a wrapper: an OAI record, an article set, or any other root.

jatspress/articles.py counts them by the same words, before anything is read.
"""

from __future__ import annotations

from copy import deepcopy

from lxml import etree


def inside(root: etree._Element) -> list[etree._Element]:
    """Return the articles of a document: each `article` with a `front`, in any namespace."""
    return [node for node in root.iter("{*}article") if node.find("{*}front") is not None]


def taken_out(article: etree._Element) -> etree._Element:
    """Return a copy of an article as the root of a document of its own.

    The namespace of the article is taken off the names of its elements, since JATS has none;
    MathML, XLink and others keep theirs.
    """
    own = deepcopy(article)
    own.tail = None
    namespace = etree.QName(own).namespace
    if namespace:
        for node in own.iter(f"{{{namespace}}}*"):
            node.tag = etree.QName(node).localname
        # The declaration itself would be an attribute that no DTD knows.
        etree.cleanup_namespaces(own)
    return own
