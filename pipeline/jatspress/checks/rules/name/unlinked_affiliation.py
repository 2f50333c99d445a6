"""NAME001."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_AFFILIATIONS = ("aff", "aff-alternatives")
_LENGTH = 60


class UnlinkedAffiliation(Rule):
    """An affiliation belongs to no contributor.

    ## What it does
    Looks for affiliations that no contributor links to with an `xref`, and that do not stand
    inside a contributor. Where no contributor of a group has a link, the affiliations inside the
    group are everyone's; so is the only affiliation of an article.

    ## Why it matters
    The reader cannot tell who works there, and Crossref, which keeps affiliations with people,
    gets none. Often an author is missing from the file.

    ## Example
        <contrib><name><surname>Nowak</surname></name><xref ref-type="aff" rid="aff1"/></contrib>
        …
        <aff id="aff1">Department of Dermatology</aff>
        <aff id="aff2">Department of Rheumatology</aff>

    ## Mended
        <contrib><name><surname>Nowak</surname></name><xref ref-type="aff" rid="aff1"/></contrib>
        <contrib><name><surname>Lis</surname></name><xref ref-type="aff" rid="aff2"/></contrib>
        …
        <aff id="aff1">Department of Dermatology</aff>
        <aff id="aff2">Department of Rheumatology</aff>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    Affiliations that all authors share without links, put after the group, are reported: nothing
    in the file tells them from those of missing authors.
    """

    code = "NAME001"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare the affiliations of the front matter with the links of its contributors."""
        contribs = in_meta(reading, ".//contrib")
        linked = {rid for contrib in contribs for rid in _rids(contrib)}
        affiliations = [row for row in in_meta(reading, ".//*") if _is_affiliation(row)]
        if contribs and len(affiliations) == 1:
            return
        known = {value for affiliation in affiliations for value in _ids(affiliation)}
        for affiliation in affiliations:
            if not (linked & _ids(affiliation) or _is_shared(affiliation, known)):
                message = (
                    f"affiliation {_called(affiliation)} belongs to no contributor: an author is "
                    "missing from the article, or a link to it"
                )
                yield cls.found(message, reading.source.place(affiliation))


def _is_affiliation(element: etree._Element) -> bool:
    """Say whether it is an affiliation; one in several languages counts once, as a whole."""
    parent = element.getparent()
    is_part = parent is not None and parent.tag == "aff-alternatives"
    return element.tag in _AFFILIATIONS and not is_part


def _rids(around: etree._Element) -> Iterator[str]:
    """Yield every id that contributors, or something in them, point to."""
    for element in around.iter("contrib", "xref"):
        yield from element.get("rid", "").split()


def _ids(affiliation: etree._Element) -> set[str]:
    return {element.get("id", "") for element in affiliation.iter(*_AFFILIATIONS)} - {""}


def _is_shared(affiliation: etree._Element, known: set[str]) -> bool:
    """Say whether its place alone gives it to somebody."""
    if next(affiliation.iterancestors("contrib"), None) is not None:
        return True
    group = next(affiliation.iterancestors("contrib-group"), None)
    return group is not None and known.isdisjoint(_rids(group))


def _called(affiliation: etree._Element) -> str:
    """Return the label and the first words: `2 (Department of Rheumatology, …)`."""
    whole = words(affiliation, without=("label",))
    first = whole.partition(",")[0][:_LENGTH]
    text = whole if len(whole) <= _LENGTH else f"{first}, …"
    return f"{words(affiliation, './/label')} ({text})".strip()
