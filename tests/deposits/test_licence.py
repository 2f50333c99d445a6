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
from small_journal import DEPOSITOR

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
