"""Where machines find the full text."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from jatspress.deposits.depositor import Depositor
from jatspress.jats import Reading
from small_journal import DEPOSITOR, record, related

PATTERNS = replace(
    DEPOSITOR, pdf_page="https://journal.test/{doi}.pdf", xml_page="https://journal.test/{doi}.xml"
)
OWN = '<self-uri content-type="pdf" xlink:href="https://own.test/a.pdf"/>'


def mined(reading: Reading, depositor: Depositor) -> list[tuple[str, str, str]]:
    rows = record(reading, depositor).findall(
        ".//doi_data/collection[@property='text-mining']/item/resource"
    )
    return [
        (row.get("mime_type", ""), row.get("content_version", ""), row.text or "") for row in rows
    ]


def test_the_articles_own_address_goes_before_the_pattern(tmp_path: Path) -> None:
    assert mined(related(tmp_path, OWN), PATTERNS) == [
        ("application/pdf", "vor", "https://own.test/a.pdf"),
        ("application/xml", "vor", "https://journal.test/10.5555/small.xml"),
    ]


def test_similar_texts_are_looked_for_in_the_pdf(tmp_path: Path) -> None:
    [item] = record(related(tmp_path), PATTERNS).findall(".//collection[1]/item")
    assert item.get("crawler") == "iParadigms"
    assert item.findtext("resource") == "https://journal.test/10.5555/small.pdf"


@pytest.mark.parametrize(
    "link",
    [
        '<self-uri content-type="pdf" xlink:href="a.pdf"/>',
        '<self-uri content-type="reviewers-comments-pdf" xlink:href="https://a.test/r.pdf"/>',
        '<self-uri content-type="figures-pdf" xlink:href="https://a.test/f.pdf"/>',
        '<self-uri xlink:href="https://a.test/article"/>',
    ],
)
def test_what_is_no_address_of_the_full_text_is_not_sent(tmp_path: Path, link: str) -> None:
    assert mined(related(tmp_path, link), DEPOSITOR) == []
    assert record(related(tmp_path, link)).find(".//collection") is None


def test_the_xml_may_be_told_by_its_media_type(tmp_path: Path) -> None:
    link = '<self-uri mimetype="text" mime-subtype="xml" xlink:href="https://a.test/a"/>'
    assert mined(related(tmp_path, link), DEPOSITOR) == [
        ("application/xml", "vor", "https://a.test/a")
    ]
