"""LAW022."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

_LICENSE_REF = "{*}license_ref"


class LicenceWithoutWords(Rule):
    """The licence has an address, but nothing to read.

    ## What it does
    Looks for a `license-p` in each `license`.

    ## Why it matters
    JATS4R asks for both: the address is for machines, the words for readers. On the page and in the
    PDF there would be a bare link.

    ## Example
        <ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>

    ## Mended
        <ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>
        <license-p>Free to share and adapt, if the authors are named.</license-p>

    ## Source
    JATS4R, Permissions (NISO RP-42-2022):
    <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    None.
    """

    code = "LAW022"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for words beside the address."""
        for element in in_meta(reading, "permissions/license"):
            rest = [
                row for row in element.iterchildren() if row not in element.findall(_LICENSE_REF)
            ]
            if not any(map(words, rest)) and not (element.text or "").strip():
                message = (
                    "the licence has no words for readers; add a license-p that says what they "
                    "may do"
                )
                yield cls.found(message, reading.source.place(element))
