"""Who deposits: the public facts of a journal that every deposit repeats."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote

from ..article import Doi, Issn
from .versions import DEFAULT, VERSIONS
from .web import web_address

# Reserved for examples by RFC 2606: mail to them reaches nobody.
_STAND_INS = (".example.com", ".example.net", ".example.org")
# What a DOI may hold and an address may too; all else is written %XX.
_OF_ADDRESSES = "/:;@!$&'()*+,="


def filled(pattern: str, doi: Doi) -> str:
    """Return an address by its pattern, `{doi}` in it filled in; "" by no pattern."""
    return pattern.replace("{doi}", quote(doi.value, safe=_OF_ADDRESSES))


@dataclass(frozen=True, slots=True)
class Depositor:
    """What settings say of the journal and of whoever deposits for it.

    `landing_page` is a pattern with `{doi}` in it, or "" where every article names its own page.
    `crossmark_policy` is the DOI of the journal's policy, "self" for the article's own, or "".
    The journal's title, abbreviation and ISSNs are as registered; where they are empty, the
    article's own are sent. `crossref_schema` is the version of Crossref's schema to write in,
    `named_in` the settings file that says all this. `pdf_page`, `xml_page` and `issue_page` are
    patterns as `landing_page`, for the article's PDF and XML and for issues with a DOI.
    `journal_doi` is the journal's own, `journal_page` where that leads. `archives` keep the
    journal; `crossmark_domains` are where its Crossmark may stand, nowhere else if it is exclusive.
    """

    name: str
    email: str
    registrant: str
    doi_prefix: str = ""
    landing_page: str = ""
    crossmark_policy: str = ""
    journal_title: str = ""
    journal_abbreviation: str = ""
    issns: tuple[Issn, ...] = ()
    crossref_schema: str = DEFAULT
    named_in: str = ""
    pdf_page: str = ""
    xml_page: str = ""
    issue_page: str = ""
    journal_doi: str = ""
    journal_page: str = ""
    archives: tuple[str, ...] = ()
    crossmark_version: str = ""
    crossmark_domains: tuple[str, ...] = ()
    is_crossmark_exclusive: bool = False

    def address_of(self, doi: Doi, own: str) -> str:
        """Return the page a DOI leads to: the article's own, else the pattern's, else "".

        What is no address of the web leads nowhere. An article that names its DOI's link as its
        page names no page: the DOI would lead to itself.
        """
        address = web_address(own)
        if address and Doi.of_address(address) != doi:
            return address
        return filled(self.landing_page, doi)

    def policy_for(self, doi: Doi) -> str:
        """Return the DOI of the Crossmark policy to send with an article, or ""."""
        if self.crossmark_policy == "self":
            return doi.value
        policy = Doi.parse(self.crossmark_policy)
        return policy.value if policy else ""

    @property
    def is_stand_in(self) -> bool:
        """Whether the e-mail address belongs to nobody, as in examples."""
        domain = "." + self.email.rpartition("@")[2].lower()
        return domain.endswith(_STAND_INS)

    @property
    def faults(self) -> list[str]:
        """What is missing or wrong, as settings name it; a deposit needs all of it."""
        facts = {
            "depositor_name": self.name,
            "depositor_email": self.email,
            "registrant": self.registrant,
        }
        found = [f"{setting} is empty" for setting, value in facts.items() if not value.strip()]
        policy = self.crossmark_policy
        if policy not in {"", "self"} and not Doi.parse(policy):
            found.append(f'crossmark_policy is "{policy}", neither a DOI nor "self"')
        if self.crossref_schema not in VERSIONS:
            known = ", ".join(VERSIONS)
            found.append(f'crossref_schema is "{self.crossref_schema}"; there is {known}')
        return found
