"""Addresses that a link may have: safe to follow, and valid where HTML wants a URL.

What the article writes stays in its text. An address that no browser could open gets no link:
a dead link is worse than none. HTML's notion of a valid URL is that of
<https://url.spec.whatwg.org/#valid-url-string>.
"""

from __future__ import annotations

import re
from urllib.parse import quote

_WEB = re.compile(
    r"(?P<scheme>https?|ftp)://(?P<host>[^/?#]*)(?P<path>[^#]*)(?P<place>#?.*)",
    re.IGNORECASE | re.DOTALL,
)
_LABEL = r"[^\W_](?:[\w-]*[^\W_])?"
_HOST = re.compile(rf"(?:{_LABEL}\.)*{_LABEL}\.?(?::[0-9]{{1,4}})?")
_NUMBERS = re.compile(r"[\d.]+(?::\d*)?")
_IP = re.compile(r"((25[0-5]|2[0-4]\d|1?\d?\d)(\.(?!$|:)|(?=$|:))){4}(:\d{1,4})?")
# To be written as %20 and so on.
_FORBIDDEN = re.compile(r"[\s<>\"{}|\\^`\[\]]|%(?![0-9A-Fa-f]{2})")
_MAIL = re.compile(r"[^\s@<>\"(),:;\\\[\]?#%&]+@[^\W_][\w-]*(?:\.[\w-]+)+")


def followed(value: str) -> str:
    """Return an address that a reader may follow, as a link has it, or ""."""
    value = value.strip()
    if value.lower().startswith("mailto:"):
        return mail(value[len("mailto:") :])
    found = _WEB.fullmatch(value)
    if found is None or not _is_host(found["host"]):
        return ""
    place = found["place"][:1] + found["place"][1:].replace("#", "%23")
    address = f"{found['scheme']}://{found['host']}{found['path']}{place}"
    return _FORBIDDEN.sub(lambda match: quote(match[0]), address)


def mail(value: str) -> str:
    """Return the address of a mail to somebody, as a link has it, or ""."""
    whole = value.strip().partition("?")[0]
    return f"mailto:{whole}" if _MAIL.fullmatch(whole) else ""


def _is_host(host: str) -> bool:
    if _NUMBERS.fullmatch(host):
        return bool(_IP.fullmatch(host))
    return bool(_HOST.fullmatch(host))
