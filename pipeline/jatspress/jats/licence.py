"""Reading the licence."""

from __future__ import annotations

from lxml import etree

from ..article.licence import Licence
from .text import words

_LICENSE_REF = "{http://www.niso.org/schemas/ali/1.0/}license_ref"
_XLINK_HREF = "{http://www.w3.org/1999/xlink}href"


def licence(meta: etree._Element) -> Licence | None:
    """Return the licence of an article-meta: ali:license_ref, else the older address, and words."""
    element = meta.find("permissions/license")
    if element is None:
        return None
    url = words(element, _LICENSE_REF) or element.get(_XLINK_HREF, "")
    return Licence(url=url, text=words(element, "license-p"))
