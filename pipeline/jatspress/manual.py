"""Everything that can be found in an article, and the manual page of each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .errors import CannotRun
from .finding import Offence
from .options import TABLE

if TYPE_CHECKING:
    from .checks.option import Option


def rules() -> list[type[Offence]]:
    """Return every kind of finding, whoever makes it, in the order of the codes."""
    from .checks import OFFENCES as OF_CHECKS
    from .checks import RULES
    from .deposits.offences import OFFENCES as OF_DEPOSITS
    from .deposits.unsent_offences import OFFENCES as OF_UNSENT
    from .jats import OFFENCES as OF_READING
    from .render.offences import OFFENCES as OF_RENDERING

    every = (*OF_READING, *RULES, *OF_CHECKS, *OF_RENDERING, *OF_DEPOSITS, *OF_UNSENT)
    return sorted(every, key=lambda kind: kind.code)


def codes() -> frozenset[str]:
    """Return the code of every kind of finding."""
    return frozenset(kind.code for kind in rules())


def rule(code: str) -> type[Offence]:
    """Return the kind of finding of a code or a name. Raises CannotRun where there is none."""
    known = {handle: kind for kind in rules() for handle in (kind.code, kind.name())}
    found = known.get(code.upper()) or known.get(code.lower())
    if found is None:
        import difflib

        near = difflib.get_close_matches(code.upper(), known, 1) or difflib.get_close_matches(
            code.lower(), known, 1
        )
        hint = f"did you mean {near[0]}?" if near else "`jatspress rules` lists them all"
        raise CannotRun(f"there is no rule {code}; {hint}")
    return found


def options(kind: type[Offence]) -> str:
    """Return what a journal may set for a kind of finding, as TOML with the defaults.

    A comment before each option says what it is and what it may be. "" where nothing may be set.
    """
    from .checks.rule import Rule

    known = kind.options() if issubclass(kind, Rule) else {}
    rows = [
        f"# {row.words}\n# ({row.allowed})\n{_wrapped(name, row)}" for name, row in known.items()
    ]
    return "\n".join([f"[tool.jatspress.{TABLE}.{kind.code}]", *rows]) if rows else ""


def _wrapped(name: str, option: Option[Any]) -> str:
    """Return an option with its default; a list may go on in the next line."""
    from textwrap import fill

    return fill(f"{name} = {option.shown()}", 90, subsequent_indent="    ", break_on_hyphens=False)
