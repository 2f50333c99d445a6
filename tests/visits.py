"""Pages as a reader visits them: opened in a browser, and judged by axe."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Page

Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
WIDTHS = (320, 768, 1280)

_AXE = Path(__file__).resolve().parents[1] / "node_modules" / "axe-core" / "axe.min.js"
_RULES = "{runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']}"


def opened(
    browser: Browser,
    address: str,
    width: int = 1280,
    scheme: Scheme = "light",
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


def barriers(page: Page) -> list[tuple[str, list[str]]]:
    """Return the rules of axe that a page breaks, each with the elements at fault."""
    page.evaluate("document.querySelectorAll('details').forEach(part => part.open = true)")
    page.add_script_tag(path=_AXE)
    found = page.evaluate(f"axe.run(document, {_RULES})")
    return [(row["id"], [node["html"] for node in row["nodes"]]) for row in found["violations"]]


def sideways(page: Page, width: int) -> list[str]:
    """Return what stands out of a page of this width to the side; [] where nobody must scroll."""
    if page.evaluate("document.documentElement.scrollWidth") <= width:
        return []
    found: list[str] = page.evaluate(
        "width => [...document.querySelectorAll('main *')]"
        ".filter(part => part.getBoundingClientRect().right > width)"
        ".map(part => part.outerHTML.slice(0, 120))",
        width,
    )
    return found or ["the page itself"]
