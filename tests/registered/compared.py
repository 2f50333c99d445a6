"""The page of the comparison: each field publishers send, how often ours says it, and why not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from .comparison import Pair
from .reasons import REASONS, reason
from .record import Fact

_HEAD = """\
# Our Crossref deposits beside the publishers' own

Some publishers publish the Crossref XML they deposit beside the JATS of the article. Here ours,
made of that JATS without any settings of the journal, is compared with theirs, field by field and
by meaning: without regard to case, white space, punctuation, order, schema version, and whether a
DOI is written as a link. Where ours does not say what theirs does, a program looks the value up in
the whole JATS, in every text and attribute; words of Crossref's own (`journal_article`,
`isReviewOf`) always count as held. What the JATS holds and ours does not say needs one of the
reasons below, or the tests fail. What ours says beyond theirs is not counted.

`make goldens` with `CROSSREF_PAIRS` set writes this page; the tests hold it true.
"""
_OPEN = "not yet explained"


def page(pairs: Iterable[Pair]) -> str:
    """Return the page of some pairs."""
    found = list(pairs)
    why = [(fact, _why(pair, fact)) for pair in found for fact in pair.lacking()]
    sent = Counter(fact.name for pair in found for fact in pair.theirs)
    sections = [_HEAD, _fields(sent, why), _reasons(why), _named(found)]
    return "\n".join(sections)


def unexplained(pair: Pair) -> list[Fact]:
    """Return what the publisher's deposit and the JATS say, ours does not, and no reason covers."""
    return [fact for fact in pair.lacking() if reason(pair, fact) is None]


def names(text: str) -> list[str]:
    """Return the names of the pairs that a page was made of."""
    listed = text.partition("## The pairs\n")[2]
    return [line.split("`")[1] for line in listed.splitlines() if line.startswith("- `")]


def _why(pair: Pair, fact: Fact) -> int:
    found = reason(pair, fact)
    return REASONS.index(found) + 1 if found else 0


def _fields(sent: Counter[str], why: list[tuple[Fact, int]]) -> str:
    """Return the table of fields: how many values are sent, alike, and not, by reason."""
    differing: dict[str, Counter[int]] = {name: Counter() for name in sent}
    for fact, number in why:
        differing[fact.name][number] += 1
    rows = ["## Field by field\n", "| field | sent | ours says it | differs, by reason |"]
    rows.append("|---|--:|--:|---|")
    for name, count in sent.items():
        rows.append(
            f"| {name} | {count} | {count - differing[name].total()} | ",
        )
        rows[-1] += f"{', '.join(_counted(differing[name]))} |"
    return "\n".join([*rows, ""])


def _counted(differing: Counter[int]) -> Iterator[str]:
    for number, count in sorted(differing.items()):
        yield f"{count} {f'({number})' if number else _OPEN}"


def _reasons(why: list[tuple[Fact, int]]) -> str:
    counts = Counter(number for _, number in why)
    rows = ["## The reasons\n", "| | reason | values |", "|--:|---|--:|"]
    for number, row in enumerate(REASONS, start=1):
        rows.append(f"| {number} | {row.text} | {counts[number]} |")
    return "\n".join([*rows, ""])


def _named(pairs: list[Pair]) -> str:
    rows = ["## The pairs\n"]
    for pair in pairs:
        alike = len(pair.theirs) - len(pair.lacking())
        rows.append(f"- `{pair.name}`: {alike} of {len(pair.theirs)} values alike")
    return "\n".join([*rows, ""])
