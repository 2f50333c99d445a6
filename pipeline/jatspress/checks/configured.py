"""The rules as a journal sets them: its options take the place of the defaults."""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache
from types import new_class
from typing import Any, cast

from ..errors import SettingsError
from ..options import TABLE, Options
from .codes import RULES
from .rule import Rule


def configured(rules: tuple[type[Rule], ...], options: Options) -> tuple[type[Rule], ...]:
    """Return rules with a journal's options. Raises SettingsError for one that cannot be set."""
    return _configured(rules, options) if options.rows else rules


def check_options(options: Options, codes: Collection[str]) -> None:
    """Raise SettingsError for a rule or an option that does not exist, or a value it cannot have.

    `codes` are those of all findings there are; most of them have no options.
    """
    rules = {rule.code: rule for rule in RULES}
    for code, rows in options.rows:
        if code not in codes:
            raise SettingsError(f"{_where(options, code)}: there is no rule {code}; {_near(code)}")
        if code not in _with_options():
            known = ", ".join(_with_options())
            raise SettingsError(
                f"{_where(options, code)}: {code} has no options; the rules that have are {known}"
            )
        _values(rules[code], dict(rows), options)


@lru_cache(maxsize=16)
def _configured(rules: tuple[type[Rule], ...], options: Options) -> tuple[type[Rule], ...]:
    table = dict(options.rows)
    return tuple(
        _with_values(rule, _values(rule, dict(table[rule.code]), options))
        if rule.code in table
        else rule
        for rule in rules
    )


def _with_values(rule: type[Rule], values: dict[str, Any]) -> type[Rule]:
    """Return a rule in which values stand in the place of its options."""
    own = {"__doc__": rule.__doc__, "__module__": rule.__module__, **values}
    made = new_class(rule.__name__, (rule,), exec_body=lambda names: names.update(own))
    return cast("type[Rule]", made)


def _values(rule: type[Rule], row: dict[str, object], options: Options) -> dict[str, Any]:
    """Return the values of a rule's options. Raises SettingsError where one cannot be set."""
    known, values = rule.options(), {}
    for name, value in row.items():
        if name not in known:
            import difflib  # noqa: PLC0415

            near = difflib.get_close_matches(name, known, 1)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(known)}"
            raise SettingsError(f"{_where(options, rule.code)} has no option {name}; {hint}")
        values[name] = known[name].read(value)
        if values[name] is None:
            where = _where(options, rule.code, name)
            raise SettingsError(f"{where} must be {known[name].allowed}")
    return values


def _where(options: Options, code: str, name: str = "") -> str:
    """Return the place of a table, or of an option in it, as messages begin."""
    key = f"{name} in " if name else ""
    return f"{options.file}: {key}[tool.jatspress.{TABLE}.{code}]"


def _near(code: str) -> str:
    """Return which code of a rule with options may be meant."""
    import difflib  # noqa: PLC0415

    near = difflib.get_close_matches(code.upper(), _with_options(), 1)
    if near:
        return f"did you mean {near[0]}?"
    return f"the rules that have options are {', '.join(_with_options())}"


def _with_options() -> tuple[str, ...]:
    return tuple(rule.code for rule in RULES if rule.options())
