"""What the rules on the front matter pass over, and what they still see."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks import check_article
from jatspress.jats import read
from small_front import messages

CC = "https://creativecommons.org/licenses"
ORCID = '<contrib-id contrib-id-type="orcid">https://orcid.org/0000-0002-1825-0097</contrib-id>'


def author(name: str, inner: str = "", attributes: str = "") -> str:
    given, _, surname = name.rpartition(" ")
    parts = f"<surname>{surname}</surname><given-names>{given}</given-names>"
    return f"<contrib {attributes}><name>{parts}</name>{inner}</contrib>"


def byline(*people: str) -> str:
    return f"<contrib-group>{''.join(people)}</contrib-group>"


def titled(title: str) -> str:
    return f"<title-group><article-title>{title}</article-title></title-group>"


def keyword(text: str) -> str:
    return f"<kwd-group><kwd>{text}</kwd></kwd-group>"


def licence(inner: str, attributes: str = "") -> str:
    return f"<permissions><license {attributes}>{inner}</license></permissions>"


def article_id(kind: str, text: str) -> str:
    return f'<article-id pub-id-type="{kind}">{text}</article-id>'


TRIAL = '<related-object document-id-type="clinical-trial-number" document-id="NCT01234567"/>'
VERSION = '<article-id pub-id-type="doi" specific-use="version">10.1234/a.1</article-id>'
WAIVER = (
    f'<license-p><ext-link xlink:href="{CC}/by/4.0">CC BY</ext-link>; the data: <ext-link '
    'xlink:href="https://creativecommons.org/publicdomain/zero/1.0/">CC0</ext-link></license-p>'
)
MINED = f'<ali:license_ref specific-use="tdm">{CC}/by-nc/4.0/</ali:license_ref>'
REFUND = "<funding-source><institution-wrap>{}</institution-wrap></funding-source>"
FUNDER = '<institution-id institution-id-type="{}">{}</institution-id>'


def funder(kind: str, value: str) -> str:
    source = REFUND.format(FUNDER.format(kind, value))
    return f"<funding-group><award-group>{source}</award-group></funding-group>"


@pytest.mark.parametrize(
    ("code", "meta", "count"),
    [
        (
            "DATE020",
            "<history><date date-type='rev-recd'/><date date-type='rev-recd'/></history>",
            0,
        ),
        ("DATE021", "<pub-date pub-type='epub'/><pub-date pub-type='ppub'/>", 0),
        ("DATE024", "<pub-date><month>8</month><day>01</day><year>2024</year></pub-date>", 0),
        ("DATE025", "<pub-date calendar='Hijri'><year>1445</year></pub-date>", 0),
        ("DATE025", "<pub-date><year>1445</year></pub-date>", 1),
        ("DATE025", "<pub-date><year/></pub-date>", 1),
        ("DEPOSIT020", article_id("doi", "10.1016/s0140-6736(05)67889-x"), 0),
        ("DEPOSIT021", article_id("doi", "10.1234/abc.2024.0000"), 0),
        ("DEPOSIT021", article_id("doi", "10.1234/0000"), 1),
        ("LAW020", licence("", f'xlink:href="{CC}/by-nc-nd/3.0/igo/deed.en"'), 0),
        ("LAW020", licence("", 'xlink:href="https://example.org/terms"'), 0),
        ("LAW020", licence("<ali:license_ref>CC BY 4.0</ali:license_ref>"), 1),
        ("LAW021", licence(WAIVER, f'xlink:href="{CC}/by/4.0/"'), 0),
        ("LAW021", licence(WAIVER, f'xlink:href="{CC}/by-sa/4.0/"'), 1),
        ("LAW021", licence(MINED, f'xlink:href="{CC}/by/4.0/"'), 0),
        ("LAW022", licence("Free to read."), 0),
        ("META020", TRIAL, 0),
        ("META021", article_id("doi", "10.1234/a b"), 0),
        ("META022", article_id("doi", "10.1234/a") + VERSION, 0),
        ("META022", article_id("publisher-id", "1") + article_id("publisher-id", "2"), 0),
        ("META023", article_id("pmcid", "PMC123.1") + article_id("pmc", "123"), 0),
        ("META029", "<fpage>S12</fpage><lpage>S9</lpage>", 1),
        ("META029", "<fpage>xii</fpage><lpage>4</lpage>", 0),
        ("META030", "<fpage>1</fpage><lpage>2</lpage><counts><page-count count='2'/></counts>", 0),
        ("META031", "<abstract xml:lang='zh-Hant-TW'/><kwd-group xml:lang='de-1996'/>", 0),
        ("META031", "<abstract xml:lang='gsw'/><kwd-group xml:lang='es-419'/>", 0),
        ("META031", "<abstract xml:lang='en-UK'/>", 1),
        ("META031", "<abstract xml:lang='en_GB'/>", 1),
        ("META031", "<abstract xml:lang='jp'/>", 1),
        ("META033", titled("A new <italic>Aspergillus</italic> sp."), 0),
        ("META033", titled("Reply to Nowak et al."), 0),
        ("META034", titled("COVID-19 AND HIV"), 0),
        ("META035", keyword("lupus") + keyword("lupus"), 0),
        ("META036", keyword("cells, cultured"), 0),
        ("META037", keyword("Oryza rufipogon Griff."), 0),
        ("META037", keyword("labour markets."), 1),
        ("META039", "<abstract><fig><graphic xlink:href='a.png'/></fig></abstract>", 0),
        ("META042", "<volume>10</volume><issue>S1</issue>", 0),
        ("META042", "<volume/>", 1),
        ("META047", funder("doi", "https://doi.org/10.13039/100000054"), 1),
        ("META047", funder("FundRef", "https://doi.org/10.13039/100000054"), 0),
        ("META047", funder("ror", "https://ror.org/05dxps055"), 0),
        (
            "NAME020",
            "<author-notes><corresp><email>ä.b+c@exämple.co.uk</email></corresp></author-notes>",
            0,
        ),
        (
            "NAME020",
            "<author-notes><corresp><email>a@b.org; c@d.org</email></corresp></author-notes>",
            1,
        ),
        ("NAME021", byline(author("A Lis", attributes="corresp='yes'")), 1),
        (
            "NAME021",
            byline(author("A Lis", attributes="corresp='yes'"))
            + "<author-notes><corresp>Anna Lis, Small University</corresp></author-notes>",
            0,
        ),
        ("NAME022", byline(author("Anna Lis", ORCID)) + byline(author("Anna Lis", ORCID)), 0),
        (
            "NAME023",
            byline(author("Wei Li", "<xref rid='a1'/>"), author("Wei Li", "<xref rid='a2'/>")),
            0,
        ),
        ("NAME023", byline(author("Wei Li")) + byline(author("Wei Li")), 0),
        ("NAME026", byline(author("Anna LI")), 0),
        ("NAME027", byline(author("Md Rahman")), 0),
        ("NAME027", byline(author("Dr Anna Lis")), 1),
        ("NAME028", byline(author("伟 李"), author("Anna-M. Lis"), author("J. Lis", ORCID)), 0),
        ("NAME028", byline(author("J.-P. Lis")), 1),
        ("NAME029", byline("<contrib><anonymous/></contrib>", "<contrib rid='c1'/>"), 0),
        ("NAME030", byline(author("Anna O’Brien"), author("Jean-Luc D'Arc")), 0),
        ("NAME032", byline(author("Anna Lis"), author("Jan Lis")), 0),
        ("NAME036", byline(author("Anna Lis", "<role>Photography</role>")), 0),
        ("NAME038", byline(author("Anna Lis", "<role>Software</role>")), 0),
        ("NAME039", byline(author("Anna Lis", "<role>Professor</role>")), 0),
    ],
)
def test_front_matter(tmp_path: Path, code: str, meta: str, count: int) -> None:
    assert len(messages(tmp_path, meta, code)) == count


def section(attributes: str, title: str) -> str:
    return f"<back><sec {attributes}><title>{title}</title><p>None.</p></sec></back>"


@pytest.mark.parametrize(
    ("code", "rest", "count"),
    [
        ("LAW027", section("", "Declaration of competing interest"), 0),
        ("LAW027", section("", "Konflikt interesów"), 0),
        ("LAW027", section('sec-type="COI-statement"', "Statement"), 0),
        ("LAW027", section("", "Research interests"), 1),
        ("LAW028", section('sec-type="conflict"', "Conflicts of interest"), 0),
        ("LAW030", section("", "Availability of data and materials"), 0),
        ("LAW030", section("", "Data analysis"), 1),
        ("LAW031", section("", "Data analysis"), 0),
        ("LAW032", section('sec-type="ethics"', "Ethics"), 0),
    ],
)
def test_statements(tmp_path: Path, code: str, rest: str, count: int) -> None:
    assert len(messages(tmp_path, "", code, "research-article", rest)) == count


@pytest.mark.parametrize(
    ("words", "count"),
    [("Pacjentka wyraziła zgodę.", 0), ("Consenso informato.", 0), ("A consensus was found.", 1)],
)
def test_consent_of_a_patient(tmp_path: Path, words: str, count: int) -> None:
    body = f"<body><p>{words}</p></body>"
    assert len(messages(tmp_path, "", "LAW029", "case-report", body)) == count


def test_consent_in_utf_16(tmp_path: Path) -> None:
    path = tmp_path / "article.xml"
    messages(tmp_path, "", "LAW029", "case-report", "<body><p>She gave consent.</p></body>")
    path.write_bytes(path.read_text("utf-8").encode("utf-16"))
    assert read_codes(path).isdisjoint({"LAW029"})


def read_codes(path: Path) -> set[str]:
    return {row.code for row in check_article(read(path))}


def test_names_of_many_are_cut_short(tmp_path: Path) -> None:
    people = byline(*(author(f"{letter}. Lis") for letter in "ABCDEFG"))
    (message,) = messages(tmp_path, people, "NAME028")
    assert "E. Lis and 2 more;" in message


def test_nearest_kind_is_suggested(tmp_path: Path) -> None:
    (message,) = messages(tmp_path, article_id("pmdi", "1"), "META024")
    assert 'write "pmid"' in message
    (message,) = messages(tmp_path, article_id("zzzzzz", "1"), "META024")
    assert "publisher-id" in message
