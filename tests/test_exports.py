"""The public surface is a list, and the commands are on it."""

from __future__ import annotations

import inspect

import jatspress
from jatspress import cli

COMMANDS = {"build", "check", "crossref", "html", "pdf", "rule", "rules"}


def test_the_list_is_sorted_and_true() -> None:
    assert sorted(jatspress.__all__) == jatspress.__all__
    assert all(hasattr(jatspress, name) for name in jatspress.__all__)


def test_every_command_is_a_function_of_the_same_name() -> None:
    assert COMMANDS <= set(jatspress.__all__)
    assert COMMANDS == set(cli.COMMANDS)


def test_every_public_function_says_what_it_does() -> None:
    for name in jatspress.__all__:
        assert inspect.getdoc(getattr(jatspress, name)), name
