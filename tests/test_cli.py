"""The command line as a user meets it: the real program, its words and its exit codes."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zlib
from pathlib import Path

import pytest

from jatspress import cli
from jatspress.deposits.versions import DEFAULT, VERSIONS

NAME = "dystrophic-calcifications-sle"
REVIEWED = Path(__file__).parent / "cases" / "reviewed" / "article.xml"


def run(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run jatspress in a folder."""
    return subprocess.run(
        [sys.executable, "-m", "jatspress", *arguments],
        cwd=cwd,
        check=False,
        capture_output=True,
        text=True,
    )


def files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_the_case_report_has_no_errors(journal: Path) -> None:
    ran = run(journal, "check", "article/")

    assert ran.returncode == 0
    assert "1 article: no errors, 13 warnings, 5 infos" in ran.stderr
    first = ran.stdout.splitlines()[0]
    assert first.startswith(f"article/{NAME}/{NAME}.xml:3:1: info META004 missing-full-text: ")


def test_json_is_the_contract(journal: Path) -> None:
    ran = run(journal, "check", "article/", "--format", "json")
    report = json.loads(ran.stdout)

    assert {"errors": 0, "warnings": 13, "infos": 5} == report["summary"]
    keys = ["code", "name", "severity", "message", "path", "line", "column", "element"]
    assert all(list(finding) == keys for finding in report["findings"])
    (test_doi,) = (row for row in report["findings"] if row["name"] == "test-doi")
    assert (test_doi["line"], test_doi["column"]) == (20, 7)
    assert test_doi["element"] == "/article/front/article-meta/article-id[2]"


def test_a_report_can_go_to_a_file(journal: Path) -> None:
    ran = run(journal, "check", "article/", "--format", "json", "-o", "reports/found.json")

    assert ran.stdout == ""
    assert json.loads((journal / "reports" / "found.json").read_text())["summary"]["errors"] == 0


def test_nothing_is_coloured_that_is_not_a_terminal(journal: Path) -> None:
    ran = run(journal, "check", "article/")

    assert "\x1b" not in ran.stdout + ran.stderr


def test_build_makes_what_the_contract_names(journal: Path) -> None:
    assert run(journal, "build", "article/", "-o", "out").returncode == 0

    made = files(journal / "out")
    assert {
        f"{NAME}/{part}" for part in ("index.html", f"{NAME}.pdf", "crossref.xml", "report.json")
    } <= made
    assert all(name.startswith((f"{NAME}/", "_shared/", ".jatspress/")) for name in made)


def test_one_deposit_for_all_goes_into_one_file(journal: Path) -> None:
    second = journal / "article" / "second"
    second.mkdir()
    text = (journal / "article" / NAME / f"{NAME}.xml").read_text(encoding="utf-8")
    (second / "second.xml").write_text(text.replace("10.5555/paom", "10.5555/second"))

    ran = run(journal, "crossref", "article/", "-o", "issue.xml")

    assert ran.returncode == 0
    assert (journal / "issue.xml").read_text(encoding="utf-8").count("<journal_article") == 2


def test_stamp_and_name_of_a_deposit_can_be_given(journal: Path) -> None:
    stamp = ("--timestamp", "20260102030405678", "--batch-id", "my-batch")
    assert run(journal, "crossref", "article/", *stamp).returncode == 0

    text = (journal / "build" / NAME / "crossref.xml").read_text(encoding="utf-8")
    assert "<timestamp>20260102030405678</timestamp>" in text
    assert "<doi_batch_id>my-batch</doi_batch_id>" in text


def test_the_versions_of_the_schema_are_those_of_the_deposits(tmp_path: Path) -> None:
    words = run(tmp_path, "crossref", "--help").stdout

    assert cli.SCHEMAS == VERSIONS
    assert f"else {DEFAULT})" in " ".join(words.split())


def test_the_version_of_the_schema_is_named_by_settings_or_the_command(journal: Path) -> None:
    file = journal / "build" / NAME / "crossref.xml"
    settings = journal / "pyproject.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'crossref_schema = "5.3.1"\n')

    assert run(journal, "crossref", "article/").returncode == 0
    assert 'version="5.3.1"' in file.read_text(encoding="utf-8")
    assert run(journal, "crossref", "article/", "--schema", "5.5.0").returncode == 0
    assert 'version="5.5.0"' in file.read_text(encoding="utf-8")
    one = ("-o", "issue.xml", "--schema", "5.4.0")
    assert run(journal, "crossref", "article/", *one).returncode == 0
    assert 'version="5.4.0"' in (journal / "issue.xml").read_text(encoding="utf-8")


