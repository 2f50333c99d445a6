"""Fixes: each rule with one has `fixed.xml`, what its `fires.xml` becomes, unsafe fixes and all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from all_fixes import anything, fixed, view
from jatspress.checks import RULES
from jatspress.checks.fixing import View, applied, mended
from jatspress.checks.rule import Rule
from jatspress.finding import Edit, Finding, Fix
from jatspress.jats import read
from real_articles import sample

CASES = Path(__file__).parents[1] / "rules"
FIXED = sorted(path.parent.name for path in CASES.glob("*/fixed.xml"))
OF_CODE = {rule.code: rule for rule in RULES}
Golden = Callable[[Path, str], None]

each_fixed = pytest.mark.parametrize("code", FIXED)


@pytest.mark.parametrize("rule", [row for row in RULES if row.fixes], ids=lambda row: row.code)
def test_a_rule_that_says_it_has_a_fix_shows_one(rule: type[Rule], golden: Golden) -> None:
    folder = CASES / rule.code
    before = (folder / "fires.xml").read_bytes()
    result = fixed(before, frozenset({rule.code}))

    assert result.made, f"nothing in {rule.code}/fires.xml is mended"
    golden(folder / "fixed.xml", result.after.decode())


@each_fixed
def test_a_rule_with_a_mended_article_says_that_it_has_a_fix(code: str) -> None:
    assert OF_CODE[code].fixes


@each_fixed
def test_a_fix_is_as_safe_as_its_rule_says(code: str) -> None:
    found = view((CASES / code / "fires.xml").read_bytes(), frozenset({code})).findings[0]

    assert {row.fix.safety for row in found if row.fix} <= set(OF_CODE[code].fixes)
    assert all(row.fix.message and row.fix.edits for row in found if row.fix)


@each_fixed
def test_what_is_mended_stays_so(code: str) -> None:
    data = (CASES / code / "fixed.xml").read_bytes()

    assert (fixed(data, frozenset({code})).after, b"") == (data, b"")


@each_fixed
def test_a_fix_keeps_every_other_byte(code: str) -> None:
    """Also where the author wrote in another encoding, with other ends of lines."""
    before = (CASES / code / "fires.xml").read_bytes()
    expected = (CASES / code / "fixed.xml").read_text(encoding="utf-8")
    for name in ("utf-8-sig", "utf-16", "utf-16-be"):
        declared = before.decode().replace(
            'encoding="UTF-8"', 'encoding="UTF-16"', name != "utf-8-sig"
        )
        wanted = expected.replace('encoding="UTF-8"', 'encoding="UTF-16"', name != "utf-8-sig")

        result = fixed(declared.encode(name), frozenset({code}))

        assert result.after.decode(name) == wanted


BODY = '<?xml version="1.0" encoding="{}"?>\n<article><body>{}</body></article>'
SPACED = frozenset({"TEXT020"})


@pytest.mark.parametrize(
    ("encoding", "inside", "becomes"),
    [
        ("UTF-8", "<p>one  two</p>", "<p>one two</p>"),
        ("ISO-8859-2", "<p>źle  i  żle</p>", "<p>źle i żle</p>"),
        ("UTF-8", "<p>R&amp;D  &#x3b1;  b</p>", "<p>R&amp;D &#x3b1; b</p>"),
        ("UTF-8", "<p>a<!-- x  y -->b  c<?p q  r?></p>", "<p>a<!-- x  y -->b c<?p q  r?></p>"),
        ("UTF-8", "<p>a <bold> b</bold>c  d</p>", "<p>a <bold> b</bold>c d</p>"),
        ("UTF-8", "<p>a <code>x  y</code> b  c</p>", "<p>a <code>x  y</code> b c</p>"),
        ("UTF-8", "<p><![CDATA[a  b]]> c  d</p>", "<p><![CDATA[a  b]]> c d</p>"),
        ("UTF-8", "<p id='a>b'>c  d</p>", "<p id='a>b'>c d</p>"),
    ],
)
def test_only_what_is_at_fault_is_changed(encoding: str, inside: str, becomes: str) -> None:
    result = fixed(BODY.format(encoding, inside).encode(encoding), SPACED)

    assert result.after == BODY.format(encoding, becomes).encode(encoding)


def test_what_an_encoding_lacks_is_written_as_a_reference() -> None:
    data = BODY.format("ISO-8859-1", "<p>mu&#x307; here</p>").encode("ascii")
    result = fixed(data.replace(b"mu", b"z"), frozenset({"TEXT035"}))

    assert b"<p>&#380; here</p>" in result.after


def test_text_out_of_an_entity_is_left_alone() -> None:
    start = '<!DOCTYPE article [<!ENTITY two "a  b">]><article><body>'
    data = f"{start}<p>&two;</p><p>c  d</p></body></article>".encode()

    assert fixed(data, SPACED).after == data.replace(b"c  d", b"c d")


def test_of_two_fixes_that_touch_the_first_is_made_and_then_the_other() -> None:
    pub_id = '<pub-id pub-id-type="doi">doi:10.1234%2Fx.</pub-id>'
    cite = "<back><ref-list><ref><mixed-citation>{}</mixed-citation></ref></ref-list></back>"
    data = f"<article>{cite.format(pub_id)}</article>".encode()

    result = fixed(data, frozenset({"REF021", "REF022", "REF023"}))

    assert b'doi:<pub-id pub-id-type="doi">10.1234/x</pub-id>.</mixed' in result.after
    assert {row.code for row in result.made} == {"REF021", "REF022", "REF023"}


def test_in_a_citation_of_parts_what_is_no_part_of_a_doi_goes() -> None:
    pub_id = '<pub-id pub-id-type="doi">https://doi.org/10.1234/x.</pub-id>'
    cite = "<back><ref-list><ref><element-citation>{}</element-citation></ref></ref-list></back>"
    data = f"<article>{cite.format(pub_id)}</article>".encode()

    result = fixed(data, frozenset({"REF021", "REF023"}))

    assert b'<pub-id pub-id-type="doi">10.1234/x</pub-id>' in result.after


def said(start: int, end: int, text: str, code: str = "TEXT020") -> Finding:
    """Return a finding with a fix of one edit."""
    rule = OF_CODE[code]
    place = read(CASES / code / "fires.xml").source.place()
    return rule.found("so it is", place, Fix("so", (Edit(start, end, text),)))


@pytest.mark.parametrize(
    "wrong",
    [
        pytest.param("words", id="other words"),
        pytest.param("<", id="not well-formed"),
        pytest.param("new", id="new finding"),
    ],
)
def test_a_fix_that_does_not_stand_the_proof_is_left_out(wrong: str) -> None:
    """The two others are made, whatever stands between them."""
    data = b"a..b..c"

    def look(tried: bytes) -> View:
        at, end = tried.find(b"b"), len(tried)
        rows = [said(1, 2, "")] if tried.startswith(b"a..") else []
        rows += [said(at, at + 1, wrong)] if at > 0 else []
        rows += [said(end - 2, end - 1, "")] if tried.endswith(b"..c") else []
        codes = Counter({"XML003": b"<" in tried, "NEW": b"new" in tried})
        return View((tuple(rows),), +codes, "changed" if b"words" in tried else "same")

    result = mended(data, look, anything)

    assert result.after == b"a.b.c"
    assert [row.fix for row in result.left[0]] == [None]


def test_edits_change_no_byte_but_theirs() -> None:
    edits = (Edit(6, 6, "!"), Edit(0, 1, "J"), Edit(2, 4, ""))

    assert applied(b"hello.", edits) == b"Jeo.!"


def test_fixes_that_never_end_are_stopped() -> None:
    """A fix that the next look wants undone would go on for ever."""

    def look(tried: bytes) -> View:
        other = "b" if tried == b"a" else "a"
        return View(((said(0, 1, other),),), Counter({"TEXT020": 1}), "same")

    assert mended(b"a", look, anything).after == b"b"


def test_the_corpus_is_mended_for_good_and_keeps_its_words(corpus: Path) -> None:
    """Every fix, unsafe ones too: proven anew, and the second time there is nothing to do."""
    count = 0
    for path in sample(corpus):
        data = path.read_bytes()
        before, result = view(data), fixed(data)
        after = view(result.after)
        assert before.words == after.words, path
        assert not after.codes - before.codes, path
        assert fixed(result.after).after == result.after, path
        count += len(result.made)
    assert count
