"""Where an article stands, and what its publisher calls it."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from jatspress.article import Article, Doi, Identifier, Journal, Pages, Text
from jatspress.deposits.crossref import crossref
from jatspress.deposits.item import pages, publisher_item, unsent_pages
from small_journal import DEPOSITOR, small, tree


def parts(element: etree._Element | None) -> list[str | None]:
    return [] if element is None else [row.text for row in element]


@pytest.mark.parametrize(
    ("found", "sent"),
    [
        (None, []),
        (Pages("8"), ["8"]),
        (Pages("8", "11"), ["8", "11"]),
        (Pages("8", "14", range="8-11, 14"), ["8", "11", "14"]),
        (Pages("8", "14", range="8–14"), ["8", "14"]),
        (Pages("", range="144-9; discussion 150-1"), ["144", "149", "discussion 150-1"]),
        (Pages("e7"), ["e7"]),
        (Pages("x" * 33), []),
        (Pages("8", "x" * 33, range=f"8, {'9' * 101}"), ["8"]),
    ],
)
def test_pages_are_the_first_stretch_and_the_others(found: Pages | None, sent: list[str]) -> None:
    assert parts(pages(found)) == sent


def item(number: str = "", *ids: Identifier) -> list[tuple[str, str]]:
    article = Article("", "en", Text(), Journal(""), article_number=number, ids=ids)
    element = publisher_item(article, Doi("10.5555/x"))
    kinds = [str(row.get("item_number_type") or row.get("id_type")) for row in element]
    return list(zip(kinds, [row.text or "" for row in element], strict=True))


def test_the_numbers_of_the_publisher_stand_before_the_identifiers() -> None:
    assert item("e7", Identifier("123", "publisher-id"), Identifier("S1-2", "pii")) == [
        ("article_number", "e7"),
        ("publisher-id", "123"),
        ("doi", "10.5555/x"),
        ("pii", "S1-2"),
    ]


def test_a_number_too_long_is_an_identifier() -> None:
    assert item("e" * 33) == [("doi", "10.5555/x"), ("other", "e" * 33)]


def test_one_number_is_sent_once_and_other_kinds_not_at_all() -> None:
    assert item("7", Identifier("7", "publisher-id"), Identifier("PMC1", "pmcid")) == [
        ("article_number", "7"),
        ("doi", "10.5555/x"),
    ]


def test_pages_too_long_are_told(tmp_path: Path) -> None:
    label = "x" * 33
    pages = f"<fpage>1</fpage><lpage>{label}</lpage>"
    deposit = crossref([small(tmp_path, "<history>", f"{pages}<history>")], DEPOSITOR)
    assert [row.code for row in deposit.findings] == ["DEPOSIT012"]
    assert f"the last page '{label}', too long" in deposit.findings[0].message
    assert tree(deposit.xml).findtext(".//pages/first_page") == "1"
    assert unsent_pages(None) == []
    assert len(unsent_pages(Pages(label, range=f"{label}, {'1, ' * 60}2"))) == 2
