"""Our entries against those of citeproc-js, the processor that citation styles are written for.

What we do otherwise on purpose is taken out of the style before either of us sees it (`_WISHES`),
or is another way to write the same in HTML (`_SAME`), or is kept out of the items:

- All months are May, for we show a month in the article's own word, long or short.
- Days have two digits, for we show no nought that the article lacks.
- Nobody is called J.-P.; told to cut no names, citeproc-js makes J. P. of it.
- What is italic is no small word, for it stays small with us in an English title: *E. coli*.
- No group is the last of two authors; citeproc-js has a rule of its own for that.
"""

from __future__ import annotations

import json
import re
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from markupsafe import Markup

from jatspress.gathered import gathered
from jatspress.render.csl.entry import Writer
from jatspress.render.csl.item import Date, Item, People, Person
from jatspress.render.csl.locale import Locale, locale_of
from jatspress.render.csl.marks import Marks
from jatspress.render.csl.names import HAIR_SPACE
from jatspress.render.csl.style import style_at

HERE = Path(__file__).resolve().parent
STYLES = sorted(gathered("csl/styles").glob("*.csl"))
# Each with the quotation marks in its titles.
_QUOTES = {"en-US": "“”", "de-DE": "„“", "fr-FR": "«»", "pl-PL": "„”"}
LANGUAGES = tuple(_QUOTES)
_PEOPLE = frozenset({"author", "editor", "translator"})
_DATES = frozenset({"issued", "accessed"})
_DATE = r'<date form="text"\1/>'
_WISHES = (
    # All authors are named.
    (r' et-al-[a-z-]+="[^"]*"', ""),
    # Pages keep their digits.
    (r' page-range-format="[^"]*"', ""),
    # Given names that are written out stay so, and a surname is never taken apart.
    (r' initialize="[^"]*"| demote-non-dropping-particle="[^"]*"', ""),
    (r"<style ", '<style initialize="false" demote-non-dropping-particle="never" '),
    # Months are in words, so a date is never in numbers.
    (r'<date\b([^>]*)>(?:(?!</date>).)*name="month"[^>]*"numeric(?:(?!</date>).)*</date>', _DATE),
    (r'(?<=<date )form="numeric"|(<date [^>]*)form="numeric"', r'\1form="text"'),
    # The number is the list's, and with it the column it stands in.
    (r'<text\b[^>]*variable="citation-number"[^>]*/>| second-field-align="[^"]*"', ""),
)
_SAME = (
    (r"^\s*<div[^>]*>|</?div[^>]*>", ""),
    # What is italic within italic is upright, by nesting or in so many words.
    (r'<span style="font-style:normal;">([^<]*)</span>', r"<i>\1</i>"),
    (r'<span style="font-variant:small-caps;">', '<span class="sc">'),
    # Quotation marks of the article stay those of its language.
    ("[“”„«»]", '"'),
    ("[‘’‚]", "'"),
    # Initials that the article writes apart are no single word here.
    (HAIR_SPACE, ""),
    # The ends of ordinals are raised.
    (r"(?<=\d)<sup>(\w+)</sup>", r"\1"),
    # So is the French number's sign; and a particle stays with its name.
    ("ᵒ|<sup>o</sup>", "o"),
    ("\N{NO-BREAK SPACE}", " "),
    ("&#38;", "&amp;"),
    ("&#34;", '"'),
    ("&#39;", "'"),
)

# Where the style itself lets signs meet that none of us settles well.
_REMAINING = {
    # "Journal.;8": the volume brings its semicolon along, whether there is a year or not.
    "bmj": frozenset({"undated"}),
    # "2023. . Journal" with them, "2023. Journal" with us.
    "elsevier-harvard": frozenset({"article-of-nobody", "book-of-nobody"}),
}


@cache
def _items(language: str) -> list[dict[str, Any]]:
    """Return the works to cite, as CSL has them in JSON, with the quotation marks of a language."""
    text = (HERE / "items.json").read_text(encoding="utf-8")
    rows: list[dict[str, Any]] = json.loads(text.translate(str.maketrans("“”", _QUOTES[language])))
    return rows


@cache
def _wished(file: Path) -> str:
    """Return a style without what we do otherwise on purpose."""
    text = file.read_text(encoding="utf-8")
    for pattern, instead in _WISHES:
        text = re.sub(pattern, instead, text, flags=re.DOTALL)
    return text


@cache
def _judged() -> dict[tuple[Path, str], list[str]]:
    """Return citeproc-js' entries of all items, in each style and language."""
    locales = {name: gathered(f"csl/locales/locales-{name}.xml").read_text() for name in LANGUAGES}
    items = {name: _items(name) for name in LANGUAGES}
    told = {"styles": [_wished(file) for file in STYLES], "locales": locales, "items": items}
    command = ["node", str(HERE / "judge.cjs")]
    ran = subprocess.run(
        command, input=json.dumps(told), check=True, capture_output=True, encoding="utf-8"
    )
    rows = json.loads(ran.stdout)
    return {
        (file, language): rows[place][number]
        for place, file in enumerate(STYLES)
        for number, language in enumerate(LANGUAGES)
    }


def _item(row: dict[str, Any], locale: Locale, marks: Marks) -> Item:
    """Return an item in our form of it."""
    texts = {
        name: marks.of(Markup(value.replace("&", "&amp;")))
        for name, value in row.items()
        if isinstance(value, str) and name not in {"id", "type"}
    }
    if "page" in texts:
        texts["page-first"] = texts["page"].partition("-")[0]
        texts["page"] = texts["page"].replace("-", "–")
    people = {
        name: People(tuple(Person(**person) for person in row[name]))
        for name in _PEOPLE & row.keys()
    }
    dates = {name: _date(row[name], locale) for name in _DATES & row.keys()}
    return Item(row["type"], texts, people, dates)


def _date(row: dict[str, list[list[int]]], locale: Locale) -> Date:
    parts = [str(part) for part in row["date-parts"][0]]
    month = locale.term(f"month-{parts[1]:>02}") if parts[1:] else ""
    return Date(parts[0], month, parts[2] if parts[2:] else "")


def _ours(style: Path, language: str, row: dict[str, Any]) -> str:
    parsed, marks = style_at(style), Marks()
    locale = locale_of(language, parsed.locales)
    entry = Writer(parsed, locale, _item(row, locale, marks), marks).entry()
    return str(marks.html(entry.text, locale.quotes))


def _plain(html: str) -> str:
    for pattern, instead in _SAME:
        html = re.sub(pattern, instead, html)
    return html.strip()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("style", STYLES, ids=lambda path: path.stem)
def test_an_entry_is_the_reference_processor_s(style: Path, language: str, tmp_path: Path) -> None:
    file = tmp_path / style.name
    file.write_text(_wished(style), encoding="utf-8")
    differing = {}
    for row, theirs in zip(_items(language), _judged()[style, language], strict=True):
        pair = (_plain(_ours(file, language, row)), _plain(theirs))
        if pair[0] != pair[1]:
            differing[row["id"]] = "\n".join(pair)
    known = _REMAINING.get(style.stem, frozenset())

    assert {} == {name: pair for name, pair in differing.items() if name not in known}
    assert known <= differing.keys()
