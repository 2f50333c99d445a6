"""Figures, tables and supplements with DOIs of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.deposits.media_types import media_type
from jatspress.jats import Reading
from small_journal import DEPOSITOR, record, related

_DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
FIG = """<body><fig id="f1"><object-id pub-id-type="doi">10.5555/small.f1</object-id>
<label>Figure 1.</label><caption><title>Of tea</title><p>Green.</p></caption>
<graphic mimetype="image" mime-subtype="tiff" xlink:href="f1.tif"/>
<permissions><license xlink:href="https://creativecommons.org/publicdomain/zero/1.0/"/>
</permissions></fig></body>"""


def components(reading: Reading) -> list[etree._Element]:
    return record(reading).findall(".//journal_article/component_list/component")


def test_a_figure_is_a_part_of_the_article(tmp_path: Path) -> None:
    [made] = components(related(tmp_path, rest=FIG))
    assert made.get("parent_relation") == "isPartOf"
    assert [part.tag for part in made] == ["titles", "description", "format", "program", "doi_data"]
    assert made.findtext("titles/title") == "Figure 1. Of tea"
    assert made.findtext("description") == "Green."
    assert made[2].get("mime_type") == "image/tiff"
    assert made.findtext("program/license_ref") == (
        "https://creativecommons.org/publicdomain/zero/1.0/"
    )
    assert made.findtext("doi_data/doi") == "10.5555/small.f1"
    assert made.findtext("doi_data/resource") == "https://journal.test/10.5555/small#f1"


@pytest.mark.parametrize(
    ("version", "kind", "sent"),
    [
        ("5.3.1", "application/geo+json", 0),
        ("5.4.0", "application/geo+json", 1),
        ("5.5.0", "model/unheard-of", 0),
        ("5.3.1", "image/png", 1),
    ],
)
def test_a_media_type_is_sent_where_the_version_knows_it(
    tmp_path: Path, version: str, kind: str, sent: int
) -> None:
    whole, _, subtype = kind.partition("/")
    fig = (
        FIG.replace("f1.tif", "f1")
        .replace('"image"', f'"{whole}"')
        .replace('"tiff"', f'"{subtype}"')
    )
    depositor = replace(DEPOSITOR, crossref_schema=version)
    deposit = crossref([related(tmp_path, rest=fig)], depositor)
    assert deposit.xml.count(b"<format ") == sent


def test_a_supplement_may_name_its_doi_in_its_address(tmp_path: Path) -> None:
    body = (
        '<body><supplementary-material id="s1" xlink:href="info:doi/10.5555/small.s1" '
        'mimetype="application/pdf"><label>S1</label></supplementary-material></body>'
    )
    [made] = components(related(tmp_path, rest=body))
    assert made.findtext("doi_data/doi") == "10.5555/small.s1"
    assert made.find("format").get("mime_type") == "application/pdf"  # type: ignore[union-attr]


def test_each_doi_is_sent_once_and_the_articles_own_is_no_part(tmp_path: Path) -> None:
    again = FIG.replace("</body>", "") + FIG.replace("<body>", "").replace("f1<", "F1<")
    own = "<abstract><object-id pub-id-type='doi'>10.5555/SMALL</object-id><p>Tea.</p></abstract>"
    assert len(components(related(tmp_path, own, again))) == 1


def test_a_part_of_another_publisher_is_told(tmp_path: Path) -> None:
    reading = related(tmp_path, rest=FIG.replace("10.5555", "10.9999"))
    assert components(reading) == []
    [finding] = crossref([reading], DEPOSITOR).findings
    assert finding.code == "DEPOSIT012"
    assert "the DOI 10.9999/small.f1 of the fig f1, under another prefix" in finding.message


@pytest.mark.parametrize(("kind", "sent"), [("reply", 1), ("translation", 0)])
def test_parts_of_a_reply_go_with_the_article_and_of_a_translation_with_that(
    tmp_path: Path, kind: str, sent: int
) -> None:
    inside = f'<sub-article article-type="{kind}">{FIG}</sub-article>'
    assert len(components(related(tmp_path, rest=inside))) == sent


@pytest.mark.parametrize(
    ("stated", "file", "sent"),
    [
        ("image/png", "a.tif", "image/png"),
        ("image/x-tiff", "", "image/tiff"),
        ("application/docx", "", _DOCX),
        ("", "f1.TIF", "image/tiff"),
        ("image/", "f1.gif", "image/gif"),
        ("", "f1", ""),
        ("odd/one", "f1.odd", ""),
    ],
)
def test_a_media_type_is_told_by_the_ending_too(stated: str, file: str, sent: str) -> None:
    assert media_type(stated, file) == sent


def test_an_abstract_and_a_box_have_the_title_they_are_known_by(tmp_path: Path) -> None:
    number = '<object-id pub-id-type="doi">10.5555/small.{}</object-id>'
    abstract = f"<abstract>{number.format(1)}<p>Tea.</p></abstract>"
    box = f"<sec><title>Pots</title><boxed-text>{number.format(2)}<p>One.</p></boxed-text></sec>"
    found = components(related(tmp_path, abstract, f"<body>{box}</body>"))
    assert [row.findtext("titles/title") for row in found] == ["Abstract", "Pots"]
