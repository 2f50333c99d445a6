"""Addresses on the web, in the form Crossref's schema takes.

Source: AccessIndicators.xsd, `license_ref_t`, and common5.5.0.xsd, `resource_t`: an `xsd:anyURI`,
which is RFC 3986 with `%` and two digits for all other characters.
"""

from __future__ import annotations

import re
from urllib.parse import quote

# All that RFC 3986 lets stand as it is, but for the brackets, which only a host may have.
_SAFE = "%/:;?#@!$&'()*+,=-._~"
_ADDRESS = re.compile(
    r"(?:https?|ftp)://(?:[\w.~-]+@)?[\w-][\w.~-]*(?::[0-9]{1,5})?"
    r"(?:[/?](?:[^%#]|%[0-9a-f]{2})*)?(?:#(?:[^%#]|%[0-9a-f]{2})*)?",
    re.IGNORECASE | re.ASCII,
)
_LONGEST = 2048


def web_address(text: str) -> str:
    """Return an address with everything that must be written %XX so, or "" where it is none.

    One with white space in it is broken, and none.
    """
    said = text.strip()
    if re.search(r"\s", said):
        return ""
    address = quote(said, safe=_SAFE)
    return address if _ADDRESS.fullmatch(address) and len(address) <= _LONGEST else ""
