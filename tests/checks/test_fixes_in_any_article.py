"""Whatever an author wrote, in whatever encoding: fixes keep what no fix may change."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from all_fixes import fixed, view

CITED, DOI = "<ref-list><ref>", '<pub-id pub-id-type="doi">'
# Each is at fault, or nearly; some of them touch others.
PIECES = (
    "one  two",
    "<p>R&amp;D  and , so on .</p>",
    "<p>cafe&#x301;  &#x200B;x</p>",
    "<p/>",
    "<p><![CDATA[a  b , c]]>  d</p>",
    "<p><!-- a  b -->x<italic>  y</italic></p>",
    '<p><ext-link xlink:href="http://dx.doi.org/10.1234%2Fx">x</ext-link></p>',
    "<p><ext-link xlink:href='www.example.org/\"a\"'>x  y</ext-link></p>",
    "<p><ext-link>https://example.org/a?b=c&amp;d=e</ext-link></p>",
    '<p><ext-link xlink:href="mailto:a@example.org">a@example.org</ext-link></p>',
    '<p xml:lang="pt_BR">żółć  日本</p>',
    '<p><named-content id="a">x</named-content><named-content id="a">y</named-content></p>',
    "<list><list-item><p>a</p></list-item></list>\n",
    f"{CITED}<mixed-citation>A  B {DOI}doi:10.1234%2Fx.</pub-id></mixed-citation></ref></ref-list>",
    f"{CITED}<element-citation>{DOI}doi: 10.1234/y </pub-id></element-citation></ref></ref-list>",
    '<table><tr><td/><td rowspan="9">a  b</td></tr>\n<tr><td/></tr></table>',
    '<media xlink:href="walk.mp4"/>',
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "iso-8859-2", "windows-1252", "shift_jis")
DECLARED = {"utf-8-sig": "utf-8"}


@st.composite
def articles(draw: st.DrawFn) -> bytes:
    """Return an article of some of the pieces, in some encoding, with some ends of lines."""
    pieces = draw(st.lists(st.sampled_from(PIECES), min_size=1, max_size=8))
    between = draw(st.sampled_from(("", " ", "\n", "\n\t\t")))
    encoding = draw(st.sampled_from(ENCODINGS))
    text = (
        f'<?xml version="1.0" encoding="{DECLARED.get(encoding, encoding)}"?>\n'
        f'<article xmlns:xlink="http://www.w3.org/1999/xlink"><body><sec>{between.join(pieces)}'
        "</sec></body></article>"
    )
    ends = draw(st.sampled_from(("\n", "\r\n", "\r")))
    return text.replace("\n", ends).encode(encoding, "xmlcharrefreplace")


@settings(max_examples=60, deadline=None)
@given(articles())
def test_a_fixed_article_says_the_same_and_has_nothing_left_to_fix(data: bytes) -> None:
    before, result = view(data), fixed(data)
    after = view(result.after)

    etree.fromstring(result.after)
    assert before.words == after.words
    assert not after.codes - before.codes
    assert fixed(result.after).after == result.after


@settings(max_examples=60, deadline=None)
@given(articles())
def test_every_edit_stands_at_a_character_and_can_be_written(data: bytes) -> None:
    """A fix that is made alone leaves a file that is well-formed, whatever the encoding."""
    from jatspress.checks.fixing import applied  # noqa: PLC0415

    (findings,) = view(data).findings
    for finding in findings:
        if finding.fix:
            etree.fromstring(applied(data, finding.fix.edits))
