"""META051."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...rule import Rule

_NAMES = ("name", "string-name", "institution", "institution-wrap", "name-alternatives")


class SharedRecipient(Rule):
    """One recipient of an award is several people.

    ## What it does
    Looks for a `principal-award-recipient` that holds more than one name or institution.

    ## Why it matters
    The element stands for one. Programs take the first and lose the others.

    ## Example
        <principal-award-recipient>
          <name><surname>Lis</surname></name>
          <name><surname>Nowak</surname></name>
        </principal-award-recipient>

    ## Mended
        <principal-award-recipient><name><surname>Lis</surname></name></principal-award-recipient>
        <principal-award-recipient><name><surname>Nowak</surname></name></principal-award-recipient>

    ## Source
    JATS4R, Funding (NISO RP-37-2021): <https://jats4r.niso.org/funding/>.

    ## Known problems
    None.
    """

    code = "META051"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Count the names in each recipient."""
        for element in reading.source.root.iter("principal-award-recipient"):
            if sum(1 for _ in element.iterchildren(*_NAMES)) > 1:
                message = (
                    "this principal-award-recipient holds several; give each recipient an element "
                    "of its own"
                )
                yield cls.found(message, reading.source.place(element))
