"""The licence goes by its address, or not at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.article import Licence, Permissions
from jatspress.deposits.crossref import crossref
from jatspress.deposits.elements import ACCESS
from jatspress.jats import read
from small_journal import DEPOSITOR, record, related

URL = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize("policy", ["self", ""])
@pytest.mark.parametrize(
    ("licence", "sent"),
    [
        (Licence(url=URL, text="CC BY 4.0"), [(URL, "vor", "2021-08-18")]),
        (Licence(text="CC BY"), []),
        (Licence(url="CC BY"), []),
        (None, []),
    ],
)
def test_an_address_is_sent_inside_crossmark_and_without_it(
    case_report: Path,
    policy: str,
    licence: Licence | None,
    sent: list[tuple[str, str, str]],
) -> None:
    reading = read(case_report)
    permissions = Permissions((licence,) if licence else ())
    vars(reading)["article"] = replace(reading.article, permissions=permissions)
    deposit = crossref([reading], replace(DEPOSITOR, crossmark_policy=policy))
    tree = etree.fromstring(deposit.xml)

    rows = tree.findall(f".//{{{ACCESS}}}license_ref")
    assert sent == [(row.text, row.get("applies_to"), row.get("start_date")) for row in rows]


def licences(tmp_path: Path, meta: str) -> list[tuple[str | None, str | None, str | None]]:
    rows = record(related(tmp_path, meta)).iter("license_ref")
    return [(row.get("applies_to"), row.get("start_date"), row.text) for row in rows]


def permissions(inside: str) -> str:
    return f"<permissions>{inside}</permissions>"


@pytest.mark.parametrize(
    ("attributes", "use"),
    [
        ("", "vor"),
        ('specific-use="vor"', "vor"),
        ('specific-use="textmining" content-type="ccbylicense"', "tdm"),
        ('content-type="tdm"', "tdm"),
        ('content-type="accmanuscript"', "am"),
        ('content-type="stm-asf"', "stm-asf"),
    ],
)
def test_a_licence_says_what_it_is_for(tmp_path: Path, attributes: str, use: str) -> None:
    meta = permissions(f"<license><license_ref {attributes}>{URL}</license_ref></license>")
    assert licences(tmp_path, meta) == [(use, None, URL)]


def test_an_accepted_manuscript_is_licensed_as_one(tmp_path: Path) -> None:
    link = f'<license xlink:href="{URL}"/>'
    meta = '<article-version designator="AM"/>' + permissions(link)
    assert licences(tmp_path, meta) == [("am", None, URL)]


def test_every_licence_is_sent_once_with_its_own_date(tmp_path: Path) -> None:
    first = f'<license_ref start_date="2021-01-02">{URL}</license_ref>'
    second = f'<license_ref start_date="2022-01-02" content-type="tdm">{URL}</license_ref>'
    meta = permissions(f"<license>{first}{first}</license><license>{second}</license>")
    assert licences(tmp_path, meta) == [("vor", "2021-01-02", URL), ("tdm", "2022-01-02", URL)]


def test_the_time_in_which_all_may_read_is_sent(tmp_path: Path) -> None:
    meta = permissions('<free_to_read start_date="2021-01-02" end_date="2021-12"/>')
    reading = related(tmp_path, meta)
    [free] = record(reading).iter("free_to_read")
    assert dict(free.attrib) == {"start_date": "2021-01-02"}
    [finding] = crossref([reading], DEPOSITOR).findings
    assert finding.code == "DEPOSIT012"
    assert "the date '2021-12' of a licence, which is no full date" in finding.message


def test_an_address_that_is_none_is_told(tmp_path: Path) -> None:
    reading = related(tmp_path, permissions('<license xlink:href="CC BY"/>'))
    assert [row.code for row in crossref([reading], DEPOSITOR).findings] == ["DEPOSIT012"]
    assert record(reading).find(".//license_ref") is None


@pytest.mark.parametrize(
    ("links", "sent"),
    [
        ([URL], URL),
        ([URL, f"{URL}legalcode"], URL),
        ([URL, "https://creativecommons.org/publicdomain/zero/1.0/"], URL),
        ([URL, "https://creativecommons.org/licenses/by-nc/4.0/"], ""),
        (["https://journal.test/rights"], ""),
    ],
)
def test_words_that_link_to_one_licence_of_creative_commons_name_it(
    tmp_path: Path, links: list[str], sent: str
) -> None:
    words = "".join(f'<ext-link xlink:href="{link}">here</ext-link>' for link in links)
    meta = permissions(f"<license><license-p>See {words}.</license-p></license>")
    assert [row[2] for row in licences(tmp_path, meta)] == ([sent] if sent else [])
