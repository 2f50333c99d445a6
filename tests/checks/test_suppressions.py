"""What a document says to pass over, where that holds, and what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.finding import Finding
from jatspress.job import Job
from jatspress.publish import publish

DEAD = '<xref rid="gone">1</xref>'
ALSO = '<xref rid="lost">2</xref>'
# Where one link of the kind leads somewhere, each dead one is told by itself.
ALIVE = '<xref rid="here">3</xref>'
GOOD = '<?jatspress ignore LINK001 reason="printed so"?>'


def found(folder: Path, body: str, before: str = "") -> list[Finding]:
    """Return the findings about links and about instructions, of an article with this body."""
    path = folder / "a.xml"
    path.write_text(
        f'{before}<article><body id="here">\n{body}{ALIVE}</body></article>', encoding="utf-8"
    )
    findings = publish(Job(path, "a.xml", "a"), ()).findings
    return [row for row in findings if row.code.startswith(("LINK", "IGNORE"))]


@pytest.mark.parametrize(
    ("body", "left"),
    [
        (f"<p>{GOOD}{DEAD}</p>", 0),
        (f"<p> <!-- why --> {GOOD}words {DEAD} {ALSO}</p>", 0),
        (f"<p>words {GOOD}{DEAD} {ALSO}</p>", 1),
        (f"<sec><p/>{GOOD}<p>{DEAD}</p><p>{ALSO}</p></sec>", 1),
        (f"<sec>{GOOD}<p>{DEAD}</p><p>{DEAD}</p></sec><p>{ALSO}</p>", 1),
        (f"<p><?other?>{GOOD.replace('LINK001', 'LINK002, LINK001')}{DEAD}</p>", 1),
    ],
)
def test_it_holds_for_the_element_it_opens_or_for_the_next(
    tmp_path: Path, body: str, left: int
) -> None:
    assert left == len(found(tmp_path, body))


def test_before_the_article_it_holds_for_all_of_it(tmp_path: Path) -> None:
    body = f"<p>{DEAD}</p><p>{ALSO}</p>"
    assert 2 == len(found(tmp_path, body))
    assert [] == found(tmp_path, body, before=GOOD)


@pytest.mark.parametrize(
    ("instruction", "says"),
    [
        ("<?jatspress ignore LINK001?>", "gives no reason"),
        ('<?jatspress ignore LINK001 reason=" "?>', "gives no reason"),
        ('<?jatspress ignore LINK999 reason="so"?>', "there is no rule LINK999"),
        ('<?jatspress ignore LINK reason="so"?>', "there is no rule LINK;"),
        ('<?jatspress ignore reason="so"?>', "cannot be read"),
        ('<?jatspress ignroe LINK001 reason="so"?>', "cannot be read"),
        ("<?jatspress?>", "cannot be read"),
    ],
)
def test_one_that_cannot_be_followed_is_found_and_passes_over_nothing(
    tmp_path: Path, instruction: str, says: str
) -> None:
    faulty, dead = found(tmp_path, f"<p>{instruction}{DEAD}</p>")

    assert ("IGNORE001", "LINK001") == (faulty.code, dead.code)
    assert says in faulty.message
    assert (2, 4) == (faulty.place.line, faulty.place.column)


def test_one_that_nothing_follows_is_found(tmp_path: Path) -> None:
    faulty, _ = sorted(found(tmp_path, f"<p>{DEAD}{GOOD}</p>"), key=lambda row: row.code)

    assert "no element follows" in faulty.message


def test_one_without_anything_to_pass_over_is_found(tmp_path: Path) -> None:
    (unused,) = found(tmp_path, f"<p/>{GOOD}<p>é</p>")

    assert ("IGNORE002", 2, 5) == (unused.code, unused.place.line, unused.place.column)
    assert "/article/body/p[2]" == unused.place.element
    rendering = GOOD.replace("LINK001", "TEXT001")
    assert [] == found(tmp_path, f"<p>{rendering}</p>"), "only rendering could find that"


def test_each_article_of_a_wrapper_has_its_own(tmp_path: Path) -> None:
    path = tmp_path / "set.xml"
    article = f"<article><front/><body><p>{DEAD}</p></body></article>"
    path.write_text(
        f'<set xmlns="urn:x">\n<r>{article}</r>\n<r>{GOOD}{article}</r>\n'
        f"<r>{article.replace(DEAD, GOOD + DEAD)}</r>\n<r>{article.replace(DEAD, GOOD)}</r></set>"
    )
    codes = [
        [
            (row.code, row.place.line)
            for row in publish(Job(path, "set.xml", "set", number=number), ()).findings
            if row.code.startswith(("LINK", "IGNORE"))
        ]
        for number in (1, 2, 3, 4)
    ]

    assert [[("LINK001", 2)], [], [], [("IGNORE002", 5)]] == codes
