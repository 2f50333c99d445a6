"""Who paid for the work: a group for each funder, with the numbers of its awards.

Source: fundref.xsd, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/funding-information/>.
The schema takes any nesting; by these pages a funder's identifier in the registry stands inside its
name, its ROR beside that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..article import Article, Award, AwardNumber, Doi, Funder
from ..article.identifiers import Ror
from .elements import FUNDING, new

# In whatever form the article writes it: bare, as an address, with a slip between the two.
_REGISTERED = re.compile(r"10\.13039/[0-9]+")


def funding_program(article: Article) -> etree._Element | None:
    """Return the `fr:program` of an article, or None where it names neither funder nor award."""
    program = new("program", FUNDING, name="fundref")
    for funder, numbers in _groups(article):
        group = _assertion("fundgroup")
        if funder is not None:
            group.extend(_named(funder))
        group.extend(_awards(numbers))
        if len(group):
            program.append(group)
    return program if len(program) else None


def award_dois(article: Article) -> list[Doi]:
    """Return the DOIs of the awards that an article names, each once."""
    awards = article.funding.awards if article.funding else ()
    found = (number.doi for award in awards for number in _numbers(award))
    return list(dict.fromkeys(doi for doi in found if doi))


def _groups(article: Article) -> list[tuple[Funder | None, list[AwardNumber]]]:
    """Return each funder with its numbers, and the numbers of each award that names no funder."""
    found: dict[Funder | Award, list[AwardNumber]] = {}
    for award in article.funding.awards if article.funding else ():
        for funder in award.funders:
            who = Funder(funder.name, funder.ids)
            found.setdefault(who, []).extend(_numbers_of(funder, award))
        if not award.funders:
            found[award] = _numbers(award)
    return [(who if isinstance(who, Funder) else None, numbers) for who, numbers in found.items()]


def _numbers(award: Award) -> list[AwardNumber]:
    """Return the numbers of an award; its own address may be a DOI too."""
    own = AwardNumber("", address=award.address)
    return [*award.numbers, *([own] if own.doi else [])]


def _numbers_of(funder: Funder, award: Award) -> Iterator[AwardNumber]:
    """Yield the numbers of a funder: of several funders, those that point at it or at none."""
    known = {row.id for row in award.funders if row.id}
    for number in _numbers(award):
        tied = known.intersection(number.funders)
        if not tied or funder.id in tied:
            yield number


def _named(funder: Funder) -> Iterator[etree._Element]:
    """Yield the name of a funder with its identifier inside, and its ROR."""
    registered = _REGISTERED.search(" ".join(row.value for row in funder.ids))
    rors = (Ror.parse(row.value) for row in funder.ids)
    ror = next(filter(None, rors), None)
    address = f"https://doi.org/{registered[0]}" if registered else ""
    if funder.name:
        name = _assertion("funder_name", funder.name)
        if address:
            name.append(_assertion("funder_identifier", address))
        yield name
    elif address:
        yield _assertion("funder_identifier", address)
    if ror is not None:
        yield _assertion("ror", f"https://ror.org/{ror.value}")


def _awards(numbers: list[AwardNumber]) -> Iterator[etree._Element]:
    """Yield numbers and DOIs of awards, each once."""
    written = [row.value for row in numbers if row.value and not row.is_doi]
    dois = [row.doi.value for row in numbers if row.doi]
    for value in dict.fromkeys(written):
        yield _assertion("award_number", value)
    for value in dict.fromkeys(dois):
        yield _assertion("grant_doi", value)


def _assertion(name: str, text: str = "") -> etree._Element:
    """Return an assertion of a name, with its text where it has one of its own."""
    element = new("assertion", FUNDING, name=name)
    element.text = text or None
    return element
