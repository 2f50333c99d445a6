"""Where each fact stands in a Crossref deposit, its namespaces taken off: one table.

Source: crossref5.5.0.xsd; <https://www.crossref.org/documentation/schema-library/>.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from .meaning import folded

RECORDS = (
    "//journal_article | //peer_review | //pending_publication | //posted_content"
    " | //conference_paper | //sa_component"
)


@dataclass(frozen=True, slots=True)
class Group:
    """Members of a record that have fields of their own; `key` tells one from the other."""

    name: str
    where: str
    key: str
    fields: Mapping[str, str]

    def named(self, key: str) -> str:
        """Return what a member is called, the same in every deposit."""
        return _citation(key) if self.name == "citation" else folded(key)


def _citation(key: str) -> str:
    """Return a citation's key without the prefix and the escapes that some converters add."""
    plain = re.sub(r"U([0-9A-F]{4})", lambda found: chr(int(found[1], 16)), key)
    return re.sub(r"[\W_]", "", plain.removeprefix("ref-")).casefold()


_ITSELF = Group(
    "",
    ".",
    "",
    {
        "title": "titles/title",
        "subtitle": "titles/subtitle",
        "title in the original language": "titles/original_language_title",
        "language": "@language",
        "abstract": "abstract",
        "kind of abstract": "abstract/@abstract-type",
        "language of an abstract": "abstract/@xml:lang",
        "publication date": "publication_date | posted_date | review_date",
        "medium of the publication date": "publication_date/@media_type",
        "acceptance date": "acceptance_date",
        "first page": "pages/first_page",
        "last page": "pages/last_page",
        "other pages": "pages/other_pages",
        "article number": "publisher_item/item_number",
        "publisher's identifier": "publisher_item/identifier",
        "version": "version_info/version",
        "archive": "archive_locations/archive/@name",
        "page the DOI leads to": "doi_data/resource",
        "DOI": "doi_data/doi | doi",
        "Crossmark policy": "crossmark/crossmark_policy",
        "Crossmark domain": ".//crossmark_domain/domain",
        "kind of review": "@type",
        "stage of review": "@stage",
        "recommendation": "@recommendation",
        "round of review": "@revision-round",
        "competing interests": "competing_interest_statement",
        "free to read": ".//free_to_read",
    },
)
_JOURNAL = Group(
    "journal",
    "../journal_metadata | publication",
    "",
    {
        "title": "full_title",
        "abbreviated title": "abbrev_title",
        "ISSN": "issn",
        "medium of the ISSN": "issn/@media_type",
        "language": "@language",
        "DOI": "doi_data/doi",
        "page": "doi_data/resource",
    },
)
_ISSUE = Group(
    "issue",
    "../journal_issue",
    "",
    {
        "date": "publication_date",
        "medium of the date": "publication_date/@media_type",
        "volume": "journal_volume/volume",
        "number": "issue",
        "special numbering": "special_numbering",
        "title": "titles/title",
        "DOI": "doi_data/doi",
        "DOI of the volume": "journal_volume/doi_data/doi",
    },
)
_CONTRIBUTOR = Group(
    "contributor",
    "contributors/*",
    "normalize-space(concat(given_name, ' ', surname, text()[normalize-space()]))",
    {
        "surname": "surname",
        "given name": "given_name",
        "suffix": "suffix",
        "role": "@contributor_role | role[@vocab = 'crossref']/@type",
        "place in the byline": "@sequence",
        "CRediT role": "role[@vocab = 'credit']/@type",
        "ORCID": "ORCID",
        "authenticated ORCID": "ORCID/@authenticated",
        "affiliation": "affiliations/institution",
        "place of the affiliation": "affiliations/institution/institution_place",
        "ROR": "affiliations/institution/institution_id",
        "other name": "alt-name/*",
    },
)
_CITATION = Group(
    "citation",
    "citation_list/citation",
    "@key",
    {
        "kind": "@type",
        "DOI": "doi",
        "ISSN": "issn",
        "journal": "journal_title",
        "author": "author",
        "volume": "volume",
        "issue": "issue",
        "first page": "first_page",
        "article number": "elocation_id",
        "year": "cYear",
        "ISBN": "isbn",
        "series": "series_title",
        "book": "volume_title",
        "edition": "edition_number",
        "component": "component_number",
        "article title": "article_title",
        "standard": "std_designator",
        "standards body": "standards_body",
        "wording": "unstructured_citation",
    },
)
_COMPONENT = Group(
    "component",
    "component_list/component",
    "string(doi_data/doi | doi)",
    {
        "relation to the article": "@parent_relation",
        "title": "titles/title",
        "caption": "titles/subtitle | description",
        "media type": "format/@mime_type",
        "page": "doi_data/resource",
        "licence": "program/license_ref",
    },
)
GROUPS = (
    _ITSELF,
    _JOURNAL,
    _ISSUE,
    _CONTRIBUTOR,
    Group("update", ".//updates/update", "string()", {"kind": "@type", "date": "@date"}),
    Group(
        "assertion",
        ".//custom_metadata/assertion",
        "@name",
        {"value": ".", "label": "@label", "group": "@group_name"},
    ),
    Group(
        "funder",
        ".//program/assertion[@name = 'fundgroup' and not(assertion[@name = 'fundgroup'])]",
        "normalize-space(concat(assertion[@name = 'funder_name']/text(), "
        "assertion[@name = 'ror'], assertion[@name = 'funder_identifier']))",
        {
            "identifier": ".//assertion[@name = 'funder_identifier' or @name = 'ror']",
            "award number": "assertion[@name = 'award_number']",
            "award DOI": "assertion[@name = 'grant_doi']",
        },
    ),
    Group(
        "licence",
        "program/license_ref | crossmark/custom_metadata/program/license_ref",
        "string()",
        {"applies to": "@applies_to", "start": "@start_date"},
    ),
    Group("clinical trial", ".//clinical-trial-number", "string()", {"registry": "@registry"}),
    Group(
        "relation",
        "program/related_item",
        "string(*[@relationship-type])",
        {
            "kind": "*/@relationship-type",
            "kind of identifier": "*/@identifier-type",
            "description": "description",
        },
    ),
    Group(
        "link for machines",
        "doi_data/collection/item",
        "string(resource)",
        {"property": "../@property", "crawler": "@crawler", "media type": "resource/@mime_type"},
    ),
    _CITATION,
    _COMPONENT,
)
