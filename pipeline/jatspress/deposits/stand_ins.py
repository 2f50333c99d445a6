"""Who deposits where no settings say so: nobody, in the words of the article.

So anybody's article gives a deposit to look at. It cannot be taken for a true one: its address is
one that RFC 2606 keeps for examples, by which `Depositor.is_stand_in` knows it.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..article import Article
from ..finding import Finding, Place
from ..jats import Reading
from .depositor import Depositor
from .offences import StandInDepositor
from .row import Row
from .versions import DEFAULT
from .web import web_address

_EMAIL = "doi@example.org"
_LONGEST_NAME = 130  # of a depositor; that of a registrant may be longer


def stand_in(article: Article, schema: str = DEFAULT) -> Depositor:
    """Return who deposits an article by what it says itself.

    The publisher deposits, else the journal; the article's own address or the DOI's link is its
    page, and the article its own Crossmark policy.
    """
    told = (article.journal.publisher, article.journal.title, "Stand-in")
    name = next(word for word in told if word.strip())[:_LONGEST_NAME]
    return Depositor(
        name=name,
        email=_EMAIL,
        registrant=name,
        landing_page="https://doi.org/{doi}",
        crossmark_policy="self",
        crossref_schema=schema,
    )


def told(depositor: Depositor) -> list[Finding]:
    """Return the finding of an address that belongs to nobody, of settings that have one."""
    if not depositor.is_stand_in:
        return []
    message = (
        f"Crossref would mail its report to {depositor.email}, which belongs to nobody; before a "
        "real deposit set depositor_email in [tool.jatspress.deposit]"
    )
    return [StandInDepositor.found(message, Place(depositor.named_in or "pyproject.toml"))]


def listed(reading: Reading, rows: Sequence[Row]) -> Finding:
    """Return the finding of all that stands in where no settings say who deposits an article."""
    row = rows[0]
    article, depositor = row.reading.article, row.depositor
    page = depositor.address_of(row.doi, article.landing_page)
    own = page == web_address(article.landing_page)
    page = "the article's own address" if own else "the DOI's link"
    message = (
        f'no settings say who deposits, so stand-ins do: "{depositor.name}" as depositor and '
        f"registrant, {depositor.email} for reports, journal title and ISSNs as the article has "
        f'them, {page} as its page, "self" as Crossmark policy; the file is to look at and is '
        "never submitted: for a real one write [tool.jatspress.deposit] into a pyproject.toml"
    )
    return StandInDepositor.found(message, reading.source.place(reading.source.root))
