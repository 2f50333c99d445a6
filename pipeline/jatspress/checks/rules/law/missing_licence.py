"""LAW002."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place, in_meta
from ...rule import Rule


class MissingLicence(Rule):
    """The article does not say what readers may do with it.

    ## What it does
    Looks for a `license` in the `permissions` of the front matter.

    ## Why it matters
    Without a licence all rights are reserved, whatever the journal's website says. The page, the
    PDF and Crossref have none to show.

    ## Example
        <permissions>
          <copyright-statement>© 2021 The Authors</copyright-statement>
        </permissions>

    ## Mended
        <permissions>
          <copyright-statement>© 2021 The Authors</copyright-statement>
          <license>
            <ali:license_ref>https://creativecommons.org/licenses/by/4.0/</ali:license_ref>
          </license>
        </permissions>

    ## Source
    JATS tag library, `<permissions>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/permissions.html>.

    ## Known problems
    Articles that are not open are reported too; their licence may be the publisher's own terms.
    """

    code = "LAW002"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for a licence, whatever is in it; LAW001 judges that."""
        if not in_meta(reading, "permissions/license"):
            message = (
                "the article has no licence; add permissions with a license, and in it the "
                "licence's address"
            )
            yield cls.found(message, front_place(reading))
