"""Reading the identifiers of the article and its journal."""

from __future__ import annotations

from lxml import etree

from ..article.identifiers import Doi, Identifier, Issn
from .attributes import identifiers
from .text import words

# specific-use of a DOI that stands for one version only.
_OF_A_VERSION = "version"


def article_ids(meta: etree._Element) -> tuple[Identifier, ...]:
    """Return the article's identifiers, each with its pub-id-type."""
    return identifiers(meta, "article-id", "pub-id-type")


def doi(ids: tuple[Identifier, ...]) -> Doi | None:
    """Return the DOI among an article's identifiers, or None where it has none that is one.

    That of all versions goes before that of one.
    """
    rows = [row for row in ids if row.kind.lower() == "doi"]
    rows.sort(key=lambda row: row.use == _OF_A_VERSION)
    return Doi.parse(rows[0].value) if rows else None


def issns(journal_meta: etree._Element) -> tuple[Issn, ...]:
    """Return the journal's ISSNs, in old or new tagging; one with no medium is of the print."""
    found = []
    for issn in journal_meta.iterfind("issn"):
        kind = issn.get("publication-format") or issn.get("pub-type") or ""
        electronic = kind in {"electronic", "online", "epub"}
        found.append(Issn(words(issn), "electronic" if electronic else "print"))
    return tuple(issn for issn in found if issn.value)
