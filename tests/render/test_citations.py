"""References in the journal's citation style, and that no word of theirs is lost for it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup

from jatspress.errors import SettingsError
from jatspress.gathered import gathered
from jatspress.jats import Source
from jatspress.render.assets import Assets
from jatspress.render.csl.marks import Marks
from jatspress.render.csl.punctuation import join
from jatspress.render.fidelity.visible import visible
from jatspress.render.fidelity.words import words_of
from jatspress.render.references.entries import DEFAULT, Entries
from jatspress.render.theme import Theme
from jatspress.render.walk import Walk

HERE = Path(__file__).resolve().parent / "citations"
STYLES = sorted(path.stem for path in gathered("csl/styles").glob("*.csl"))
XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
AUTHOR = "<name><surname>Okafor</surname><given-names>JM</given-names></name>"
STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="in-text">
<macro name="who"><names variable="author"/></macro>
<bibliography><layout suffix="."><group delimiter=", "><text macro="who"/>
<text variable="title" quotes="true"/></group></layout></bibliography></style>"""


@cache
def theme(style: str = "", language: str = "en") -> Theme:
    return Theme(None, language, gathered(f"csl/styles/{style}.csl") if style else None)


def shown(xml: str, templates: Theme | None = None) -> str:
    """Render a fragment of an article."""
    data = f"<article {XLINK}>{xml}</article>".encode()
    root = etree.fromstring(data)
    source = Source(Path("a.xml"), "a.xml", data, root.getroottree())
    return str(Walk(source, templates or theme(), Assets(source)).render(root[0]))


def entry(parts: str, attributes: str = "", templates: Theme | None = None) -> str:
    """Return the entry of a citation with some parts, without the tags of macros."""
    citation = f"<element-citation {attributes}>{parts}</element-citation>"
    html = shown(citation, templates).removeprefix("<cite>").removesuffix("</cite>")
    return re.sub(r"</?span[^>]*>|<wbr>", "", html)


def journal(parts: str, templates: Theme | None = None) -> str:
    return entry(parts, 'publication-type="journal"', templates)


@pytest.mark.parametrize("style", STYLES)
def test_each_packaged_style_has_its_own_form(
    style: str, golden: Callable[[Path, str], None]
) -> None:
    html = shown((HERE / "references.xml").read_text(encoding="utf-8"), theme(style))

    golden(HERE / f"{style}.html", re.sub(r"<wbr>", "", html))


def test_the_style_for_medicine_is_the_default() -> None:
    parts = f"{AUTHOR}<article-title>A trial</article-title>"

    assert journal(parts) == journal(parts, theme(DEFAULT))


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ("<volume>3</volume><issue>4</issue><fpage>5</fpage><lpage>9</lpage>", "3(4):5–9."),
        ("<volume>3</volume><elocation-id>e12</elocation-id>", "3:e12."),
        ("<year>2001a</year><volume>3</volume>", "2001a;3."),
        ("<year>2001</year><month>May</month>", "2001 May."),
        ("<year>2001</year><month>05</month><day>7</day>", "2001. [2001-05-7]"),
        ("<comment>in press</comment>", "J Tests. in press."),
        ("<publisher-loc>Lublin</publisher-loc>", "J Tests. [Lublin]"),
        ("<issn>1230-8013</issn>", "J Tests. [ISSN 1230-8013]"),
        ("<series>Series B</series><volume>3</volume>", "3. [Series B]"),
        ("<pub-id pub-id-type='doi'>10.5555/x</pub-id>", "doi:10.5555/x"),
        (
            "<pub-id pub-id-type='doi'>10.1234/x</pub-id>",
            'doi:<a class="doi" href="https://doi.org/10.1234/x">10.1234/x</a>',
        ),
        (
            "<pub-id pub-id-type='pmcid'>PMC12</pub-id>",
            '<a href="https://pmc.ncbi.nlm.nih.gov/articles/PMC12/">PMC12</a>',
        ),
        ("<pub-id pub-id-type='other'>X12</pub-id>", "J Tests. X12"),
        ("<uri>https://a.test/b</uri>", '<a href="https://a.test/b">https://a.test/b</a>'),
        (
            "<person-group person-group-type='translator'><collab>Us</collab></person-group>",
            "[Us (trans.)]",
        ),
        (
            "<person-group person-group-type='reviewer'><collab>Us</collab></person-group>",
            "Us (rev",
        ),
    ],
)
def test_a_part_of_a_reference_has_its_place(parts: str, said: str) -> None:
    title = "<article-title>A trial</article-title><source>J Tests</source>"

    assert said in journal(AUTHOR + title + parts)


