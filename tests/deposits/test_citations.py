"""The reference list."""

import pytest
from lxml import etree

from jatspress.article import Article, Doi, Identifier, Journal, Reference, Text
from jatspress.deposits.citations import citation_list, citations


def made(*references: Reference) -> list[etree._Element]:
    element = citation_list(references)
    return [] if element is None else list(element)


def parts(reference: Reference) -> dict[str, str]:
    [citation] = made(reference)
    return {etree.QName(row).localname: row.text or "" for row in citation}


def test_keys_are_unique() -> None:
    ids = ["r1", "r1", "", "ref-3", "x" * 129]
    rows = made(*(Reference(id_, text="Words") for id_ in ids))
    keys = [row.get("key") for row in rows]
    assert keys == ["r1", "ref-2", "ref-3", "ref-4", "ref-5"]


def test_a_journal_article_names_its_journal() -> None:
    reference = Reference(
        "r",
        kind="journal",
        text="Kim M. Title. J. 2010a;37(9):815.",
        first_author="Kim",
        article_title="Title",
        source="J",
        year="2010a",
        volume="37",
        issue="9",
        first_page="815",
        doi=Doi("10.1111/x"),
    )
    assert parts(reference) == {
        "journal_title": "J",
        "author": "Kim",
        "volume": "37",
        "issue": "9",
        "first_page": "815",
        "cYear": "2010",
        "doi": "10.1111/x",
        "article_title": "Title",
        "unstructured_citation": "Kim M. Title. J. 2010a;37(9):815.",
    }


@pytest.mark.parametrize(
    ("kind", "title", "type_"),
    [
        ("journal", "", "journal_article"),
        ("book", "", "book"),
        ("book", "A chapter", "book_chapter"),
        ("confproc", "", "conference_paper"),
        ("web", "", "web_resource"),
        ("Conference paper", "", "conference_paper"),
        ("newspaper", "", "other"),
        ("blog", "", "blog_post"),
        ("standard", "", "standard"),
        ("tweet", "", None),
    ],
)
def test_the_type_is_crossrefs(kind: str, title: str, type_: str | None) -> None:
    [row] = made(Reference("r", kind=kind, article_title=title, text="Words"))
    assert row.get("type") == type_


def test_a_book_is_a_volume() -> None:
    found = parts(Reference("r", kind="book", source="A Book", article_title="A chapter"))
    assert found == {"volume_title": "A Book", "article_title": "A chapter"}


def test_a_part_the_schema_refuses_stays_in_the_wording() -> None:
    reference = Reference("r", volume="v" * 33, year="no date", text="The wording")
    assert parts(reference) == {"unstructured_citation": "The wording"}


def test_a_reference_that_says_nothing_is_not_sent() -> None:
    assert made(Reference("r1"), Reference("r2", text="Words"))[0].get("key") == "r2"
    assert citation_list((Reference("r1"),)) is None


def test_every_part_has_its_place() -> None:
    reference = Reference(
        "r",
        kind="book",
        source="A Book",
        article_number="e7",
        series="Teas",
        edition="2nd ed.",
        issn="1234-5679",
        isbn="978-3-16-148410-0",
        standard="ISO 3103",
    )
    assert parts(reference) == {
        "issn": "1234-5679",
        "elocation_id": "e7",
        "isbn": "978-3-16-148410-0",
        "series_title": "Teas",
        "volume_title": "A Book",
        "edition_number": "2nd ed.",
        "std_designator": "ISO 3103",
    }


def test_an_unsound_number_is_not_sent() -> None:
    reference = Reference("r", text="Words", issn="1234-5678", isbn="9", edition="e" * 16)
    assert parts(reference) == {"unstructured_citation": "Words"}


def test_an_identifier_without_a_place_is_in_the_wording() -> None:
    ids = (
        Identifier("10.5555/a b", "doi"),
        Identifier("GSE1", "accession"),
        Identifier("1234", "pmid"),
        Identifier("Words", "other"),
    )
    assert parts(Reference("r", text="Words.", ids=ids)) == {
        "unstructured_citation": "Words. 10.5555/a b GSE1"
    }


def test_a_doi_that_is_sent_is_not_in_the_wording() -> None:
    ids = (Identifier("https://doi.org/10.5555/x", "doi"),)
    found = parts(Reference("r", text="Words.", doi=Doi("10.5555/x"), ids=ids))
    assert found == {"doi": "10.5555/x", "unstructured_citation": "Words."}


def test_cited_data_follow_the_references() -> None:
    data = (Reference("d1", kind="data", source="A Store", article_title="Of tea"),)
    article = Article("", "en", Text(), Journal(""), cited_data=data)
    element = citations(article)
    assert element is not None
    [row] = element
    assert dict(row.attrib) == {"key": "d1", "type": "dataset"}
    assert row.findtext("{*}volume_title") == "A Store"
