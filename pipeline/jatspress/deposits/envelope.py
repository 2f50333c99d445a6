"""The batch around the articles: `doi_batch`, its head, and its bytes.

Source: crossref5.4.0.xsd, `doi_batch` and `head`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/>. The bytes hang
on nothing but what goes in: no clock, no chance.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lxml import etree

from .depositor import Depositor
from .elements import CROSSREF, JATS, MATHML, PREFIXES, XSI, add_text, new

_LOCATION = f"{CROSSREF} https://www.crossref.org/schemas/crossref5.4.0.xsd"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
# In these, white space is text.
_MIXED = frozenset(
    {f"{{{CROSSREF}}}{name}" for name in ("assertion", "title", "unstructured_citation")}
    | {f"{{{JATS}}}{name}" for name in ("label", "p", "title")}
    | {f"{{{MATHML}}}math"}
)


def batch(
    journals: Sequence[etree._Element], depositor: Depositor, timestamp: int, batch_id: str | None
) -> bytes:
    """Return the deposit of `journal` elements (it takes them over) as UTF-8 bytes.

    Without a batch id it gets one made of its content.
    """
    root = new("doi_batch", version="5.4.0")
    root.set(f"{{{XSI}}}schemaLocation", _LOCATION)
    body = new("body")
    body.extend(journals)
    root.append(body)
    batch_id = _content_id(body) if batch_id is None else batch_id
    root.insert(0, _head(depositor, timestamp, batch_id))
    etree.cleanup_namespaces(root, top_nsmap=PREFIXES)
    _indent(root, "\n")
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"


def _head(depositor: Depositor, timestamp: int, batch_id: str) -> etree._Element:
    element = new("head")
    add_text(element, "doi_batch_id", batch_id)
    add_text(element, "timestamp", str(timestamp))
    who = new("depositor")
    add_text(who, "depositor_name", depositor.name)
    add_text(who, "email_address", depositor.email)
    element.append(who)
    add_text(element, "registrant", depositor.registrant)
    return element


def _content_id(body: etree._Element) -> str:
    digest = hashlib.sha256(etree.tostring(body, method="c14n")).hexdigest()
    return f"jatspress-{digest[:16]}"


def _indent(element: etree._Element, margin: str) -> None:
    """Put every element on a line of its own, but for those inside running text."""
    if element.tag in _MIXED or not len(element):
        return
    element.text = margin + "  "
    for child in element:
        child.tail = margin + "  "
        _indent(child, margin + "  ")
    element[-1].tail = margin
