"""The licences, by their addresses: what readers and machines may do, and from when.

Source: AccessIndicators.xsd, `program`, and
<https://www.crossref.org/documentation/principles-practices/best-practices/license/>.
A licence in words alone is never turned into an address; a link among the words to a licence of
Creative Commons is one.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, FreeToRead, LicenceReference, PartialDate, Permissions
from ..jats.dates import iso_date
from .elements import ACCESS, new, said
from .web import web_address

# What a licence is for, in the words of content-type and specific-use; JATS leaves both open.
_FOR = {
    "accepted-manuscript": "am",
    "accmanuscript": "am",
    "am": "am",
    "stm-asf": "stm-asf",
    "tdm": "tdm",
    "text-mining": "tdm",
    "textmining": "tdm",
    "vor": "vor",
}
_MANUSCRIPT = frozenset({"am", "accepted manuscript"})


def licence_program(article: Article) -> etree._Element | None:
    """Return the `ai:program` of an article, or None where no licence of it has an address.

    A licence that gives no date of its own holds from the first publication, if that is known to
    the day.
    """
    first = article.first_published
    since = _whole(first) if first else ""
    return _program(article.permissions, since, version_at_hand(article))


def licence_of_part(permissions: Permissions) -> etree._Element | None:
    """Return the `ai:program` of a part with permissions of its own, or None."""
    return _program(permissions, "", "")


def _program(permissions: Permissions, since: str, default: str) -> etree._Element | None:
    program = new("program", ACCESS, name="AccessIndicators")
    if permissions.free_to_read is not None:
        program.append(_free_to_read(permissions.free_to_read))
    references = (row for row in _references(permissions) if web_address(row.url))
    for url, start, use in dict.fromkeys(_sent(row, since, default) for row in references):
        program.append(said("license_ref", url, ACCESS, applies_to=use, start_date=start))
    return program if len(program) else None


def unsent_licences(article: Article) -> list[str]:
    """Return what licences say that Crossref would refuse: addresses that are none, odd dates."""
    references = _references(article.permissions)
    odd = (row.url for row in references if not web_address(row.url))
    found = [f"the licence {url!r}, which is no address" for url in odd]
    free = article.permissions.free_to_read or FreeToRead()
    days = [*(row.start_date for row in references), free.start_date, free.end_date]
    odd = (day for day in days if day and not _day(day))
    found += [f"the date {day!r} of a licence, which is no full date" for day in odd]
    return list(dict.fromkeys(found))


def _references(permissions: Permissions) -> list[LicenceReference]:
    """Return the addresses of all licences, the older kind of address as a reference too.

    One without an address of its own may link to a licence of Creative Commons in its words.
    """
    rows: list[LicenceReference] = []
    for licence in permissions.licences:
        only = licence.url or licence.linked
        rows += licence.references or ([LicenceReference(only)] if only else [])
    return rows


def _sent(row: LicenceReference, since: str, default: str) -> tuple[str, str, str]:
    """Return address, start and use of a licence, as they are sent."""
    said_of = (row.use.strip().lower(), row.kind.strip().lower())
    use = next((_FOR[word] for word in said_of if word in _FOR), default)
    return web_address(row.url), _day(row.start_date) or since, use


def version_at_hand(article: Article) -> str:
    """Return what the article says it is, the accepted manuscript; else the version of record."""
    stated = {word.lower() for row in article.versions for word in (row.designator, row.text)}
    return "am" if stated & _MANUSCRIPT else "vor"


def _free_to_read(free: FreeToRead) -> etree._Element:
    start, end = _day(free.start_date), _day(free.end_date)
    return new("free_to_read", ACCESS, start_date=start, end_date=end)


def _day(text: str) -> str:
    """Return a full date in ISO 8601, or "" where it is none."""
    found = iso_date(text)
    return _whole(found) if found else ""


def _whole(date: PartialDate) -> str:
    return date.iso if date.day is not None and date.is_possible else ""
