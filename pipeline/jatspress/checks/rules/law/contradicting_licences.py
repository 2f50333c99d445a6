"""LAW021."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.attributes import address
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_LICENCE = pattern(
    r"https?://(?:www\.)?creativecommons\.org/licenses/([a-z-]+/[0-9.]+)", re.IGNORECASE
)
_LICENSE_REF = "{*}license_ref"
_OF_OTHER_USE = ("specific-use", "content-type", "applies_to", "start_date")


class ContradictingLicences(Rule):
    """The licence has two addresses that say different things.

    ## What it does
    Compares, within each `license`, the licences of Creative Commons that `ali:license_ref`,
    `xlink:href` and the links in its words lead to: their kind and version.

    ## Why it matters
    Readers follow the words and machines the address; one of them does with the article what they
    may not. Mostly the words were left over from another article.

    ## Example
        <license xlink:href="https://creativecommons.org/licenses/by-nc/4.0/">

    ## Mended
        <license xlink:href="https://creativecommons.org/licenses/by/4.0/">

    ## Source
    JATS4R, Permissions (NISO RP-42-2022):
    <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    Addresses for other uses (`specific-use`, `content-type`, from a date on) may differ and are
    passed over, and so are waivers, which mostly mean the data; so is what the words say without a
    link.
    """

    code = "LAW021"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Compare what each licence leads to."""
        for licence in in_meta(reading, "permissions/license"):
            found = list(dict.fromkeys(_licences(licence)))
            if len(found) > 1:
                message = (
                    f"the licence is both {' and '.join(found)}, in its address and in its links; "
                    "correct the one that is wrong"
                )
                yield cls.found(message, reading.source.place(licence))


def _licences(licence: etree._Element) -> Iterator[str]:
    """Yield kind and version of each licence that is linked to, as `by/4.0`."""
    for element in licence.iter(_LICENSE_REF, "license", "ext-link", "uri"):
        if not any(element.get(name) for name in _OF_OTHER_USE):
            text = words(element) if element.tag != "license" else ""
            for url in filter(None, (address(element), text)):
                found = _LICENCE.match(url)
                if found:
                    yield found[1].lower()
