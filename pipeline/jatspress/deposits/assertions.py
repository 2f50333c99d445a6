"""The assertions of crossref5.5.0.xsd, which libxml2 cannot judge.

From 5.5.0 on Crossref's schema is XSD 1.1. libxml2 knows XSD 1.0 and refuses the whole schema at
the first `xsd:assert`; without them it loads and judges all the rest. There are three, in two
forms. Both are read from the schema itself, so that its lists are nowhere written a second time,
and a fourth form stops us. The messages beside them are not used: two have each other's words.
Source: crossref5.5.0.xsd, `role` and `person_name`;
<https://www.w3.org/TR/xmlschema11-1/#cAssertions>.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

_XSD = "{http://www.w3.org/2001/XMLSchema}"
# not(@vocab='credit') or @type = ('software', 'validation')
_A_TERM = re.compile(r"not\(@vocab='([a-z]+)'\) or @type = \(([a-z', -]+)\)")
_A_ROLE = "exists(@contributor_role) or exists(*:role)"
_WORD = re.compile(r"'([^']+)'")


@dataclass(frozen=True, slots=True)
class Assertion:
    """What must be true of each element of a name; `test` is the schema's own wording.

    Where `vocabulary` is "", the element must say its role; else its term must be among `terms`.
    """

    element: str
    test: str
    vocabulary: str = ""
    terms: frozenset[str] = frozenset()

    def holds(self, element: etree._Element) -> bool:
        """Say whether it is true of an element."""
        if self.vocabulary:
            return element.get("vocab") != self.vocabulary or element.get("type") in self.terms
        return element.get("contributor_role") is not None or element.find("{*}role") is not None


def taken_out(schema: etree._ElementTree) -> tuple[Assertion, ...]:
    """Take the assertions out of a schema, which is XSD 1.0 then; return them.

    Raises ValueError for one that is of neither form.
    """
    found = []
    for row in [*schema.iter(f"{_XSD}assert")]:
        around = next(row.iterancestors(f"{_XSD}element"))
        found.append(_read(around.get("name", ""), row.get("test", "")))
        holder = row.getparent()
        if holder is not None:
            holder.remove(row)
    return tuple(found)


def _read(element: str, test: str) -> Assertion:
    words = " ".join(test.split())
    if words == _A_ROLE:
        return Assertion(element, words)
    term = _A_TERM.fullmatch(words)
    if term is None:
        raise ValueError(f"the assertion {words!r} is none that we can judge")
    return Assertion(element, words, term[1], frozenset(_WORD.findall(term[2])))


def broken(
    tree: etree._ElementTree, assertions: tuple[Assertion, ...], namespace: str
) -> Iterator[tuple[int, str]]:
    """Yield line and message for each element of which an assertion is not true, in file order."""
    for element in tree.iter(*{f"{{{namespace}}}{row.element}" for row in assertions}):
        name = etree.QName(element)
        for row in assertions:
            if row.element == name.localname and not row.holds(element):
                yield element.sourceline or 0, f"Element '{name.text}': not true: {row.test}"
