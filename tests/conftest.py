"""What the tests share: the option that writes goldens anew, and the articles they work on."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from installed import built, checkout

ROOT = Path(__file__).resolve().parents[1]
CASE_REPORT = (
    ROOT / "article" / "dystrophic-calcifications-sle" / "dystrophic-calcifications-sle.xml"
)

SETTINGS = """\
[tool.jatspress.journal]
title = "Polish Annals of Medicine"

[tool.jatspress.deposit]
depositor_name = "Journal of Tests"
depositor_email = "doi@example.org"
registrant = "Tests"
landing_page = "https://example.org/{doi}"
crossmark_policy = "self"
"""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that regenerates goldens."""
    parser.addoption("--write-goldens", action="store_true", help="write expected results anew")


_FOLDERS = {
    "corpus": "JATSPRESS_CORPUS",
    "JATS4R's test files": "JATS4R_CASES",
    "publishers' deposits": "CROSSREF_PAIRS",
}


def pytest_report_header() -> list[str]:
    """Say which folders of articles from elsewhere are at hand."""
    absent = "not at hand ({} is not set), its tests are skipped"
    return [
        f"{what}: {os.environ.get(name) or absent.format(name)}" for what, name in _FOLDERS.items()
    ]


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Return a function that compares a text with its golden; a golden that is missing fails."""
    writes = request.config.getoption("--write-goldens")

    def compare(path: Path, actual: str) -> None:
        if writes:
            path.write_text(actual, encoding="utf-8")
        assert path.is_file(), f"{path} is missing; `make goldens` writes it"
        assert path.read_text(encoding="utf-8") == actual

    return compare


@pytest.fixture
def case_report() -> Path:
    """Return the case report in this checkout."""
    return CASE_REPORT


@pytest.fixture
def journal(tmp_path: Path) -> Path:
    """Return a journal's folder of its own: settings, and the case report in article/."""
    folder = tmp_path / "journal"
    article = folder / "article" / CASE_REPORT.stem
    article.mkdir(parents=True)
    shutil.copy(CASE_REPORT, article)
    (folder / "pyproject.toml").write_text(SETTINGS, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Return the folder of real articles that JATSPRESS_CORPUS names, or skip."""
    return _folder("JATSPRESS_CORPUS", "no real articles at hand")


@pytest.fixture(scope="session")
def jats4r_cases() -> Path:
    """Return the folder of JATS4R's own test files that JATS4R_CASES names, or skip."""
    return _folder("JATS4R_CASES", "no test files of JATS4R at hand")


@pytest.fixture(scope="session")
def crossref_pairs() -> Path:
    """Return the folder of publishers' own deposits that CROSSREF_PAIRS names, or skip."""
    return _folder("CROSSREF_PAIRS", "no deposits of publishers at hand")


def _folder(name: str, otherwise: str) -> Path:
    named = os.environ.get(name)
    if not named:
        pytest.skip(f"{name} is not set: {otherwise}")
    return Path(named)


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a wheel, built from a copy of this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    ran = built(checkout(folder / "checkout"), folder)
    assert ran.returncode == 0, ran.stderr
    (file,) = folder.glob("*.whl")
    return file


@pytest.fixture(scope="session", autouse=True)
def plain_words() -> Iterator[None]:
    """Take FORCE_COLOR away: what a developer wants on the terminal is not what tests expect."""
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("FORCE_COLOR", raising=False)
        yield
