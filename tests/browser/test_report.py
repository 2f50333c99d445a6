"""The report of a check as an editor has it from a mail: no files beside it, no script needed."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from jatspress import batch, manual
from jatspress.checks.formats import Sheet, render
from visits import SCHEMES, WIDTHS, Scheme, barriers, opened, sideways

CASES = Path(__file__).resolve().parents[1] / "cases"
BAD = """<article><front><article-meta><article-id pub-id-type="doi">10.5555/bad</article-id>
<title-group><article-title>Wrong <xref rid="gone"/></article-title></title-group>
</article-meta></front></article>
"""


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a report on several articles, one of them without a finding."""
    folder = tmp_path_factory.mktemp("report")
    (folder / "bad.xml").write_text(BAD, encoding="utf-8")
    found = batch.check([folder / "bad.xml", CASES])
    articles = tuple(outcome.job.given for outcome in found.outcomes)
    kinds = {kind.code: kind for kind in manual.rules()}
    sheet = Sheet(tuple(found.findings), (*articles, "well/article.xml"), kinds, "1.0")
    (folder / "report.html").write_text(render("html", sheet), encoding="utf-8")
    return (folder / "report.html").as_uri()


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_barrier_no_request_no_sideways_scrolling(
    browser: Browser, report: str, scheme: Scheme, width: int
) -> None:
    page, heard = opened(browser, report, width, scheme)

    assert [] == barriers(page)
    assert [] == sideways(page, width)
    page.locator("button").filter(has_text="LINK001").first.click()
    assert page.locator("#LINK001").is_visible()
    assert [] == barriers(page)
    assert [] == sideways(page, width)
    assert [] == heard
    page.context.close()


def shown(page: Page, selector: str) -> int:
    """Return how many elements of a selector a reader sees."""
    return page.locator(f"{selector}:visible").count()


def test_what_to_show_is_chosen_without_scripts(browser: Browser, report: str) -> None:
    page, _ = opened(browser, report, scripts=False)
    everything, errors, links = (
        shown(page, f"main li{kind}") for kind in (".finding", ".error", ".LINK")
    )
    assert 0 < errors < everything > links > 0

    for name in ("warnings", "infos"):
        page.get_by_label(name, exact=True).uncheck()
    assert errors == shown(page, "main li.finding") == shown(page, "main li.error")
    page.get_by_label("errors", exact=True).uncheck()
    assert 0 == shown(page, "main li.finding")
    for name in ("errors", "warnings", "infos"):
        page.get_by_label(name, exact=True).check()
    page.get_by_role("checkbox", name="LINK").uncheck()
    assert everything - links == shown(page, "main li.finding")
    page.context.close()


def test_a_code_opens_its_manual_page_by_keyboard_and_without_scripts(
    browser: Browser, report: str
) -> None:
    page, _ = opened(browser, report, scripts=False)
    manual_page = page.locator("#LINK001")
    assert not manual_page.is_visible()

    page.locator("button").filter(has_text="LINK001").first.focus()
    page.keyboard.press("Enter")
    assert manual_page.get_by_role("heading", name="Why it matters").is_visible()
    page.keyboard.press("Escape")
    assert not manual_page.is_visible()
    page.context.close()


def test_on_paper_every_manual_page_is_there(browser: Browser, report: str) -> None:
    page, _ = opened(browser, report)
    page.emulate_media(media="print")
    rules = page.locator("article.rule")

    assert 1 < rules.count() == shown(page, "article.rule")
    assert 0 == shown(page, "fieldset")
    page.context.close()
