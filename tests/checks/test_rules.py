"""Each rule fires on the smallest article that offends, and is quiet on the mended one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import etree

from jatspress.checks import RULES, check_article
from jatspress.checks import rules as rules_package
from jatspress.checks.rule import HEADINGS, Rule
from jatspress.finding import Finding
from jatspress.jats import read
from jatspress.jats.source import Source

CASES = Path(__file__).parents[1] / "rules"
NAMES = ("fires.xml", "quiet.xml", "fires.txt")
Golden = Callable[[Path, str], None]

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def found(rule: type[Rule], name: str) -> list[Finding]:
    """Return what one rule finds in one of its own articles."""
    return list(rule.look(read(CASES / rule.code / name, name)))


def listed(finding: Finding) -> str:
    """Return a finding as fires.txt has it."""
    place = finding.place
    return f"{place.line}:{place.column} {finding.code} {finding.name}: {finding.message}\n"


def test_every_folder_of_cases_belongs_to_a_rule() -> None:
    assert {path.name for path in CASES.iterdir()} == {rule.code for rule in RULES}


@each_rule
@pytest.mark.parametrize("name", ["fires.xml", "quiet.xml"])
def test_case_is_well_formed(rule: type[Rule], name: str) -> None:
    assert etree.parse(CASES / rule.code / name).getroot().tag == "article"


@each_rule
def test_rule_fires(rule: type[Rule], golden: Golden) -> None:
    findings = found(rule, "fires.xml")
    assert findings
    golden(CASES / rule.code / "fires.txt", "".join(map(listed, findings)))


@each_rule
def test_rule_has_its_three_files(rule: type[Rule]) -> None:
    missing = [name for name in NAMES if not (CASES / rule.code / name).is_file()]
    assert not missing, f"tests/rules/{rule.code} lacks {', '.join(missing)}"


@each_rule
def test_rule_is_quiet_on_the_mended_article(rule: type[Rule]) -> None:
    assert found(rule, "quiet.xml") == []


@each_rule
def test_finding_bears_code_name_and_severity_of_its_rule(rule: type[Rule]) -> None:
    for finding in found(rule, "fires.xml"):
        said = (finding.code, finding.name, finding.severity)
        assert said == (rule.code, rule.name(), rule.severity)


@each_rule
def test_message_starts_small_and_has_no_full_stop(rule: type[Rule]) -> None:
    for finding in found(rule, "fires.xml"):
        first_word = finding.message.split()[0]
        assert not first_word.istitle() or finding.message.startswith(("<", '"'))
        assert not finding.message.endswith(".")
        assert "\n" not in finding.message


@each_rule
def test_place_points_to_the_start_tag(rule: type[Rule]) -> None:
    source = read(CASES / rule.code / "fires.xml", "fires.xml").source
    lines = source.data.decode("utf-8").split("\n")
    for finding in found(rule, "fires.xml"):
        line, column = finding.place.line, finding.place.column
        assert line
        assert column
        assert lines[line - 1][column - 1 :].startswith("<" + start_of(source, finding))


def start_of(source: Source, finding: Finding) -> str:
    """Return the name of the element a finding stands at, as the file writes it."""
    prefixes = {
        prefix: address
        for row in source.root.iter(etree.Element)
        for prefix, address in row.nsmap.items()
        if prefix
    }
    elements = source.tree.xpath(finding.place.element or "/", namespaces=prefixes)
    assert isinstance(elements, list)
    (element,) = elements
    assert isinstance(element, etree._Element)  # noqa: SLF001 - lxml's public type has this name
    name = etree.QName(element).localname
    return f"{element.prefix}:{name}" if element.prefix else name


@each_rule
def test_manual_page_has_the_headings_in_order(rule: type[Rule]) -> None:
    opening, *sections = re.split(r"^## ", rule.manual(), flags=re.MULTILINE)
    parts = [section.partition("\n") for section in sections]
    assert tuple(heading for heading, _, _ in parts) == HEADINGS
    assert opening.strip().endswith(".")
    assert all(text.strip() for _, _, text in parts)


@each_rule
def test_file_class_and_offence_have_one_name(rule: type[Rule]) -> None:
    family, module = rule.__module__.split(".")[-2:]
    assert module == rule.name().replace("-", "_")
    assert rule.code.rstrip("0123456789").lower() == family


def test_codes_are_unique_and_sorted() -> None:
    codes = [rule.code for rule in RULES]
    assert codes == sorted(set(codes))


def test_names_are_unique() -> None:
    assert len({rule.name() for rule in RULES}) == len(RULES)


def test_every_file_of_rules_is_in_the_table() -> None:
    folder = Path(rules_package.__path__[0])
    files = {path.stem for path in folder.rglob("*.py") if path.name != "__init__.py"}
    assert files == {rule.__module__.rpartition(".")[2] for rule in RULES}


# Where one mistake cannot be made without another: what else is found in the rule's own articles.
ALSO_FOUND = {
    # A DTD that knows the access indicators fixes their namespace; what it says is true as well.
    ("LAW026", "fires.xml"): {"DTD011"},
    # Initials matter only where no ORCID iD tells people apart.
    ("NAME028", "fires.xml"): {"NAME002"},
    ("NAME028", "quiet.xml"): {"NAME002"},
}


@each_rule
def test_rule_fires_once_in_its_own_article_and_nothing_else_does(rule: type[Rule]) -> None:
    """One mistake, one message: and so no rule fires in the article of another."""
    assert all_found(rule, "fires.xml") == Counter({rule.code: 1})


@each_rule
def test_nothing_is_found_in_the_mended_article(rule: type[Rule]) -> None:
    assert not all_found(rule, "quiet.xml")


def all_found(rule: type[Rule], name: str) -> Counter[str]:
    """Return what all rules find in an article, but for what is known to come along, once each."""
    findings = check_article(read(CASES / rule.code / name, name))
    return Counter(row.code for row in findings) - Counter(ALSO_FOUND.get((rule.code, name), ()))


@pytest.mark.parametrize(("code", "name"), ALSO_FOUND)
def test_what_is_known_to_come_along_comes(code: str, name: str) -> None:
    codes = {row.code for row in check_article(read(CASES / code / name, name))}
    assert codes >= ALSO_FOUND[code, name]
