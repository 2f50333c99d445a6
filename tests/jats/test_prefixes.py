"""Documents that use a namespace prefix without declaring it are read, and it is said."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.errors import Unreadable
from jatspress.jats import Reading, read

MATHML = "{http://www.w3.org/1998/Math/MathML}"


def reading(folder: Path, text: str) -> Reading:
    file = folder / "a.xml"
    file.write_text(text, encoding="utf-8")
    return read(file, "a.xml")


@pytest.mark.parametrize(
    "before",
    [
        "",
        "\ufeff",
        '<?xml version="1.0"?>\n<!-- <article> -->\n',
        '<!DOCTYPE article PUBLIC "-//X//Y" "y.dtd">\n',
        '<!DOCTYPE article [<!ENTITY a "b">]>\n',
    ],
)
def test_the_prefixes_of_jats_are_taken_for_what_it_means(tmp_path: Path, before: str) -> None:
    text = (
        f'{before}<article id="a">\n<body><mml:math><mml:mi>x</mml:mi></mml:math></body></article>'
    )
    read_ = reading(tmp_path, text)
    (finding,) = [row for row in read_.findings if row.code == "XML008"]
    math = read_.source.root.find(f"body/{MATHML}math")

    assert math is not None
    assert (finding.place.line, finding.place.column) == (before.count("\n") + 1, 1)
    assert 'xmlns:mml="…"' in finding.message
    assert read_.source.place(math).line == before.count("\n") + 2
    assert read_.source.place(math).column == 7


def test_each_prefix_is_told_of_once(tmp_path: Path) -> None:
    text = "<article><front><hwp:a hwp:b='c'/><hwp:a/><p xlink:href='d'/></front></article>"
    read_ = reading(tmp_path, text)

    assert ["hwp", "xlink"] == list(read_.source.undeclared)
    assert read_.source.root.find("front/{urn:undeclared:hwp}a") is not None
    assert "unknown" in read_.findings[0].message


def test_what_is_broken_as_well_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="mismatch"):
        reading(tmp_path, "<article><mml:math></article>")
