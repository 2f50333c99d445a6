"""Nothing is made twice, and every change is noticed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from jatspress import batch, record

NAME = "dystrophic-calcifications-sle"
FIGURE = '<body><fig id="f1"><graphic xlink:href="figure1"/></fig></body>\n  <back>'


@pytest.fixture
def made(journal: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a journal with a figure and its own templates, whose PDF is made."""
    monkeypatch.chdir(journal)
    article = journal / "article" / NAME / f"{NAME}.xml"
    text = article.read_text(encoding="utf-8")
    article.write_text(text.replace("<back>", FIGURE, 1), encoding="utf-8")
    Image.new("RGB", (60, 40), "red").save(article.parent / "figure1.png")
    (journal / "templates").mkdir()
    (journal / "templates" / "extra.css").write_text("")
    assert make().is_fresh
    return journal


def make() -> batch.Outcome:
    (outcome,) = batch.pdf(["article"]).outcomes
    return outcome


def test_a_second_run_does_nothing_and_says_the_same(made: Path) -> None:
    pdf = made / "build" / NAME / f"{NAME}.pdf"
    before = pdf.stat().st_mtime_ns
    again = make()

    assert not again.is_fresh
    assert before == pdf.stat().st_mtime_ns
    assert "unfilled-page-range" in {finding.name for finding in again.findings}


def append(path: str, text: str) -> Callable[[Path], None]:
    def change(journal: Path) -> None:
        with (journal / path).open("a", encoding="utf-8") as file:
            file.write(text)

    return change


def repaint(journal: Path) -> None:
    Image.new("RGB", (60, 40), "blue").save(journal / "article" / NAME / "figure1.png")


def remove_figure(journal: Path) -> None:
    (journal / "article" / NAME / "figure1.png").unlink()


def better_figure(journal: Path) -> None:
    """Add a file that goes before the one used so far."""
    (journal / "article" / NAME / "figure1.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    )


def delete_result(journal: Path) -> None:
    (journal / "build" / NAME / f"{NAME}.pdf").unlink()


def damage_result(journal: Path) -> None:
    (journal / "build" / NAME / f"{NAME}.pdf").write_bytes(b"")


def damage_record(journal: Path) -> None:
    (journal / "build" / ".jatspress" / f"{NAME}.pdf.json").write_text("{")


def relink(journal: Path) -> None:
    """Point the article, which was a link all along, at another file."""
    article = journal / "article" / NAME / f"{NAME}.xml"
    (journal / "another.xml").write_bytes(article.read_bytes() + b"<!-- another -->")
    article.unlink()
    article.symlink_to(journal / "another.xml")


CHANGES = {
    "article": append(f"article/{NAME}/{NAME}.xml", "<!-- changed -->"),
    "setting": append("pyproject.toml", 'doi_prefix = "10.5555"\n'),
    "template": append("templates/elements.html", "{% macro bold(el) %}{% endmacro %}"),
    "style sheet": append("templates/print.css", "p { color: red }"),
    "link": relink,
    "figure": repaint,
    "figure gone": remove_figure,
    "figure of a better kind": better_figure,
    "result gone": delete_result,
    "result damaged": damage_result,
    "record damaged": damage_record,
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_noticed(made: Path, change: str) -> None:
    CHANGES[change](made)

    assert make().is_fresh
    assert not make().is_fresh


@pytest.mark.parametrize("name", ["FIGURE2.PNG", "figures/figure2.jpg", "a/b/figure2.tif"])
def test_a_figure_that_comes_later_under_another_name_is_noticed(made: Path, name: str) -> None:
    folder = made / "article" / NAME
    article = folder / f"{NAME}.xml"
    second = '<fig><graphic xlink:href="figure2.tif"/></fig></body>'
    article.write_text(article.read_text(encoding="utf-8").replace("</body>", second))
    make()
    assert not make().is_fresh
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (60, 40), "blue").save(folder / name)
    again = make()

    assert again.is_fresh
    assert "FIG001" not in {finding.code for finding in again.findings}


@pytest.mark.parametrize("name", ["another.xml", ".hidden.png", "../elsewhere.png"])
def test_a_file_that_no_figure_can_mean_makes_nothing_anew(made: Path, name: str) -> None:
    (made / "article" / NAME / name).write_bytes(b"")
    (outcome,) = batch.pdf([f"article/{NAME}/{NAME}.xml"]).outcomes

    assert not outcome.is_fresh


def test_results_inside_the_articles_folder_are_none_of_its_files(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(made / "article" / NAME)
    for output in ("build", "."):
        (first,) = batch.html([f"{NAME}.xml"], output).outcomes
        (second,) = batch.html([f"{NAME}.xml"], output).outcomes

        assert (first.is_fresh, second.is_fresh) == (True, False)


def test_a_change_of_the_program_or_our_templates_is_noticed(made: Path, tmp_path: Path) -> None:
    """On a copy of the program, each kind of its files is touched in turn."""
    root = Path(record.__file__).parents[2]
    copy = tmp_path / "copy"
    copy.mkdir()
    shutil.copy(root / "pyproject.toml", copy)
    shutil.copytree(root / "templates", copy / "templates")
    package = copy / "pipeline" / "jatspress"
    shutil.copytree(
        root / "pipeline" / "jatspress",
        package,
        ignore=shutil.ignore_patterns("gathered", "__pycache__"),
    )
    (package / "gathered").symlink_to(root / "pipeline" / "jatspress" / "gathered")

    def words() -> str:
        ran = subprocess.run(
            [sys.executable, "-m", "jatspress", "pdf", "article"],
            cwd=made,
            env=os.environ | {"PYTHONPATH": str(copy / "pipeline")},
            check=True,
            capture_output=True,
            text=True,
        )
        return ran.stderr

    assert "is up to date" not in words()
    assert "is up to date" in words()
    for file in (
        package / "render" / "pdf.py",
        package / "deposits" / "mathml-stand-in.xsd",
        copy / "templates" / "elements.html",
        copy / "templates" / "print.css",
    ):
        with file.open("a", encoding="utf-8") as opened:
            opened.write("\n")
        assert "is up to date" not in words(), file
        assert "is up to date" in words(), file


def test_a_macro_changed_while_the_program_runs_shows_in_the_page(made: Path) -> None:
    macros = made / "templates" / "elements.html"
    for words in ("first", "second!"):
        macros.write_text("{% macro surname(el) %}" + words + "{% endmacro %}")
        (page,) = batch.html(["article"]).outcomes
        assert words in page.files[0].read_text(encoding="utf-8")


def test_a_figure_that_is_no_longer_shown_does_not_stay(made: Path) -> None:
    article = made / "article" / NAME / f"{NAME}.xml"
    batch.html(["article"])
    figure = made / "build" / NAME / "figure1.png"
    assert figure.exists()
    article.write_text(article.read_text(encoding="utf-8").replace(FIGURE, "<back>"))
    batch.html(["article"])

    assert not figure.exists()


@pytest.mark.usefixtures("made")
def test_each_command_has_a_record_of_its_own() -> None:
    (page,) = batch.html(["article"]).outcomes

    assert page.is_fresh
    assert not make().is_fresh
