"""Names in every tagging."""

from __future__ import annotations

import pytest

from fragments import front
from jatspress.article import Contributor, Name

ANNA = "<surname>Nowak</surname><given-names initials='A'>Anna</given-names>"


def only(inside: str) -> Contributor:
    (found,) = front(f"<contrib-group><contrib>{inside}</contrib></contrib-group>").contributors
    return found


@pytest.mark.parametrize(
    ("inside", "names"),
    [
        (f"<name>{ANNA}</name>", (Name("Nowak", "Anna", initials="A"),)),
        (
            "<name name-style='given-only'><given-names>Suharto</given-names></name>",
            (Name(given_names="Suharto", style="given-only"),),
        ),
        (
            (
                "<string-name><prefix>Dr</prefix> <surname>Nowak</surname> "
                "<suffix>III</suffix></string-name>"
            ),
            (Name("Nowak", prefix="Dr", suffix="III"),),
        ),
        ("<string-name>Anna Nowak</string-name>", (Name(text="Anna Nowak"),)),
        (
            (
                "<name-alternatives><name xml:lang='en'><surname>Ito</surname></name>"
                "<name name-style='eastern' xml:lang='ja'><surname>伊藤</surname></name>"
                "</name-alternatives>"
            ),
            (Name("Ito", language="en"), Name("伊藤", style="eastern", language="ja")),
        ),
        (
            (
                "<collab-alternatives><collab xml:lang='en'>Group</collab>"
                "<collab xml:lang='pl'>Grupa</collab></collab-alternatives>"
            ),
            (Name(text="Group", language="en"), Name(text="Grupa", language="pl")),
        ),
        (
            (
                "<collab-name-alternatives><collab-name collab-type='team'>T</collab-name>"
                "</collab-name-alternatives>"
            ),
            (Name(text="T", kind="team"),),
        ),
        ("<name/>", ()),
    ],
)
def test_every_form_is_kept(inside: str, names: tuple[Name, ...]) -> None:
    assert names == only(inside).names


def test_the_form_for_an_index_is_not_the_one_to_print() -> None:
    index = "<name specific-use='index'><surname>Beethoven</surname></name>"
    printed = "<name><surname>van Beethoven</surname></name>"

    assert only(f"<name-alternatives>{index}{printed}</name-alternatives>").surname == (
        "van Beethoven"
    )
    assert only(f"<name-alternatives>{index}</name-alternatives>").surname == "Beethoven"


def test_a_name_of_given_names_alone_is_a_name() -> None:
    assert only("<name><given-names>Suharto</given-names></name>").display_name == "Suharto"


def test_prefix_and_degrees_stand_beside_the_name() -> None:
    found = only(f"<name><prefix>Prof.</prefix>{ANNA}</name><degrees>MD</degrees>")

    assert ("Prof.", ("MD",), "Anna Nowak") == (found.prefix, found.degrees, found.display_name)
