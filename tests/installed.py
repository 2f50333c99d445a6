"""jatspress as others install it: a copy of this checkout, a wheel of it, a venv with the wheel."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from importlib.metadata import distribution
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# What an installed jatspress needs, what these need in turn, and what builds it.
_LOCK = "requirements.lock"
_LEFT_OUT = (".git", ".venv", "node_modules", "build", "tests", "__pycache__", ".*_cache")


def checkout(folder: Path, *left_out: str) -> Path:
    """Copy this checkout, with what was gathered, to a new folder; return the folder."""
    return shutil.copytree(ROOT, folder, ignore=shutil.ignore_patterns(*_LEFT_OUT, *left_out))


def built(source: Path, folder: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Have pip build a wheel of a checkout into a folder, with the locked hatchling."""
    return subprocess.run(
        [
            *(sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-index"),
            *("--no-build-isolation", "-w", str(folder), str(source)),
        ],
        check=False,
        capture_output=True,
        text=True,
        env=environment or None,
    )


def copy_locked(site: Path) -> Path:
    """Copy the packages of the runtime lock into a folder of packages; return the folder."""
    for name in _locked():
        for file in distribution(name).files or []:
            source = Path(str(file.locate()))
            if ".." not in file.parts and source.is_file() and "__pycache__" not in file.parts:
                (site / file).parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(source, site / file)
    return site


def far_away(folder: Path, wheel: Path) -> Path:
    """Return the program in an empty venv: the wheel, and copies of its locked dependencies."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    copy_locked(next((folder / "lib").glob("python*")) / "site-packages")
    subprocess.run(
        [python, "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", str(wheel)],
        check=True,
    )
    subprocess.run([python, "-m", "pip", "check"], check=True, stdout=subprocess.DEVNULL)
    return folder / "bin" / "jatspress"


def _locked() -> list[str]:
    """Return the distributions of the runtime lock that this platform has."""
    names = []
    for line in (ROOT / _LOCK).read_text(encoding="utf-8").splitlines():
        name, separator, _ = line.partition("==")
        if separator and not line.startswith((" ", "#")):
            try:
                distribution(name)
            except ModuleNotFoundError:
                continue
            names.append(name)
    return names
