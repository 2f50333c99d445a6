"""NAME002."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_NAMED = 5


class MissingOrcid(Rule):
    """Authors have no ORCID iD.

    ## What it does
    Names the authors, persons and not groups, without a `contrib-id` of the type `orcid`.

    ## Why it matters
    An ORCID iD tells two people of one name apart, and lets Crossref add the article to the
    author's own record.

    ## Example
        <contrib contrib-type="author">
          <name><surname>Carberry</surname><given-names>Josiah</given-names></name>
        </contrib>

    ## Mended
        <contrib contrib-type="author">
          <contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>
          <name><surname>Carberry</surname><given-names>Josiah</given-names></name>
        </contrib>

    ## Source
    JATS tag library, `<contrib-id>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/contrib-id.html>.

    ## Known problems
    Not everybody has an iD. One that is tagged as a `uri` is not seen, by Crossref's tools either.
    """

    code = "NAME002"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Name the authors in one finding, at the first of them."""
        without = [contrib for contrib in _authors(reading) if not _has_orcid(contrib)]
        if without:
            message = (
                f"no ORCID iD is given for {_names(without)}; ask the authors for theirs, never "
                "look one up by name"
            )
            yield cls.found(message, reading.source.place(without[0]))


def _authors(reading: Reading) -> Iterator[etree._Element]:
    for contrib in in_meta(reading, "contrib-group/contrib"):
        if contrib.get("contrib-type", "author") == "author" and _name(contrib):
            yield contrib


def _has_orcid(contrib: etree._Element) -> bool:
    kinds = (element.get("contrib-id-type", "") for element in contrib.iterfind("contrib-id"))
    return any(kind.lower() == "orcid" for kind in kinds)


def _name(contrib: etree._Element) -> str:
    """Return a person's name, given names first; "" for a group or somebody nameless."""
    for path in ("name", "name-alternatives/name", "string-name", "name-alternatives/string-name"):
        name = contrib.find(path)
        if name is not None:
            parts = (words(name, "given-names"), words(name, "surname"))
            return " ".join(filter(None, parts)) or words(name)
    return ""


def _names(contribs: list[etree._Element]) -> str:
    names = [_name(contrib) for contrib in contribs]
    more = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {more} more" if more > 0 else "")
