"""What was found, as people and other programs read it: each format is a file of its name here.

Each has `render(sheet)`, which returns the whole text. It is loaded when it is asked for, so that
only `html` costs the time that Jinja takes to load.
"""

from __future__ import annotations

from importlib import import_module

from .sheet import Sheet

__all__ = ["WITH_MANUAL", "Sheet", "render"]

# These tell what findings mean, and which jatspress says so; looking both up takes a while.
WITH_MANUAL = frozenset({"html", "sarif"})


def render(name: str, sheet: Sheet) -> str:
    """Return a sheet in the format of a name, which must be one of the files here."""
    text: str = import_module(f".{name}", __name__).render(sheet)
    return text
