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


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "iso-8859-2"])
def test_places_count_characters_in_any_encoding(write: Path, encoding: str) -> None:
    declared = encoding.removesuffix("-sig")
    text = f'<?xml version="1.0" encoding="{declared}"?>\n<article>żółw<p\n/></article>'
    source = read(article(write, text.encode(encoding))).source

    place = source.place(source.root.find("p"))
    assert (2, 14) == (place.line, place.column)
    assert place.element == "/article/p"
