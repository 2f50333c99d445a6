"""REF020."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Fix, Safety, Severity
from ....jats.markup import Markup
from ....jats.text import words
from ....patterns import pattern
from ...citations import CITATIONS, is_of_parts
from ...dispatch import Fault, SurveyRule
from ...survey import XLINK_HREF, Survey

_DOI = pattern(r"\b10\.[0-9]{4,9}/[^\s<>\"]+")
_TAGGED = ("pub-id", "ext-link", "uri", "object-id", "related-object")


class UntaggedDoi(SurveyRule):
    """A reference shows a DOI that is not tagged.

    ## What it does
    Looks for a DOI in the words of each citation that has no `pub-id` of the type `doi` and no
    link to doi.org.

    ## Why it matters
    Crossref links references by their tagged DOI, and readers expect to click on it. As bare
    text it does neither.

    ## Example
        <mixed-citation>… Dermatol Ther. 2012. doi:10.5555/12345678</mixed-citation>

    ## Mended
        <mixed-citation>… Dermatol Ther. 2012.
          doi:<pub-id pub-id-type="doi">10.5555/12345678</pub-id></mixed-citation>

    ## Source
    JATS4R, Citations: <https://jats4r.org/citations/>.

    ## Known problems
    The end of a DOI in running text is a guess, so the message shows only its beginning as
    found.
    """

    code = "REF020"
    severity = Severity.WARNING
    fixes = (Safety.UNSAFE,)

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Look for a DOI in the words, and for a tag that says so."""
        for element in survey.named(*CITATIONS) if survey.holds("10.") else ():
            said = survey.said(element)
            found = _DOI.search(said) if "10." in said else None
            if found and "doi" not in "".join(map(_kind, element.iter(*_TAGGED))):
                value = found[0].rstrip(".,;)")
                yield (
                    element,
                    f'the DOI "{value}" is not tagged; put it into <pub-id pub-id-type="doi">',
                )

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Put the tag around it, in a sentence."""
        # In a title or a source no pub-id may stand.
        parts = {str(row.tag) for row in element.iterdescendants(etree.Element)} - {"comment"}
        letters = markup.letters(element, frozenset(parts), " ")
        found = _DOI.search(letters.string)
        if is_of_parts(element) or element.tag in {"element-citation", "nlm-citation"} or not found:
            return None
        value, start = found[0].rstrip(".,;)"), found.start()
        if value.count("(") != value.count(")"):
            return None
        edits = markup.wrapped(letters, start, start + len(value), 'pub-id pub-id-type="doi"')
        return Fix(f"tag {value}", edits, Safety.UNSAFE)


def _kind(tagged: etree._Element) -> str:
    return f"{tagged.get('pub-id-type', '')} {tagged.get(XLINK_HREF, '')} {words(tagged)}".lower()
