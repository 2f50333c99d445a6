"""The files for other journals' CI, played through: real commands, a real wheel, an empty venv.

The services themselves are not here. What they would run is taken out of the files as they stand,
and run in the shell they run it in.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import textwrap
import zipfile
from pathlib import Path

import pytest
import yaml

from installed import ROOT, built, checkout, copy_locked

# As GitHub and GitLab call it.
BASH = ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c"]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
GITLAB = yaml.safe_load((ROOT / "docs" / "ci" / "gitlab.yml").read_text(encoding="utf-8"))
HOW_TO = (ROOT / "docs" / "validate-in-ci.md").read_text(encoding="utf-8")
INPUT = re.compile(r"\$\{\{ inputs\.([a-z-]+) \}\}")


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with the locked packages, in place of a registry."""
    return copy_locked(tmp_path_factory.mktemp("packages"))


@pytest.fixture(scope="module")
def surroundings(packages: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the environment of a job: pip finds all it needs in a folder, and asks nobody."""
    temporary = tmp_path_factory.mktemp("runner temp")
    return {
        "PATH": f"{Path(sys.executable).parent}:{os.defpath}",
        "HOME": str(temporary),
        "LC_ALL": "C.UTF-8",
        "TMPDIR": str(temporary),
        "RUNNER_TEMP": str(temporary),
        "PYTHONPATH": str(packages),
        "PIP_NO_INDEX": "1",
        "PIP_NO_DEPS": "1",
        # For pip this turns isolation off: a wheel is built by the hatchling of that folder.
        "PIP_NO_BUILD_ISOLATION": "0",
    }


@pytest.fixture
def bad(journal: Path) -> Path:
    """Add an article with an error to a journal whose other article has none; return its file."""
    (good,) = (journal / "article").glob("*/*.xml")
    text = good.read_text(encoding="utf-8")
    file = journal / "article" / "a bad one" / "bad.xml"
    file.parent.mkdir()
    dead = text.replace("</article-title>", '<xref rid="gone"/></article-title>', 1)
    file.write_text(dead, encoding="utf-8")
    return file


@pytest.fixture(scope="module")
def runner(surroundings: dict[str, str], wheel: Path) -> dict[str, str]:
    """Return the environment of a runner on which the action installed the wheel."""
    ran = act("Install jatspress", Path(surroundings["HOME"]), surroundings, package=str(wheel))
    assert ran.returncode == 0, ran.stderr
    return surroundings


def act(
    name: str, folder: Path, environment: dict[str, str], **inputs: str
) -> subprocess.CompletedProcess[str]:
    """Run a step of the action in a folder as a runner would."""
    values = {name: row["default"] for name, row in ACTION["inputs"].items()} | inputs
    (step,) = (row for row in ACTION["runs"]["steps"] if row.get("name") == name)
    assert "${{" not in step["run"], "words of others are no part of a script"
    given = {key: INPUT.sub(lambda m: values[m[1]], text) for key, text in step["env"].items()}
    return subprocess.run(
        [*BASH, step["run"]],
        cwd=folder,
        env=environment | given | {"GITHUB_OUTPUT": str(folder / "output")},
        check=False,
        capture_output=True,
        text=True,
    )


def test_the_action_annotates_and_writes_for_code_scanning(
    journal: Path, bad: Path, runner: dict[str, str]
) -> None:
    ran = act("Check the articles", journal, runner, sarif="out/found.sarif")
    (run,) = json.loads((journal / "out" / "found.sarif").read_text(encoding="utf-8"))["runs"]
    name = bad.relative_to(journal).as_posix()

    assert ran.returncode == 1, ran.stderr
    assert f"::error file={name},line=" in ran.stdout
    assert {name.replace(" ", "%20")} == {
        row["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        for row in run["results"]
        if row["level"] == "error"
    }
    assert (journal / "output").read_text(encoding="utf-8") == "written=true\n"


def test_the_action_takes_paths_and_options_line_by_line(
    journal: Path, bad: Path, runner: dict[str, str]
) -> None:
    name = bad.parent.relative_to(journal).as_posix()
    ran = act(
        *("Check the articles", journal, runner), paths=f"{name}\n", options="--ignore\nLINK,REF"
    )

    assert (0, False) == (ran.returncode, "LINK001" in ran.stdout)
    assert "1 article: no errors" in ran.stderr


@pytest.mark.parametrize("path", ["nowhere", "$(touch hacked)", '"; touch hacked; "', "--help"])
def test_the_action_stops_where_there_is_nothing_to_check_and_runs_no_words(
    journal: Path, runner: dict[str, str], path: str
) -> None:
    ran = act("Check the articles", journal, runner, paths=path)

    assert ran.returncode == 2
    assert "there is no such file or folder" in ran.stderr
    assert not (journal / "hacked").exists()
    assert not (journal / "output").exists()


def test_the_action_is_written_of_its_inputs() -> None:
    text = (ROOT / "action.yml").read_text(encoding="utf-8")

    assert set(ACTION["inputs"]) == set(re.findall(r"\binputs\.([a-z-]+)", text))


def job(journal: Path, surroundings: dict[str, str], **variables: str) -> tuple[int, str]:
    """Run GitLab's job as a runner would; return its exit code and its log."""
    row = GITLAB["jatspress"]
    ran = subprocess.run(
        [*BASH, "\n".join([*row["before_script"], *row["script"]])],
        cwd=journal,
        env=surroundings | row["variables"] | variables,
        check=False,
        capture_output=True,
        text=True,
    )
    return ran.returncode, ran.stdout + ran.stderr


def test_the_job_on_gitlab_leaves_its_reports_and_fails_for_an_error(
    journal: Path, bad: Path, wheel: Path, surroundings: dict[str, str]
) -> None:
    code, log = job(journal, surroundings, JATSPRESS_PACKAGE=str(wheel))
    kept = GITLAB["jatspress"]["artifacts"]
    reports = {name: (journal / file) for name, file in kept["reports"].items()}

    assert code == 1
    assert f"{bad.relative_to(journal)}:" in log
    assert "LINK001" in {
        row["check_name"] for row in json.loads(reports["codequality"].read_text("utf-8"))
    }
    assert "<failure" in reports["junit"].read_text("utf-8")
    assert all((journal / file).is_file() for file in kept["paths"])


def test_the_job_on_gitlab_passes_and_stops(
    journal: Path, wheel: Path, surroundings: dict[str, str]
) -> None:
    with_wheel = surroundings | {"JATSPRESS_PACKAGE": str(wheel)}
    code, log = job(journal, surroundings)
    assert (code != 0, "set this variable to the wheel" in log) == (True, True)
    assert job(journal, with_wheel, **with_wheel, JATSPRESS_PATHS="article")[0] == 0
    code, log = job(journal, with_wheel, **with_wheel, JATSPRESS_PATHS="nowhere")
    assert (2, True) == (code, "there is no such file" in log)


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("vendor.github-actions", "action.yml"),
        ("vendor.gitlab-ci", "docs/ci/gitlab.yml"),
        ("vendor.gitlab-ci", ".gitlab-ci.yml"),
        ("vendor.github-workflows", ".github/workflows/ci.yml"),
    ],
)
def test_each_file_is_valid_by_the_schema_of_its_service(schema: str, file: str) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, file]
    ran = subprocess.run(command, cwd=ROOT, check=False, capture_output=True, text=True)

    assert (0, "ok -- validation done\n") == (ran.returncode, ran.stdout)


