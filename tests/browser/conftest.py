"""A real browser, and the case report's page in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from jatspress import batch

ROOT = Path(__file__).resolve().parents[2]
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-sync"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Start the system's Chromium, which `make test` sees to."""
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))))
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the addresses of the cases' pages."""
    out = tmp_path_factory.mktemp("browser")
    cases = ROOT / "tests" / "cases"
    batch.build([ROOT / "article", cases / "full-text" / "article.xml"], out)
    batch.html([cases / "kitchen-sink" / "article.xml"], out / "kitchen-sink")
    return {
        "case-report": (out / "dystrophic-calcifications-sle" / "index.html").as_uri(),
        "kitchen-sink": (out / "kitchen-sink" / "article" / "index.html").as_uri(),
        "full-text": (out / "article" / "index.html").as_uri(),
    }
