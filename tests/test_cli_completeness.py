"""How complete records are, as `check` and `build` tell it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from jatspress.cli import main

ELEMENTS = [
    "references",
    "abstracts",
    "orcids",
    "affiliations",
    "ror-ids",
    "funders",
    "award-numbers",
    "update-policies",
    "resource-links",
    "licenses",
    "similarity-checking",
]
DATES = ["received", "revised", "accepted", "published-online", "dates-in-order"]


@pytest.fixture
def folder(journal: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(journal)
    return journal


def test_json_tells_it_of_each_article(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert folder.is_dir()
    main(["check", "article", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)["completeness"]

    assert row["path"].endswith("dystrophic-calcifications-sle.xml")
    assert ELEMENTS == [*row["elements"]]
    assert DATES == [*row["dates"]]
    assert {"title", "state", "count", "advice", "example"} == {*row["elements"]["orcids"]}
    assert 0 < row["present"] < row["of"] <= len(ELEMENTS) + len(DATES)


def test_text_tells_it_where_it_is_asked_to(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert folder.is_dir()
    main(["check", "article"])
    assert "Crossref record" not in capsys.readouterr().out
    main(["check", "article", "--completeness"])
    told = capsys.readouterr().out

    assert "the Crossref record has " in told
    assert "missing  ORCID iDs" in told


def test_mended_articles_are_scored_as_they_are_then(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (file,) = folder.glob("article/*/*.xml")
    text = file.read_text(encoding="utf-8")
    doi = '<article-id pub-id-type="doi">'
    file.write_text(text.replace(doi, f"{doi}https://doi.org/"), encoding="utf-8")
    main(["check", "article", "--fix", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)["completeness"]

    assert f"{doi}10.5555/" in file.read_text(encoding="utf-8")
    assert row["doi"] == "10.5555/paom.2021.28.2.224"


def test_the_page_has_it(folder: Path) -> None:
    main(["check", "article", "--format", "html", "-o", "report.html"])

    assert "The Crossref record of 10.5555/paom.2021.28.2.224 has " in (
        folder / "report.html"
    ).read_text(encoding="utf-8")


def test_report_json_has_it_also_when_nothing_is_made_anew(folder: Path) -> None:
    for _ in range(2):
        main(["crossref", "article"])
        (report,) = folder.glob("build/*/report.json")

        assert ELEMENTS == [*json.loads(report.read_bytes())["completeness"]["elements"]]
        report.unlink()


def test_without_settings_it_is_told_too(
    case_report: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "article.xml").write_bytes(case_report.read_bytes())
    monkeypatch.chdir(tmp_path)
    main(["check", "article.xml", "--format", "json"])
    (row,) = json.loads(capsys.readouterr().out)["completeness"]

    assert row["dates"]["received"]["state"] == "present"
