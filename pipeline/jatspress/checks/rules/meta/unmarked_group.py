"""META053."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...dispatch import ElementRule

_MARKS = ("kwd-group-type", "subj-group-type", "{http://www.w3.org/XML/1998/namespace}lang")


class UnmarkedGroup(ElementRule):
    """Groups of keywords or subjects cannot be told apart.

    ## What it does
    Looks for a second `kwd-group` or `subj-group` at one place that has, as one before it, neither
    a type nor a language.

    ## Why it matters
    Programs that read the groups cannot tell the authors' keywords from an index, or one language
    from another, and take all or only the first.

    ## Example
        <kwd-group><kwd>skin</kwd></kwd-group>
        <kwd-group><kwd>skóra</kwd></kwd-group>

    ## Mended
        <kwd-group xml:lang="en"><kwd>skin</kwd></kwd-group>
        <kwd-group xml:lang="pl"><kwd>skóra</kwd></kwd-group>

    ## Source
    JATS4R, the checks of its validator on keywords and subjects:
    <https://github.com/JATS4R/jats-schematrons>; JATS tag library, `<kwd-group>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/kwd-group.html>.

    ## Known problems
    None.
    """

    code = "META053"
    severity = Severity.WARNING
    elements = ("kwd-group", "subj-group")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look for one before it that is not marked either."""
        before = element.itersiblings(str(element.tag), preceding=True)
        if _is_marked(element) or all(map(_is_marked, before)):
            return ""
        return "nothing tells this group from one before it; give both a type, or xml:lang"


def _is_marked(element: etree._Element) -> bool:
    return any(map(element.get, _MARKS))
