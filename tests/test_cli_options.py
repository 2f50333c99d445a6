"""What a journal sets for single rules holds in every command, and a fault in it stops them all."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "rules"
TABLE = "[tool.jatspress.check.rules"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with three small articles, two with an alt-text of 275 characters."""
    for code, name in (("ACCESS008", "one"), ("ACCESS008", "two"), ("META024", "three")):
        shutil.copy(CASES / code / "fires.xml", tmp_path / f"{name}.xml")
    return tmp_path


def run(folder: Path, settings: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run jatspress with these settings."""
    (folder / "pyproject.toml").write_text(settings, encoding="utf-8")
    return subprocess.run(
        [sys.executable, "-m", "jatspress", *arguments],
        cwd=folder,
        check=False,
        capture_output=True,
        text=True,
    )


def reported(folder: Path) -> list[bool]:
    """Return whether ACCESS008 is in the report of each of the two articles."""
    places = [folder / "build" / name / "report.json" for name in ("one", "two")]
    reports = [json.loads(place.read_text(encoding="utf-8")) for place in places]
    return ["ACCESS008" in {row["code"] for row in report["findings"]} for report in reports]


def test_options_reach_the_processes_of_a_build(folder: Path) -> None:
    build = ("build", "one.xml", "two.xml", "--jobs", "2")
    run(folder, "[tool.jatspress]\n", *build)
    assert reported(folder) == [True, True]

    # The settings are another's, so all is made again.
    ran = run(folder, f"{TABLE}.ACCESS008]\nlongest = 300\n", *build)
    assert "up to date" not in ran.stderr
    assert reported(folder) == [False, False]


def test_options_hold_for_fixes(folder: Path) -> None:
    before = (folder / "three.xml").read_bytes()
    run(folder, f'{TABLE}.META024]\nmore = ["PMID"]\n', "check", "three.xml", "--fix")
    assert before == (folder / "three.xml").read_bytes()

    run(folder, "[tool.jatspress]\n", "check", "three.xml", "--fix")
    assert b'"pmid"' in (folder / "three.xml").read_bytes()


DEPOSIT = """
[tool.jatspress.deposit]
depositor_name = "Tests"
depositor_email = "doi@example.org"
registrant = "Tests"
landing_page = "https://example.org/{doi}"
"""


def test_options_hold_for_one_deposit_of_all(folder: Path) -> None:
    table = f'{TABLE}.META024]\nmore = ["PMID"]\n'
    deposit = ("crossref", "one.xml", "three.xml", "-o", "all.xml")
    told = [run(folder, settings + DEPOSIT, *deposit).stderr for settings in ("", table)]

    unset, as_set = (int(re.findall(r"(\d+) infos?", row)[-1]) for row in told)
    assert unset - as_set == 1


@pytest.mark.parametrize("command", ["check", "html", "pdf", "crossref", "build"])
@pytest.mark.parametrize(
    ("settings", "says"),
    [
        (f"{TABLE}.ACCESS08]\n", "there is no rule ACCESS08; did you mean ACCESS008?"),
        (f"{TABLE}.ACCESS008]\nlongst = 3\n", "has no option longst; did you mean longest?"),
        (f"{TABLE}.ACCESS008]\nlongest = '3'\n", "must be a whole number from 1 up"),
        (f"{TABLE}]\nACCESS008 = 3\n", "must hold a table for each rule"),
    ],
)
def test_a_faulty_option_stops(folder: Path, command: str, settings: str, says: str) -> None:
    ran = run(folder, settings + DEPOSIT, command, ".")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert f"{folder / 'pyproject.toml'}: " in ran.stderr
    assert says in ran.stderr
    assert not (folder / "build").exists()


def test_the_manual_page_lists_the_options(folder: Path) -> None:
    said = run(folder, "", "rule", "ACCESS008").stdout

    assert f"{TABLE}.ACCESS008]\n# the most characters of an alt-text\n# (a whole number" in said
    assert said.endswith("\nlongest = 250\n")
    assert "Options" not in run(folder, "", "rule", "REF001").stdout
