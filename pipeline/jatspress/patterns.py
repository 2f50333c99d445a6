"""Regular expressions, each compiled when it is first used: start-up is a feature.

The rules have more than a hundred of them, and an article needs perhaps half; to compile one takes
longer than to load the module it stands in.
"""

from __future__ import annotations

import re
from typing import AnyStr, cast


def pattern(text: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what serves as `re.compile(text, flags)`, but for isinstance and functions of `re`.

    What is wrong with an expression is raised (re.error) where it is first used.
    """
    return cast(re.Pattern[AnyStr], _Uncompiled(text, flags))


class _Uncompiled:
    """An expression that becomes its compiled self, method by method."""

    def __init__(self, text: str | bytes, flags: int) -> None:
        self._text, self._flags = text, flags

    def __getattr__(self, name: str) -> object:
        """Keep what is asked for, so that nobody comes by here for it again."""
        found: object = getattr(re.compile(self._text, self._flags), name)
        setattr(self, name, found)
        return found
