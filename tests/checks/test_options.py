"""What a journal sets for a rule holds, and whatever cannot be set stops and says what can.

Each option of a rule has a `<option>.toml` in the folder `options` of the rule's cases, which sets
it as a journal would. What the rule then finds, and without it, stands in `<option>.txt`; the
articles are the rule's own, or `<option>.xml` where they say nothing of it.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from jatspress import manual
from jatspress.checks import RULES, check_article
from jatspress.checks.configured import check_options, configured
from jatspress.checks.option import Number, Option, Words
from jatspress.checks.rule import Rule
from jatspress.checks.rules.access.overlong_alt_text import OverlongAltText
from jatspress.checks.rules.ref.impossible_year import ImpossibleYear
from jatspress.errors import SettingsError
from jatspress.jats import read
from jatspress.options import UNSET, Options
from jatspress.settings import settings_for

CASES = Path(__file__).parents[1] / "rules"
Golden = Callable[[Path, str], None]

NAMES = ("fires", "quiet")
SETTABLE = [rule for rule in RULES if rule.options()]
EACH = [(rule, name) for rule in SETTABLE for name in rule.options()]
IDS = [f"{rule.code}.{name}" for rule, name in EACH]
CODES = {rule.code for rule in RULES} | {"XML003"}

each_option = pytest.mark.parametrize(("rule", "name"), EACH, ids=IDS)
each_rule = pytest.mark.parametrize("rule", SETTABLE, ids=lambda rule: rule.code)


def options(folder: Path, toml: str) -> Options:
    """Return the options of a pyproject.toml."""
    (folder / "pyproject.toml").write_text(toml, encoding="utf-8")
    return settings_for(folder / "a.xml").options


def found(rule: type[Rule], article: Path, these: Options) -> list[str]:
    """Return what a rule finds in an article with options, as fires.txt has it."""
    return [
        f"{row.place.line}:{row.place.column} {row.code} {row.name}: {row.message}"
        for row in check_article(read(article, article.name), these)
        if row.code == rule.code
    ]


@each_option
def test_an_option_changes_what_is_found(
    rule: type[Rule], name: str, tmp_path: Path, golden: Golden
) -> None:
    case = CASES / rule.code / "options" / name
    own = case.with_suffix(".xml")
    articles = [own] if own.exists() else [case.parents[1] / f"{kind}.xml" for kind in NAMES]
    these = options(tmp_path, case.with_suffix(".toml").read_text(encoding="utf-8"))
    check_options(these, CODES)
    told = {
        (article.name, said): found(rule, article, state)
        for article in articles
        for said, state in (("unset", UNSET), ("set", these))
    }

    assert any(told[row.name, "unset"] != told[row.name, "set"] for row in articles)
    rows = [f"{article}, {said}: {'; '.join(row)}" for (article, said), row in told.items()]
    golden(case.with_suffix(".txt"), "".join(f"{row.strip()}\n" for row in rows))


def test_every_case_of_an_option_belongs_to_one() -> None:
    cases = {(path.parts[-3], path.stem) for path in CASES.glob("*/options/*")}

    assert cases == {(rule.code, name) for rule, name in EACH}


@each_option
def test_a_default_is_one_that_may_be_set(rule: type[Rule], name: str) -> None:
    option = rule.options()[name]

    assert option.read(option.default) == option.default == getattr(rule, name)


@each_rule
def test_what_the_manual_shows_sets_the_defaults(rule: type[Rule], tmp_path: Path) -> None:
    """It is TOML that can be copied, and names every option."""
    toml = manual.options(rule)
    these = options(tmp_path, toml)
    check_options(these, CODES)
    (same,) = configured((rule,), these)

    shown = tomllib.loads(toml)["tool"]["jatspress"]["check"]["rules"][rule.code]
    assert list(rule.options()) == list(shown)
    assert [getattr(same, name) for name in shown] == [getattr(rule, name) for name in shown]


def test_a_kind_of_finding_that_is_no_rule_has_no_options() -> None:
    assert manual.options(manual.rule("XML003")) == ""
    assert manual.options(manual.rule("REF001")) == ""


def test_a_rule_as_a_journal_sets_it_is_the_same_in_all_else() -> None:
    these = Options((("ACCESS008", (("longest", 9),)),))
    (other,) = configured((OverlongAltText,), these)

    assert other.name() == OverlongAltText.name()
    assert other.manual() == OverlongAltText.manual()
    assert (getattr(other, "longest", 0), OverlongAltText.longest) == (9, 250)


def test_without_options_the_rules_are_those_of_the_table() -> None:
    assert configured(RULES, UNSET) is RULES


def test_rules_without_options_stay_what_they_are() -> None:
    these = Options((("ACCESS008", (("longest", 9),)),))
    pairs = zip(configured(RULES, these), RULES, strict=True)

    assert [old.code for row, old in pairs if row is not old] == ["ACCESS008"]


@pytest.mark.parametrize(
    ("table", "says"),
    [
        ("ACCESS08]\nlongest = 9", "rules.ACCESS08]: there is no rule ACCESS08; did you mean ACC"),
        ("ACCESS]\nlongest = 9", "there is no rule ACCESS; did you mean ACCESS0"),
        ("X]", "there is no rule X; the rules that have options are ACCESS003, "),
        ("XML003]", "rules.XML003]: XML003 has no options; the rules that have are ACCESS003, "),
        ("REF001]\nlongest = 9", "REF001 has no options"),
        ("ACCESS008]\nlongst = 9", "rules.ACCESS008] has no option longst; did you mean longest?"),
        ("REF033]\nx = 9", "rules.REF033] has no option x; it has earliest, ahead"),
        (
            'ACCESS008]\nlongest = "9"',
            "longest in [tool.jatspress.check.rules.ACCESS008] must be",
        ),
        ("ACCESS008]\nlongest = 0", "must be a whole number from 1 up"),
        ("ACCESS008]\nlongest = 2.5", "must be a whole number from 1 up"),
        ("ACCESS008]\nlongest = true", "must be a whole number from 1 up"),
        ("ACCESS008]\nlongest = [9]", "must be a whole number from 1 up"),
        ("ACCESS008.longest]\nx = [9]", "must be a whole number from 1 up"),
        ("TEXT036]\ndeepest = 6", "must be a whole number from 1 to 5"),
        ('ACCESS004]\nmore = "ici"', 'must be a list of words in quotes, as ["one", "another"]'),
        ('ACCESS004]\nmore = ["ici", 1]', "must be a list of words in quotes"),
        ('ACCESS004]\nmore = [" "]', "must be a list of words in quotes"),
        ("ACCESS004]\nmore = {}", "must be a list of words in quotes"),
        ('DATE004]\ndates = ["revisd"]', "must be a list of any of received, revised, accepted"),
    ],
)
def test_what_cannot_be_set_is_refused(table: str, says: str, tmp_path: Path) -> None:
    these = options(tmp_path, f"[tool.jatspress.check.rules.{table}\n")
    with pytest.raises(SettingsError) as caught:
        check_options(these, CODES)

    assert says in str(caught.value)
    assert str(caught.value).startswith(str(tmp_path / "pyproject.toml"))


@pytest.mark.parametrize("toml", ["rules = 3", "rules.ACCESS008 = 3"])
def test_what_is_no_table_of_tables_is_refused(toml: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match="must hold a table for each rule, as"):
        options(tmp_path, f"[tool.jatspress.check]\n{toml}\n")


@pytest.mark.parametrize(
    ("option", "value", "expected"),
    [
        (Number(3, "", least=0), 0, 0),
        (Number(3, "", most=5), 5, 5),
        (Number(3, "", most=5), 6, None),
        (Words((), ""), (), ()),
        (Words((), "", known=("a",)), ("a", "a"), ("a", "a")),
        (Words((), "", known=("a",)), ("a", "b"), None),
    ],
)
def test_a_value_is_read_within_its_bounds(
    option: Option[Any], value: object, expected: object
) -> None:
    assert option.read(value) == expected


def test_two_options_of_a_rule_hold_together(tmp_path: Path) -> None:
    these = options(tmp_path, "[tool.jatspress.check.rules.REF033]\nearliest = 1\nahead = 0\n")
    (rule,) = configured((ImpossibleYear,), these)

    assert (getattr(rule, "earliest", None), getattr(rule, "ahead", None)) == (1, 0)
