"""REF036."""

from __future__ import annotations

from lxml import etree

from ....finding import Severity
from ...citations import CITATIONS
from ...dispatch import ElementRule
from ...option import Words

_KNOWN = frozenset(
    [
        "journal",
        "book",
        "chapter",
        "conf-proc",
        "confproc",
        "data",
        "database",
        "dataset",
        "preprint",
        "report",
        "review",
        "software",
        "standard",
        "thesis",
        "web",
        "webpage",
        "website",
        "patent",
        "gov",
        "letter",
        "list",
        "newspaper",
        "magazine",
        "discussion",
        "working-paper",
        "commun",
        "supplement",
        "communication",
        "computer-program",
        "audiovisual",
        "personal",
        "periodical",
        "legal",
        "case",
        "clinicaltrial",
        "manuscript",
        "interview",
        "video",
        "blog",
        "encyclopedia",
        "dictionary",
        "unpublished",
        "other",
        "eprint",
        "legal-doc",
    ]
)


class UnknownPublicationType(ElementRule):
    """A citation's kind is not one that others know.

    ## What it does
    Compares `@publication-type` with the values that JATS4R and the tag library name.

    ## Why it matters
    Citation styles, Crossref and converters choose the form by it. A value of one's own gets
    the form of anything else.

    ## Example
        <mixed-citation publication-type="jrnl">

    ## Mended
        <mixed-citation publication-type="journal">

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>. JATS tag library,
    `@publication-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/publication-type.html>.

    ## Known problems
    None.
    """

    code = "REF036"
    severity = Severity.INFO
    elements = CITATIONS
    more = Words((), "kinds of publication that are known besides; capitals do not matter")

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look the value up."""
        kind = element.get("publication-type", "other").strip()
        if kind.lower() in _KNOWN or kind.lower() in map(str.lower, cls.more):
            return ""
        return f'"{kind}" is no kind of publication that others know; write journal, book, other …'