# --- bad input -----------------------------------------------------------------------------------

UNREADABLE = {
    "not-xml": ("%PDF-1.7", "XML003", ":1:1: "),
    "not-closed": ("<article>\n<p></article>", "XML003", ":2:14: "),
    "empty": ("", "XML002", ":1:1: "),
    "not-jats": ("<?xml version='1.0'?>\n<html/>", "XML004", ":2:1: "),
}


@pytest.mark.parametrize("command", ["check", "html", "pdf", "crossref", "build"])
@pytest.mark.parametrize("case", UNREADABLE)
def test_what_cannot_be_read_is_an_error_and_the_others_go_on(
    journal: Path, command: str, case: str
) -> None:
    content, code, place = UNREADABLE[case]
    (journal / "article" / "bad.xml").write_text(content)

    ran = run(journal, command, "article/")

    assert ran.returncode == 1
    said = ran.stdout + ran.stderr
    assert f"article/bad.xml{place}error {code}" in said
    assert "Traceback" not in said
    made = files(journal / "build")
    assert not any(name.startswith("bad/") for name in made)
    assert command == "check" or any(name.startswith(f"{NAME}/") for name in made)


@pytest.mark.parametrize("command", ["html", "pdf", "crossref", "build"])
def test_a_command_that_cannot_run_says_why_and_writes_nothing(journal: Path, command: str) -> None:
    (journal / "nothing").mkdir()
    twin = journal / "other" / "article" / NAME
    twin.mkdir(parents=True)
    shutil.copy(journal / "article" / NAME / f"{NAME}.xml", twin)

    for paths, says in (
        (["gone.xml"], "gone.xml: there is no such file or folder"),
        (["nothing"], "there is no article in nothing"),
        (["article", "other"], "would all be written to"),
    ):
        ran = run(journal, command, *paths)
        assert (ran.returncode, ran.stdout) == (2, ""), paths
        assert says in ran.stderr
        assert not (journal / "build").exists()


def test_a_check_needs_no_names_and_counts_a_file_once(journal: Path) -> None:
    for folder in ("a/x", "b/x"):
        (journal / "many" / folder).mkdir(parents=True)
        (journal / "many" / folder / "x.xml").write_text("<html/>")

    ran = run(journal, "check", "many", "many/a/x/x.xml", "./many")

    assert (ran.returncode, ran.stdout.count("XML004")) == (1, 2)


@pytest.mark.parametrize("name", ["...xml", "_shared.xml"])
def test_an_article_cannot_take_the_place_of_something_else(journal: Path, name: str) -> None:
    (journal / name).write_text("<article/>")

    ran = run(journal, "html", name, "-o", "deep/out")

    assert ran.returncode == 2
    assert "rename the file" in ran.stderr
    assert not (journal / "deep").exists()


def test_results_beside_articles_are_passed_over(journal: Path) -> None:
    for _ in range(2):
        ran = run(journal, "build", "article", "-o", ".")
        assert ran.returncode == 0
    ran = run(journal, "check", ".")

    assert ran.returncode == 0
    assert "1 article:" in ran.stderr


def test_what_is_no_longer_true_does_not_stay(journal: Path) -> None:
    article = journal / "article" / NAME / f"{NAME}.xml"
    assert run(journal, "build", "article").returncode == 0
    settings = (journal / "pyproject.toml").read_text()
    (journal / "pyproject.toml").write_text(settings.split("[tool.jatspress.deposit]")[0])
    assert run(journal, "build", "article").returncode == 0
    assert not (journal / "build" / NAME / "crossref.xml").exists()

    (journal / "pyproject.toml").write_text(settings)
    assert run(journal, "build", "article").returncode == 0
    assert (journal / "build" / NAME / "crossref.xml").exists()
    article.write_text("<article>")
    assert run(journal, "build", "article").returncode == 1
    left = {path.name for path in (journal / "build" / NAME).iterdir()}
    assert left == {f"{NAME}.pdf", "index.html"}


