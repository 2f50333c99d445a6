"""Figures, tables and supplements with DOIs of their own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.deposits.crossref import crossref
from jatspress.jats import Reading
from small_journal import DEPOSITOR, record, related

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
    ("version", "media_type", "sent"),
    [
        ("5.3.1", "application/geo+json", 0),
        ("5.4.0", "application/geo+json", 1),
        ("5.5.0", "model/unheard-of", 0),
        ("5.3.1", "image/png", 1),
    ],
)
def test_a_media_type_is_sent_where_the_version_knows_it(
    tmp_path: Path, version: str, media_type: str, sent: int
) -> None:
    kind, _, subtype = media_type.partition("/")
    fig = FIG.replace('"image"', f'"{kind}"').replace('"tiff"', f'"{subtype}"')
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


def test_parts_of_an_article_inside_the_article_are_not_its_own(tmp_path: Path) -> None:
    inside = f"<sub-article>{FIG}</sub-article>"
    assert components(related(tmp_path, rest=inside)) == []
