"""Reading files safely: what is no article is a finding, and nothing but the article is opened."""

from __future__ import annotations

import http.server
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from jatspress.errors import Unreadable
from jatspress.jats import read

JATS = (
    '"-//NLM//DTD JATS (Z39.96) Journal Publishing DTD v1.1d3 20150301//EN" '
    '"http://jats.nlm.nih.gov/publishing/1.1d3/JATS-journalpublishing1.dtd"'
)


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return an empty working folder with a secret in it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "secret.txt").write_text("SECRET")
    (tmp_path / "evil.dtd").write_text('<!ENTITY x "SECRET">')
    return tmp_path


@pytest.fixture
def server() -> Iterator[tuple[str, list[str]]]:
    """Serve on loopback; return the address and the list of what was asked for."""
    asked: list[str] = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_response(200)
            self.end_headers()
            self.wfile.write(b'<!ENTITY x "SECRET">')

        def log_message(self, *_words: object) -> None:
            """Keep quiet."""

    served = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=served.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{served.server_port}", asked
    served.shutdown()
    thread.join()
    served.server_close()


def article(folder: Path, text: str | bytes) -> Path:
    path = folder / "a.xml"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


def words(path: Path) -> str:
    return "".join(read(path).source.root.itertext())


@pytest.mark.parametrize(
    ("text", "code", "place", "says"),
    [
        ("", "XML002", (1, 1), "the file is empty"),
        (" \n ", "XML002", (1, 1), "the file is empty"),
        ("%PDF-1.7 …", "XML003", (1, 1), "this is another kind of file"),
        (
            "<article>\n <p>żółw 𝔸 <b></p></article>",
            "XML003",
            (2, 19),
            "mismatch: b line 2 and p;",
        ),
        ("<article>a &nbsp; b</article>", "XML003", (1, 18), "write the character itself"),
        ("\n<html/>", "XML004", (2, 1), "the root element is <html>"),
    ],
)
def test_what_is_no_article_is_one_finding_with_its_place(
    write: Path, text: str, code: str, place: tuple[int, int], says: str
) -> None:
    with pytest.raises(Unreadable) as caught:
        read(article(write, text), "as/given.xml")

    (finding,) = caught.value.findings
    assert code == finding.code
    assert place == (finding.place.line, finding.place.column)
    assert finding.place.path == "as/given.xml"
    assert says in finding.message


def test_a_file_that_vanished_is_a_finding(tmp_path: Path) -> None:
    """Whether it is there at all is asked before; this one went away during a run."""
    with pytest.raises(Unreadable, match="No such file"):
        read(tmp_path / "none.xml")


def test_a_folder_in_place_of_a_file_is_a_finding(tmp_path: Path) -> None:
    with pytest.raises(Unreadable, match="cannot be opened"):
        read(tmp_path)


@pytest.mark.parametrize(
    "subset",
    [
        '[<!ENTITY x SYSTEM "secret.txt">]',
        '[<!ENTITY x SYSTEM "{folder}/secret.txt">]',
        '[<!ENTITY x SYSTEM "file://{folder}/secret.txt">]',
        '[<!ENTITY x SYSTEM "{server}/secret">]',
        '[<!ENTITY % p SYSTEM "evil.dtd"> %p;]',
        '[<!ENTITY % p SYSTEM "{server}/p.dtd"> %p;]',
        'SYSTEM "evil.dtd"',
        'SYSTEM "{server}/evil.dtd"',
        'PUBLIC "-//NLM//DTD of somebody//EN" "{server}/evil.dtd"',
    ],
)
def test_no_other_file_and_no_address_is_read(
    write: Path, server: tuple[str, list[str]], subset: str
) -> None:
    address, asked = server
    declared = subset.format(folder=write, server=address)

    for text in (f"<!DOCTYPE article {declared}><article>&x;</article>",):
        with pytest.raises(Unreadable):
            read(article(write, text))
    assert [] == asked


def test_an_unused_foreign_dtd_is_not_even_asked_for(
    write: Path, server: tuple[str, list[str]]
) -> None:
    address, asked = server
    text = f'<!DOCTYPE article SYSTEM "{address}/evil.dtd"><article>fine</article>'

    assert words(article(write, text)) == "fine"
    assert [] == asked


def test_xinclude_is_not_followed(write: Path) -> None:
    text = (
        '<article xmlns:xi="http://www.w3.org/2001/XInclude">'
        '<xi:include href="secret.txt" parse="text"/></article>'
    )

    assert words(article(write, text)) == ""


def test_an_entity_bomb_is_a_finding(write: Path) -> None:
    rows = ['<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">']
    rows += [f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 20}">' for i in range(9)]
    text = f"<!DOCTYPE article [{''.join(rows)}]><article>&j;</article>"

    with pytest.raises(Unreadable, match="amplification"):
        read(article(write, text))


def test_entities_come_from_the_packaged_dtd_of_the_public_identifier(write: Path) -> None:
    text = f"<!DOCTYPE article PUBLIC {JATS}><article>a&nbsp;b &alpha;</article>"

    assert words(article(write, text)) == "a\u00a0b α"


def test_entities_of_the_document_itself_are_its_text(write: Path) -> None:
    assert (
        words(article(write, '<!DOCTYPE article [<!ENTITY x "in">]><article>&x;</article>')) == "in"
    )


def test_a_doubled_xml_id_does_not_stop_the_reading(write: Path) -> None:
    assert (
        words(article(write, '<article><p xml:id="a">x</p><p xml:id="a">y</p></article>')) == "xy"
    )


