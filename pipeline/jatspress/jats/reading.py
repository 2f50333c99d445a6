"""Reading an article: the file becomes a tree, the tree's front matter an `Article`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from ..finding import Finding
from . import prefixes
from .facts import Facts
from .offences import NotIncluded, UndeclaredPrefix
from .source import Source, parse

if TYPE_CHECKING:
    from ..article.front import Article

_XINCLUDE = "http://www.w3.org/2001/XInclude"


@dataclass(frozen=True, eq=False)
class Reading:
    """An article as read: its source with the tree, and its front matter as data.

    `findings` are what reading stumbled on without falling. The `article` is read when it is first
    asked for: checks look at the tree and at a few `facts`.
    """

    source: Source
    findings: tuple[Finding, ...] = ()

    @cached_property
    def facts(self) -> Facts:
        """The facts of the front matter, each read by itself."""
        return Facts(self.source.root)

    @cached_property
    def article(self) -> Article:
        """The front matter and the references, with the articles inside the article."""
        # What it takes to read everything is loaded for those who ask: no check does.
        from .reader import of_facts  # noqa: PLC0415

        return of_facts(self.facts)


def read(
    path: Path,
    given: str | None = None,
    number: int | None = None,
    data: bytes | None = None,
) -> Reading:
    """Read an article from its file; `given` is the path as the user wrote it.

    `number` says which article of a wrapper is meant, from 1; None means the file is the article.
    `data` are bytes to read in place of the file's. Raises Unreadable, with findings, where it
    cannot be read or is no JATS.
    """
    source = parse(path, str(path) if given is None else given, number, data)
    findings = (*_undeclared(source), *_not_included(source))
    return Reading(source, findings)


def _undeclared(source: Source) -> Iterator[Finding]:
    """Yield a finding for each prefix of a namespace that the document does not declare."""
    for prefix in source.undeclared:
        taken = f"for {prefixes.meaning(prefix)}" if prefixes.is_known(prefix) else "for unknown"
        message = (
            f"the prefix {prefix} is not declared and is taken {taken}; write "
            f'xmlns:{prefix}="…" into the first tag'
        )
        yield UndeclaredPrefix.found(message, source.place(source.root))


def _not_included(source: Source) -> Iterator[Finding]:
    """Yield a finding for each file that should be read into the article."""
    for include in source.root.iter(f"{{{_XINCLUDE}}}include"):
        message = (
            f'"{include.get("href", "")}" is not read into the article, so its text is missing; '
            "put the text itself there"
        )
        yield NotIncluded.found(message, source.place(include))
