"""Finding the files of an article in its folder."""

from __future__ import annotations

import hashlib
import os
import stat
from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cached_property
from pathlib import Path

from ..listing import ALL, may_be_article, names, names_hash
from .filenames import (
    PICTURES,
    UNSHOWN,
    ending,
    key,
    lacks_ending,
    local_paths,
    without_ending,
)


class Folder:
    """The folder of an article, which is listed once, and only if a name alone does not do.

    `looked_at` holds the hash of each file that was looked for, None for one that was not there;
    where names were looked through it has the hash of them all, under the name `listing.ALL`.
    """

    def __init__(self, article: Path) -> None:
        """Stand in the folder of an article's file; nothing is read yet."""
        self.looked_at: dict[Path, str | None] = {}
        self._path = article.parent.resolve()
        self._article = key(article.stem)
        self._known: dict[str, bool] = {}

    def picture(self, href: str) -> list[str]:
        """Return the path of the picture an href means: none, one, or several that it may mean.

        The file it names goes first, if that can be shown. Else it is one of the same name in
        another format, the best for the web first, or one whose kind only its content tells.
        """
        paths = local_paths(href)
        for path in paths:
            if ending(path) in PICTURES and self._is_file(path):
                return [path]
        for path in paths:
            place, _, name = path.rpartition("/")
            found = self._nearest(self._like(without_ending(name), PICTURES), place)
            if found:
                return found if _in_several(found) else [min(found, key=_preference(name))]
        unknown = (path for path in paths if ending(path) not in UNSHOWN)
        return [path for path in unknown if self._is_file(path)][:1]

    def attachment(self, href: str) -> list[str]:
        """Return the path of any file an href means: none, one, or several that it may mean."""
        paths = local_paths(href)
        for path in paths:
            if self._is_file(path):
                return [path]
        for path in paths:
            place, _, name = path.rpartition("/")
            found = [row for row in self._index[key(name)] if key(_name(row)) == key(name)]
            if not found and lacks_ending(name):
                found = self._index[key(name)]
            if found:
                return self._nearest(found, place)
        return []

    def unshown(self, href: str) -> bool:
        """Say whether the file an href names is there, but of a kind that cannot be shown."""
        return any(ending(path) in UNSHOWN and self._is_file(path) for path in local_paths(href))

    def read(self, path: str) -> tuple[str, bytes]:
        """Return a file's bytes and its path, behind a link if it is one. Raises OSError."""
        inside = (self._path / path).resolve()
        data = inside.read_bytes()
        self.looked_at[self._path / path] = hashlib.sha256(data).hexdigest()
        return inside.relative_to(self._path).as_posix(), data

    def _is_file(self, path: str) -> bool:
        """Say whether there is such a file, and inside the folder; each is looked for once."""
        if path not in self._known:
            self._known[path] = self._is_there(path)
        return self._known[path]

    def _is_there(self, path: str) -> bool:
        """Look for a file. Most that are looked for are not there: only then is a link followed."""
        place = self._path / path
        try:
            # A file directly in the folder, and no link, lies inside it.
            found = "/" not in path and stat.S_ISREG(os.lstat(place).st_mode)
            found = found or (
                stat.S_ISREG(place.stat().st_mode) and place.resolve().is_relative_to(self._path)
            )
        except (OSError, RuntimeError):
            found = False  # it is not there, or behind links in a circle
        except ValueError:
            return False  # a name that no disk can have
        if not found:
            self.looked_at[place] = None
        return found

    @cached_property
    def _index(self) -> defaultdict[str, list[str]]:
        """The files of the folder by name, and by name without its ending."""
        found: defaultdict[str, list[str]] = defaultdict(list)
        listed = names(self._path)
        self.looked_at[self._path / ALL] = names_hash(listed)
        for path in listed:
            if not may_be_article(path):
                name = _name(path)
                stem = name[: -len(ending(name)) or None]
                for known in {key(name), key(stem)}:
                    found[known].append(path)
        return found

    def _like(self, stem: str, endings: Iterable[str]) -> list[str]:
        """Return the files of a name with one of some endings."""
        wanted = key(stem)
        return [
            path
            for path in self._index[wanted]
            if ending(path) in endings and key(without_ending(_name(path))) == wanted
        ]

    def _nearest(self, paths: list[str], place: str) -> list[str]:
        """Return those of the folder that counts: as named, the article's, or one named after it.

        Where none of these has any, all are left.
        """
        inside = [path for path in paths if self._is_file(path)]
        tests = (
            lambda folder: folder == key(place),
            lambda folder: not folder,
            lambda folder: self._article in folder,
        )
        for test in tests:
            found = [path for path in inside if test(key(path.rpartition("/")[0]))]
            if found and not _in_several(found):
                return found
        return inside


def _preference(wanted: str) -> Callable[[str], tuple[bool, bool, int, str]]:
    """Return the order among files of one name: as named, as named in other case, by format."""

    def order(path: str) -> tuple[bool, bool, int, str]:
        name = _name(path)
        return name != wanted, key(name) != key(wanted), PICTURES.index(ending(path)), path

    return order


def _name(path: str) -> str:
    return path.rpartition("/")[2]


def _in_several(paths: list[str]) -> bool:
    """Say whether paths lead to more than one folder."""
    return len({path.rpartition("/")[0] for path in paths}) > 1
