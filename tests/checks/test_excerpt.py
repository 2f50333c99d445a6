"""The line of the source below a finding: files as people really have them, and the caret."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from jatspress import batch, manual
from jatspress.checks.formats import Sheet, render
from jatspress.checks.formats.excerpt import Excerpt, Excerpts
from jatspress.finding import Place

DEAD = '<xref rid="gone"/>'
# A dead link after each of these: how many columns of a terminal stand before the caret.
BEFORE = {
    "letters": ("Words ", 3 + 6),
    "a tab": ("one\ttwo ", 3 + 8),
    "wide characters": ("漢字かな", 3 + 8),
    "a half-width one": ("ｱ", 3 + 1),
    "combining marks": ("Cafe\u0301 n\u0303 ", 3 + 7),
    "an emoji": ("🧪 ", 3 + 3),
    "characters beyond 16 bits": ("𝔘𝔫 ", 3 + 3),
    "an invisible one, made visible": ("a\u00adb", 3 + 3),
    "far away": ("x" * 5000, 1 + 30),
}


def told(folder: Path, document: bytes) -> tuple[str, str]:
    """Check a file for dead links; return the source and the caret that are told."""
    (folder / "a.xml").write_bytes(document)
    report = batch.check([folder / "a.xml"], select=["LINK001"])
    kinds = {kind.code: kind for kind in manual.rules()}
    rows = render("text", Sheet(tuple(report.findings), ("a.xml",), kinds, "1.0")).split("\n")
    assert "LINK001" in rows[0]
    (source, caret) = (row.partition(" | ")[2] for row in rows[1:])
    return source, caret


def article(words: str, end: str = "\n") -> str:
    lines = ["<article><body>", f"\t<p>{words}{DEAD} and more</p>", "</body></article>"]
    return end.join(lines)


@pytest.mark.parametrize("kind", BEFORE)
def test_the_caret_stands_below_the_link(tmp_path: Path, kind: str) -> None:
    words, width = BEFORE[kind]
    source, caret = told(tmp_path, article(words).encode())

    assert caret == " " * width + "^"
    assert DEAD in source
    assert len(source) < 100


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=repr)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "iso-8859-1"])
def test_line_ends_and_encodings_change_nothing(tmp_path: Path, end: str, encoding: str) -> None:
    declared = "utf-16" if encoding.startswith("utf-16") else encoding.removesuffix("-sig")
    head = f'<?xml version="1.0" encoding="{declared}"?>{end}'
    mark = b"\xfe\xff" if encoding == "utf-16-be" else b""
    document = (head + article("Größe ", end)).encode(encoding)

    assert told(tmp_path, mark + document) == (
        f"<p>Größe {DEAD} and more</p>",
        " " * (3 + 6) + "^",
    )


def test_what_is_set_in_deeply_is_not_cut_off(tmp_path: Path) -> None:
    source, caret = told(tmp_path, f"<article>\n{' ' * 60}{DEAD}</article>".encode())

    assert (source, caret) == (f"{DEAD}</article>", "^")


def excerpt(folder: Path, line: str, column: int) -> Excerpt:
    (folder / "a.xml").write_text(line, encoding="utf-8")
    found = Excerpts().of(Place(str(folder / "a.xml"), 1, column))
    assert found is not None
    return found


@pytest.mark.parametrize(
    ("line", "column", "marked"),
    [
        ('<ref id="a">', 1, "<ref"),
        ("<mml:math/>", 1, "<mml:math"),
        ("</ref>", 1, "</ref"),
        ("some words", 6, "words"),
        ("two  blanks", 4, "  "),
        ("a, b", 2, ","),
        ("end", 4, ""),
        (unicodedata.normalize("NFD", "Żółć i"), 1, unicodedata.normalize("NFD", "Żółć")),
    ],
)
def test_what_stands_at_the_place_is_marked(
    tmp_path: Path, line: str, column: int, marked: str
) -> None:
    found = excerpt(tmp_path, line, column)

    assert found.marked == marked
    assert found.text == line


def test_a_mark_is_shown_with_its_letter(tmp_path: Path) -> None:
    found = excerpt(tmp_path, "Cafe\u0301 au lait", 5)

    assert (found.before, found.marked, found.width) == ("Caf", "e\u0301", 3)
