"""NAME041."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ....jats.text import words
from ...dispatch import ElementRule


class AmbiguousAffiliation(ElementRule):
    """Several affiliations stand with several people, and nothing says whose is which.

    ## What it does
    Looks in each `contrib-group` of more than one contributor for a second `aff` without an `id`
    that a link could lead to.

    ## Why it matters
    An affiliation in the group holds for all its people. Two of them, without links, are either
    everybody's or a guess, and Crossref gets the guess.

    ## Example
        <contrib-group><contrib>…</contrib> <contrib>…</contrib>
          <aff>Small University</aff> <aff>Large University</aff></contrib-group>

    ## Mended
        <contrib>… <xref ref-type="aff" rid="a1"/></contrib>
        <contrib>… <xref ref-type="aff" rid="a2"/></contrib>
        <aff id="a1">Small University</aff> <aff id="a2">Large University</aff>

    ## Source
    JATS4R, Authors and affiliations 2.0: <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    Where all do work at both, a link from each says so. An affiliation with an id that nobody links
    to is left to NAME001.
    """

    code = "NAME041"
    severity = Severity.WARNING
    elements = ("aff",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Count people and affiliations around one that cannot be linked to; not for the first."""
        group = element.getparent()
        if element.get("id") or group is None or group.tag != "contrib-group":
            return ""
        if len(group.findall("contrib")) < 2 or element.getprevious() is None:  # noqa: PLR2004
            return ""
        if not any(row.tag == "aff" for row in element.itersiblings("aff", preceding=True)):
            return ""
        return f'nothing says who of the group is of "{words(element)}"; link the contribs to it'