ENCODINGS = {
    **dict.fromkeys(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"], "żółw"),
    **dict.fromkeys(["iso-8859-2", "windows-1250"], "żółw"),
    **dict.fromkeys(["iso-8859-1", "iso-8859-15", "windows-1252"], "où ç"),
    **dict.fromkeys(["iso-8859-5", "windows-1251", "koi8-r"], "шрам"),
    **dict.fromkeys(["iso-8859-7", "windows-1253"], "ωμος"),
    **dict.fromkeys(["shift_jis", "euc-jp", "gb18030", "big5"], "日本人口"),
    "euc-kr": "한국인간",
}


@pytest.mark.parametrize(("encoding", "word"), ENCODINGS.items(), ids=[*ENCODINGS])
def test_places_count_characters_in_any_encoding(write: Path, encoding: str, word: str) -> None:
    declared = encoding.removesuffix("-sig").removesuffix("-le").removesuffix("-be")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<article>{word}<p\n/></article>'
    source = read(article(write, text.encode(encoding))).source

    assert source.root.text == word
    place = source.place(source.root.find("p"))
    assert (2, 14) == (place.line, place.column)
    assert place.element == "/article/p"


def test_a_byte_order_mark_is_believed_before_the_declaration(write: Path) -> None:
    text = '<?xml version="1.0" encoding="iso-8859-1"?>\n<article>żółw<p/></article>'
    source = read(article(write, text.encode("utf-8-sig"))).source

    assert source.root.text == "żółw"
    assert source.place(source.root.find("p")).column == 14


NLM = '"-//NLM//DTD Journal Publishing DTD v2.3 20070202//EN" "journalpublishing.dtd"'


@pytest.mark.parametrize(
    "doctype",
    [
        f"PUBLIC {NLM}",
        'PUBLIC "-//X//DTD of somebody//EN" "http://127.0.0.1:1/x.dtd"',
        'SYSTEM "nobody-has-this.dtd"',
        f'PUBLIC {NLM} [<!ENTITY own "own">]',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_of_a_dtd_that_is_not_packaged_are_those_of_the_assumed_one(
    write: Path, doctype: str, encoding: str
) -> None:
    text = f"<!DOCTYPE article {doctype}><article>a&nbsp;b &alpha; <p xml:id='a'/></article>"
    found = read(article(write, text.encode(encoding)))

    assert "".join(found.source.root.itertext()) == "a\u00a0b α "
    assert found.source.tree.docinfo.doctype.startswith("<!DOCTYPE article ")


def test_an_entity_that_no_dtd_defines_stays_an_error(write: Path) -> None:
    text = f"<!DOCTYPE article PUBLIC {NLM}><article>&nobody;</article>"

    with pytest.raises(Unreadable, match="nobody"):
        read(article(write, text))


def test_xinclude_is_reported_and_other_instructions_are_not(write: Path) -> None:
    text = (
        '<?xml-model href="x.rng"?><article xml:base="http://127.0.0.1:1/"><?pi of somebody?>\n'
        '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="secret.txt"/></article>'
    )

    (finding,) = read(article(write, text)).findings
    assert (finding.code, finding.name, finding.severity) == ("XML006", "not-included", "warning")
    assert (2, 1) == (finding.place.line, finding.place.column)
    assert "secret.txt" in finding.message


@pytest.mark.parametrize("levels", [255, 1000, 2000])
def test_deep_articles_are_read(write: Path, levels: int) -> None:
    open_, close = "<sec>" * levels, "</sec>" * levels

    assert words(article(write, f"<article>{open_}x{close}</article>")) == "x"


def test_a_deep_title_is_its_words(write: Path) -> None:
    title = f"<article-title>{'<italic>' * 1000}x{'</italic>' * 1000}</article-title>"
    meta = f"<article-meta><title-group>{title}</title-group></article-meta>"

    found = read(article(write, f"<article><front>{meta}</front></article>")).article
    assert found.title.plain == "x"


def test_an_article_deeper_than_that_is_an_error_that_says_what_to_do(write: Path) -> None:
    text = f"<article>{'<sec>' * 2100}{'</sec>' * 2100}</article>"

    with pytest.raises(Unreadable, match="take some elements out") as caught:
        read(article(write, text))
    (finding,) = caught.value.findings
    assert "XML_PARSE" not in finding.message
    assert finding.place.column


@pytest.mark.parametrize("entity", ["", "&nbsp;"])
def test_20_megabytes_are_read(write: Path, entity: str) -> None:
    text = f"<!DOCTYPE article PUBLIC {NLM}><article>{entity}{'x' * 20_000_000}</article>"

    assert len(words(article(write, text))) == 20_000_000 + bool(entity)


@pytest.mark.parametrize("place", ["<p>{}</p>", '<p content-type="{}"/>'])
def test_a_deep_entity_bomb_is_still_a_finding(write: Path, place: str) -> None:
    """Asking for depth must not lift the limit on entities."""
    rows = ['<!ENTITY a "aaaaaaaaaaaaaaaaaaaa">']
    rows += [f'<!ENTITY {chr(98 + i)} "{f"&{chr(97 + i)};" * 20}">' for i in range(9)]
    deep = f"{'<sec>' * 300}{place.format('&j;')}{'</sec>' * 300}"
    text = f"<!DOCTYPE article [{''.join(rows)}]><article>{deep}</article>"

    for encoding in ("utf-8", "utf-16"):
        with pytest.raises(Unreadable):
            read(article(write, text.encode(encoding)))
