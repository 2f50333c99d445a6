"""From the one record to that of a version: what `versions.DIFFERENCES` says, and the namespace."""

from __future__ import annotations

from typing import Any

from lxml import etree

from . import versions
from .elements import CROSSREF, PREFIXES, new
from .lengths import cut
from .media_types import media_types
from .names import LONGEST_GROUP

# XPath has no names without a prefix: Crossref's own elements go under `c`.
_PREFIXES = {prefix or "c": namespace for prefix, namespace in PREFIXES.items()}
_PREFIXES["re"] = versions.PATTERNS


def fitted(record: etree._Element, version: str, namespace: str = "") -> etree._Element:
    """Return a record as a version takes it, in its namespace or another (it takes it over)."""
    for row in versions.lacking(version):
        for found in record.xpath(row.what, namespaces=_PREFIXES):
            _change(found, row.otherwise)
    _leave_out_formats(record, media_types(version))
    return _renamed(record, namespace or versions.namespace(version))


def _change(found: Any, otherwise: str) -> None:  # noqa: ANN401 - an element or attribute, by lxml
    """Do with an element or attribute what the table says; no text stands between elements yet."""
    if otherwise == versions.AS_AUTHOR:
        found.getparent().set("contributor_role", "author")
    elif otherwise == versions.AS_ORGANIZATION:
        _make_organization(found)
    elif isinstance(found, etree._Element):  # noqa: SLF001 - lxml's public name for an element
        _remove(found)
    else:
        del found.getparent().attrib[found.attrname]


def _make_organization(person: etree._Element) -> None:
    """Put an organization of the same name in the place of a person."""
    names = (person.findtext(f"{{*}}{part}") for part in ("given_name", "surname", "suffix"))
    group = new("organization", **{str(key): str(value) for key, value in person.attrib.items()})
    group.text = cut(" ".join(filter(None, names)), LONGEST_GROUP)
    parent = person.getparent()
    if parent is not None:
        parent.replace(person, group)


def _remove(element: etree._Element) -> None:
    """Take an element out, and what around it is empty then: to Crossref that means to delete."""
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
        # Of whom no name is known, nothing need be.
        is_empty = not len(parent) and not parent.text
        if is_empty and parent.tag != f"{{{CROSSREF}}}anonymous":
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