def committed(folder: Path) -> Path:
    """Make a repository of a folder, with all in it committed; return the folder."""
    who = ["-c", "user.name=Tests", "-c", "user.email=tests@example.org"]
    for words in (["init", "-q"], ["add", "-f", "."], [*who, "commit", "-q", "-m", "All"]):
        subprocess.run(["git", *words], cwd=folder, check=True)
    return folder


def test_the_hook_stops_a_commit_with_an_error(
    journal: Path, bad: Path, surroundings: dict[str, str], tmp_path: Path
) -> None:
    """pre-commit itself clones this repository (with what was gathered) and installs the hook."""
    (journal / "article" / "figure.svg").write_text("<svg/>", encoding="utf-8")
    ours, theirs = committed(checkout(tmp_path / "jatspress")), committed(journal)
    command = [sys.executable, "-m", "pre_commit", "try-repo", str(ours), "jatspress-check"]
    environment = surroundings | {"PRE_COMMIT_HOME": str(tmp_path / "store")}

    ran = [
        subprocess.run(
            [*command, "--color", "never", *files],
            cwd=theirs,
            env=environment,
            check=False,
            capture_output=True,
            text=True,
        )
        for files in (["--all-files"], ["--files", *map(str, set(articles(journal)) - {bad})])
    ]

    assert [1, 0] == [row.returncode for row in ran], ran[0].stdout + ran[0].stderr
    assert "LINK001" in ran[0].stdout
    assert "2 articles: 1 error" in ran[0].stdout
    assert re.search(r"check JATS articles\.+Passed", ran[1].stdout)


