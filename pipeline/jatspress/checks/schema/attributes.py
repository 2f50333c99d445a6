"""What is wrong with the attributes of an element."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ...patterns import pattern
from .declarations import AttributeDeclaration
from .fault import Fault, RenamedAttribute
from .grammar import Grammar
from .kinds import Kind
from .wording import NAME, joined, nearest, written

# How many values of a choice a message repeats.
_SHOWN = 8
_TOKEN = pattern(r"[\w.·:-]+")
# Of the attributes that DTDs of JATS declare.
_KNOWN_PREFIXES = ("", "xlink", "xml", "xmlns", "xsi", "mml")
_ONE, _MANY = ("id", "idref"), ("idrefs",)


def attribute_faults(element: etree._Element, grammar: Grammar) -> Iterator[Fault]:
    """Yield what is wrong with the attributes of a declared element, each mistake once."""
    tag = written(element)
    declared = grammar.attributes(tag)
    values = _values(element)
    missing = {
        name: row
        for name, row in declared.items()
        if row.default == "required" and name not in values
    }
    for name, value in values.items():
        if name not in declared:
            yield _unknown(element, name, missing, declared)
            continue
        wrong = _wrong(declared[name], value)
        if wrong:
            message = f'@{name} of <{tag}> may not be "{value}"; {wrong}'
            meant = nearest(value, tuple(declared[name].values()))
            instead = (name, meant) if meant else None
            yield Fault(Kind.WRONG_VALUE, message, element, instead=instead)
    for name, row in missing.items():
        message = f"<{tag}> lacks @{name}; add it{_choice_of(row)}"
        yield Fault(Kind.MISSING_ATTRIBUTE, message, element)


def _unknown(
    element: etree._Element,
    name: str,
    missing: dict[str, AttributeDeclaration],
    declared: dict[str, AttributeDeclaration],
) -> Fault:
    """Return the fault of an undeclared attribute; what it is meant for is not missing."""
    meant = nearest(name, tuple(missing)) or nearest(name, tuple(declared))
    missing.pop(meant or "", None)
    mend = f"write @{meant}, if that is meant" if meant else "take it out"
    message = f"<{written(element)}> may have no @{name}; {mend}"
    instead = (name, meant) if meant else None
    mended = RenamedAttribute(element, name, meant) if meant else None
    is_added = name.rpartition(":")[0] not in _KNOWN_PREFIXES
    return Fault(
        Kind.UNKNOWN_ATTRIBUTE,
        message,
        element,
        instead=instead,
        mend=mended,
        is_added=is_added,
    )


def _wrong(row: AttributeDeclaration, value: str) -> str:
    """Say what a value should be instead; empty where nothing is wrong with it."""
    choice = row.values()
    if choice:
        meant = nearest(value, tuple(choice))
        said = f'write "{meant}", if that is meant' if meant else f"choose{_choice_of(row)[1:]}"
        return "" if value in choice else said
    if row.default == "fixed":
        return "" if value == row.default_value else f'it is always "{row.default_value}"'
    words = [value] if row.type in (*_ONE, "nmtoken") else value.split()
    if row.type in (*_ONE, *_MANY) and not all(map(NAME.fullmatch, words or [""])):
        return "it begins with a letter or _, and has only letters, digits, ., - and _"
    if row.type in ("nmtoken", "nmtokens") and not all(map(_TOKEN.fullmatch, words or [""])):
        return "it has only letters, digits, ., - and _"
    return ""


def _choice_of(row: AttributeDeclaration) -> str:
    """Return the values to choose from, with a colon before; nothing where any will do."""
    values = [f'"{value}"' for value in row.values()]
    if len(values) > _SHOWN + 1:
        values[_SHOWN:] = [f"{len(values) - _SHOWN} more"]
    return f": {joined(values, 'or')}" if values else ""


def _values(element: etree._Element) -> dict[str, str]:
    """Return the attributes an element is written with, the namespaces it declares among them."""
    parent = element.getparent()
    known = {} if parent is None else parent.nsmap
    values = {
        f"xmlns:{prefix}" if prefix else "xmlns": uri
        for prefix, uri in element.nsmap.items()
        if known.get(prefix) != uri
    }
    for name in element.attrib:
        values[_prefixed(str(name), element)] = str(element.attrib[name])
    return values


def _prefixed(name: str, element: etree._Element) -> str:
    """Return an attribute's name as its author wrote it."""
    full = etree.QName(name)
    if full.namespace is None:
        return full.localname
    prefixes = {uri: prefix for prefix, uri in element.nsmap.items() if prefix} | _XML
    return f"{prefixes[full.namespace]}:{full.localname}"


_XML = {"http://www.w3.org/XML/1998/namespace": "xml"}
