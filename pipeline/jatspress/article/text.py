"""Short text with inline mark-up, as titles have it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Inline:
    """A piece of marked-up text: the JATS element's name and what is in it.

    Only MathML has `attributes`: names without a namespace, each with its value.
    """

    name: str
    children: tuple[Inline | str, ...] = ()
    attributes: tuple[tuple[str, str], ...] = ()

    @property
    def plain(self) -> str:
        """The words without the mark-up."""
        return plain(self.children)


@dataclass(frozen=True, slots=True)
class Text:
    """Text with inline mark-up; white space is folded as XML readers fold it."""

    runs: tuple[Inline | str, ...] = ()

    def __bool__(self) -> bool:
        """Say whether there is anything to read."""
        return bool(self.plain)

    @property
    def plain(self) -> str:
        """The words without the mark-up."""
        return " ".join(plain(self.runs).split())


def plain(runs: tuple[Inline | str, ...]) -> str:
    """Return the words of a row of runs."""
    return "".join(run if isinstance(run, str) else run.plain for run in runs)
