"""What an entry lacks of its citation, and how it is told after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from markupsafe import Markup

from ..csl.locale import Locale
from ..csl.marks import MARK
from ..fidelity.words import words_of
from .people import PEOPLE
from .pieces import Piece
from .work import Work

# Parts whose words alone would not say what they are: the term of CSL that does.
_TERMS = {
    "edition": "edition",
    "elocation-id": "page",
    "fpage": "page",
    "issue": "issue",
    "page-range": "page",
    "supplement": "supplement",
    "version": "version",
    "volume": "volume",
}
_NAMES = {"isbn": "ISBN", "issn": "ISSN"}
_ROLES = {"translator": "translator", "compiler": "compiler", "director": "director"}
_OF_A_DATE = frozenset({"year", "month", "season", "day"})
_IDENTIFIER = "pub-id"
_LAST_PAGE = "lpage"


class Rest:
    """The pieces that an entry does not show, or not with all their words."""

    def __init__(self, work: Work, text: str, used: Iterable[str], locale: Locale) -> None:
        self._work = work
        self._locale = locale
        self._words = Counter(_keys([MARK.sub(" ", text)]))
        shown = {place for variable in used for place in work.sources.get(variable, ())}
        self._whole: list[Piece] = []
        for place, piece in enumerate(work.pieces):
            if place not in shown:
                self._whole.append(piece)
            else:
                self._look_for(piece)

    def _look_for(self, piece: Piece) -> None:
        """Take the words of a piece from those of the entry; note it where some are not there."""
        if piece.name not in PEOPLE:
            if not self._take(_keys(piece.texts)):
                self._whole.append(piece)
            return
        lost = [text.strip() for text in piece.texts if not self._has_name(text)]
        if lost:
            self._whole.append(Piece("", None, Markup.escape(" ".join(lost))))

    def _take(self, keys: Iterable[str]) -> bool:
        """Say whether words are all in the entry; if so they are used up."""
        wanted = Counter(keys)
        is_there = not wanted - self._words
        if is_there:
            self._words -= wanted
        return is_there

    def _has_name(self, text: str) -> bool:
        """Say whether the words of a name are in the entry; JM may be there as J. M."""
        keys = _keys([text])
        return self._take(keys) or self._take("".join(keys))

    @property
    def identifiers(self) -> list[Markup]:
        """The identifiers that the style has no place for."""
        return [piece.html for piece in self._whole if piece.name == _IDENTIFIER]

    @property
    def described(self) -> list[Markup]:
        """All else, each as it can be understood on its own."""
        pieces = [piece for piece in self._whole if piece.name != _IDENTIFIER]
        dated = [piece for piece in pieces if piece.name in _OF_A_DATE]
        rows: list[Markup] = []
        for piece in pieces:
            if piece in dated:
                rows += [self._date(dated)] if piece is dated[0] else []
            elif piece.name == _LAST_PAGE and rows:
                rows[-1] = Markup("–").join([rows[-1], piece.html])
            else:
                rows += self._described(piece)
        return rows

    def _date(self, pieces: list[Piece]) -> Markup:
        """Return the parts of a date: in their order, or as 2010-03-15 where they are numbers."""
        parts = {piece.name: piece.html for piece in pieces}
        is_whole = len(parts) == len(pieces) and "season" not in parts
        if not is_whole or not parts.get("month", Markup()).isdigit():
            return Markup(" ").join(piece.html for piece in pieces)
        year = self._work.dates["issued"].year if "issued" in self._work.dates else ""
        whole = (parts.get("year") or year, parts["month"], parts.get("day", ""))
        return Markup("-").join(filter(None, whole))

    def _described(self, piece: Piece) -> Iterator[Markup]:
        """Yield a piece with a word that says what it is, if its own do not."""
        if not _keys([piece.html.striptags()]):
            # A picture is a word too; a comma is none.
            yield from [piece.html] if "<img" in piece.html else []
            return
        label = _NAMES.get(piece.name) or self._term(piece)
        role = piece.get("person-group-type")
        if label and piece.words[:1].isdigit():
            yield Markup("{} {}").format(label, piece.html)
        elif role and role not in {"author", "allauthors"}:
            yield Markup("{} ({})").format(piece.html, self._role(role))
        else:
            yield piece.html

    def _term(self, piece: Piece) -> str:
        name = _TERMS.get(piece.name, "")
        return self._locale.term(name, "short") if name else ""

    def _role(self, role: str) -> str:
        name = role.replace("-", " ").rstrip("s")
        return self._locale.term(name, "short", many=True) or name


def _keys(texts: Iterable[str]) -> list[str]:
    return [word.casefold() for text in texts for word in words_of(text)]
