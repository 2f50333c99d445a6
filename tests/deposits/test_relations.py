"""How an article is related to others, in Crossref's words."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.deposits.relation_names import INTRA, NAMES
from jatspress.gathered import gathered
from jatspress.jats import Reading
from small_journal import DEPOSITOR, record, related

DATA = """<back><ref-list>
<ref><element-citation publication-type="data" specific-use="generated">
<data-title>Of tea</data-title><pub-id pub-id-type="accession">GSE1</pub-id>
</element-citation></ref>
<ref><element-citation publication-type="data" specific-use="analyzed">
<data-title>Of cups</data-title><pub-id pub-id-type="doi">10.5061/cups</pub-id>
</element-citation></ref>
<ref><mixed-citation publication-type="software"><source>Pot</source>
<ext-link xlink:href="https://pot.example.org/">here</ext-link></mixed-citation></ref>
<ref><mixed-citation publication-type="journal"><pub-id pub-id-type="doi">10.5555/z</pub-id>
</mixed-citation></ref></ref-list></back>"""


def sent(reading: Reading) -> list[tuple[str, str, str]]:
    """Return name, type and value of every relation."""
    rows = record(reading).findall(".//journal_article/program[@name='relations']/related_item/*")
    return [
        (row.get("relationship-type", ""), row.get("identifier-type", ""), row.text or "")
        for row in rows
        if row.tag != "description"
    ]


def told(reading: Reading) -> list[str]:
    rows = crossref([reading], DEPOSITOR).findings
    return [row.message for row in rows if row.code == "DEPOSIT011"]


def article(kind: str, more: str = 'xlink:href="10.5555/other"') -> str:
    return f'<related-article related-article-type="{kind}" {more}/>'


def test_every_name_in_the_table_is_one_of_crossrefs() -> None:
    schema = etree.parse(gathered("crossref/relations.xsd"))
    for work, expected in (
        ("intra_work_relation", set(NAMES.values()) & INTRA),
        ("inter_work_relation", set(NAMES.values()) - INTRA),
    ):
        [element] = schema.xpath(f"//*[@name='{work}']")
        known = {row.get("value") for row in element.iter("{*}enumeration")}
        assert expected <= known


@pytest.mark.parametrize(
    ("own", "kind", "name"),
    [
        ("research-article", "companion", "hasRelatedMaterial"),
        ("research-article", "preprint", "hasPreprint"),
        ("article-commentary", "commentary-article", "isCommentOn"),
        ("research-article", "commentary", "hasComment"),
        ("reply", "letter", "isReplyTo"),
        ("letter", "letter", "isCommentOn"),
        ("research-article", "letter", "hasComment"),
        ("reviewer-report", "peer-reviewed-article", "isReviewOf"),
        ("translation", "translated-article", "isTranslationOf"),
        ("research-article", "isBasedOn", "isBasedOn"),
    ],
)
def test_a_related_article_goes_by_what_it_is(
    tmp_path: Path, own: str, kind: str, name: str
) -> None:
    reading = related(tmp_path, article(kind), kind=own)
    assert sent(reading) == [(name, "doi", "10.5555/other")]
    assert told(reading) == []


@pytest.mark.parametrize(
    ("attributes", "target"),
    [
        ('ext-link-type="pubmed" xlink:href="29785098"', ("pmid", "29785098")),
        ('ext-link-type="pmcid" xlink:href="PMC12"', ("pmcid", "PMC12")),
        ('ext-link-type="uri" xlink:href="https://a.test/b"', ("uri", "https://a.test/b")),
        ('xlink:href="info:doi/10.5555/other"', ("doi", "10.5555/other")),
    ],
)
def test_it_goes_by_what_it_is_identified_by(
    tmp_path: Path, attributes: str, target: tuple[str, str]
) -> None:
    assert sent(related(tmp_path, article("companion", attributes))) == [
        ("hasRelatedMaterial", *target)
    ]


def test_an_unknown_kind_is_told_and_not_guessed_at(tmp_path: Path) -> None:
    reading = related(tmp_path, article("see-also"))
    assert sent(reading) == []
    assert told(reading) == [
        "the related article is not sent: Crossref has no relation for 'see-also'"
    ]


def test_one_that_nothing_identifies_is_told(tmp_path: Path) -> None:
    reading = related(tmp_path, article("companion", 'xlink:href="our second paper"'))
    assert sent(reading) == []
    [message] = told(reading)
    assert "it has no DOI, other identifier or address" in message


def test_nothing_is_related_to_itself_and_each_once(tmp_path: Path) -> None:
    links = article("companion", 'xlink:href="10.5555/small"') + 2 * article("companion")
    assert sent(related(tmp_path, links)) == [("hasRelatedMaterial", "doi", "10.5555/other")]


def test_the_events_before_publication_tell_preprints_and_reviews(tmp_path: Path) -> None:
    events = """<pub-history><event><event-desc>A preprint.</event-desc>
    <self-uri content-type="preprint" xlink:href="https://doi.org/10.5555/early"/></event>
    <event event-type="preprint"><article-id pub-id-type="arxiv">2101.00001</article-id></event>
    <event><self-uri content-type="referee-report" xlink:href="https://doi.org/10.5555/r1"/>
    </event></pub-history>"""
    assert sent(related(tmp_path, events)) == [
        ("hasPreprint", "doi", "10.5555/early"),
        ("hasPreprint", "arxiv", "2101.00001"),
        ("hasReview", "doi", "10.5555/r1"),
    ]


def test_what_is_reviewed_goes_by_its_isbn(tmp_path: Path) -> None:
    product = "<product><source>Of tea</source><isbn>978-3-16-148410-0</isbn></product>"
    assert sent(related(tmp_path, product, kind="book-review")) == [
        ("isReviewOf", "isbn", "9783161484100")
    ]


def test_data_that_were_made_supplement_and_data_that_were_used_are_referenced(
    tmp_path: Path,
) -> None:
    reading = related(tmp_path, rest=DATA)
    assert sent(reading) == [
        ("isSupplementedBy", "accession", "GSE1"),
        ("references", "doi", "10.5061/cups"),
        ("references", "uri", "https://pot.example.org/"),
    ]
    rows = record(reading).iter("related_item")
    assert [row.findtext("description") for row in rows] == ["Of tea", "Of cups", "Pot"]


def test_an_award_with_a_doi_finances(tmp_path: Path) -> None:
    award = "<award-group><award-id>10.5555/grant</award-id></award-group>"
    reading = related(tmp_path, f"<funding-group>{award}</funding-group>")
    assert sent(reading) == [("isFinancedBy", "doi", "10.5555/grant")]


def test_a_supplement_in_a_repository_is_related(tmp_path: Path) -> None:
    body = (
        '<body><sec><supplementary-material xlink:href="https://doi.org/10.5061/data">'
        "<label>Data</label></supplementary-material></sec></body>"
    )
    assert sent(related(tmp_path, rest=body)) == [("isSupplementedBy", "doi", "10.5061/data")]


def test_data_and_trials_among_the_related_objects_are_told_as_what_they_are(
    tmp_path: Path,
) -> None:
    objects = (
        '<related-object content-type="generated-dataset" xlink:href="https://a.test/d"/>'
        '<related-object source-id="ISRCTN" source-id-type="registry-name" document-id="N1"/>'
    )
    reading = related(tmp_path, objects)
    assert sent(reading) == [("isSupplementedBy", "uri", "https://a.test/d")]
    assert crossref([reading], DEPOSITOR).findings == ()
