"""The versions of Crossref's schema, and what each of them lacks of what we send.

There is one mapping, to all that the newest version takes. What another version lacks stands in
`DIFFERENCES`, and nowhere else: `fitting` reads it, and a version's own XSD proves it. Source: the
XSDs themselves, and <https://www.crossref.org/documentation/schema-library/schema-versions/>.

Nothing here loads lxml: settings and the command line ask for the names alone.
"""

from __future__ import annotations

from dataclasses import dataclass

VERSIONS = ("5.3.1", "5.4.0", "5.5.0")
# The one Crossref's pages recommend; 5.3.1 is the newest that DOAJ reads.
DEFAULT = "5.4.0"

# The archives Crossref knows, in the newest version, and those it knew in the oldest.
ARCHIVES = (
    "ADS",
    "BL",
    "Cariniana Network",
    "CINES",
    "CLOCKSS",
    "DWT",
    "HathiTrust",
    "Internet Archive",
    "KB",
    "LOCKSS",
    "LOC",
    "NAA",
    "NARA",
    "NDPP",
    "NSK",
    "PKP PN",
    "Portico",
    "PSNC",
    "Scholars Portal",
    "TNA",
)
_OLD_ARCHIVES = ("CLOCKSS", "DWT", "Internet Archive", "KB", "LOCKSS", "Portico")
_NEW_ARCHIVES = " or ".join(
    f"@name='{name}'" for name in ARCHIVES if name not in {*_OLD_ARCHIVES, "CINES"}
)
# What is added to a registered DOI has a schema of its own, with parts of this version.
RESOURCES_VERSION = "5.4.0"
RESOURCES = f"http://www.crossref.org/doi_resources_schema/{RESOURCES_VERSION}"

LEFT_OUT = "left out"
AS_AUTHOR = "sent as an author"
AS_ORGANIZATION = "the name is sent as that of an organization (DEPOSIT040)"
# What versions before 5.5.0 take as a part of a person's name: how much, and which characters.
LONGEST_OLD_PART = 60
OLD_PART = r"^[^\d?]*[^? ]+[^\d]*$"
# The namespace of functions that read patterns, in `DIFFERENCES` under the prefix `re`.
PATTERNS = "http://exslt.org/regular-expressions"


@dataclass(frozen=True, slots=True)
class Difference:
    """Something that not every version takes: what it is, who takes it, and what becomes of it.

    `what` is an XPath from the record's root, Crossref's elements under the prefix `c`. `is_shared`
    is what stands in a file that the versions share and Crossref changes in place: there the notes
    in that file say since when, and no XSD can prove it.
    """

    what: str
    taken_by: tuple[str, ...]
    otherwise: str
    why: str
    is_shared: bool = False


DIFFERENCES = (
    Difference(
        "//*[self::c:person_name or self::c:anonymous]/c:role",
        ("5.5.0",),
        LEFT_OUT,
        "CRediT roles, and who is corresponding author: no older version has a place for them",
    ),
    Difference(
        "//c:person_name/c:alt-name",
        ("5.3.1", "5.5.0"),
        LEFT_OUT,
        "5.4.0 has `name` in its place, which tells neither parts nor language",
    ),
    Difference(
        "//c:citation/@type",
        ("5.4.0", "5.5.0"),
        LEFT_OUT,
        "the wording of the citation still tells",
    ),
    Difference(
        "//@language[string-length() > 2 or . = 'jv' or . = 'mh' or . = 'zu']",
        ("5.4.0", "5.5.0"),
        LEFT_OUT,
        "5.3.1 knows languages by two letters alone, and lacks Javanese, Marshallese and Zulu",
    ),
    Difference(
        "//c:version_info",
        ("5.4.0", "5.5.0"),
        LEFT_OUT,
        "5.3.1 knows no versions of an article",
    ),
    Difference(
        "//c:archive[@name='CINES']",
        ("5.5.0",),
        LEFT_OUT,
        "this archive came with 5.5.0",
    ),
    Difference(
        f"//c:archive[{_NEW_ARCHIVES}]",
        ("5.4.0", "5.5.0"),
        LEFT_OUT,
        "5.3.1 knows six archives only",
    ),
    Difference(
        "//fr:assertion[@name='ror']",
        ("5.4.0", "5.5.0"),
        LEFT_OUT,
        "funders by ROR came with 5.4.0 (fundref.xsd, 2024-10-09); the funder's name is sent",
        is_shared=True,
    ),
    Difference(
        "//fr:assertion[@name='grant_doi']",
        ("5.5.0",),
        LEFT_OUT,
        "awards by DOI came with 5.5.0 (fundref.xsd, 2025-08-22); the relation isFinancedBy tells",
        is_shared=True,
    ),
    Difference(
        "//ai:license_ref[@applies_to='stm-asf']",
        ("5.5.0",),
        LEFT_OUT,
        "the STM article sharing framework came with 5.5.0",
        is_shared=True,
    ),
    Difference(
        "//@contributor_role[. = 'other']",
        ("5.5.0",),
        AS_AUTHOR,
        "who has a part in the article and not in its byline; the older roles name nobody else",
    ),
    Difference(
        "//c:person_name[c:given_name or c:surname][*[self::c:given_name or self::c:surname]"
        f"[string-length() > {LONGEST_OLD_PART} or not(re:test(., '{OLD_PART}'))]]",
        ("5.5.0",),
        AS_ORGANIZATION,
        "older versions take 60 characters, and some places of digits and `?` in none; such a name "
        "is nearly always a group's. An organization has no ORCID iD and no affiliation",
    ),
)


def lacking(version: str) -> tuple[Difference, ...]:
    """Return what a version does not take."""
    return tuple(row for row in DIFFERENCES if version not in row.taken_by)


def namespace(version: str) -> str:
    """Return the namespace of a version's elements."""
    return f"http://www.crossref.org/schema/{version}"
