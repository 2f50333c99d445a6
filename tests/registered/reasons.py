"""Why our deposit does not say what a publisher's own does, though the JATS has it: one table.

Each reason is of a kind of difference, never of a single article.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .comparison import Pair
from .meaning import folded, words
from .record import Fact


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in words, and the differences it covers."""

    text: str
    covers: Callable[[Pair, Fact], bool]


def _has(pair: Pair, path: str) -> bool:
    return bool(pair.jats.root.xpath(path))


def _is_not_registered(pair: Pair, fact: Fact) -> bool:
    return all(row.record != fact.record for row in pair.ours)


def _lacks_a_date(pair: Pair, fact: Fact) -> bool:
    dated = _has(pair, "//article-meta/pub-date[.//year[normalize-space()]]")
    return not dated and _is_not_registered(pair, fact)


def _lacks_a_doi(pair: Pair, fact: Fact) -> bool:
    doi = _has(pair, "//article-meta/article-id[@pub-id-type = 'doi'][contains(., '10.')]")
    return not doi and _is_not_registered(pair, fact)


def _is_year_with_letter(pair: Pair, fact: Fact) -> bool:
    ours = {f"{value}{fact.value[-1]}" for value in pair.values(fact)}
    return fact.name == "citation: year" and fact.value in ours


def _is_chapter(pair: Pair, fact: Fact) -> bool:
    ours = pair.values(fact)
    return fact.name == "citation: kind" and fact.value == "book" and ours == ("book_chapter",)


def _is_no_journal(pair: Pair, fact: Fact) -> bool:
    names = ("citation: journal", "citation: book", "citation: series")
    ours = {folded(value) for name in names for value in pair.values(fact, name)}
    return fact.name in names and folded(fact.value) in ours


def _is_periodical(pair: Pair, fact: Fact) -> bool:
    periodical = _has(pair, "//element-citation[@publication-type = 'periodical']")
    return fact.name == "citation: kind" and periodical and pair.values(fact) == ("other",)


def _is_wording(pair: Pair, fact: Fact) -> bool:
    """Say whether our wording of a citation is other than the publisher's, in the JATS' words."""
    ours = {word for value in pair.values(fact) for word in words(value)}
    return fact.name == "citation: wording" and bool(ours) and ours <= pair.jats.words


def _is_claim_for_other_uses(pair: Pair, fact: Fact) -> bool:
    said = _has(pair, "//*[local-name() = 'license_ref']/@specific-use")
    return fact.name == "licence: applies to" and fact.value in {"am", "tdm"} and not said


def _is_date_of_the_article(pair: Pair, fact: Fact) -> bool:
    if fact.name == "issue: medium of the date":
        return bool(pair.values(fact))
    own = [row.value for row in pair.theirs if row.name == "publication date"]
    is_own = any(value.startswith(fact.value) for value in own)
    return fact.name == "issue: date" and is_own and bool(pair.values(fact))


def _is_digest(pair: Pair, fact: Fact) -> bool:
    return fact.name == "kind of abstract" and "plain-language-summary" in pair.values(fact)


def _is_said_of_no_journal(pair: Pair, fact: Fact) -> bool:
    return fact.name == "journal: language" and not _has(pair, "//journal-meta//@xml:lang")


def _is_setting(_: Pair, fact: Fact) -> bool:
    return fact.name == "Crossmark domain"


def _is_not_marked_confirmed(pair: Pair, fact: Fact) -> bool:
    marked = _has(pair, "//contrib-id[@authenticated = 'true']")
    return fact.name == "contributor: authenticated ORCID" and not marked


def _is_wrong_or_double_orcid(pair: Pair, fact: Fact) -> bool:
    names = ("contributor: ORCID", "contributor: authenticated ORCID")
    if fact.name not in names or pair.values(fact):
        return False
    (orcid, *_) = pair.beside(fact, names[0])
    people = [row.of for row in pair.theirs if row.name == names[0] and row.value == orcid]
    return not _checks(orcid[-19:]) or len(people) > 1


def _checks(orcid: str) -> bool:
    """Judge the last character by ISO 7064 MOD 11-2."""
    *digits, last = list(orcid.replace("-", ""))
    total = 0
    for digit in digits:
        total = (total + int(digit)) * 2
    return last == "0123456789X"[(12 - total % 11) % 11]


