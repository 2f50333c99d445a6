"""Namespace prefixes that a document uses and does not declare.

Such a document is well-formed XML all the same. Some DTDs declare the prefixes themselves (NLM 2
does, for MathML and XLink), and some publishers cut the declarations out of their exports.
"""

from __future__ import annotations

import re

from lxml import etree

from ..patterns import pattern

# What JATS means by a prefix (tag library, "Namespaces used in this Tag Set").
_MEANT = {
    "mml": "http://www.w3.org/1998/Math/MathML",
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "ali": "http://www.niso.org/schemas/ali/1.0/",
    "oasis": "http://www.niso.org/standards/z39-96/ns/oasis-exchange/table",
    "xi": "http://www.w3.org/2001/XInclude",
}
_SAID = pattern(r"Namespace prefix (\S+) ")
# What may stand before the first start tag; its name is the end of the match.
_FIRST_TAG = pattern(
    rb"(?:\xef\xbb\xbf)?(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*<[\w:.\-]+",
    re.DOTALL,
)


def undeclared(error: etree.XMLSyntaxError) -> list[str]:
    """Return the prefixes that a parser missed the declaration of, each once; [] for any other."""
    rows = error.error_log.filter_from_errors() if error.error_log is not None else ()
    missed = [row for row in rows if row.type == etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE]
    others = [row for row in rows if row.type != etree.ErrorTypes.NS_ERR_UNDEFINED_NAMESPACE]
    found = [match[1] for row in missed if (match := _SAID.match(row.message))]
    return [] if others else [*dict.fromkeys(found)]


def declared(data: bytes, prefixes: list[str]) -> bytes:
    """Return a document with declarations of some prefixes in its first start tag.

    No line moves. A document in an encoding wider than ASCII stays as it is.
    """
    first = _FIRST_TAG.match(data)
    if first is None:
        return data
    rows = (f' xmlns:{prefix}="{meaning(prefix)}"'.encode() for prefix in prefixes)
    return data[: first.end()] + b"".join(rows) + data[first.end() :]


def meaning(prefix: str) -> str:
    """Return the namespace that a prefix stands for, one of its own where nobody knows."""
    return _MEANT.get(prefix, f"urn:undeclared:{prefix}")


def is_known(prefix: str) -> bool:
    """Say whether JATS itself uses a prefix."""
    return prefix in _MEANT