def articles(journal: Path) -> list[Path]:
    return list((journal / "article").glob("*/*.xml"))


def test_the_hooks_are_what_pre_commit_takes() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", ".pre-commit-hooks.yaml"]

    assert 0 == subprocess.run(command, cwd=ROOT, check=False).returncode


def test_building_gathers_first(tmp_path: Path) -> None:
    """An npm of our own packs the only archive that the manifest names."""
    source = checkout(tmp_path / "source", "gathered")
    with tarfile.open(tmp_path / "thing.tgz", "w:gz") as ball:
        ball.add(ROOT / "LICENSE", "package/LICENSE")
    digest = hashlib.sha256((tmp_path / "thing.tgz").read_bytes()).hexdigest()
    (source / "pipeline" / "setup" / "gathered.toml").write_text(
        f'[[archive]]\nclient = "npm"\npackage = "thing"\nversion = "1"\nsha256 = "{digest}"\n'
        '[archive.take]\n"package/LICENSE" = "jats/LICENSE"\n'
    )
    npm = tmp_path / "npm"
    npm.write_text(f"#!/bin/sh\ncp '{tmp_path / 'thing.tgz'}' .\n")
    npm.chmod(0o755)

    ran = built(source, tmp_path, PATH=f"{tmp_path}:{os.defpath}", HOME=str(tmp_path))
    assert ran.returncode == 0, ran.stdout + ran.stderr
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        gathered = {name for name in wheel.namelist() if "/gathered/" in name}
    assert gathered == {
        "jatspress/gathered/jats/LICENSE",
        "jatspress/gathered/manifest.sha256",
    }


def test_building_without_npm_says_what_to_do(tmp_path: Path) -> None:
    source = checkout(tmp_path / "source", "gathered")
    ran = built(source, tmp_path, PATH=str(tmp_path), HOME=str(tmp_path))

    assert ran.returncode == 1
    assert "npm is needed to gather" in ran.stdout + ran.stderr
    assert "or install a wheel, which holds them" in ran.stdout + ran.stderr
    assert [] == list(tmp_path.glob("*.whl"))


def shown(heading: str) -> str:
    """Return what the how-to shows below a heading."""
    part = HOW_TO.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]
    block = re.search(r"(?:^    .*\n)+", part, re.MULTILINE)
    assert block is not None
    return textwrap.dedent(block[0])


def test_the_how_to_shows_commands_that_work(
    journal: Path, wheel: Path, surroundings: dict[str, str]
) -> None:
    shutil.copy(wheel, journal)
    for heading in ("Any other CI", "A backfile with old sins"):
        command = [*BASH, shown(heading)]
        ran = subprocess.run(
            command, cwd=journal, env=surroundings, check=False, capture_output=True, text=True
        )
        assert ran.returncode == 0, ran.stderr

    assert "<testsuites" in (journal / "found.xml").read_text(encoding="utf-8")
    assert "18 findings known of old" in ran.stderr


@pytest.mark.parametrize(
    ("heading", "judge"),
    [
        ("GitHub", ["check_jsonschema", "--builtin-schema", "vendor.github-workflows"]),
        ("GitLab", ["check_jsonschema", "--builtin-schema", "vendor.gitlab-ci"]),
        ("Before each commit", ["pre_commit", "validate-config"]),
    ],
)
def test_the_how_to_shows_files_that_services_take(
    tmp_path: Path, heading: str, judge: list[str]
) -> None:
    (tmp_path / "shown.yaml").write_text(shown(heading), encoding="utf-8")
    command = [sys.executable, "-m", *judge, "shown.yaml"]

    assert 0 == subprocess.run(command, cwd=tmp_path, check=False).returncode


def test_the_how_to_names_what_there_is() -> None:
    step = yaml.safe_load(shown("GitHub"))["jobs"]["check"]["steps"][-1]
    include = yaml.safe_load(shown("GitLab"))
    (repository,) = yaml.safe_load(shown("Before each commit"))["repos"]
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))

    assert set(step["with"]) <= set(ACTION["inputs"])
    assert all(f"| `{name}` " in HOW_TO for name in ACTION["inputs"])
    assert (ROOT / include["include"][0]["file"].removeprefix("/")).is_file()
    assert set(include["jatspress"]["variables"]) <= set(GITLAB["jatspress"]["variables"])
    assert [hook["id"]] == [row["id"] for row in repository["hooks"]]
