"""The page as its reader has it: in Chromium, on a phone and at a desk, by day and by night."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

AXE = Path(__file__).resolve().parents[2] / "node_modules" / "axe-core" / "axe.min.js"
RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"
CASES = ["case-report", "full-text", "kitchen-sink"]


def opened(
    browser: Browser,
    address: str,
    width: int = 1280,
    scheme: Literal["light", "dark"] = "light",
    *,
    scripts: bool = True,
) -> tuple[Page, list[str]]:
    """Open a page; return it and the list of what it asked for and complained of."""
    heard: list[str] = []
    context = browser.new_context(
        viewport={"width": width, "height": 900}, color_scheme=scheme, java_script_enabled=scripts
    )
    page = context.new_page()
    page.on("console", lambda message: heard.append(message.text))
    page.on("pageerror", lambda error: heard.append(str(error)))
    page.on("requestfailed", lambda request: heard.append(f"failed: {request.url}"))
    page.on(
        "request",
        lambda request: None if request.url.startswith("file:") else heard.append(request.url),
    )
    page.goto(address)
    page.wait_for_load_state("networkidle")
    return page, heard


@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 768, 1280])
def test_no_barrier_no_complaint_no_sideways_scrolling(
    browser: Browser,
    pages: dict[str, str],
    case: str,
    scheme: Literal["light", "dark"],
    width: int,
) -> None:
    page, heard = opened(browser, pages[case], width, scheme)
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    page.add_script_tag(path=AXE)
    found = page.evaluate(f"axe.run(document, {RULES})")

    assert [] == [
        (row["id"], [node["html"] for node in row["nodes"]]) for row in found["violations"]
    ]
    assert [] == heard
    assert page.evaluate("document.documentElement.scrollWidth") <= width
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
