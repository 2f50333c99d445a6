"""What a journal sets for single rules: [tool.jatspress.check.rules.CODE] in its pyproject.toml.

What each rule lets it set is declared in the class of the rule (`checks/option.py`).
"""

from __future__ import annotations

from typing import NamedTuple

TABLE = "check.rules"


class Options(NamedTuple):
    """For each code the names and values that the file has, lists as tuples, nothing proven yet.

    `file` is the settings file that says so, for messages.
    """

    rows: tuple[tuple[str, tuple[tuple[str, object], ...]], ...] = ()
    file: str = ""


UNSET = Options()
