"""Articles within the article."""

from __future__ import annotations

import pytest

from fragments import contribs, front


def test_a_part_is_read_as_an_article_is() -> None:
    title = "<title-group><article-title>Odpowiedź</article-title></title-group>"
    stub = f"<article-id pub-id-type='doi'>10.5555/r</article-id>{title}{contribs('<aff>X</aff>')}"
    ref = "<ref id='r1'><mixed-citation>R</mixed-citation></ref>"
    found = front(
        "",
        "<journal-title>Skin</journal-title>",
        "<sub-article id='s1' article-type='reply' xml:lang='pl'>"
        f"<front-stub>{stub}</front-stub><back><ref-list>{ref}</ref-list></back>"
        "<response response-type='discussion'><front-stub/></response></sub-article>",
    )
    (part,) = found.parts
    reply = part.article

    assert (part.element, part.id) == ("sub-article", "s1")
    assert (reply.kind, reply.language, reply.title.plain) == ("reply", "pl", "Odpowiedź")
    assert (reply.doi and reply.doi.value, reply.journal.title) == ("10.5555/r", "Skin")
    assert [row.text for row in reply.affiliations] == ["X"]
    assert [row.display_name for row in reply.contributors] == ["Anna Nowak"]
    assert [row.id for row in reply.references] == ["r1"]
    assert not found.references
    (inner,) = reply.parts
    assert (inner.element, inner.article.kind) == ("response", "discussion")
    assert inner.article.language == "pl"


def test_a_part_may_have_a_front_of_its_own() -> None:
    (part,) = front(
        "",
        "<journal-title>Skin</journal-title>",
        "<sub-article><front><journal-meta><journal-title>Hair</journal-title></journal-meta>"
        "<article-meta><volume>3</volume></article-meta></front></sub-article>",
    ).parts

    assert (part.article.journal.title, part.article.volume) == ("Hair", "3")


def nested(*names: str) -> str:
    """Return elements one within the other, as many as the parser takes and Python's stack not."""
    opened = "".join(f"<{name}>" for name in names)
    closed = "".join(f"</{name}>" for name in reversed(names))
    times = 1200 // len(names)
    return opened * times + closed * times


@pytest.mark.parametrize(
    ("meta", "after"),
    [
        ("", nested("sub-article")),
        (contribs(nested("name-alternatives")), ""),
        (contribs(nested("collab")), ""),
        (contribs(nested("collab-wrap")), ""),
        (nested("contrib-group", "contrib", "collab"), ""),
        (nested("aff"), ""),
        (f"<aff>{nested('institution-wrap')}</aff>", ""),
        (f"<product>{nested('source')}</product>", ""),
        (f"<abstract>{nested('sec')}</abstract>", ""),
        (f"<kwd-group>{nested('nested-kwd')}</kwd-group>", ""),
        (f"<article-categories>{nested('subj-group')}</article-categories>", ""),
        (f"<history>{nested('date')}</history>", ""),
        (f"<funding-group>{nested('award-group')}</funding-group>", ""),
        (f"<title-group>{nested('trans-title-group')}</title-group>", ""),
        (f"<pub-history>{nested('event')}</pub-history>", ""),
    ],
)
def test_elements_nested_without_end_do_not_end_the_run(meta: str, after: str) -> None:
    assert front(f"{meta}<volume>3</volume>", after=after).volume == "3"
