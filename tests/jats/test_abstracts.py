"""What the model holds of abstracts."""

from __future__ import annotations

from fragments import front
from jatspress.article import Abstract


def test_every_abstract_has_its_kind_language_title_and_words() -> None:
    found = front(
        "<abstract><title>Abstract</title><sec><title>Aim</title><p>H<sub>2</sub>O.</p></sec>"
        "<sec><title>End</title><p>Done.</p><list><list-item><p>One</p></list-item></list></sec>"
        "</abstract><abstract abstract-type='teaser' xml:lang='en-GB'><p>Read!</p></abstract>"
        "<trans-abstract xml:lang='pl'><title>Streszczenie</title><p>Woda.</p></trans-abstract>"
        "<trans-abstract>Bare</trans-abstract>"
    )

    assert found.abstracts == (
        Abstract("", "en", "Abstract", "Aim H2O. End Done. One"),
        Abstract("teaser", "en-GB", "", "Read!"),
        Abstract("", "pl", "Streszczenie", "Woda.", is_translation=True),
        Abstract("", "", "", "Bare", is_translation=True),
    )
