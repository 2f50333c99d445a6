"""`jatspress check` as CI uses it: which findings count, and how they are told."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from jatspress.cli import FORMATS


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

    assert set(codes(journal, "--select", "meta002, law")) == {"META002", "LAW001", "LAW029"}
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
        (
            "",
            ["--select", "METHA002"],
            "there is no rule or family METHA002; did you mean META002?",
        ),
        ("", ["--ignore", "MEAT"], "did you mean META?"),
        ("", ["--select", ","], "name codes or families"),
        ("ignore = ['REFS']", [], "pyproject.toml: there is no rule or family REFS"),
        ("ignore = 'REF'", [], "must be a list of codes or families"),
        ("selct = ['REF']", [], "did you mean select?"),
        ("severity = 'error'", [], "must be a table"),
        ("severity.REF001 = 'fatal'", [], "must be one of error, warning, info"),
        ("severity.REFF001 = 'info'", [], "did you mean REF001?"),
    ],
)
def test_a_faulty_selection_stops(
    journal: Path, settings: str, arguments: list[str], says: str
) -> None:
    say(journal, f"[tool.jatspress.check]\n{settings}\n")

    ran = run(journal, *arguments)

    assert (ran.returncode, ran.stdout) == (2, "")
    assert says in ran.stderr


def article(journal: Path) -> Path:
    (file,) = (journal / "article").glob("*/*.xml")
    return file


def test_with_a_baseline_only_what_is_new_counts(journal: Path) -> None:
    file, elsewhere = article(journal), journal / "article"
    text = file.read_text(encoding="utf-8")
    broken = text.replace("</article-title>", '<xref rid="gone"/></article-title>', 1)
    file.write_text(broken, encoding="utf-8")
    assert run(journal).returncode == 1

    wrote = run(journal, "--write-baseline", "known/old.json")
    assert (wrote.returncode, wrote.stdout) == (0, "")
    # Lines above it change no finding.
    file.write_text(broken.replace("<front>", "\n\n<front>"), encoding="utf-8")
    ran = run(journal, "--baseline", "known/old.json")
    assert (ran.returncode, ran.stdout) == (0, "")
    assert "known/old.json: 19 findings known of old" in ran.stderr
    moved = subprocess.run(
        [sys.executable, "-m", "jatspress", "check", ".", "--baseline", "../known/old.json"],
        cwd=elsewhere,
        check=False,
    )
    assert moved.returncode == 0

    twice = broken.replace('<xref rid="gone"/>', '<xref rid="gone"/><xref rid="gone"/>')
    file.write_text(twice, encoding="utf-8")
    ran = run(journal, "--baseline", "known/old.json")
    assert ran.returncode == 1
    assert "LINK001" in ran.stdout

    file.write_text(text, encoding="utf-8")
    assert "1 more are gone" in run(journal, "--baseline", "known/old.json").stderr


@pytest.mark.parametrize("content", [None, "", "[]", '{"findings": [{"code": 1}]}', "\xff"])
def test_a_baseline_that_is_none_stops(journal: Path, content: str | None) -> None:
    if content is not None:
        (journal / "old.json").write_text(content, encoding="latin-1")

    ran = run(journal, "--baseline", "old.json")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "old.json: " in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("no_color", "is_coloured"), [(None, True), ("", True), ("1", False)], ids=str
)
def test_colours_are_for_terminals_whose_owner_wants_them(
    journal: Path, no_color: str | None, *, is_coloured: bool
) -> None:
    """`script` gives the command a terminal, as a person has one."""
    command = f"{sys.executable} -m jatspress check article --select LAW"
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    if no_color is not None:
        environment["NO_COLOR"] = no_color
    ran = subprocess.run(
        ["script", "-qec", command, "/dev/null"],
        cwd=journal,
        check=True,
        capture_output=True,
        text=True,
        env=environment,
    )

    assert "LAW001" in ran.stdout
    assert is_coloured == ("\x1b[33m" in ran.stdout)


@pytest.mark.parametrize(
    ("wishes", "is_coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
    ],
    ids=str,
)
def test_colours_can_be_forced_into_a_log_but_not_into_a_file(
    journal: Path, monkeypatch: pytest.MonkeyPatch, wishes: dict[str, str], *, is_coloured: bool
) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in wishes.items():
        monkeypatch.setenv(name, value)
    run(journal, "-o", "found.txt")

    assert is_coloured == ("\x1b[33m" in run(journal).stdout)
    assert "\x1b" not in (journal / "found.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("form", FORMATS)
def test_a_format_into_a_file_is_what_it_is_on_stdout(journal: Path, form: str) -> None:
    shown = run(journal, "--format", form)
    filed = run(journal, "--format", form, "-o", "deep/found")

    assert (shown.returncode, filed.returncode, filed.stdout) == (0, 0, "")
    assert (journal / "deep" / "found").read_text(encoding="utf-8") == shown.stdout
