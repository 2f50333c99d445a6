"""The words of elements."""

from __future__ import annotations

from lxml import etree

from jatspress.jats.text import spaced, words


def test_what_is_left_out_takes_what_is_in_it_along_and_not_what_follows() -> None:
    element = etree.fromstring(
        "<p>a<!-- never --><label>b<label>c</label>d<!-- never --></label>e <?page 1?>f"
        "<i>g<label/>h</i></p>"
    )
    assert words(element, without=("label",)) == "ae fgh"


def test_comments_and_instructions_are_no_words() -> None:
    assert words(etree.fromstring("<p>one <!-- no -->and<?no?> two</p>")) == "one and two"


def test_parts_that_stand_alone_are_spaced_and_those_among_words_stay() -> None:
    element = etree.fromstring("<x><a>one</a><b>t<i>w</i>o</b>\n<c/><d><e>3</e><f>4</f></d></x>")
    assert spaced(element) == "one two 3 4"


def test_of_alternatives_the_first_one_counts() -> None:
    element = etree.fromstring(
        "<x><name-alternatives><name>One</name><name>Two</name></name-alternatives><y>last</y></x>"
    )
    assert spaced(element, without=("y",)) == "One"
