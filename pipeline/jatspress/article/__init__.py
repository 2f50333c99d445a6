"""What an article is: frozen dataclasses of the standard library, and nothing that reads XML.

Only the front matter and the references are modelled here, because page heads, PDF metadata and
Crossref all need them. The content (abstract, body, back matter) stays the JATS tree.
"""

from .dates import HistoryDate, PartialDate, PublicationDate
from .front import Article, Pages
from .funding import Funding
from .identifiers import Doi, Issn, Orcid
from .journal import Journal
from .licence import Licence
from .people import Affiliation, Contributor
from .references import Reference
from .text import Inline, Text

__all__ = [
    "Affiliation",
    "Article",
    "Contributor",
    "Doi",
    "Funding",
    "HistoryDate",
    "Inline",
    "Issn",
    "Journal",
    "Licence",
    "Orcid",
    "Pages",
    "PartialDate",
    "PublicationDate",
    "Reference",
    "Text",
]