@pytest.mark.parametrize(
    ("given", "vancouver", "apa"),
    [
        ("J. M.", "Li J\u200aM.", "Li, J. M."),
        ("J.M.", "Li J\u200aM.", "Li, J. M."),
        ("J.-P.", "Li J-P.", "Li, J.-P."),
        ("Jacques M.", "Li Jacques M.", "Li, Jacques M."),
        ("Abd.", "Li Abd.", "Li, Abd."),
        ("J", "Li J.", "Li, J."),
    ],
)
def test_initials_get_the_form_of_the_style_and_names_stay_whole(
    given: str, vancouver: str, apa: str
) -> None:
    parts = (
        f"<name><surname>Li</surname><given-names>{given}</given-names></name><source>A</source>"
    )

    assert journal(parts).startswith(vancouver)
    assert journal(parts, theme("apa")).startswith(apa)


def test_initials_in_one_word_are_parted_for_the_eye_alone() -> None:
    html = shown(f"<element-citation>{AUTHOR}<source>A</source></element-citation>", theme("apa"))

    assert 'Okafor, J<span class="between" data-sign=". "></span>M. ' in html


def test_all_authors_are_named_however_many_a_style_would_name() -> None:
    names = "".join(f"<name><surname>Name{n}</surname></name>" for n in range(30))

    for style in STYLES:
        html = journal(f"<person-group>{names}</person-group><source>A</source>", theme(style))
        assert all(f"Name{n}" in html for n in range(30))


def test_et_al_of_the_article_stays() -> None:
    assert "Okafor JM, et al. A." not in journal(f"{AUTHOR}<etal/><source>A</source>")
    assert journal(f"{AUTHOR}<etal/><source>A</source>").startswith("Okafor JM et al. A")


def test_mark_up_in_a_title_and_its_language_survive() -> None:
    title = "<article-title xml:lang='fr'>Un <italic>essai</italic> H<sub>2</sub>O</article-title>"
    html = shown(f"<element-citation>{title}<source>A</source></element-citation>", theme("ieee"))

    assert '<span class="article-title" lang="fr">Un <i>essai</i> H<sub>2</sub>O</span>' in html


def test_a_formula_in_a_title_survives() -> None:
    formula = (
        '<inline-formula><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mi>x</m:mi>'
        "</m:math></inline-formula>"
    )

    assert "<math><mi>x</mi></math>" in entry(f"<article-title>On {formula}</article-title>")


def test_a_citation_without_a_name_shows_its_parts() -> None:
    assert "Notes of the ward. 1977" == entry(
        "<comment>Notes of the ward</comment><year>1977</year>"
    )


def test_what_is_written_stays_as_written() -> None:
    written = "<mixed-citation>By hand, A. <source>Old J</source> 1901; 3.</mixed-citation>"

    assert '<cite>By hand, A. <i class="source">Old J</i> 1901; 3.</cite>' == shown(written)


@pytest.mark.parametrize("name", ["nlm-citation", "citation", "mixed-citation"])
def test_other_citations_without_words_of_their_own_are_formatted_too(name: str) -> None:
    parts = "<source>J Tests</source><year>2001</year><volume>3</volume>"
    html = shown(f'<ref><{name} citation-type="journal">{parts}</{name}></ref>')

    assert '<span class="source">J Tests</span>. 2001;3.' in html


def test_two_forms_side_by_side_are_read_once_and_nothing_is_lost() -> None:
    parts = "<source>J Tests</source><year>2001</year>"
    both = f"<mixed-citation>J Tests, 2001</mixed-citation><element-citation>{parts}"
    once = shown(f"<ref>{both}</element-citation></ref>")
    twice = shown(f"<ref>{both}<volume>3</volume></element-citation></ref>")

    assert 1 == once.count("J Tests")
    assert 2 == twice.count("J Tests")
    assert "3" in twice


def test_the_article_s_language_picks_the_words_of_the_style() -> None:
    people = "<person-group person-group-type='editor'><collab>Nous</collab></person-group>"
    book = f"{people}<source>Le livre</source><year>2001</year>"

    assert "Nous, editor." in entry(book, 'publication-type="book"')
    assert "Nous, éditeur." in entry(book, 'publication-type="book"', theme("", "fr"))


def test_the_same_citation_is_written_once(monkeypatch: pytest.MonkeyPatch) -> None:
    count = 0
    write = Entries._written  # noqa: SLF001

    def counting(self: Entries, element: object) -> Markup:
        nonlocal count
        count += 1
        return write(self, element)  # type: ignore[arg-type]

    monkeypatch.setattr(Entries, "_written", counting)
    templates = Theme()
    first = journal("<source>A</source>", templates)

    assert first == journal("<source>A</source>", templates)
    assert journal("<source>B</source>", templates) != first
    assert count == 2


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("a", ". b", "a. b"),
        ("a.", ". b", "a. b"),
        ("a?", ". b", "a? b"),
        ("a ", " b", "a b"),
        ("a.", ", b", "a., b"),
        ("a,", ". b", "a. b"),
        ("", ". b", ". b"),
    ],
)
def test_two_signs_that_meet_are_settled(left: str, right: str, whole: str) -> None:
    assert whole == join(left, right, into_quotes=False)


