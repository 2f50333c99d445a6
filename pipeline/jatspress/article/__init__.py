"""What an article is: frozen dataclasses of the standard library, and nothing that reads XML.

Only the front matter and the references are modelled here, because page heads, PDF metadata and
Crossref all need them. The content (abstract, body, back matter) stays the JATS tree.

What a check does not need is not loaded for it, so each name is fetched when it is asked for: to
make all these classes takes longer than to check an article.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .abstracts import Abstract
    from .affiliations import Affiliation, Institution, Workplace
    from .components import Component
    from .conference import Conference
    from .custom import Count, CustomMeta
    from .datasets import Dataset
    from .dates import HistoryDate, PartialDate, PublicationDate, StatedDate
    from .front import Article, Part
    from .funding import Award, AwardNumber, Funder, Funding, Recipient
    from .identifiers import Doi, Identifier, Issn, Orcid
    from .issue import Issue, IssueTitle, Pages
    from .journal import Journal, JournalTitle
    from .licence import FreeToRead, Licence, LicenceReference, Permissions
    from .links import Link
    from .names import Name
    from .notes import Correspondence, Note
    from .people import Contributor
    from .references import Reference
    from .relations import Product, Relation, Supplement
    from .roles import Role
    from .text import Inline, Text
    from .titles import AltTitle, TranslatedTitle
    from .topics import KeywordGroup, SubjectGroup, Term
    from .trials import Trial
    from .versions import Event, Version

_NAMES = {
    "abstracts": ("Abstract",),
    "affiliations": ("Affiliation", "Institution", "Workplace"),
    "components": ("Component",),
    "conference": ("Conference",),
    "custom": ("Count", "CustomMeta"),
    "datasets": ("Dataset",),
    "dates": ("HistoryDate", "PartialDate", "PublicationDate", "StatedDate"),
    "front": ("Article", "Part"),
    "funding": ("Award", "AwardNumber", "Funder", "Funding", "Recipient"),
    "identifiers": ("Doi", "Identifier", "Issn", "Orcid"),
    "issue": ("Issue", "IssueTitle", "Pages"),
    "journal": ("Journal", "JournalTitle"),
    "licence": ("FreeToRead", "Licence", "LicenceReference", "Permissions"),
    "links": ("Link",),
    "names": ("Name",),
    "notes": ("Correspondence", "Note"),
    "people": ("Contributor",),
    "references": ("Reference",),
    "relations": ("Product", "Relation", "Supplement"),
    "roles": ("Role",),
    "text": ("Inline", "Text"),
    "titles": ("AltTitle", "TranslatedTitle"),
    "topics": ("KeywordGroup", "SubjectGroup", "Term"),
    "trials": ("Trial",),
    "versions": ("Event", "Version"),
}


def __getattr__(name: str) -> object:
    """Return one of the classes in `__all__`."""
    for module, names in _NAMES.items():
        if name in names:
            return getattr(import_module(f".{module}", __name__), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "Abstract",
    "Affiliation",
    "AltTitle",
    "Article",
    "Award",
    "AwardNumber",
    "Component",
    "Conference",
    "Contributor",
    "Correspondence",
    "Count",
    "CustomMeta",
    "Dataset",
    "Doi",
    "Event",
    "FreeToRead",
    "Funder",
    "Funding",
    "HistoryDate",
    "Identifier",
    "Inline",
    "Institution",
    "Issn",
    "Issue",
    "IssueTitle",
    "Journal",
    "JournalTitle",
    "KeywordGroup",
    "Licence",
    "LicenceReference",
    "Link",
    "Name",
    "Note",
    "Orcid",
    "Pages",
    "Part",
    "PartialDate",
    "Permissions",
    "Product",
    "PublicationDate",
    "Recipient",
    "Reference",
    "Relation",
    "Role",
    "StatedDate",
    "SubjectGroup",
    "Supplement",
    "Term",
    "Text",
    "TranslatedTitle",
    "Trial",
    "Version",
    "Workplace",
]
