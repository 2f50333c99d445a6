"""`jatspress check` as CI uses it: which findings count, and how they are told."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest


def run(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run jatspress check on the articles of a journal."""
    return subprocess.run(
        [sys.executable, "-m", "jatspress", "check", "article", *arguments],
        cwd=cwd,
        check=False,
        capture_output=True,
        text=True,
    )


def codes(cwd: Path, *arguments: str) -> dict[str, str]:
    """Return the codes that are found, each with its severity."""
    rows = json.loads(run(cwd, "--format", "json", *arguments).stdout)["findings"]
    return {row["code"]: row["severity"] for row in rows}


def say(journal: Path, settings: str) -> None:
    """Add settings to those of a journal."""
    with (journal / "pyproject.toml").open("a", encoding="utf-8") as file:
        file.write(settings)


def test_settings_select_ignore_and_grade(journal: Path) -> None:
    say(
        journal,
        '[tool.jatspress.check]\nselect = ["META", "REF"]\nignore = ["META002"]\n'
        '[tool.jatspress.check.severity]\nREF001 = "error"\n',
    )

    assert codes(journal) == {
        "META003": "info",
        "META004": "info",
        "META005": "info",
        "REF001": "error",
    }
    assert run(journal).returncode == 1


def test_the_command_line_selects_and_ignores(journal: Path) -> None:
    say(journal, '[tool.jatspress.check]\nignore = ["META"]\n')

    assert set(codes(journal, "--select", "meta002, law")) == {"META002", "LAW001"}
    assert not any(code.startswith(("META", "REF")) for code in codes(journal, "--ignore", "REF"))


def test_every_command_keeps_to_the_selection(journal: Path) -> None:
    say(journal, '[tool.jatspress.check]\nselect = ["DEPOSIT001"]\n')
    subprocess.run(
        [sys.executable, "-m", "jatspress", "crossref", "article"], cwd=journal, check=True
    )
    (report,) = (journal / "build").glob("*/report.json")

    assert {"DEPOSIT001"} == {row["code"] for row in json.loads(report.read_text())["findings"]}


def test_an_article_that_cannot_be_read_is_told_whatever_is_selected(journal: Path) -> None:
    (journal / "article" / "bad.xml").write_text("<article>")

    assert run(journal, "--select", "LAW").returncode == 1
    assert run(journal, "--select", "LAW", "--ignore", "XML003").returncode == 0


@pytest.mark.parametrize(
    ("settings", "arguments", "says"),
    [
        ("", ["--select", "META02"], "there is no rule or family META02; did you mean META002?"),
        ("", ["--ignore", "MEAT"], "did you mean META?"),
        ("", ["--select", ","], "name codes or families"),
        ("ignore = ['REFS']", [], "pyproject.toml: there is no rule or family REFS"),
        ("ignore = 'REF'", [], "must be a list of codes or families"),
        ("selct = ['REF']", [], "did you mean select?"),
        ("severity = 'error'", [], "must be a table"),
        ("severity.REF001 = 'fatal'", [], "must be one of error, warning, info"),
        ("severity.REF01 = 'info'", [], "did you mean REF001?"),
    ],
)
def test_a_faulty_selection_stops(
    journal: Path, settings: str, arguments: list[str], says: str
) -> None:
    say(journal, f"[tool.jatspress.check]\n{settings}\n")

    ran = run(journal, *arguments)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert says in ran.stderr
