"""The wheel: what is in it, and that it works far from here, without npm and without network."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from importlib.metadata import distribution
from pathlib import Path

import pytest

from jatspress import batch

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "pipeline" / "jatspress"
NAME = "dystrophic-calcifications-sle"
# What an installed jatspress needs, and what these need in turn; all of it is in the lock.
RUNTIME = "requirements.lock"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build a wheel from a copy of this checkout, with the locked hatchling."""
    folder = tmp_path_factory.mktemp("wheel")
    ignored = shutil.ignore_patterns(
        ".git", ".venv", "node_modules", "build", "tests", "__pycache__", ".*_cache"
    )
    shutil.copytree(ROOT, folder / "checkout", ignore=ignored)
    subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-index"),
            *("--no-build-isolation", "-w", str(folder), str(folder / "checkout")),
        ],
        check=True,
    )
    (built,) = folder.glob("*.whl")
    return built


def test_it_holds_the_package_the_templates_and_all_that_was_gathered(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as opened:
        inside = {name for name in opened.namelist() if ".dist-info/" not in name}

    expected = {
        f"jatspress/{path.relative_to(PACKAGE).as_posix()}"
        for path in PACKAGE.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    expected |= {
        f"jatspress/templates/{path.relative_to(ROOT / 'templates').as_posix()}"
        for path in (ROOT / "templates").rglob("*")
        if path.is_file()
    }
    assert expected == inside


def far_away(folder: Path, wheel: Path) -> Path:
    """Return the program in an empty venv: the wheel, and copies of its locked dependencies."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    site = next((folder / "lib").glob("python*")) / "site-packages"
    for name in locked():
        for file in distribution(name).files or []:
            source = Path(str(file.locate()))
            if ".." not in file.parts and source.is_file() and "__pycache__" not in file.parts:
                (site / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, site / file)
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)],
        check=True,
    )
    subprocess.run([python, "-m", "pip", "check"], check=True, stdout=subprocess.DEVNULL)
    return folder / "bin" / "jatspress"


def locked() -> list[str]:
    """Return the distributions of the runtime lock that this platform has."""
    names = []
    for line in (ROOT / RUNTIME).read_text(encoding="utf-8").splitlines():
        name, separator, _ = line.partition("==")
        if separator and not line.startswith((" ", "#")):
            try:
                distribution(name)
            except ModuleNotFoundError:
                continue
            names.append(name)
    return names


def test_far_from_here_it_makes_the_same_pdf_and_deposit(
    wheel: Path, journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own PATH, an empty HOME, and no network where the system can forbid it."""
    program = far_away(tmp_path / "venv", wheel)
    (tmp_path / "home").mkdir()
    environment = {"PATH": os.defpath, "HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8"}
    alone = [] if shutil.which("unshare") is None or os.geteuid() != 0 else ["unshare", "--net"]

    subprocess.run(
        [*alone, str(program), "build", "article", "-o", "far"],
        cwd=journal,
        env=environment,
        check=True,
    )
    monkeypatch.chdir(journal)
    batch.build(["article"], "near")

    for file in (f"{NAME}.pdf", "crossref.xml", "index.html", "report.json"):
        near, far = (journal / place / NAME / file for place in ("near", "far"))
        assert near.read_bytes() == far.read_bytes(), file
