"""From the one record to that of a version: what `versions.DIFFERENCES` says, and the namespace."""

from __future__ import annotations

from lxml import etree

from . import versions
from .elements import CROSSREF, PREFIXES
from .media_types import media_types

# XPath has no names without a prefix: Crossref's own elements go under `c`.
_PREFIXES = {prefix or "c": namespace for prefix, namespace in PREFIXES.items()}


def fitted(record: etree._Element, version: str) -> etree._Element:
    """Return a record as a version takes it (it takes the record over).

    What that version lacks and the table leaves out is gone; what the table has refused stays, for
    the version's schema to refuse.
    """
    for row in versions.lacking(version):
        if row.otherwise == versions.LEFT_OUT:
            _leave_out(record, row.what)
    _leave_out_formats(record, media_types(version))
    return _renamed(record, versions.namespace(version))


def _leave_out(record: etree._Element, what: str) -> None:
    """Take elements or attributes out of a record; it has no text between elements yet."""
    for found in record.xpath(what, namespaces=_PREFIXES):
        if isinstance(found, etree._Element):  # noqa: SLF001 - lxml's public name for an element
            _remove(found)
        else:
            del found.getparent().attrib[found.attrname]


def _remove(element: etree._Element) -> None:
    """Take an element out, and what around it is empty then: to Crossref that means to delete."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        if not len(parent) and not parent.text:
            _remove(parent)


def _leave_out_formats(record: etree._Element, known: frozenset[str]) -> None:
    """Take out the media types of components that are not known: too many for the table."""
    for found in [*record.iter(f"{{{CROSSREF}}}format")]:
        if found.get("mime_type") not in known:
            _remove(found)


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
