"""What a record may hold that is counted: Crossref's participation reports, and the four dates.

Each with where it stands in a record, and where to add it in the article. Source:
<https://www.crossref.org/documentation/reports/participation-reports/>; the keys are those of the
coverage that <https://api.crossref.org/journals/{issn}> tells.
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from ..completeness import Measure, State
from .kinds import Kind

_MAY_HAVE_NONE = "if nobody funded the work there is nothing to add"


@dataclass(frozen=True, slots=True)
class Aspect:
    """Something a record may hold: where in it, and where in the article it comes from."""

    key: str
    title: str
    path: str
    advice: str
    example: str

    def measured(self, record: etree._Element) -> Measure:
        """Return how often a record holds it."""
        return self.counted(len(record.findall(self.path)))

    def counted(self, count: int) -> Measure:
        """Return the measure of something that is there so often."""
        if count:
            return Measure(self.key, self.title, State.PRESENT, count)
        return Measure(self.key, self.title, State.MISSING, 0, self.advice, self.example)

    def not_applicable(self) -> Measure:
        """Return the measure of what this record cannot have."""
        return Measure(self.key, self.title, State.NOT_APPLICABLE)


ELEMENTS = (
    Aspect(
        "references",
        "References",
        ".//{*}citation",
        "add the list of references to the article's back matter",
        '<back><ref-list><ref id="r1"><mixed-citation>…</mixed-citation></ref></ref-list></back>',
    ),
    Aspect(
        "abstracts",
        "Abstract",
        "./{*}abstract",
        "add the abstract to article-meta",
        "<abstract><p>…</p></abstract>",
    ),
    Aspect(
        "orcids",
        "ORCID iDs",
        ".//{*}ORCID",
        "add the iD of each author who has one to their contrib",
        '<contrib-id contrib-id-type="orcid">https://orcid.org/0000-…</contrib-id>',
    ),
    Aspect(
        "affiliations",
        "Affiliations",
        ".//{*}institution_name",
        "add an aff, and link each contrib to theirs",
        '<xref ref-type="aff" rid="a1"/> … <aff id="a1"><institution>…</institution></aff>',
    ),
    Aspect(
        "ror-ids",
        "ROR iDs",
        ".//{*}institution_id[@type='ror']",
        "add the institution's ROR iD to its aff",
        '<institution-wrap><institution-id institution-id-type="ror">https://ror.org/…'
        "</institution-id><institution>…</institution></institution-wrap>",
    ),
    Aspect(
        "funders",
        "Funders, identified",
        ".//{*}assertion[@name='funder_identifier']",
        f"tag each funder with its identifier in the Open Funder Registry; {_MAY_HAVE_NONE}",
        "<funding-group><award-group><funding-source><institution-wrap>"
        '<institution-id institution-id-type="doi">10.13039/…</institution-id>'
        "<institution>…</institution></institution-wrap></funding-source></award-group>"
        "</funding-group>",
    ),
    Aspect(
        "award-numbers",
        "Award numbers",
        ".//{*}assertion[@name='award_number']",
        f"tag the number of each award beside its funder; {_MAY_HAVE_NONE}",
        "<award-group><funding-source>…</funding-source><award-id>…</award-id></award-group>",
    ),
    Aspect(
        "update-policies",
        "Update policy (Crossmark)",
        ".//{*}crossmark_policy",
        "set crossmark_policy in [tool.jatspress.deposit]",
        'crossmark_policy = "the DOI of the page that tells your policy"',
    ),
    Aspect(
        "resource-links",
        "Links for text mining",
        ".//{*}collection[@property='text-mining']/{*}item/{*}resource",
        "add the PDF's address to article-meta, or set pdf_page in [tool.jatspress.deposit]",
        '<self-uri content-type="pdf" xlink:href="https://…"/>',
    ),
    Aspect(
        "licenses",
        "Licence",
        ".//{*}license_ref",
        "add the licence's address to its license",
        "<permissions><license><ali:license_ref>https://creativecommons.org/licenses/…"
        "</ali:license_ref><license-p>…</license-p></license></permissions>",
    ),
    Aspect(
        "similarity-checking",
        "Links for Similarity Check",
        ".//{*}collection[@property='crawler-based']/{*}item[@crawler]/{*}resource",
        "add the PDF's address to article-meta, or set pdf_page in [tool.jatspress.deposit]",
        '<self-uri content-type="pdf" xlink:href="https://…"/>',
    ),
)

# What an article that nobody paid for cannot have.
OF_FUNDING = frozenset({"funders", "award-numbers"})


def _history_example(kind: str) -> str:
    date = f'<date date-type="{kind}"><day>…</day><month>…</month><year>…</year></date>'
    return f"<history>{date}</history>"


_IN_HISTORY = "add the date to the article's history"
_BY_CROSSMARK = f"{_IN_HISTORY}; it travels inside Crossmark, so crossmark_policy must be set"
DATES = (
    Aspect(
        "received",
        "Received",
        ".//{*}assertion[@name='received']",
        _BY_CROSSMARK,
        _history_example("received"),
    ),
    Aspect(
        "revised",
        "Revised",
        ".//{*}assertion[@name='revised']",
        f"{_BY_CROSSMARK}; where it was accepted as submitted there is nothing to add",
        _history_example("rev-recd"),
    ),
    Aspect(
        "accepted",
        "Accepted",
        "./{*}acceptance_date",
        _IN_HISTORY,
        _history_example("accepted"),
    ),
)
ONLINE = Aspect(
    "published-online",
    "Published online, to the day",
    "",
    "add a pub-date of the online publication, with its day",
    '<pub-date date-type="pub" publication-format="electronic"><day>…</day><month>…</month>'
    "<year>…</year></pub-date>",
)
IN_ORDER = Aspect(
    "dates-in-order",
    "Dates in order",
    "",
    "a stage is dated later than the next, so mend the wrong date",
    "",
)

_OF_CROSSMARK = frozenset({"update-policies", "received", "revised"})
# What each kind of record has no place for. A preprint is accepted by nobody, though Crossref's
# schema would take a date; the page of an article that is not yet published is not yet known.
PLACELESS: dict[Kind, frozenset[str]] = {kind: frozenset() for kind in Kind} | {
    Kind.POSTED: _OF_CROSSMARK | {"accepted"},
    Kind.PENDING: frozenset(
        {"references", "resource-links", "similarity-checking", "published-online"}
    ),
    Kind.RESOURCES: frozenset(
        {"abstracts", "orcids", "affiliations", "ror-ids", "accepted", "published-online"}
    ),
}
