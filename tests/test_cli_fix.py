"""`jatspress check --fix`: what is mended, what is shown, what is written."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

import jatspress

FAULTY = """\
<?xml version="1.0" encoding="ISO-8859-1"?>
<article xmlns:xlink="http://www.w3.org/1999/xlink">
<body><p>Caf\xe9  noir: <ext-link>https://example.org/</ext-link></p>
<p>One , two.</p><p><xref rid="gone">x</xref></p></body>
</article>
"""


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    """Return an article with two safe fixes, one unsafe one, and an error without."""
    file = tmp_path / "faulty.xml"
    file.write_text(FAULTY, encoding="latin-1")
    return file


def check(file: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a check of text rules and links in the article's folder."""
    command = [sys.executable, "-m", "jatspress", "check", file.name, "--select", "TEXT,LINK"]
    return subprocess.run(
        [*command, *arguments], cwd=file.parent, check=False, capture_output=True, text=True
    )


def test_what_is_sure_is_mended_and_the_rest_told(faulty: Path) -> None:
    ran = check(faulty, "--fix")

    safe = FAULTY.replace("\xe9  noir", "\xe9 noir").replace(
        "<ext-link>", '<ext-link xlink:href="https://example.org/">'
    )
    assert faulty.read_bytes() == safe.encode("latin-1")
    assert ran.returncode == 1
    assert "LINK001" in ran.stdout
    assert "TEXT020" not in ran.stdout
    mended = "mended: LINK024 link-without-address, TEXT020 doubled-space"
    assert f"faulty.xml: {mended}" in ran.stderr
    assert "1 with --fix --unsafe-fixes" in ran.stderr


def test_a_guess_is_mended_where_it_is_asked_for(faulty: Path) -> None:
    check(faulty, "--fix", "--unsafe-fixes")

    assert b"<p>One, two.</p>" in faulty.read_bytes()
    assert check(faulty, "--fix", "--unsafe-fixes", "--select", "TEXT").returncode == 0


def test_a_diff_is_shown_and_nothing_written(faulty: Path) -> None:
    before = faulty.read_bytes()
    ran = check(faulty, "--unsafe-fixes", "--diff", "--fix")

    assert faulty.read_bytes() == before
    assert ran.stdout.startswith("--- faulty.xml\n+++ faulty.xml\n@@")
    assert "-<p>One , two.</p>" in ran.stdout
    assert "+<p>One, two.</p>" in ran.stdout
    assert "would be mended" in ran.stderr
    assert ran.returncode == 1


def test_a_diff_goes_with_no_new_baseline(faulty: Path) -> None:
    ran = check(faulty, "--diff", "--write-baseline", "old.json")

    assert (ran.returncode, ran.stdout) == (2, "")
    assert [path.name for path in faulty.parent.iterdir()] == ["faulty.xml"]


def test_a_check_tells_how_much_could_be_mended(faulty: Path) -> None:
    ran = check(faulty)

    assert "2 findings can be mended with --fix\n1 more with --fix --unsafe-fixes" in ran.stderr
    assert "  --fix: leave one space\n" in ran.stdout
    assert "  --fix --unsafe-fixes: take the space out\n" in ran.stdout


def test_what_is_passed_over_is_not_mended(faulty: Path) -> None:
    check(faulty, "--fix", "--ignore", "LINK024")
    assert b"<ext-link>" in faulty.read_bytes()

    check(faulty, "--write-baseline", "old.json")
    before = faulty.read_bytes()
    check(faulty, "--fix", "--unsafe-fixes", "--baseline", "old.json")
    assert faulty.read_bytes() == before

    wish = b'<p><?jatspress ignore TEXT034 reason="so printed"?>One'
    faulty.write_bytes(before.replace(b"<p>One", wish))
    check(faulty, "--fix", "--unsafe-fixes")
    assert wish + b" , two." in faulty.read_bytes()


def test_the_edits_are_in_json_by_byte(faulty: Path) -> None:
    rows = json.loads(check(faulty, "--format", "json").stdout)["findings"]
    fixes = {row["code"]: row["fix"] for row in rows if "fix" in row}
    (edit,) = fixes["TEXT020"]["edits"]

    assert faulty.read_bytes()[edit["start"] : edit["end"]] == b"  "
    assert (edit["text"], fixes["TEXT020"]["safety"]) == (" ", "safe")
    assert fixes["TEXT034"]["safety"] == "unsafe"
    assert "LINK001" not in fixes


def test_a_finding_with_a_fix_survives_json(faulty: Path) -> None:
    found = jatspress.check([faulty]).findings

    assert [jatspress.Finding.from_json(row.as_json()) for row in found] == found
    assert any(row.fix for row in found)


def test_all_articles_of_a_wrapper_are_mended(tmp_path: Path) -> None:
    article = "<article><front/><body><p>a  b</p></body></article>"
    file = tmp_path / "set.xml"
    file.write_text(f"<articles>{article}\n{article}</articles>")

    report = jatspress.check([file], select=["TEXT020"], fixing=jatspress.Fixing())

    assert file.read_text() == f"<articles>{article}\n{article}</articles>".replace("  ", " ")
    assert len(report.fixed[0].mended) == len(report.outcomes) == 2
    assert not report.findings


def test_what_cannot_be_read_is_left_and_told(tmp_path: Path) -> None:
    (tmp_path / "bad.xml").write_text("<article>")
    (tmp_path / "empty.xml").write_text("")

    report = jatspress.check([tmp_path], fixing=jatspress.Fixing())

    assert [row.code for row in report.findings] == ["XML003", "XML002"]
    assert (tmp_path / "bad.xml").read_text() == "<article>"


def test_a_mended_file_is_as_open_as_it_was(faulty: Path) -> None:
    faulty.chmod(0o640)
    check(faulty, "--fix")

    assert faulty.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in faulty.parent.iterdir()] == ["faulty.xml"]


def test_sarif_has_the_fixes(faulty: Path) -> None:
    (run,) = json.loads(check(faulty, "--format", "sarif").stdout)["runs"]
    (fix,) = next(row["fixes"] for row in run["results"] if row["ruleId"] == "TEXT020")
    (change,) = fix["artifactChanges"]
    region = change["replacements"][0]["deletedRegion"]

    assert change["artifactLocation"]["uri"] == "faulty.xml"
    at = region["byteOffset"]
    assert faulty.read_bytes()[at : at + region["byteLength"]] == b"  "


def test_the_page_says_what_can_be_mended(faulty: Path) -> None:
    page = check(faulty, "--format", "html").stdout

    assert "Can be mended with <code>--fix: leave one space</code>" in page
    assert "<p>Fix: safe</p>" in page


@pytest.mark.parametrize(
    ("code", "says"),
    [("TEXT020", "safe"), ("TEXT034", "unsafe"), ("DATE023", "safe or unsafe"), ("LAW001", "none")],
)
def test_a_rule_says_whether_it_has_a_fix(code: str, says: str) -> None:
    command = [sys.executable, "-m", "jatspress", "rule", code]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout

    assert f"\nFix: {says}\n" in told
