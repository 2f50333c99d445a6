"""What settings say of the journal as registered, and of whoever deposits for it.

What Crossref would refuse stops the run here, where the file can be named.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .article.identifiers import Doi, Issn
from .errors import SettingsError

if TYPE_CHECKING:
    from .deposits.depositor import Depositor

JOURNAL = ("title", "abbreviated_title", "issn_print", "issn_electronic")
DEPOSIT = (
    "depositor_name",
    "depositor_email",
    "registrant",
    "doi_prefix",
    "landing_page",
    "crossmark_policy",
    "crossref_schema",
    "pdf_page",
    "xml_page",
    "issue_page",
    "journal_doi",
    "journal_page",
    "archives",
    "crossmark_version",
    "crossmark_domains",
    "crossmark_domain_exclusive",
)


def depositor_of(
    file: Path, journal: dict[str, str], deposit: dict[str, str] | None
) -> Depositor | None:
    """Return who deposits, by the tables `journal` and `deposit`; None where there is no `deposit`.

    Raises SettingsError for what Crossref must have and the tables lack, or would refuse.
    """
    if deposit is None:
        return None
    from .deposits.depositor import Depositor

    for key in ("depositor_name", "depositor_email", "registrant"):
        if not deposit.get(key):
            raise SettingsError(f"{file}: [tool.jatspress.deposit] needs {key}, as Crossref does")
    _check_deposit(file, deposit)
    _check_journal(file, journal)
    issns = (
        Issn(journal.get("issn_print", ""), "print"),
        Issn(journal.get("issn_electronic", ""), "electronic"),
    )
    return Depositor(
        name=deposit["depositor_name"],
        email=deposit["depositor_email"],
        registrant=deposit["registrant"],
        doi_prefix=deposit.get("doi_prefix", ""),
        landing_page=deposit.get("landing_page", ""),
        crossmark_policy=deposit.get("crossmark_policy", ""),
        crossref_schema=_crossref_schema(file, deposit),
        journal_title=journal.get("title", ""),
        journal_abbreviation=journal.get("abbreviated_title", ""),
        issns=tuple(issn for issn in issns if issn.value),
        named_in=os.path.relpath(file),
        **_deposit_details(deposit),
    )


def _deposit_details(deposit: dict[str, str]) -> dict[str, Any]:
    """Return what settings say of a journal's addresses, archives and Crossmark, if anything."""
    plain = ("pdf_page", "xml_page", "issue_page", "journal_doi", "journal_page")
    return {
        **{name: deposit.get(name, "") for name in plain},
        "archives": _listed(deposit, "archives"),
        "crossmark_version": deposit.get("crossmark_version", ""),
        "crossmark_domains": _listed(deposit, "crossmark_domains"),
        "is_crossmark_exclusive": deposit.get("crossmark_domain_exclusive") == "true",
    }


def _listed(table: dict[str, str], key: str) -> tuple[str, ...]:
    """Return the names that a text lists, with commas between them."""
    return tuple(filter(None, map(str.strip, table.get(key, "").split(","))))


def _check_journal(file: Path, journal: dict[str, str]) -> None:
    """Raise SettingsError for an ISSN that is none."""
    for key in ("issn_print", "issn_electronic"):
        if journal.get(key) and not Issn.is_one(journal[key]):
            raise SettingsError(
                f"{file}: {key} is {journal[key]!r}, which is no ISSN: eight digits as 1234-5679, "
                "of which the last proves the others"
            )


def _check_deposit(file: Path, deposit: dict[str, str]) -> None:
    """Raise SettingsError for a value that Crossref would refuse."""
    email = deposit["depositor_email"]
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", email):
        raise SettingsError(f"{file}: depositor_email is {email!r}, which is no e-mail address")
    policy = deposit.get("crossmark_policy", "")
    if policy and policy != "self" and Doi.parse(policy) is None:
        raise SettingsError(f'{file}: crossmark_policy must be a DOI or "self", not {policy!r}')
    prefix = deposit.get("doi_prefix", "")
    if prefix and not re.fullmatch(r"10\.[0-9]{4,9}", prefix):
        raise SettingsError(f"{file}: doi_prefix must be like 10.5555, not {prefix!r}")
    for key in ("landing_page", "pdf_page", "xml_page", "issue_page"):
        page = deposit.get(key, "")
        if page and not (page.startswith(("http://", "https://")) and "{doi}" in page):
            raise SettingsError(f"{file}: {key} must be an address with {{doi}} in it: {page!r}")
    _check_journal_doi(file, deposit)
    _check_archives(file, deposit)
    _check_domains(file, deposit)


def _check_journal_doi(file: Path, deposit: dict[str, str]) -> None:
    """Raise SettingsError for a DOI of the journal that is none, or that leads nowhere."""
    doi, page = deposit.get("journal_doi", ""), deposit.get("journal_page", "")
    if doi and Doi.parse(doi) is None:
        raise SettingsError(f"{file}: journal_doi must be a DOI, not {doi!r}")
    if page and not page.startswith(("http://", "https://")):
        raise SettingsError(f"{file}: journal_page must be an address: {page!r}")
    if bool(doi) != bool(page):
        raise SettingsError(f"{file}: journal_doi and journal_page go together; set the other too")


def _check_archives(file: Path, deposit: dict[str, str]) -> None:
    """Raise SettingsError for an archive that Crossref does not know."""
    from .deposits.versions import ARCHIVES

    for name in _listed(deposit, "archives"):
        if name not in ARCHIVES:
            known = ", ".join(ARCHIVES)
            raise SettingsError(f"{file}: archives has {name!r}; Crossref knows {known}")


def _check_domains(file: Path, deposit: dict[str, str]) -> None:
    """Raise SettingsError for what Crossmark would not take of its domains."""
    for name in _listed(deposit, "crossmark_domains"):
        if not re.fullmatch(r"\w+([-.]\w+)*\.\w+([-.]\w+)*", name, re.ASCII):
            raise SettingsError(f"{file}: crossmark_domains has {name!r}, which is no domain")
    exclusive = deposit.get("crossmark_domain_exclusive", "")
    if exclusive not in {"", "true", "false"}:
        raise SettingsError(
            f'{file}: crossmark_domain_exclusive must be "true" or "false", not {exclusive!r}'
        )


def _crossref_schema(file: Path, deposit: dict[str, str]) -> str:
    """Return the version of Crossref's schema. Raises SettingsError for one that there is not."""
    from .deposits.versions import DEFAULT, VERSIONS

    version = deposit.get("crossref_schema", DEFAULT)
    if version not in VERSIONS:
        raise SettingsError(
            f"{file}: crossref_schema is {version!r}; there is {', '.join(VERSIONS)}"
        )
    return version
