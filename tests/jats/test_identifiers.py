"""Where the article's DOI stands."""

import pytest
from lxml import etree

from jatspress.jats.facts import Facts

XLINK = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
ADDRESS = "https://doi.org/10.5555/one"


def doi(meta: str) -> str | None:
    text = f"<article {XLINK}><front><article-meta>{meta}</article-meta></front></article>"
    found = Facts(etree.fromstring(text)).doi
    return found.value if found else None


@pytest.mark.parametrize(
    "meta",
    [
        '<article-id pub-id-type="doi">10.5555/one</article-id>',
        f'<article-id pub-id-type="DOI">{ADDRESS}</article-id>',
        f'<article-id pub-id-type="publisher-id">{ADDRESS}</article-id>',
        f'<self-uri xlink:href="{ADDRESS}"/>',
        f"<self-uri>{ADDRESS}</self-uri>",
        '<self-uri content-type="doi" xlink:href="http://dx.doi.org/10.5555%2Fone"/>',
        f'<ext-link ext-link-type="doi" xlink:href="{ADDRESS}">DOI</ext-link>',
    ],
)
def test_a_doi_is_found_wherever_the_article_has_it(meta: str) -> None:
    assert doi(meta) == "10.5555/one"


@pytest.mark.parametrize(
    "meta",
    [
        "",
        '<article-id pub-id-type="publisher-id">10.5555/one</article-id>',
        f'<self-uri content-type="preprint" xlink:href="{ADDRESS}"/>',
        f'<self-uri content-type="referee-report" xlink:href="{ADDRESS}"/>',
        '<self-uri xlink:href="https://journal.test/10.5555/one"/>',
        f'<related-article xlink:href="{ADDRESS}"/>',
        f'<abstract><p><ext-link xlink:href="{ADDRESS}">x</ext-link></p></abstract>',
    ],
)
def test_what_is_no_doi_of_the_article_is_not_taken_for_it(meta: str) -> None:
    assert doi(meta) is None


def test_a_doi_tagged_as_such_counts_alone() -> None:
    link = f'<self-uri xlink:href="{ADDRESS}"/>'
    assert doi(f'<article-id pub-id-type="doi">10.5555/two</article-id>{link}') == "10.5555/two"
    assert doi(f'<article-id pub-id-type="doi">none yet</article-id>{link}') is None