def _is_described_by_its_title(pair: Pair, fact: Fact) -> bool:
    return fact.name == "relation: description" and bool(pair.values(fact))


def _is_other_address(pair: Pair, fact: Fact) -> bool:
    """Say whether the JATS gives what is related two addresses, and ours sends the other."""
    ours = {row.of for row in pair.ours if row.group == "relation"}
    both = [
        {folded(value) for value in row.xpath("@source-id | .//ext-link/@*")}
        for row in pair.jats.root.iter("related-object")
    ]
    return fact.group == "relation" and any(fact.of in row and row & ours for row in both)


def _is_cited_software(pair: Pair, fact: Fact) -> bool:
    return (
        fact.name == "relation: kind"
        and "references" in pair.values(fact)
        and not _has(pair, "//element-citation[@publication-type = 'software'][@specific-use]")
    )


def _is_text(pair: Pair, fact: Fact) -> bool:
    is_plain = fact.name == "component: media type" and fact.value == "text/plain"
    return is_plain and not pair.values(fact)


def _is_other_file_type(pair: Pair, fact: Fact) -> bool:
    return fact.name == "component: media type" and bool(pair.values(fact))


def _is_cut_short(pair: Pair, fact: Fact) -> bool:
    whole = folded(fact.value) in pair.jats.values
    return fact.name == "citation: volume" and not whole and not pair.values(fact)


def _is_stage(pair: Pair, fact: Fact) -> bool:
    return fact.name == "stage of review" and not pair.values(fact)


def _is_equal_to_the_first(pair: Pair, fact: Fact) -> bool:
    equal = _has(pair, "//contrib[@equal-contrib = 'yes']")
    name = "contributor: place in the byline"
    return fact.name == name and equal and pair.values(fact) == ("first",)


REASONS = (
    Reason(
        "the JATS has no date of publication: Crossref takes no article without one",
        _lacks_a_date,
    ),
    Reason("the JATS has no DOI: nothing can be registered", _lacks_a_doi),
    Reason(
        "not in the JATS: it comes from the publisher's own systems",
        lambda pair, fact: not pair.held(fact),
    ),
    Reason(
        "a letter after the year tells citations of a year apart; it is no part of the year",
        _is_year_with_letter,
    ),
    Reason("ours is more exact: a chapter of a book is cited", _is_chapter),
    Reason(
        "ours is more exact: a book or a site is named as that, not as a journal", _is_no_journal
    ),
    Reason("a periodical may be a newspaper, which Crossref has no word for", _is_periodical),
    Reason("ours words the reference in the words of the JATS alone", _is_wording),
    Reason(
        "the publisher's policy: the JATS does not say that the licence holds for the accepted "
        "manuscript and for text mining too",
        _is_claim_for_other_uses,
    ),
    Reason(
        "the publisher sends the article's own date for that of the issue",
        _is_date_of_the_article,
    ),
    Reason("ours is more exact: the digest is a plain-language summary", _is_digest),
    Reason(
        "the JATS says the language of the article, not that of the journal",
        _is_said_of_no_journal,
    ),
    Reason("the publisher's own site: no fact of the article", _is_setting),
    Reason(
        "the JATS does not say that the owner of the ORCID iD confirmed it",
        _is_not_marked_confirmed,
    ),
    Reason(
        "the ORCID iD fails its check digit, or stands with two people: Crossref refuses it",
        _is_wrong_or_double_orcid,
    ),
    Reason("ours describes what is related by its title", _is_described_by_its_title),
    Reason("the JATS gives two addresses of one thing; ours is the other", _is_other_address),
    Reason(
        "the JATS cites the software, and does not say it was made for the article",
        _is_cited_software,
    ),
    Reason("the publisher's policy: a component that is words is said to be plain text", _is_text),
    Reason("ours goes by the media type or file that the JATS names", _is_other_file_type),
    Reason(
        "too long for its place at Crossref: the publisher cuts it, ours leaves it to the wording",
        _is_cut_short,
    ),
    Reason("the JATS does not say whether a review came before publication", _is_stage),
    Reason(
        "the JATS says that the contributor did as much as the first one",
        _is_equal_to_the_first,
    ),
)


def reason(pair: Pair, fact: Fact) -> Reason | None:
    """Return the first reason that covers a difference, or None."""
    return next((row for row in REASONS if row.covers(pair, fact)), None)
