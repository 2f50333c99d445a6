"""The page of a deposit as whoever registers the DOI reads it."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from jatspress import batch
from jatspress.deposits.telling import page
from visits import SCHEMES, WIDTHS, Scheme, barriers, opened, sideways

ROOT = Path(__file__).resolve().parents[2]
FULL = ROOT / "tests" / "deposits" / "telling" / "full.xml"
JAR = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


@pytest.fixture(scope="module")
def records(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the pages of the case report's deposit and of one that holds every kind of field."""
    folder = tmp_path_factory.mktemp("record")
    batch.crossref([ROOT / "article"], folder)
    (folder / "full.html").write_text(page(FULL.read_bytes()), encoding="utf-8")
    (case_report,) = folder.glob("*/crossref.html")
    return {"case-report": case_report, "full": folder / "full.html"}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", ["case-report", "full"])
def test_no_barrier_no_request_no_sideways_scrolling(
    browser: Browser, records: dict[str, Path], name: str, width: int, scheme: Scheme
) -> None:
    shown, heard = opened(browser, records[name].as_uri(), width, scheme)
    assert [] == sideways(shown, width)
    assert [] == heard
    shown.context.close()

    # axe is a script, which the page itself forbids.
    text = records[name].read_text(encoding="utf-8")
    free = records[name].with_suffix(f".{width}.{scheme}.html")
    free.write_text(text.replace("Content-Security-Policy", "x-none"), encoding="utf-8")
    judged, _ = opened(browser, free.as_uri(), width, scheme)
    assert [] == barriers(judged)
    assert [] == sideways(judged, width)
    judged.context.close()


def test_a_field_leads_into_the_folded_xml(browser: Browser, records: dict[str, Path]) -> None:
    shown, _ = opened(browser, records["full"].as_uri(), scripts=False)
    assert not shown.locator("#line-15").is_visible()

    shown.locator(".full_title a.at").first.click()
    target = shown.locator("pre span:target")
    assert target.is_visible()
    assert "<full_title>Journal of Everything</full_title>" in target.inner_text()
    shown.context.close()


def test_on_paper_there_is_the_record_and_no_xml(
    browser: Browser, records: dict[str, Path]
) -> None:
    shown, _ = opened(browser, records["full"].as_uri())
    shown.emulate_media(media="print")

    assert shown.get_by_text("is a translation of").is_visible()
    assert not shown.locator("details").is_visible()
    assert not shown.locator("a.at").first.is_visible()
    shown.context.close()


@pytest.mark.skipif(shutil.which("java") is None, reason="the validator needs Java")
def test_the_page_is_valid_html(records: dict[str, Path]) -> None:
    ran = subprocess.run(
        ["java", "-jar", str(JAR), "--stdout", *map(str, records.values())],
        check=False,
        capture_output=True,
        text=True,
    )

    assert "" == ran.stdout
