"""What the rules on the DTD have in common."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar

from ...finding import Finding, Fix, Place, Safety, Severity
from ...jats import Reading, Source
from ...jats.markup import NotEditable
from ..rule import Rule
from .kinds import Kind
from .verdict import is_certain, judged
from .wording import is_respelt

if TYPE_CHECKING:
    from .fault import Fault


class SchemaRule(Rule):
    """A rule that tells one kind of fault by the DTD.

    In an article that names a DTD which is not packaged, be it by its version alone, the findings
    are warnings, and what comes again and again is told once: by that DTD it may be right. So are
    names of another vocabulary in an article without a DOCTYPE, which may follow an extension.
    """

    kind: ClassVar[Kind]
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Yield the faults of this rule's kind."""
        source = reading.source
        certain: list[Finding] = []
        doubtful: list[Finding] = []
        for fault in (row for row in judged(source) if row.kind is cls.kind):
            rows = certain if is_certain(source, fault) else doubtful
            rows.append(cls.found(fault.message, _place(source, fault), _fix(source, fault)))
        yield from (*certain, *_softened(doubtful))


def _place(source: Source, fault: Fault) -> Place:
    if fault.element is None:
        return Place(source.given, fault.line)
    return source.place(fault.element)


def _fix(source: Source, fault: Fault) -> Fix | None:
    """Return the fix that writes the attribute or value meant; a guess if letters differ."""
    if fault.element is None or fault.instead is None:
        return None
    name, meant = fault.instead
    try:
        if fault.kind is Kind.UNKNOWN_ATTRIBUTE:
            value, edits = name, source.markup.attribute_renamed(fault.element, name, meant)
        else:
            value = fault.element.get(name, "")
            edits = source.markup.attribute(fault.element, name, meant) if value else ()
    except NotEditable:
        return None
    safety = Safety.SAFE if is_respelt(value, meant) else Safety.UNSAFE
    return Fix(f"write {meant}", edits, safety) if edits else None


def _softened(findings: list[Finding]) -> Iterator[Finding]:
    """Yield warnings, each message once."""
    times = Counter(finding.message for finding in findings)
    first = {finding.message: finding for finding in reversed(findings)}
    for message in times:
        more = f" ({times[message]} times)" if times[message] > 1 else ""
        yield first[message]._replace(severity=Severity.WARNING, message=message + more, fix=None)
