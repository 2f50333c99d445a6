"""What a notice tells Crossref, and what keeps it from that."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jatspress.deposits.crossref import crossref
from jatspress.jats import Reading
from small_journal import DEPOSITOR, record, related

DAY = (
    '<pub-date date-type="pub" publication-format="electronic">'
    "<day>5</day><month>3</month><year>2024</year></pub-date>"
)


def notice(
    folder: Path, kind: str = "retraction", relation: str = "retracted-article", date: str = DAY
) -> Reading:
    link = f'<related-article related-article-type="{relation}" xlink:href="10.5555/old"/>'
    return related(folder, date + link, kind=kind)


def sent(reading: Reading) -> list[tuple[str | None, str | None, str | None]]:
    rows = record(reading).findall(".//crossmark/updates/update")
    return [(row.get("type"), row.get("date"), row.text) for row in rows]


def told(reading: Reading, policy: str = "self") -> list[str]:
    deposit = crossref([reading], replace(DEPOSITOR, crossmark_policy=policy))
    assert deposit.xml
    return [row.message for row in deposit.findings if row.code == "DEPOSIT010"]


@pytest.mark.parametrize(
    ("kind", "relation", "update"),
    [
        ("retraction", "retracted-article", "retraction"),
        ("partial-retraction", "retracted-article", "partial_retraction"),
        ("correction", "corrected-article", "correction"),
        ("erratum", "corrected-article", "erratum"),
        ("expression-of-concern", "object-of-concern", "expression_of_concern"),
        ("addendum", "addendum", "addendum"),
        ("removal", "removed-article", "removal"),
        ("editorial", "retracted-article", "retraction"),
        ("", "partial-retraction", "partial_retraction"),
    ],
)
def test_a_notice_points_at_the_article_it_changes(
    tmp_path: Path, kind: str, relation: str, update: str
) -> None:
    reading = notice(tmp_path, kind, relation)
    assert sent(reading) == [(update, "2024-03-05", "10.5555/old")]
    assert told(reading) == []
    assert record(reading).find(".//related_item") is None


def test_updates_stand_before_what_else_crossmark_holds(tmp_path: Path) -> None:
    [mark] = record(notice(tmp_path)).iter("crossmark")
    assert [part.tag for part in mark] == ["crossmark_policy", "updates", "custom_metadata"]


def test_an_article_named_twice_is_changed_once(tmp_path: Path) -> None:
    link = '<related-article related-article-type="corrected-article" xlink:href="10.5555/old"/>'
    assert len(sent(related(tmp_path, DAY + link + link, kind="correction"))) == 1


def test_what_only_points_forward_to_its_notice_changes_nothing(tmp_path: Path) -> None:
    reading = notice(tmp_path, "research-article", "correction-forward")
    assert sent(reading) == []
    assert crossref([reading], DEPOSITOR).findings == ()


def test_without_a_day_nothing_is_sent_and_a_finding_says_so(tmp_path: Path) -> None:
    reading = notice(tmp_path, date="")
    assert sent(reading) == []
    [message] = told(reading)
    assert "write day and month in its pub-date" in message


def test_without_a_policy_nothing_is_sent_and_a_finding_says_so(tmp_path: Path) -> None:
    [message] = told(notice(tmp_path), policy="")
    assert "set crossmark_policy" in message


def test_a_notice_that_names_no_article_is_told(tmp_path: Path) -> None:
    [message] = told(related(tmp_path, DAY, kind="retraction"))
    assert message.startswith("Crossref cannot be told of the retraction: it names no article")


def test_an_article_without_doi_is_told_and_the_others_are_sent(tmp_path: Path) -> None:
    links = (
        '<related-article related-article-type="corrected-article" xlink:href="10.5555/old"/>'
        '<related-article related-article-type="corrected-article" xlink:href="our first"/>'
    )
    reading = related(tmp_path, DAY + links, kind="correction")
    assert sent(reading) == [("correction", "2024-03-05", "10.5555/old")]
    [message] = told(reading)
    assert "without the DOI" in message
