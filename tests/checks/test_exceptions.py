"""What rules pass over, and the words they choose for one case or another."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks import check_article
from jatspress.finding import Severity
from jatspress.jats import read
from small_front import messages

SHARED = """<contrib-group><contrib><name><surname>Lis</surname></name></contrib></contrib-group>
<aff>Department of Surgery</aff>"""
INSIDE = """<contrib-group><contrib><name><surname>Lis</surname></name></contrib>
<aff id="a1">Department of Surgery</aff><aff id="a2">Department of Dermatology</aff>
</contrib-group>"""
AFTER = """<contrib-group><contrib><name><surname>Lis</surname></name></contrib></contrib-group>
<aff id="a1">Department of Surgery</aff><aff id="a2">Department of Dermatology</aff>"""


@pytest.mark.parametrize(("meta", "count"), [(SHARED, 0), (INSIDE, 0), (AFTER, 2)])
def test_affiliations_that_all_share(tmp_path: Path, meta: str, count: int) -> None:
    assert len(messages(tmp_path, meta, "NAME001")) == count


def test_affiliation_without_any_contributor(tmp_path: Path) -> None:
    assert len(messages(tmp_path, "<aff>Department of Surgery</aff>", "NAME001")) == 1


def test_address_among_the_words_of_the_licence(tmp_path: Path) -> None:
    link = '<ext-link xlink:href="https://creativecommons.org/licenses/by/4.0/">CC BY</ext-link>'
    licence = f"<permissions><license><license-p>{link}</license-p></license></permissions>"
    (message,) = messages(tmp_path, licence, "LAW001")
    assert "only a link in its words" in message


def test_older_address_of_a_licence(tmp_path: Path) -> None:
    licence = '<permissions><license xlink:href="https://example.org/by"/></permissions>'
    assert messages(tmp_path, licence, "LAW001") == []


def test_editorial_needs_no_history(tmp_path: Path) -> None:
    assert messages(tmp_path, "", "DATE004") == []
    assert len(messages(tmp_path, "", "DATE004", "research-article")) == 1


def test_history_told_as_events(tmp_path: Path) -> None:
    rows = [
        f'<event><date date-type="{kind}"><year>2021</year></date></event>'
        for kind in ("received", "accepted")
    ]
    meta = f"<pub-history>{''.join(rows)}</pub-history>"
    assert messages(tmp_path, meta, "DATE004", "case-report") == []


@pytest.mark.parametrize("kind", ["collection", "preprint", "pmc-release"])
def test_dates_that_are_not_of_this_publication(tmp_path: Path, kind: str) -> None:
    meta = (
        f'<pub-date pub-type="{kind}"><year>2019</year></pub-date><history>'
        '<date date-type="accepted"><year>2020</year></date></history>'
    )
    assert messages(tmp_path, meta, "DATE001") == []


def test_unknown_day_is_not_out_of_order(tmp_path: Path) -> None:
    meta = (
        "<pub-date><month>1</month><year>2021</year></pub-date><history>"
        '<date date-type="accepted"><day>31</day><month>1</month><year>2021</year></date></history>'
    )
    assert messages(tmp_path, meta, "DATE001") == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("https://doi.org/10.13039/100000054", Severity.WARNING),
        ("https://doi.org/10.1000/1", Severity.ERROR),
        ("National Cancer Institute", Severity.ERROR),
    ],
)
def test_funder_id_as_an_address_is_understood(
    tmp_path: Path, text: str, severity: Severity
) -> None:
    tag = f'<institution-id institution-id-type="doi">{text}</institution-id>'
    source = f"<funding-source><institution-wrap>{tag}</institution-wrap></funding-source>"
    meta = f"<funding-group><award-group>{source}</award-group></funding-group>"
    assert len(messages(tmp_path, meta, "META047")) == 1
    found = check_article(read(tmp_path / "article.xml"))
    assert [severity] == [row.severity for row in found if row.code == "META047"]


def test_corresponding_author_by_a_link_of_another_kind(tmp_path: Path) -> None:
    meta = (
        '<contrib-group><contrib><name><surname>Lis</surname></name><xref ref-type="fn" rid="c1"/>'
        '</contrib></contrib-group><author-notes><corresp id="c1">Lis</corresp></author-notes>'
    )
    assert messages(tmp_path, meta, "NAME004") == []


def test_article_without_front_matter_is_told_that_alone(tmp_path: Path) -> None:
    path = tmp_path / "article.xml"
    path.write_text("<article/>", encoding="utf-8")
    findings = check_article(read(path))
    assert {"DTD002", "DTD006", "META004"} == {finding.code for finding in findings}
    assert {finding.place.element for finding in findings} == {"/article"}
