"""The page's own words in the article's language.

English stands in the templates; each other language is a catalogue in `messages/<language>.po`,
the journal's own before ours. A word that no catalogue has stays English.
"""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po

from ..errors import TemplateFault


class Messages:
    """The words of one language, to be asked as gettext is."""

    def __init__(self, language: str, folders: Sequence[Path]) -> None:
        """Gather the catalogues of a language; those of the first folder go before the others."""
        self._catalogues = gettext.NullTranslations()
        for folder in reversed(folders):
            for name in _names(language):
                file = folder / "messages" / f"{name}.po"
                if file.is_file():
                    closer = _read(file)
                    closer.add_fallback(self._catalogues)
                    self._catalogues = closer

    def gettext(self, message: str) -> str:
        """Return a message in the language; of one with forms for numbers, the form for one."""
        if not message:
            return ""  # gettext would return the head of the catalogue
        said = self._catalogues.gettext(message)
        return self.ngettext(message, message, 1) if said == message else said

    def ngettext(self, one: str, many: str, number: int) -> str:
        """Return the form of a message for a number, by the rule at the head of its catalogue.

        It is written as gettext's manual says, in the part on plural forms
        (<https://www.gnu.org/software/gettext/manual/>).
        """
        return self._catalogues.ngettext(one, many, number)


def _names(language: str) -> list[str]:
    """Return the catalogues of a language, the closer ones last: `pt`, then `pt-BR`."""
    parts = language.replace("_", "-").split("-")
    return ["-".join(parts[: end + 1]) for end in range(len(parts)) if language]


def _read(file: Path) -> gettext.NullTranslations:
    """Read a catalogue. Raises TemplateFault where it is none."""
    try:
        with file.open("rb") as opened:
            # Babel keeps the rule of forms for numbers only where the language is known.
            locale = file.stem.replace("-", "_")
            catalogue = read_po(opened, locale=locale, abort_invalid=True)
    except (PoFileError, UnicodeDecodeError) as error:
        raise TemplateFault(f"{file}: this is no catalogue of messages: {error}") from error
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return gettext.GNUTranslations(compiled)
