"""The batch around the articles: `doi_batch`, its head, and its bytes.

Source: Crossref schema, `doi_batch` and `head`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-record-types/>. The bytes hang
on nothing but what goes in: no clock, no chance.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass

from lxml import etree

from .depositor import Depositor
from .elements import PREFIXES, XSI, add_text, new
from .fitting import fitted
from .versions import RESOURCES, RESOURCES_VERSION, namespace

_LOCATION = "https://www.crossref.org/schemas/{}{}.xsd"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
# In these, white space is text; Crossref's own, JATS' and MathML's.
_MIXED = frozenset(
    {"assertion", "label", "math", "p", "string-name", "title", "unstructured_citation"}
)


def batch(
    records: Sequence[etree._Element], depositor: Depositor, timestamp: int, batch_id: str | None
) -> bytes:
    """Return the deposit of records of one kind (it takes them over) as UTF-8 bytes.

    Without a batch id it gets one made of its content.
    """
    version = depositor.crossref_schema
    form = _Form(version, namespace(version), _LOCATION.format("crossref", version))
    return _sealed(records, form, depositor, batch_id, timestamp)


def resource_batch(
    records: Sequence[etree._Element], depositor: Depositor, batch_id: str | None
) -> bytes:
    """Return the deposit of what is added to registered DOIs (it takes that over) as UTF-8 bytes.

    It has no timestamp: Crossref keeps none for it. There is one version of its schema.
    """
    location = _LOCATION.format("doi_resources", RESOURCES_VERSION)
    form = _Form(RESOURCES_VERSION, RESOURCES, location)
    return _sealed(records, form, depositor, batch_id)


@dataclass(frozen=True, slots=True)
class _Form:
    """What a batch is written in: the version of the schema, its namespace and its address."""

    version: str
    namespace: str
    location: str


def _sealed(
    records: Sequence[etree._Element],
    form: _Form,
    depositor: Depositor,
    batch_id: str | None,
    timestamp: int | None = None,
) -> bytes:
    record = new("doi_batch", version=form.version)
    record.set(f"{{{XSI}}}schemaLocation", f"{form.namespace} {form.location}")
    body = new("body")
    body.extend(records)
    record.append(body)
    root = fitted(record, form.version, form.namespace)
    batch_id = _content_id(root[0]) if batch_id is None else batch_id
    head = _head(depositor, timestamp, batch_id)
    root.insert(0, fitted(head, form.version, form.namespace))
    etree.cleanup_namespaces(root, top_nsmap=PREFIXES | {None: form.namespace})
    _indent(root, "\n")
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False) + b"\n"


def _head(depositor: Depositor, timestamp: int | None, batch_id: str) -> etree._Element:
    """Return the head; one without timestamp names no registrant either."""
    element = new("head")
    add_text(element, "doi_batch_id", batch_id)
    if timestamp is not None:
        add_text(element, "timestamp", str(timestamp))
    who = new("depositor")
    add_text(who, "depositor_name", depositor.name)
    add_text(who, "email_address", depositor.email)
    element.append(who)
    if timestamp is not None:
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
