"""The page as its reader has it: in Chromium, on a phone and at a desk, by day and by night."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from visits import SCHEMES, WIDTHS, Scheme, barriers, opened, sideways

CASES = ["case-report", "full-text", "kitchen-sink"]


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_barrier_no_complaint_no_sideways_scrolling(
    browser: Browser,
    pages: dict[str, str],
    case: str,
    scheme: Scheme,
    width: int,
) -> None:
    page, heard = opened(browser, pages[case], width, scheme)

    assert [] == barriers(page)
    assert [] == heard
    assert [] == sideways(page, width)
    page.context.close()


def test_affiliations_open_by_keyboard_and_without_scripts(
    browser: Browser, pages: dict[str, str]
) -> None:
    page, _ = opened(browser, pages["case-report"], scripts=False)
    second = page.get_by_text("Department of Rheumatology, School of Medicine")
    toggle = page.locator("summary")

    assert not second.is_visible()
    assert toggle.inner_text().strip() == "More details"
    toggle.focus()
    page.keyboard.press("Enter")
    assert second.is_visible()
    assert toggle.inner_text().strip() == "Hide details"
    page.context.close()


def test_the_way_back_to_the_top_leads_there(browser: Browser, pages: dict[str, str]) -> None:
    page, _ = opened(browser, pages["case-report"])
    page.emulate_media(reduced_motion="reduce")
    page.get_by_text("Back to the top").click()

    assert page.evaluate("window.scrollY") == 0
    page.context.close()


def test_the_link_to_the_pdf_leads_to_a_pdf(browser: Browser, pages: dict[str, str]) -> None:
    page, _ = opened(browser, pages["case-report"])
    href = page.get_by_role("link", name="Download the PDF").evaluate("link => link.href")

    assert Path(str(href).removeprefix("file://")).read_bytes().startswith(b"%PDF")
    page.context.close()


@pytest.mark.parametrize("case", CASES)
def test_the_fonts_are_ours_and_loaded(browser: Browser, pages: dict[str, str], case: str) -> None:
    page, _ = opened(browser, pages[case])
    loaded = page.evaluate(
        "document.fonts.ready.then(fonts => [...fonts].filter(f => f.status == 'loaded')"
        ".map(f => f.family.replaceAll('\"', '')))"
    )

    assert {"Noto Serif", "Noto Sans"} <= set(loaded)
    page.context.close()