@pytest.mark.parametrize("command", ["check", "crossref"])
def test_an_output_that_is_no_file_is_written_to_and_stays_what_it_is(
    journal: Path, command: str
) -> None:
    out = journal / "out.xml"
    out.symlink_to("real.xml")
    ran = run(journal, command, "article", "-o", "out.xml")

    assert ran.returncode == 0
    assert out.is_symlink()
    assert (journal / "real.xml").read_bytes()


HOSTILE = {
    "slash": '<graphic xlink:href="/"/>',
    "long": f'<graphic xlink:href="{"f" * 300}.png"/>',
    "loop": '<graphic xlink:href="loop.png"/>',
    "huge": '<graphic xlink:href="huge.png"/>',
    "deep": "<sec>" * 240 + "</sec>" * 240,
    "outside": '<graphic xlink:href="../../article/x/f.png"/>',
}


@pytest.mark.parametrize("case", HOSTILE)
def test_nothing_in_an_article_ends_a_run(journal: Path, case: str) -> None:
    folder = journal / "article" / "x"
    folder.mkdir()
    (folder / "loop.png").symlink_to("loop.png")
    # A PNG's header that promises 60,000 by 60,000 pixels.
    header = b"IHDR" + (60000).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0])
    check = zlib.crc32(header).to_bytes(4, "big")
    (folder / "huge.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes([0, 0, 0, 13]) + header + check)
    (folder / "f.png").write_bytes(b"not even a picture")
    (folder / "x.xml").write_text(
        f'<article xmlns:xlink="http://www.w3.org/1999/xlink"><body>{HOSTILE[case]}</body></article>'
    )
    before = files(journal / "article")

    ran = run(journal, "build", "article")

    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert (journal / "build" / "x" / "index.html").exists()
    assert (journal / "build" / NAME / f"{NAME}.pdf").exists()
    assert before == files(journal / "article")


def test_two_articles_of_one_name_get_their_folders_name(journal: Path) -> None:
    for folder in ("one", "two"):
        (journal / "many" / folder).mkdir(parents=True)
        (journal / "many" / folder / "a.xml").write_text("<article/>")

    run(journal, "html", "many")

    made = {name for name in files(journal / "build") if name.endswith("index.html")}
    assert {"one-a/index.html", "two-a/index.html"} == made


@pytest.mark.parametrize(
    ("settings", "says"),
    [
        ("[tool.jatspress\n", "this is not valid TOML"),
        ("[tool.jatspress]\ntemplate = 'x'", "did you mean templates?"),
        ("[tool.jatspress]\ntemplates = 'gone'", "the template folder gone does not exist"),
        ("[tool.jatspress.deposits]\n", "there is no [tool.jatspress.deposits]"),
        ("[tool.jatspress.journal]\ntitle = 5", "must be text in quotes"),
        ("[tool.jatspress.deposit]\n", "needs depositor_name"),
    ],
)
def test_a_faulty_setting_stops_every_command(journal: Path, settings: str, says: str) -> None:
    (journal / "pyproject.toml").write_text(settings)

    for command in ("check", "crossref", "build"):
        ran = run(journal, command, "article")
        assert ran.returncode == 2
        assert says in ran.stderr
        assert "pyproject.toml" in ran.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["publish"],
        ["check"],
        ["check", "x", "--format", "xml"],
        ["build", "x", "--jobs", "0"],
        ["crossref", "x", "--timestamp", "2026"],
        ["crossref", "x", "--batch-id", "x"],
        ["crossref", "x", "--schema", "5.2.0"],
        ["pdf", "x", "-o", "x.pdf"],
        ["html", "x", "-o", "-"],
        ["rule", "NONE999"],
    ],
)
def test_words_that_are_off_are_exit_code_2(tmp_path: Path, arguments: list[str]) -> None:
    ran = run(tmp_path, *arguments)

    assert ran.returncode == 2
    assert "Traceback" not in ran.stderr


def test_a_folder_that_cannot_be_written_is_named(journal: Path) -> None:
    (journal / "build").write_text("a file in the way")

    ran = run(journal, "html", "article")

    assert ran.returncode == 2
    assert "build" in ran.stderr
    assert "Traceback" not in ran.stderr


