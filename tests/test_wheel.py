"""The wheel: what is in it, and that it works far from here, without npm and without network."""

from __future__ import annotations

import os
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from installed import far_away
from jatspress import batch
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "pipeline" / "jatspress"
NAME = "dystrophic-calcifications-sle"


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


def test_far_from_here_it_makes_the_same_pdf_and_deposit(
    wheel: Path, journal: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system's own PATH, an empty HOME, and no network where the system can forbid it."""
    program = far_away(tmp_path / "venv", wheel)
    (tmp_path / "home").mkdir()
    environment = {"PATH": os.defpath, "HOME": str(tmp_path / "home"), "LC_ALL": "C.UTF-8"}
    alone = [] if shutil.which("unshare") is None or os.geteuid() != 0 else ["unshare", "--net"]

    def far(*words: str) -> None:
        command = [*alone, str(program), *words]
        subprocess.run(command, cwd=journal, env=environment, check=True)

    far("build", "article", "-o", "far")
    monkeypatch.chdir(journal)
    batch.build(["article"], "near")

    for file in (f"{NAME}.pdf", "crossref.xml", "index.html", "report.json"):
        here, there = (journal / place / NAME / file for place in ("near", "far"))
        assert here.read_bytes() == there.read_bytes(), file
    for version in VERSIONS:
        far("crossref", "article", "--schema", version, "-o", version)
        assert problems((journal / version / NAME / "crossref.xml").read_bytes()) == []
