"""NAME004."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta
from ...rule import Rule


class MissingCorrespondingAuthor(Rule):
    """No author is marked as the one to write to.

    ## What it does
    Looks for an author with `corresp="yes"` or with an `xref` to a `corresp`.

    ## Why it matters
    Readers who have questions, and the journal itself, must know whom to ask. The page and the
    PDF mark that author in the byline.

    ## Example
        <contrib contrib-type="author"><name><surname>Nowak</surname></name></contrib>

    ## Mended
        <contrib contrib-type="author" corresp="yes"><name><surname>Nowak</surname></name></contrib>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    An address in a footnote that is not tagged as `corresp` is not recognised.
    """

    code = "NAME004"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at each author's mark and links."""
        authors = [
            contrib
            for contrib in in_meta(reading, "contrib-group/contrib")
            if contrib.get("contrib-type", "author") == "author"
        ]
        notes = {note.get("id", "") for note in in_meta(reading, ".//corresp")} - {""}
        if authors and not any(_is_corresponding(author, notes) for author in authors):
            message = (
                'no author is marked as the corresponding one; set corresp="yes" on the contrib, '
                "or link it to its corresp"
            )
            yield cls.found(message, reading.source.place(authors[0]))


def _is_corresponding(author: etree._Element, notes: set[str]) -> bool:
    if any(contrib.get("corresp") == "yes" for contrib in author.iter("contrib")):
        return True
    links = author.iter("xref")
    return any(
        link.get("ref-type") == "corresp" or notes & set(link.get("rid", "").split())
        for link in links
    )
