"""Start-up is a feature: what a command does not need is not loaded."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from jatspress.cli import FORMATS

HEAVY = ("jinja2", "weasyprint", "PIL", "fontTools")


def modules_after(arguments: list[str], cwd: Path) -> set[str]:
    """Return the modules that a command has loaded when it is done."""
    program = (
        "import sys; from jatspress.cli import main; main(sys.argv[1:]); "
        "print('\\n'.join(sys.modules), file=open('modules.txt', 'w'))"
    )
    subprocess.run([sys.executable, "-c", program, *arguments], cwd=cwd, check=True)
    return set((cwd / "modules.txt").read_text().split())


@pytest.mark.parametrize(
    "arguments",
    [["rules"], *(["check", "article", "--format", name] for name in FORMATS if name != "html")],
    ids=" ".join,
)
def test_checking_loads_nothing_that_renders(arguments: list[str], journal: Path) -> None:
    assert not modules_after(arguments, journal) & set(HEAVY)


def test_checking_loads_nothing_that_only_other_commands_need(journal: Path) -> None:
    loaded = modules_after(["check", "article"], journal)

    assert loaded.isdisjoint(
        {"importlib.metadata", "_hashlib", "jatspress.record", "jatspress.article.front"}
    )


def test_checking_one_article_reads_no_people_titles_or_relations(journal: Path) -> None:
    loaded = modules_after(["check", "article"], journal)
    models = ("people", "names", "titles", "text", "affiliations", "notes", "licence", "relations")

    assert "jatspress.article.dates" in loaded
    assert loaded.isdisjoint(f"jatspress.article.{model}" for model in models)
    assert loaded.isdisjoint({"calendar", "difflib", "textwrap"})


def test_a_valid_article_loads_nothing_that_explains_faults(journal: Path) -> None:
    loaded = modules_after(["check", "article"], journal)
    parts = ("explained", "fault", "children", "automaton", "repair", "paths", "mended")

    assert "jatspress.checks.schema.verdict" in loaded
    assert loaded.isdisjoint(f"jatspress.checks.schema.{part}" for part in parts)


def test_a_check_without_settings_loads_nothing_that_reads_them(
    case_report: Path, tmp_path: Path
) -> None:
    (tmp_path / "article.xml").write_bytes(case_report.read_bytes())

    loaded = modules_after(["check", "article.xml"], tmp_path)

    assert loaded.isdisjoint({"tomllib", "jatspress.deposits.depositor"})


def test_the_page_of_a_check_loads_jinja_alone(journal: Path) -> None:
    loaded = modules_after(["check", "article", "--format", "html"], journal)

    assert {"jinja2"} == loaded & set(HEAVY)


def test_a_run_with_nothing_to_do_does_not_even_parse(journal: Path) -> None:
    modules_after(["pdf", "article"], journal)

    assert not modules_after(["pdf", "article"], journal) & {*HEAVY, "lxml", "lxml.etree"}


def test_a_page_is_made_without_the_layout_engine(journal: Path) -> None:
    loaded = modules_after(["html", "article"], journal)

    assert "jinja2" in loaded
    assert "weasyprint" not in loaded
