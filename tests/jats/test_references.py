"""Reading the reference list."""

from __future__ import annotations

import pytest
from lxml import etree

from jatspress.article import Reference
from jatspress.jats.references import cited_data, references


def listed(refs: str) -> tuple[Reference, ...]:
    link = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return references(
        etree.fromstring(f"<article {link}><back><ref-list>{refs}</ref-list></back></article>")
    )


def test_each_citation_of_a_ref_is_a_reference() -> None:
    found = listed(
        """<ref id="r1"><label>1</label><mixed-citation>One</mixed-citation>
        <mixed-citation><label>b</label> Two</mixed-citation><citation>Three</citation></ref>
        <ref id="r1b"><element-citation><year>2001</year></element-citation></ref>
        <ref id="r2"/><ref><citation>A</citation><citation>B</citation></ref>"""
    )

    assert ["r1a", "r1c", "r1d", "r1b", "r2", "", ""] == [row.id for row in found]
    assert ["One", "Two", "Three", "2001", "", "A", "B"] == [row.text for row in found]
    assert found[0].label == "1"


def test_several_forms_of_one_citation_are_one_reference() -> None:
    (found,) = listed(
        """<ref id="r"><citation-alternatives><mixed-citation>Smith 2001</mixed-citation>
        <element-citation><year>2001</year></element-citation></citation-alternatives></ref>"""
    )

    assert ("r", "Smith 2001", "2001") == (found.id, found.text, found.year)


def test_forms_side_by_side_are_one_reference_with_the_words_of_one() -> None:
    (found,) = listed(
        """<ref id="r"><element-citation publication-type="book"><year>2001</year>
        <pub-id pub-id-type="doi">10.5555/x</pub-id></element-citation>
        <mixed-citation>Smith, 2001.</mixed-citation></ref>"""
    )

    assert ("r", "book", "Smith, 2001.", "2001") == (found.id, found.kind, found.text, found.year)
    assert found.doi


def test_a_citation_inside_another_is_part_of_it() -> None:
    (found,) = listed(
        "<ref><mixed-citation>A <mixed-citation>B</mixed-citation></mixed-citation></ref>"
    )

    assert found.text == "A B"


def test_parts_without_words_between_them_stand_apart() -> None:
    (found,) = listed(
        """<ref><element-citation><person-group><name><surname>Monod</surname><given-names>J
        </given-names></name><collab>WHO</collab></person-group><year>1949</year><source>Ann
        <italic>Rev</italic></source><elocation-id>e7</elocation-id>
        <!-- no --><pub-id pub-id-type="doi">10.5555/x</pub-id></element-citation></ref>"""
    )

    assert found.text == "Monod J WHO 1949 Ann Rev e7"
    assert (found.first_page, found.article_number) == ("", "e7")


@pytest.mark.parametrize(
    "tagged",
    [
        '<pub-id pub-id-type="doi">10.5555/x</pub-id>',
        '<pub-id pub-id-type="DOI">https://dx.doi.org/10.5555/x</pub-id>',
        '<pub-id pub-id-type="doi" xlink:href="https://doi.org/10.5555/x"/>',
        '<ext-link xlink:href="https://doi.org/10.5555/x">here</ext-link>',
        '<comment><ext-link ext-link-type="uri">http://dx.doi.org/10.5555/x</ext-link></comment>',
        '<ext-link ext-link-type="doi" xlink:href="10.5555/x">link</ext-link>',
        "<uri>https://doi.org/10.5555/x</uri>",
    ],
)
def test_a_doi_is_found_in_every_tagging(tagged: str) -> None:
    (found,) = listed(f"<ref><mixed-citation>{tagged}</mixed-citation></ref>")

    assert found.doi
    assert found.doi.value == "10.5555/x"


def test_other_links_are_no_doi() -> None:
    (found,) = listed(
        '<ref><mixed-citation><ext-link xlink:href="https://a.b/10.5555/x">10.5555/x</ext-link>'
        "</mixed-citation></ref>"
    )

    assert found.doi is None


def test_of_a_name_in_several_scripts_the_first_counts_in_the_text() -> None:
    names = "<name><surname>A</surname></name><name><surname>B</surname></name>"
    deep = f"{'<source>' * 200}s{'</source>' * 200}"
    (found,) = listed(
        "<ref><element-citation><name-alternatives>"
        f"{names}</name-alternatives>{deep}</element-citation></ref>"
    )

    assert found.text == "A s"


def test_the_parts_of_a_citation_are_read() -> None:
    (found,) = listed(
        """<ref><element-citation specific-use="analyzed"><data-title>Of tea</data-title>
        <series>Teas</series><edition>2nd ed.</edition><issn>1234-5679</issn>
        <pub-id pub-id-type="isbn">978-3-16-148410-0</pub-id>
        <pub-id pub-id-type="std-designation">ISO 3103</pub-id>
        <date-in-citation><year>2020</year></date-in-citation></element-citation></ref>"""
    )

    assert (found.article_title, found.series, found.edition) == ("Of tea", "Teas", "2nd ed.")
    assert (found.issn, found.isbn) == ("1234-5679", "978-3-16-148410-0")
    assert (found.standard, found.use, found.year) == ("ISO 3103", "analyzed", "")
    assert [row.kind for row in found.ids] == ["isbn", "std-designation"]


def test_what_is_tagged_as_a_doi_and_is_none_is_kept_as_written() -> None:
    bad = '<pub-id pub-id-type="doi">10.5555/a b</pub-id>'
    good = '<pub-id pub-id-type="doi">10.5555/x</pub-id>'
    alone, beside = listed(
        f"<ref><mixed-citation>A {bad}</mixed-citation></ref>"
        f"<ref><mixed-citation>B {bad}{good}</mixed-citation></ref>"
    )

    assert (alone.doi, alone.unsound_dois) == (None, ("10.5555/a b",))
    assert beside.unsound_dois == ()


def test_data_cited_outside_the_lists_are_found() -> None:
    def data(id_: str, kind: str = "data") -> str:
        return (
            f'<p><element-citation id="{id_}" publication-type="{kind}">'
            "<data-title>Of tea</data-title></element-citation></p>"
        )

    root = etree.fromstring(
        f"<article><back><sec>{data('d1')}{data('d2', 'journal')}</sec>"
        f"<ref-list><ref>{data('d3')}</ref></ref-list></back></article>"
    )

    assert [(row.id, row.article_title) for row in cited_data(root)] == [("d1", "Of tea")]
