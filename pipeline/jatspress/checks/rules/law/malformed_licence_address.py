"""LAW020."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.attributes import address
from ....jats.text import words
from ....patterns import pattern
from ...rule import Rule

_LICENSE_REF = "{*}license_ref"
_ADDRESS = pattern(r"https?://[^\s/]+\.[^\s/]+(/\S*)?")
_OF_CREATIVE_COMMONS = pattern(r"https?://([a-z]+\.)?creativecommons\.org", re.IGNORECASE)
_LICENCE = pattern(
    r"/(licen[sc]es/(by|by-sa|by-nc|by-nd|by-nc-sa|by-nc-nd|by-nd-nc|sa|nc|nd|nc-sa|nd-nc)"
    r"/[1-4]\.[05]|publicdomain/(zero|mark)/1\.0|licenses/publicdomain|publicdomain)(/\S*)?",
    re.IGNORECASE,
)


class MalformedLicenceAddress(Rule):
    """The address of the licence leads to no licence.

    ## What it does
    Looks at each `ali:license_ref` and each `xlink:href` of a `license`: it must be an address, and
    at creativecommons.org that of a licence there is.

    ## Why it matters
    Crossref, DOAJ and libraries compare the address letter by letter: with a wrong one the article
    is not open to them. Deposits with words in its place are refused.

    ## Example
        <ali:license_ref>https://creativecommons.org/licenses/by-na/4.0/</ali:license_ref>

    ## Mended
        <ali:license_ref>https://creativecommons.org/licenses/by-nc/4.0/</ali:license_ref>

    ## Source
    Creative Commons, list of licences: <https://creativecommons.org/licenses/list.en>; JATS4R,
    Permissions (NISO RP-42-2022): <https://niso.org/publications/rp-42-2022-jats4r-permissions-v2>.

    ## Known problems
    At other addresses than Creative Commons' only the form is judged.
    """

    code = "LAW020"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each address in the licences of the article, its parts and its figures."""
        licences = reading.source.root.iter("license")
        for element, url in (row for licence in licences for row in _addresses(licence)):
            if not _ADDRESS.fullmatch(url):
                message = (
                    f'"{url}" is no address; write that of the licence, with https:// before it'
                )
                yield cls.found(message, reading.source.place(element))
            elif _is_wrong(url):
                message = (
                    f"{url} is no licence of Creative Commons; copy the address from "
                    "https://creativecommons.org/licenses/"
                )
                yield cls.found(message, reading.source.place(element))


def _addresses(licence: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield each address of a licence with the element that holds it, if there is any."""
    if address(licence):
        yield licence, address(licence)
    for element in licence.iter(_LICENSE_REF):
        if words(element):
            yield element, words(element)


def _is_wrong(url: str) -> bool:
    """Say whether an address is at Creative Commons but not of a licence there."""
    host = _OF_CREATIVE_COMMONS.match(url)
    return host is not None and not _LICENCE.fullmatch(url[host.end() :])
