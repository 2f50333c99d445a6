"""Making fixes: the edits of a file, proven before they are kept.

As in ruff (<https://docs.astral.sh/ruff/linter/#fixes>) of two fixes that touch each other the
first is made, and the file is looked at anew until nothing is left to do. Here each step is proven,
too: the words are those of before, and no kind of finding is met more often. A fix that does not
stand that is left out, and its finding stays.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from ..finding import Edit, Finding, Fix
from ..jats.places import encoding

# How often a file is looked at, at most. Two or three times do, unless a fix is refused.
_ROUNDS = 100
_Same = tuple[str, str, str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class View:
    """What the bytes of a file come to.

    `findings` are those that count, for each article in the file; `codes` counts all kinds that
    were found, `words` is what readers read.
    """

    findings: tuple[tuple[Finding, ...], ...]
    codes: Counter[str]
    words: str


@dataclass(frozen=True, slots=True)
class Mended:
    """A file and its fixes: its bytes before and after, the findings mended, and those left.

    Those left are listed for each article in the file, without the fixes that were refused.
    """

    before: bytes
    after: bytes
    made: tuple[Finding, ...]
    left: tuple[tuple[Finding, ...], ...]


def mended(
    data: bytes, look: Callable[[bytes], View], is_wanted: Callable[[Finding, Fix], bool]
) -> Mended:
    """Return a file with the fixes that are wanted; `look` says what bytes come to."""
    now, state, made = data, look(data), list[Finding]()
    refused, seen, at_once = set[_Same](), {data}, _ROUNDS**2
    for _ in range(_ROUNDS):
        chosen = _apart(_wanted(state, is_wanted, refused))[:at_once]
        if not chosen:
            break
        tried = applied(now, (edit for row in chosen if row.fix for edit in row.fix.edits))
        result = look(tried)
        if tried not in seen and _is_proven(state, result):
            now, state, at_once = tried, result, _ROUNDS**2
            seen.add(now)
            made += chosen
        elif len(chosen) > 1:
            # One of them is at fault: look for it among half as many.
            at_once = len(chosen) // 2
        else:
            refused.add(_same(chosen[0]))
            at_once = _ROUNDS**2
    return Mended(data, now, tuple(made), tuple(_left(rows, refused) for rows in state.findings))


def _wanted(
    view: View, is_wanted: Callable[[Finding, Fix], bool], refused: set[_Same]
) -> list[Finding]:
    """Return the findings to mend, in the order of their fixes."""
    every = (row for rows in view.findings for row in rows)
    found = [row for row in every if row.fix and is_wanted(row, row.fix)]
    return sorted((row for row in found if _same(row) not in refused), key=_span)


def _left(findings: Iterable[Finding], refused: set[_Same]) -> tuple[Finding, ...]:
    """Return findings, without the fixes that were refused."""
    return tuple(row._replace(fix=None) if _same(row) in refused else row for row in findings)


def applied(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return bytes after edits, none of which touches another; no other byte is changed."""
    parts, end, name = [], 0, encoding(data)
    for edit in sorted(edits, key=lambda row: (row.start, row.end)):
        parts += [data[end : edit.start], edit.text.encode(name)]
        end = edit.end
    return b"".join((*parts, data[end:]))


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Return the findings whose fixes do not touch an earlier one's, in the order of the source."""
    chosen: list[Finding] = []
    end = -1
    for row in findings:
        start, last = _span(row)
        if start > end:
            chosen.append(row)
            end = last
    return chosen


def _span(finding: Finding) -> tuple[int, int]:
    """Return the first and the last byte that a fix has to do with."""
    edits = finding.fix.edits if finding.fix else ()
    return min(edit.start for edit in edits), max(edit.end for edit in edits)


def _same(finding: Finding) -> _Same:
    """Return what a fix is known by after edits elsewhere."""
    fix = finding.fix
    texts = tuple(edit.text for edit in fix.edits) if fix else ()
    return finding.code, finding.place.element or "", finding.message, texts


def _is_proven(before: View, after: View) -> bool:
    """Say whether the words are the same, and nothing is found that was not before."""
    return before.words == after.words and not after.codes - before.codes
