"""Languages as HTML names them: by tags of BCP 47 (<https://www.rfc-editor.org/info/bcp47>).

Articles write `eng`, `pt_BR` or `iw` too. What is no language of the Unicode CLDR gets no tag: a
wrong one makes a screen reader mispronounce every word.
"""

from __future__ import annotations

import re
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.core import get_global

_RIGHT_TO_LEFT = frozenset({"ar", "arc", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
_SCRIPTS_RIGHT_TO_LEFT = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo"})
# Several languages, none that is known, none at all.
_SPECIAL = frozenset({"mul", "und", "zxx"})


@cache
def tag(value: str) -> str:
    """Return a language as HTML takes it, or "" where it is none: `en` of `eng`, `pt-BR`."""
    first, *rest = re.split("[-_]", value.strip())
    known = Locale("en")
    primary = get_global("language_aliases").get(first.lower(), first.lower())
    language, *script = primary.split("_")
    if not language or (language not in known.languages and language not in _SPECIAL):
        return ""
    for part in rest:
        if not script and part.title() in known.scripts:
            script = [part.title()]
        elif part.upper() in known.territories:
            return "-".join([language, *script, part.upper()])
    return "-".join([language, *script])


def direction(value: str) -> str:
    """Return the direction a language is written in, as HTML's dir has it."""
    language, *rest = tag(value).split("-")
    scripts = [part for part in rest if part in Locale("en").scripts]
    is_leftward = scripts[0] in _SCRIPTS_RIGHT_TO_LEFT if scripts else language in _RIGHT_TO_LEFT
    return "rtl" if is_leftward else "ltr"


def locale(value: str) -> Locale:
    """Return what the CLDR knows of a language; of English, where it knows nothing."""
    try:
        return Locale.parse(tag(value) or "en", sep="-")
    except (UnknownLocaleError, ValueError):
        return Locale("en")


def name_of(value: str, language: str) -> str:
    """Return the name of a language in another language, or "" where it has none."""
    primary = tag(value).partition("-")[0]
    return str(locale(language).languages.get(primary, "")) if primary else ""
