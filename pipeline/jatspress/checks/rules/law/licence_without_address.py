"""LAW001."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule

# In whatever namespace: LAW026 says which one is right.
_LICENSE_REF = "{*}license_ref"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


class LicenceWithoutAddress(Rule):
    """The licence is given in words only.

    ## What it does
    Looks for the licence's address, in an `ali:license_ref` or in the older `xlink:href` of the
    `license`. A link inside the words of the licence does not count: it may lead to anything.

    ## Why it matters
    Machines cannot read the words: indexes and libraries do not see that the article is free, and
    Crossref gets no licence unless they link to just one of Creative Commons. An address is never
    made up from the words: "CC BY" without a version may be any of five licences.

    ## Example
        <license><license-p>Open access, CC BY-NC-ND.</license-p></license>

    ## Mended
        <license>
          <ali:license_ref>https://creativecommons.org/licenses/by-nc-nd/4.0/</ali:license_ref>
          <license-p>Open access, CC BY-NC-ND 4.0.</license-p>
        </license>

    ## Source
    JATS4R, Permissions (NISO RP-42-2022):
    <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    None.
    """

    code = "LAW001"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for one address among all licences, which may be one licence in two languages."""
        licences = in_meta(reading, "permissions/license")
        addresses = (words(row, _LICENSE_REF) or row.get(_XLINK_HREF, "") for row in licences)
        if licences and not any(addresses):
            yield cls.found(_worded(licences[0]), reading.source.place(licences[0]))


def _worded(licence: etree._Element) -> str:
    if next(licence.iter("ext-link", "uri"), None) is not None:
        return (
            "the licence's address is only a link in its words, which machines pass over and "
            "Crossref does not get; repeat it as ali:license_ref"
        )
    return (
        "the licence is given in words only, so machines cannot read it and Crossref gets none; "
        "add its address as ali:license_ref once the exact licence is known"
    )
