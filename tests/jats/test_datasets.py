"""The data and software behind an article, as old and new articles tag them."""

from __future__ import annotations

import pytest
from lxml import etree

from jatspress.article import Dataset, Doi
from jatspress.jats.datasets import datasets

NAMES = 'xmlns:xlink="http://www.w3.org/1999/xlink"'


def found(inside: str) -> tuple[Dataset, ...]:
    return datasets(etree.fromstring(f"<article {NAMES}><back>{inside}</back></article>"))


@pytest.mark.parametrize(
    ("said", "use"),
    [
        ("generated", "generated"),
        ("isSupplementedBy", "generated"),
        ("analyzed", "analyzed"),
        ("references", "analyzed"),
        ("unheard-of", ""),
    ],
)
def test_a_cited_dataset_says_what_it_was_for(said: str, use: str) -> None:
    citation = (
        f'<element-citation publication-type="data" specific-use="{said}"><data-title>Of tea'
        '</data-title><pub-id pub-id-type="doi">10.5061/tea</pub-id></element-citation>'
    )
    [made] = found(citation)
    assert made == Dataset("Of tea", use, "data", Doi("10.5061/tea"))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("attributes", "made"),
    [
        (
            'content-type="generated-dataset" source-id="https://a.test/d" source-id-type="uri"',
            Dataset("Tea", "generated", address="https://a.test/d"),
        ),
        (
            'document-id-type="dataset" document-id="G 1" xlink:href="https://a.test/G1"',
            Dataset("Tea", "", "", None, "G 1", "https://a.test/G1"),
        ),
        (
            'document-type="data" document-id-type="accession" document-id="PXD1"',
            Dataset("Tea", "", "data", None, "PXD1"),
        ),
        (
            'content-type="generated-dataset" xlink:href="https://doi.org/10.5061/tea"',
            Dataset("Tea", "generated", "", Doi("10.5061/tea"), "", "https://doi.org/10.5061/tea"),
        ),
    ],
)
def test_older_articles_have_data_as_related_objects(attributes: str, made: Dataset) -> None:
    assert found(f"<p><related-object {attributes}><source>Tea</source></related-object></p>") == (
        made,
    )


def test_an_accession_number_of_a_citation_goes_before_its_link() -> None:
    [made] = found(
        '<mixed-citation publication-type="data"><source>Tea</source> <pub-id '
        'pub-id-type="accession" xlink:href="https://a.test/GSE1">GSE1</pub-id></mixed-citation>'
    )
    assert (made.accession, made.address) == ("GSE1", "https://a.test/GSE1")


def test_other_citations_and_objects_are_no_data() -> None:
    assert (
        found(
            '<mixed-citation publication-type="journal">Tea</mixed-citation>'
            '<p><related-object document-id-type="clinical-trial-number" document-id="N1"/></p>'
        )
        == ()
    )


def test_the_words_of_a_template_are_no_accession_number() -> None:
    [made] = found(
        '<p><related-object document-type="data" document-id-type="dataset" '
        'document-id="Dataset ID and/or url" xlink:href="https://a.test/d"/></p>'
    )
    assert (made.accession, made.address) == ("", "https://a.test/d")
