"""Names of people, in the order and with the signs of a style.

Nothing of a name is ever cut, whatever the style says: all names are there, and a given name that
the article writes out stays so. What is written as initials gets the style's form of them.
"""

from __future__ import annotations

import re

from markupsafe import escape

from .item import People, Person
from .locale import Locale
from .marks import Marks
from .nodes import Node
from .punctuation import join_all

_HYPHENS = "-‐"
# "J.", "J.M.", "J.-P." and "J"; not "Jr." or "Abd."
_INITIALS = re.compile(rf"[^\W\d_](?:\.(?:[{_HYPHENS}]?[^\W\d_]\.)*)?")
_LETTER = re.compile(rf"[{_HYPHENS}]?[^\W\d_]")
# "JM", as indexes write it; a longer one is a name in capitals.
_RUN = re.compile(r"[^\W\d_a-zß-öø-ÿ]{2,3}\.?")
# As thin as a space can be: what the article writes as two words is no single one here.
HAIR_SPACE = "\u200a"
_SEVERAL = 2


def listed(people: People, node: Node, et_al: str, locale: Locale, marks: Marks) -> str:
    """Return names as one text, by the options of a `name` element."""
    shown = [
        _name(person, node, is_first=not place, locale=locale, marks=marks)
        for place, person in enumerate(people.persons)
    ]
    delimiter = node.get("delimiter", ", ")
    into = locale.into_quotes
    if people.has_others:
        whole = join_all(shown, delimiter, into_quotes=into)
        between = delimiter if len(shown) >= _SEVERAL else " "
        return join_all([whole, et_al], between, into_quotes=into)
    if len(shown) < _SEVERAL or not node.get("and"):
        return join_all(shown, delimiter, into_quotes=into)
    word = "&" if node.get("and") == "symbol" else locale.term("and")
    first = join_all(shown[:-1], delimiter, into_quotes=into)
    before = delimiter if _has_delimiter_before_last(node, len(shown)) else " "
    return join_all([first, f"{word} {shown[-1]}"], before, into_quotes=into)


def _has_delimiter_before_last(node: Node, count: int) -> bool:
    rule = node.get("delimiter-precedes-last", "contextual")
    is_inverted = node.get("name-as-sort-order") == "all"
    if rule == "after-inverted-name":
        return is_inverted or (node.get("name-as-sort-order") == "first" and count == _SEVERAL)
    return rule == "always" or (rule == "contextual" and count > _SEVERAL)


def _name(person: Person, node: Node, *, is_first: bool, locale: Locale, marks: Marks) -> str:
    """Return one name: `Smith J`, `J. Smith` or `Smith, J.`."""
    if person.literal:
        return person.literal
    given, suffix = _given(person.given, node, marks), person.suffix
    if "." not in node.get("initialize-with", "."):
        # Who writes J for J. writes Jr for Jr.
        suffix = suffix.replace(".", "")
    order = node.get("name-as-sort-order")
    parts, between = [given, person.family, suffix], " "
    if order == "all" or (order == "first" and is_first):
        parts, between = [person.family, given, suffix], node.get("sort-separator", ", ")
    return join_all(parts, between, into_quotes=locale.into_quotes)


def _given(given: str, node: Node, marks: Marks) -> str:
    """Return given names; initials among them in the style's form."""
    sign = node.options.get("initialize-with")
    words = given.split()
    if sign is None or not words:
        return given
    if len(words) == 1 and _RUN.fullmatch(given):
        return _between(marks, sign).join(given.rstrip(".")) + sign.rstrip()
    shown, was_initial = "", False
    for word in words:
        letters = _LETTER.findall(word) if _INITIALS.fullmatch(word) else []
        if shown:
            shown += _gap(sign) if letters and was_initial else " "
        shown += _dotted(letters, sign) if letters else word
        was_initial = bool(letters)
    return shown


def _gap(sign: str) -> str:
    """Return what stands between two initials: what the article writes apart is no single word."""
    return sign[len(sign.rstrip()) :] or HAIR_SPACE * (not sign)


def _dotted(letters: list[str], sign: str) -> str:
    """Return initials of one word: `J.-P.` or, without full stops, `J-P`."""
    shown = letters[0] + sign.rstrip()
    for letter in letters[1:]:
        shown += ("" if letter[0] in _HYPHENS else _gap(sign)) + letter + sign.rstrip()
    return shown


def _between(marks: Marks, sign: str) -> str:
    """Return what parts initials that the article writes in one: JM stays one word to machines."""
    return marks.tag(f'<span class="between" data-sign="{escape(sign)}"></span>') if sign else ""