@pytest.mark.parametrize(
    ("template", "says"),
    [
        ("{% if %}", "page.html:1"),
        ("\n{{ view.nonsense }}", "page.html:2"),
        ('{% extends "page.html" %}', '{% extends "jatspress/page.html" %}'),
        ('{% extends "none.html" %}', "none.html"),
    ],
)
def test_a_template_that_does_not_work_stops_with_its_place(
    journal: Path, template: str, says: str
) -> None:
    (journal / "templates").mkdir()
    (journal / "templates" / "page.html").write_text(template)

    ran = run(journal, "html", "article")

    assert ran.returncode == 2
    assert says in ran.stderr
    assert "Traceback" not in ran.stderr
    assert not (journal / "build").exists()


# --- help ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_has_help_with_examples(command: str, tmp_path: Path) -> None:
    ran = run(tmp_path, command, "--help")

    assert ran.returncode == 0
    assert "examples:\n  jatspress" in ran.stdout


def test_a_rule_is_explained_by_code_and_by_name(tmp_path: Path) -> None:
    by_code, by_name = (run(tmp_path, "rule", word) for word in ("date001", "dates-out-of-order"))

    assert by_code.stdout == by_name.stdout
    assert by_code.stdout.startswith("# DATE001 dates-out-of-order (error)\n")
    assert "did you mean DATE001?" in run(tmp_path, "rule", "DAT001").stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    ran = subprocess.run(
        ["sh", "-c", f"{sys.executable} -m jatspress rules | head -n 1"],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )

    assert ran.stderr == ""


def test_an_article_outside_a_journal_gets_a_deposit_to_look_at(tmp_path: Path) -> None:
    shutil.copy(REVIEWED, tmp_path / "x.xml")

    ran = run(tmp_path, "crossref", "x.xml", "-o", "look.xml")

    assert ran.returncode == 0
    assert "DEPOSIT006" in ran.stderr
    names = ["look-peer-reviews.xml", "look-translations.xml", "look.xml"]
    assert sorted(path.name for path in tmp_path.glob("look*.xml")) == names
    assert all(f"wrote {name}\n" in ran.stderr for name in names)
    for name in names:
        told = (tmp_path / name).with_suffix(".html").read_text(encoding="utf-8")
        dois = re.findall("<doi>(.*?)</doi>", (tmp_path / name).read_text(encoding="utf-8"))
        assert f"sent for {', '.join(dois)}, in words" in " ".join(told.split())
        assert "DEPOSIT006" in told
    assert "doi@example.org" in (tmp_path / "look.xml").read_text(encoding="utf-8")


def test_files_of_an_earlier_deposit_do_not_stay(tmp_path: Path) -> None:
    article, made = tmp_path / "x.xml", tmp_path / "build" / "x"
    shutil.copy(REVIEWED, article)
    assert run(tmp_path, "crossref", "x.xml").returncode == 0
    kinds = ("", "-peer-reviews", "-translations")
    every = {f"crossref{kind}.{form}" for kind in kinds for form in ("xml", "html")}
    assert every == {name for name in files(made) if name.startswith("crossref")}

    whole = article.read_text(encoding="utf-8")
    article.write_text(re.sub(r"(?s)<sub-article.*</sub-article>", "", whole), encoding="utf-8")
    assert run(tmp_path, "crossref", "x.xml").returncode == 0
    left = {name for name in files(made) if name.startswith("crossref")}
    assert left == {"crossref.xml", "crossref.html"}

    article.write_text(whole.replace('pub-id-type="doi"', 'pub-id-type="pii"'), encoding="utf-8")
    assert run(tmp_path, "crossref", "x.xml").returncode == 1
    assert not [name for name in files(made) if name.startswith("crossref")]


def test_files_of_an_earlier_deposit_of_an_issue_do_not_stay(tmp_path: Path) -> None:
    article = tmp_path / "x.xml"
    shutil.copy(REVIEWED, article)
    (tmp_path / "mine.html").write_text("Not of a deposit.")
    assert run(tmp_path, "crossref", "x.xml", "-o", "issue.xml").returncode == 0
    before = files(tmp_path)
    assert {"issue.html", "issue-peer-reviews.html", "issue-translations.html"} <= before

    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace('pub-id-type="doi"', 'pub-id-type="pii"'), encoding="utf-8")
    assert run(tmp_path, "crossref", "x.xml", "-o", "mine.xml").returncode == 1
    assert files(tmp_path) == before  # what is beside it is of other deposits, or none
    assert run(tmp_path, "crossref", "x.xml", "-o", "issue.xml").returncode == 1
    assert {name for name in files(tmp_path) if not name.startswith(".")} == {"x.xml", "mine.html"}
