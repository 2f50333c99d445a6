"""Subjects and keywords, nested and compound."""

from __future__ import annotations

from fragments import front
from jatspress.article import KeywordGroup, Term


def test_keywords_keep_their_group() -> None:
    (group,) = front(
        "<kwd-group kwd-group-type='author' xml:lang='en' vocab='MeSH' vocab-identifier='https://m'>"
        "<title>Key words</title><kwd content-type='c' vocab-term-identifier='https://m/1'>"
        "<italic>E. coli</italic></kwd></kwd-group>"
    ).keyword_groups

    assert group == KeywordGroup(
        (Term("E. coli", "c", "https://m/1"),), "author", "en", "Key words", "MeSH", "https://m"
    )


def test_compound_and_nested_keywords_keep_their_shape() -> None:
    found = front(
        "<kwd-group><compound-kwd><compound-kwd-part content-type='code'>Q28</compound-kwd-part>"
        "<compound-kwd-part content-type='text'>Climate</compound-kwd-part></compound-kwd>"
        "<nested-kwd><kwd>Animals</kwd><nested-kwd><kwd>Cats</kwd><kwd>Kittens</kwd></nested-kwd>"
        "<kwd>Dogs</kwd></nested-kwd></kwd-group>"
        "<kwd-group><unstructured-kwd-group>a, b</unstructured-kwd-group></kwd-group>"
    )
    compound, nested = found.keyword_groups[0].terms

    assert compound.parts == (Term("Q28", "code"), Term("Climate", "text"))
    assert nested.text == "Animals"
    assert [("Cats", ("Cats", "Kittens")), ("Dogs", ("Dogs",))] == [
        (row.text, row.all_texts()) for row in nested.narrower
    ]
    assert found.keywords == ("Q28 Climate", "Animals", "Cats", "Kittens", "Dogs", "a, b")


def test_subjects_are_nested_in_groups_of_a_kind() -> None:
    found = front(
        "<article-categories><subj-group subj-group-type='heading' xml:lang='en'>"
        "<subject>Case report</subject><subj-group><subject>Skin</subject></subj-group>"
        "</subj-group><subj-group subj-group-type='topic'><compound-subject>"
        "<compound-subject-part content-type='code'>1</compound-subject-part>"
        "<compound-subject-part>Art</compound-subject-part></compound-subject></subj-group>"
        "</article-categories>"
    )
    heading, topic = found.subject_groups

    assert (heading.kind, heading.language) == ("heading", "en")
    assert [row.text for row in heading.groups[0].terms] == ["Skin"]
    assert topic.terms[0].parts == (Term("1", "code"), Term("Art"))
    assert found.subjects == ("Case report", "1 Art")


def test_groups_nested_without_end_do_not_end_the_run() -> None:
    deep = "<subj-group><subject>s</subject>" * 200 + "</subj-group>" * 200
    words = "<nested-kwd><kwd>k</kwd>" * 200 + "</nested-kwd>" * 200
    found = front(f"<article-categories>{deep}</article-categories><kwd-group>{words}</kwd-group>")

    assert found.subjects == ("s",)
    assert set("".join(found.keywords)) == {"k"}
