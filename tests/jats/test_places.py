"""Where start tags are: what a regular expression finds is what a parser finds."""

from __future__ import annotations

from xml.parsers import expat

import pytest

from jatspress.jats.places import starts

ODD = {
    "comments": "<a><!-- <b> --><c/><!----></a>",
    "sections": "<a><![CDATA[<b>]]>\n<c></c></a>",
    "instructions": "<?x <b> ?><a><?y <c>?><d/></a>",
    "a greater sign in a value": '<a b=">">\n <c d="]]>"/></a>',
    "a tag over several lines": '<a\n  b="1"\n><c\n/></a>',
    "characters of several bytes": "<a>żółw 𝔸 <b/>\n𝔸<c/></a>",
    "names beyond ASCII": "<łódź><żółw/></łódź>",
    "all kinds of line ends": "<a>\r\n<b/>\r<c/>\n\r<d/></a>",
    "a DOCTYPE": '<!DOCTYPE a SYSTEM "a.dtd">\n<a><b/></a>',
    "declared comments": "<!DOCTYPE a [<!-- <b> --><!ELEMENT a ANY>]>\n<a><b/></a>",
    "an entity with a tag": '<!DOCTYPE a [<!ENTITY e "<b/>">]>\n<a> &e; <c/></a>',
}


def by_a_parser(text: str) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    parser = expat.ParserCreate("utf-8")
    parser.StartElementHandler = lambda _name, _attributes: found.append(
        (parser.CurrentLineNumber, parser.CurrentColumnNumber + 1)
    )
    parser.Parse(text.encode(), True)  # noqa: FBT003 - expat's own signature
    return found


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_start_tags_are_where_a_parser_meets_them(text: str, encoding: str) -> None:
    found = starts(text.encode(encoding))

    assert by_a_parser(text) == [found.at(number) for number in range(len(found.offsets))]


def test_a_document_in_an_unknown_encoding_has_no_places() -> None:
    assert starts(b'<?xml version="1.0" encoding="x-none"?><a/>').offsets == []
