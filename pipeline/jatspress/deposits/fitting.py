"""From the one record to that of a version: what `versions.DIFFERENCES` says, and the namespace."""

from __future__ import annotations

from lxml import etree

from . import versions
from .elements import CROSSREF, PREFIXES


def fitted(record: etree._Element, version: str) -> etree._Element:
    """Return a record as a version takes it (it takes the record over).

    What that version lacks and the table leaves out is gone; what the table has refused stays, for
    the version's schema to refuse.
    """
    for row in versions.lacking(version):
        if row.otherwise == versions.LEFT_OUT:
            _leave_out(record, row.what)
    return _renamed(record, versions.namespace(version))


def _leave_out(record: etree._Element, what: str) -> None:
    """Take elements or attributes out of a record; it has no text between elements yet."""
    for found in record.xpath(what, namespaces={"c": CROSSREF}):
        parent = found.getparent()
        if isinstance(found, etree._Element):  # noqa: SLF001 - lxml's public name for an element
            parent.remove(found)
        else:
            del parent.attrib[found.attrname]


def _renamed(element: etree._Element, namespace: str) -> etree._Element:
    """Return an element with all below it in another namespace; those of others stay themselves."""
    name = etree.QName(element)
    if name.namespace != CROSSREF:
        return element
    nsmap = PREFIXES | {None: namespace}
    copy = etree.Element(f"{{{namespace}}}{name.localname}", dict(element.attrib), nsmap)
    copy.text, copy.tail = element.text, element.tail
    for child in [*element]:
        copy.append(_renamed(child, namespace))
    return copy