def test_signs_meet_through_tags() -> None:
    marks = Marks()
    left = marks.of(Markup("<i>a?</i>"))

    assert "<i>a?</i> b" == marks.html(join(left, ". b", into_quotes=False), ("“", "”"))


@pytest.mark.parametrize(
    ("style", "says"),
    [
        ("<style/>", "no style of the Citation Style Language"),
        ("no XML", "no style of the Citation Style Language"),
        (STYLE.replace("bibliography", "citation"), "has no bibliography"),
        (STYLE.replace('macro="who"', 'macro="when"'), "no macro when"),
        (STYLE.replace('<names variable="author"/>', '<text macro="who"/>'), "calls itself"),
    ],
)
def test_a_style_that_is_none_stops(tmp_path: Path, style: str, says: str) -> None:
    file = tmp_path / "own.csl"
    file.write_text(style, encoding="utf-8")

    with pytest.raises(SettingsError) as caught:
        Theme(None, "en", file)

    assert says in str(caught.value)
    assert str(file) in str(caught.value)


def test_a_style_of_the_journal_s_own_counts(tmp_path: Path) -> None:
    file = tmp_path / "own.csl"
    file.write_text(STYLE, encoding="utf-8")
    parts = f"{AUTHOR}<article-title>A trial</article-title><year>2001</year>"

    assert "JM Okafor, “A trial.” [2001]" == journal(parts, Theme(None, "en", file))


def test_a_style_that_is_another_name_of_a_packaged_one_is_that(tmp_path: Path) -> None:
    file = tmp_path / "own.csl"
    file.write_text(
        '<style xmlns="http://purl.org/net/xbiblio/csl"><info><link rel="independent-parent" '
        'href="http://www.zotero.org/styles/apa"/></info></style>',
        encoding="utf-8",
    )
    parts = f"{AUTHOR}<source>A</source>"

    assert journal(parts, theme("apa")) == journal(parts, Theme(None, "en", file))


def test_a_journal_s_own_macro_goes_before_ours(tmp_path: Path) -> None:
    macro = "{% macro element_citation(el) %}<q>{{ el|formatted }}</q>{% endmacro %}"
    (tmp_path / "elements.html").write_text(macro)

    assert shown(
        "<element-citation><source>A</source></element-citation>", Theme(tmp_path)
    ).startswith("<q>")


# --- nothing is lost ---

WORDS = st.text("abcdefghijklmnopqrstuvwxyzäøλ", min_size=1, max_size=8)
LEAVES = st.sampled_from(
    [
        *("article-title", "chapter-title", "data-title", "trans-title", "source", "year", "month"),
        *("season", "day", "volume", "issue", "fpage", "lpage", "page-range", "elocation-id"),
        *("edition", "publisher-name", "publisher-loc", "institution", "series", "supplement"),
        *("isbn", "issn", "version", "conf-name", "conf-loc", "conf-date", "comment", "patent"),
        *("date-in-citation", "std", "size", "collab", "string-name"),
    ]
)
NUMBERS = st.integers(0, 3000).map(str)
GIVEN = st.sampled_from(["J", "JM", "J. M.", "J.-P.", "Jacques", "Jacques M.", "J.M.", "ABC"])


@st.composite
def leaves(draw: st.DrawFn) -> str:
    name = draw(LEAVES)
    said = draw(st.one_of(NUMBERS, st.lists(WORDS, min_size=1, max_size=4).map(" ".join)))
    form = draw(st.sampled_from(["{}", "<italic>{}</italic>", "{}.", "({})", "{}?"]))
    return f"<{name}>{form.format(said)}</{name}>"


@st.composite
def groups(draw: st.DrawFn) -> str:
    role = draw(st.sampled_from(["author", "editor", "translator", "reviewer", "curator"]))
    names = [
        f"<name><surname>{draw(WORDS)}</surname><given-names>{draw(GIVEN)}</given-names></name>"
        for _ in range(draw(st.integers(1, 8)))
    ]
    return f'<person-group person-group-type="{role}">{"".join(names)}</person-group>'


KINDS = st.sampled_from(
    ["", "journal", "book", "web", "data", "patent", "thesis", "confproc", "software", "report"]
)


@pytest.mark.parametrize("style", STYLES)
@settings(max_examples=60, deadline=None)
@given(kind=KINDS, parts=st.lists(st.one_of(leaves(), groups()), min_size=1, max_size=9))
def test_no_word_of_a_citation_is_lost(style: str, kind: str, parts: list[str]) -> None:
    xml = f'<element-citation publication-type="{kind}">{"".join(parts)}</element-citation>'
    html = shown(f"<ref-list><ref>{xml}</ref></ref-list>", theme(style))
    text = visible(f"<html><body>{html}</body></html>").text

    assert [] == [*(words(etree.fromstring(xml).itertext()) - words([text])).elements()]


def words(texts: Iterable[object]) -> Counter[str]:
    return Counter(word.casefold() for text in texts for word in words_of(str(text)))
