"""The page's own words in the article's language.

English stands in the templates; each other language is a catalogue in `messages/<language>.po`,
the journal's own before ours. A word that no catalogue has stays English.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from babel.messages.pofile import PoFileError, read_po

from ..errors import TemplateFault


class Messages:
    """The words of one language, to be asked as gettext is."""

    def __init__(self, language: str, folders: Sequence[Path]) -> None:
        """Gather the catalogues of a language; those of the first folder go before the others."""
        self._words: dict[str, str] = {}
        for folder in reversed(folders):
            for name in _names(language):
                file = folder / "messages" / f"{name}.po"
                if file.is_file():
                    self._words |= _read(file)

    def gettext(self, message: str) -> str:
        """Return a message in the language."""
        return self._words.get(message, message)

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return one of two messages; no catalogue has plurals yet."""
        return self.gettext(one if number == 1 else many)


def _names(language: str) -> list[str]:
    """Return the catalogues of a language, the closer ones last: `pt`, then `pt-BR`."""
    parts = language.replace("_", "-").split("-")
    return ["-".join(parts[: end + 1]) for end in range(len(parts)) if language]


def _read(file: Path) -> dict[str, str]:
    """Read a catalogue. Raises TemplateFault where it is none."""
    try:
        with file.open("rb") as opened:
            catalogue = read_po(opened, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise TemplateFault(f"{file}: this is no catalogue of messages: {error}") from error
    return {str(row.id): str(row.string) for row in catalogue if row.id and row.string}
