"""NAME021."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...people import person_name
from ...rule import Rule


class UnreachableAuthor(Rule):
    """The corresponding author has no address.

    ## What it does
    Where an author is marked as the corresponding one, looks for an e-mail address anywhere in the
    front matter, or for words in a `corresp`.

    ## Why it matters
    Readers are told whom to write to and not where. Crossref and indexes ask for nothing, but most
    journals promise it.

    ## Example
        <contrib contrib-type="author" corresp="yes">
          <name><surname>Carberry</surname><given-names>Josiah</given-names></name>
        </contrib>

    ## Mended
        <contrib contrib-type="author" corresp="yes">
          <name><surname>Carberry</surname><given-names>Josiah</given-names></name>
          <email>j.carberry@example.org</email>
        </contrib>

    ## Source
    JATS4R, Authors and affiliations 2.0:
    <https://jats4r.niso.org/authors-and-affiliations-v2/>.

    ## Known problems
    An address in words alone, without `email`, counts where it stands in a `corresp`.
    """

    code = "NAME021"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at what was read of those who answer letters."""
        if _has_other_address(reading):
            return
        rows = in_meta(reading, "contrib-group/contrib")
        people = reading.facts.contributors if rows else ()
        if any(row.emails for row in people):
            return
        for element, person in zip(rows, people, strict=True):
            if person.is_corresponding:
                name = person_name(element) or "this author"
                message = f"the corresponding author, {name}, has no address; add an email"
                yield cls.found(message, reading.source.place(element))


def _has_other_address(reading: Reading) -> bool:
    """Say whether an address stands anywhere else that readers look for it."""
    notes = (
        row for row in in_meta(reading, "author-notes/corresp") if words(row, without=("label",))
    )
    return bool(in_meta(reading, ".//email")) or any(True for _ in notes)
