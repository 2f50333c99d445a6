"""The batch around the articles: `doi_batch`, its head, and its bytes.

Source: Crossref schema, `doi_batch` and `head`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/>. The bytes hang
on nothing but what goes in: no clock, no chance.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from lxml import etree

from .depositor import Depositor
from .elements import PREFIXES, XSI, add_text, new
from .fitting import fitted
from .versions import namespace

_LOCATION = "https://www.crossref.org/schemas/crossref{}.xsd"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
# In these, white space is text; Crossref's own, JATS' and MathML's.
_MIXED = frozenset(
    {"assertion", "label", "math", "p", "string-name", "title", "unstructured_citation"}
)


def batch(
    journals: Sequence[etree._Element], depositor: Depositor, timestamp: int, batch_id: str | None
) -> bytes:
    """Return the deposit of `journal` elements (it takes them over) as UTF-8 bytes.

    Without a batch id it gets one made of its content.
    """
    version = depositor.crossref_schema
    record = new("doi_batch", version=version)
    record.set(f"{{{XSI}}}schemaLocation", f"{namespace(version)} {_LOCATION.format(version)}")
    body = new("body")
    body.extend(journals)
    record.append(body)
    root = fitted(record, version)
    batch_id = _content_id(root[0]) if batch_id is None else batch_id
    root.insert(0, fitted(_head(depositor, timestamp, batch_id), version))
    etree.cleanup_namespaces(root, top_nsmap=PREFIXES | {None: namespace(version)})
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
    if etree.QName(element).localname in _MIXED or not len(element):
        return
    element.text = margin + "  "
    for child in element:
        child.tail = margin + "  "
        _indent(child, margin + "  ")
    element[-1].tail = margin
