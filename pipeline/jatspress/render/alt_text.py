"""The words that stand for an unseen picture: what the article says, never invented."""

from __future__ import annotations

from lxml import etree

# Where they may stand, seen from a graphic: in it, in its figure, beside it among alternatives.
_SAID = ("alt-text", "../alt-text", "../../alt-text[../alternatives]")
_DESCRIBED = ("long-desc", "../long-desc", "../../long-desc[../alternatives]")
_FIRST = [
    etree.XPath(f"string({path})") for path in (*_SAID, "../label", "../../label[../alternatives]")
]
_IS_DESCRIBED = etree.XPath(f"boolean({' | '.join([*_SAID, *_DESCRIBED])})")
# The caption of one of these is nearer than that of a figure around it.
_OTHERS = frozenset({"table-wrap", "boxed-text", "chem-struct-wrap", "disp-formula", "media"})


def alt_text(node: etree._Element) -> str:
    """Return what a picture's alt-text or its figure's says, else its figure's label."""
    found = (" ".join(str(path(node)).split()) for path in _FIRST)
    return next(filter(None, found), "")


def is_described(node: etree._Element) -> bool:
    """Say whether the article has words for a picture; an empty alt-text says it needs none."""
    return bool(_IS_DESCRIBED(node))


def captioned(node: etree._Element) -> etree._Element | None:
    """Return the figure whose label or caption tells of a picture, None where there is none."""
    for above in node.iterancestors():
        if above.tag in _OTHERS:
            return None
        if above.tag == "fig":
            has_words = above.find("label") is not None or above.find("caption") is not None
            return above if has_words else None
    return None
