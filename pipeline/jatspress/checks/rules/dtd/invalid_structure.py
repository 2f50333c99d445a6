"""DTD001."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import etree

from ....finding import Finding, Place, Severity
from ....jats import Reading
from ....jats.catalogue import assumed, packaged
from ...rule import Rule

# libxml2's kinds of fault, in words for people. Whatever is not here has the last of them.
_LEADS = {
    "DTD_CONTENT_MODEL": "<{name}> holds something it must not, lacks something, or has it in the "
    "wrong order",
    "DTD_INVALID_CHILD": "<{name}> holds an element that must not stand there",
    "DTD_NOT_EMPTY": "<{name}> must be empty",
    "DTD_NOT_PCDATA": "<{name}> may hold text only",
    "DTD_UNKNOWN_ELEM": "<{name}> is no element of the DTD; rename it or take it out",
    "DTD_UNKNOWN_ATTRIBUTE": "<{name}> has an attribute it may not have; rename it or take it out",
    "DTD_MISSING_ATTRIBUTE": "<{name}> lacks an attribute it must have",
    "DTD_ATTRIBUTE_VALUE": "<{name}> has an attribute with a value it may not have",
    "DTD_ATTRIBUTE_DEFAULT": "<{name}> has an attribute with another value than the DTD fixes",
}
# What names a schema of its own: harmless in an article that names no DTD we hold.
_NOT_OURS = re.compile(r"No declaration for attribute (xmlns\b|(noNamespaceS|s)chemaLocation )")
_LEAD = "<{name}> breaks the rules of the DTD"


class InvalidStructure(Rule):
    """The article does not follow its DTD.

    ## What it does
    Validates the article with the packaged DTD of its own public identifier, and reports each
    fault that libxml2 finds, in libxml2's words. An article without such a DTD is validated with
    the one that DTD002 names.

    ## Why it matters
    PubMed Central, Crossref's tools and every converter expect what the DTD allows, and refuse or
    lose the rest. An element in the wrong place is one that the page and the PDF may lack.

    ## Example
        <pub-date><year>2021</year><month>08</month></pub-date>

    ## Mended
        <pub-date><month>08</month><year>2021</year></pub-date>

    ## Source
    The JATS tag library of the article's tag set and version:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/>.

    ## Known problems
    A link to nowhere and a doubled id are left to LINK001 and LINK002, which say more. An article
    that names a DTD which is not packaged may be right by that DTD, so what is found in it are
    warnings, and a fault that comes again and again is reported at its first place only.
    """

    code = "DTD001"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Validate the tree; yield each fault once."""
        tree = reading.source.tree
        named = tree.docinfo.public_id
        own = packaged(named)
        findings = cls._faults(reading, own or assumed(tree.getroot().get("dtd-version"))[1])
        if own is None:
            findings = (finding for finding in findings if not _NOT_OURS.search(finding.message))
        return _softened(findings) if named and own is None else iter(findings)

    @classmethod
    def _faults(cls, reading: Reading, dtd_path: Path) -> Iterator[Finding]:
        """Yield what libxml2 finds with one DTD, each fault once."""
        source, dtd = reading.source, _loaded(dtd_path)
        if dtd.validate(source.tree):
            return
        faults = dict.fromkeys(_fault(entry) for entry in dtd.error_log if not _is_a_link(entry))
        elements = _elements(source.root, {path for *_, path in faults})
        for kind, message, line, path in faults:
            element = elements.get(path)
            place = Place(source.given, line or None) if element is None else source.place(element)
            yield cls.found(_worded(kind, message, element), place)


def _softened(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Yield warnings, each message once: by the DTD that the article names it may be right."""
    first: dict[str, Finding] = {}
    times: Counter[str] = Counter()
    for finding in findings:
        first.setdefault(finding.message, finding)
        times[finding.message] += 1
    for message, finding in first.items():
        more = f" ({times[message]} times)" if times[message] > 1 else ""
        yield replace(finding, severity=Severity.WARNING, message=message + more)


@cache
def _loaded(path: Path) -> etree.DTD:
    """Load a DTD once: it takes longer than validating an article."""
    return etree.DTD(str(path))


def _fault(entry: etree._LogEntry) -> tuple[str, str, int, str]:
    """Return what tells one fault from another: its kind, message, line and element's path."""
    return entry.type_name, entry.message.strip(), entry.line, entry.path or ""


def _elements(root: etree._Element, paths: set[str]) -> dict[str, etree._Element]:
    """Return elements by their paths: all that are called as the last step of one of some paths."""
    steps = {path.rpartition("/")[2].partition("[")[0] for path in paths if path}
    names = {f"{{*}}{step.rpartition(':')[2]}" for step in steps}
    tree = root.getroottree()
    return {tree.getpath(row): row for row in root.iter(*names)} if names else {}


def _is_a_link(entry: etree._LogEntry) -> bool:
    """Say whether it is a fault in an id or rid, which have their own rules."""
    if entry.type_name == "DTD_UNKNOWN_ID":
        return " attribute rid references " in entry.message
    return entry.type_name == "DTD_ID_REDEFINED"


def _worded(kind: str, message: str, element: etree._Element | None) -> str:
    name = "article" if element is None else etree.QName(element).localname
    return f"{_LEADS.get(kind, _LEAD).format(name=name)}; the validator says: {message}"
