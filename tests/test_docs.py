"""What is not in the documentation cannot be merged."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path
from textwrap import indent

import pytest

from jatspress import cli, settings
from jatspress.checks.rule import HEADINGS
from jatspress.deposits.versions import AS_AUTHOR, AS_ORGANIZATION, DIFFERENCES, LEFT_OUT, VERSIONS
from jatspress.finding import Offence
from jatspress.manual import options, rules

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "pipeline" / "jatspress"


def text(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_is_in_the_readme(command: str) -> None:
    assert f"jatspress {command} " in text("README.md")


def test_every_setting_is_in_the_readme() -> None:
    readme = text("README.md")
    keys = {key for table in settings.TABLES.values() for key in table}

    assert set() == {key for key in keys if f"| `{key}`" not in readme}


def test_the_page_of_options_is_what_the_rules_declare(golden: Callable[[Path, str], None]) -> None:
    golden(ROOT / "docs" / "rule-options.md", OPENING + "".join(map(_options_of, rules())))


OPENING = """\
# Options of rules

What a journal may set for single rules in its `pyproject.toml`, with the values that hold where it
sets none. `make goldens` writes this page from the rules; `jatspress rule CODE` says what each of
them is about.
"""


def _options_of(kind: type[Offence]) -> str:
    """Return what the page says of a kind of finding: nothing where it has no options."""
    toml = options(kind)
    sentence = kind.manual().partition("\n")[0]
    return f"\n## {kind.code}\n\n{sentence}\n\n{indent(toml, '    ')}\n" if toml else ""


def test_what_versions_of_crossrefs_schema_lack_is_in_the_readme() -> None:
    """In the order of the table that the deposits are made by."""
    table = text("README.md").split("| 5.3.1    | 5.4.0    | 5.5.0 |\n")[1].split("\n\n")[0]
    told = [[cell.strip() for cell in line.split("|")[2:-1]] for line in table.splitlines()[1:]]
    fates = {LEFT_OUT: "left out", AS_AUTHOR: "author", AS_ORGANIZATION: "organization"}

    assert told == [
        ["sent" if version in row.taken_by else fates[row.otherwise] for version in VERSIONS]
        for row in DIFFERENCES
    ]


def test_every_make_target_is_in_the_readme() -> None:
    targets = set(re.findall(r"^([a-z-]+):.*## ", text("Makefile"), re.MULTILINE))

    assert {"pdf", "test"} <= targets
    assert set() == {name for name in targets if f"    make {name} " not in text("README.md")}


def test_every_module_is_in_the_picture_of_the_house() -> None:
    picture = text("docs/architecture.md")
    names = {
        path.name
        for path in PACKAGE.rglob("*.py")
        if path.name != "__init__.py" and "gathered" not in path.relative_to(PACKAGE).parts
    }

    assert set() == {name for name in names if name not in picture}


def test_every_dependency_says_why_it_is_there() -> None:
    project = tomllib.loads(text("pyproject.toml"))
    gathered = tomllib.loads(text("pipeline/setup/gathered.toml"))
    named = [*project["project"]["dependencies"]]
    named += [name for group in project["dependency-groups"].values() for name in group]
    packages = {re.split(r"[<>=]", name)[0] for name in named}
    packages |= {row["package"] for row in gathered["archive"]}
    packages |= set(json.loads(text("package.json"))["devDependencies"])

    assert set() == {name for name in packages if f"`{name}`" not in text("CONTRIBUTING.md")}


@pytest.mark.parametrize("kind", rules(), ids=lambda kind: kind.code)
def test_every_finding_has_a_whole_manual_page(kind: type) -> None:
    page = next(row for row in rules() if row is kind).manual()

    assert HEADINGS == tuple(re.findall(r"^## (.+)$", page, re.MULTILINE))
    assert all(part.strip() for part in re.split(r"^## .+$", page, flags=re.MULTILINE))


def test_no_code_is_given_twice() -> None:
    codes = [kind.code for kind in rules()]

    assert len(set(codes)) == len(codes)
    assert all(re.fullmatch(r"[A-Z]{2,7}\d{3}", code) for code in codes)


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")]))
def test_every_link_and_picture_in_the_docs_is_there(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", page.read_text(encoding="utf-8"))

    assert [] == [link for link in links if "://" not in link and not (page.parent / link).exists()]


def test_what_the_readme_shows_is_what_the_program_says() -> None:
    """Each `$ .venv/bin/…` example is run, and must print what stands below it."""
    shown = re.findall(r"^    \$ (.+)\n((?:    .*\n|\n(?=    ))+)", text("README.md"), re.MULTILINE)

    assert shown
    for command, expected in shown:
        words = command.replace(".venv/bin/jatspress", f"{sys.executable} -m jatspress")
        ran = subprocess.run(
            ["sh", "-c", words], cwd=ROOT, check=False, capture_output=True, text=True
        )
        lines = [line.removeprefix("    ").rstrip() for line in expected.rstrip().splitlines()]
        assert lines == [line.rstrip() for line in ran.stdout.rstrip().splitlines()], command
