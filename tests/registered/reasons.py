"""Why our deposit does not say what a publisher's own does, though the JATS has it: one table.

Each reason is of a kind of difference, never of a single article.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .comparison import Pair
from .meaning import words
from .record import Fact


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in words, and the differences it covers."""

    text: str
    covers: Callable[[Pair, Fact], bool]


NOT_HELD = Reason(
    "not in the JATS: it comes from the publisher's own systems",
    lambda pair, fact: not pair.held(fact),
)


def _lacks_a_date(pair: Pair, fact: Fact) -> bool:
    dates = pair.jats.root.xpath("//article-meta/pub-date[.//year[normalize-space()]]")
    return not dates and not any(row.record == fact.record for row in pair.ours)


def _lacks_a_doi(pair: Pair, fact: Fact) -> bool:
    return not pair.jats.root.xpath(
        "//article-meta/article-id[@pub-id-type = 'doi' and starts-with(normalize-space(), '10.')]"
    ) and not any(row.record == fact.record for row in pair.ours)


def _is_year_with_letter(pair: Pair, fact: Fact) -> bool:
    ours = {f"{value}{fact.value[-1]}" for value in pair.values(fact)}
    return fact.name == "citation: year" and fact.value in ours


def _is_chapter(pair: Pair, fact: Fact) -> bool:
    return (
        fact.name == "citation: kind"
        and fact.value == "book"
        and pair.values(fact) == ("book_chapter",)
    )


def _is_wording(pair: Pair, fact: Fact) -> bool:
    return fact.name == "citation: wording" and any(
        set(words(value)) <= {word for row in pair.ours for word in words(row.value)}
        for value in pair.values(fact)
    )


def _is_claim_for_other_uses(pair: Pair, fact: Fact) -> bool:
    said = pair.jats.root.xpath("//*[local-name() = 'license_ref']/@specific-use")
    return fact.name == "licence: applies to" and fact.value in {"am", "tdm"} and not said


def _is_date_of_the_article(pair: Pair, fact: Fact) -> bool:
    if fact.name == "issue: medium of the date":
        return bool(pair.values(fact))
    own = {row.value for row in pair.theirs if row.name == "publication date"}
    return fact.name == "issue: date" and fact.value in own and bool(pair.values(fact))


def _is_digest(pair: Pair, fact: Fact) -> bool:
    return fact.name == "kind of abstract" and "plain-language-summary" in pair.values(fact)


REASONS = (
    NOT_HELD,
    Reason(
        "the JATS has no date of publication: Crossref takes no article without one",
        _lacks_a_date,
    ),
    Reason("the JATS has no DOI: nothing can be registered", _lacks_a_doi),
    Reason(
        "a letter after the year tells citations of a year apart; it is no part of the year",
        _is_year_with_letter,
    ),
    Reason("ours is more exact: a chapter of a book is cited", _is_chapter),
    Reason("ours words the reference as the JATS does", _is_wording),
    Reason(
        "the publisher's policy: the JATS does not say that the licence holds for the accepted "
        "manuscript and for text mining too",
        _is_claim_for_other_uses,
    ),
    Reason(
        "the JATS dates the issue; the publisher sends the article's own date for it",
        _is_date_of_the_article,
    ),
    Reason("ours is more exact: the digest is a plain-language summary", _is_digest),
)


def reason(pair: Pair, fact: Fact) -> Reason | None:
    """Return the first reason that covers a difference, or None."""
    return next((row for row in REASONS if row.covers(pair, fact)), None)
