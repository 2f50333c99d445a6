"""What is read from an article when it is first asked for.

A page shows references, trials and data as the tree has them; only a deposit needs them as data,
and reading them takes as long as all the rest of the front matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cached_property
from typing import TypeVar, overload

_Row = TypeVar("_Row")


class Later(Sequence[_Row]):
    """Rows that `read` returns, which is called once, when somebody looks; then like a tuple."""

    def __init__(self, read: Callable[[], Iterable[_Row]]) -> None:
        self._read = read

    @cached_property
    def _rows(self) -> tuple[_Row, ...]:
        return tuple(self._read())

    @overload
    def __getitem__(self, at: int) -> _Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[_Row]: ...
    def __getitem__(self, at: int | slice) -> _Row | Sequence[_Row]:
        """Return one row, or some."""
        return self._rows[at]

    def __len__(self) -> int:
        """Return how many rows there are."""
        return len(self._rows)

    def __eq__(self, other: object) -> bool:
        """Say whether somebody has the same rows."""
        return self._rows == (other._rows if isinstance(other, Later) else other)

    def __hash__(self) -> int:
        """Return the hash of the rows."""
        return hash(self._rows)

    def __repr__(self) -> str:
        """Return the rows as a tuple of them is written."""
        return repr(self._rows)
