"""What lies in an article's folder, as far as it is the article's."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress import listing


def test_files_are_listed_with_those_of_the_folders_below(tmp_path: Path) -> None:
    for name in (
        "b.png",
        "a.xml",
        "figures/c.png",
        "data/d.xml",
        "x/y/z/deep.png",
        "x/y/z/w/too-deep.png",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_bytes(b"<data/>")
    (tmp_path / "round").symlink_to(tmp_path)
    (tmp_path / "also.png").symlink_to("b.png")

    expected = ["a.xml", "also.png", "b.png", "data/d.xml", "figures/c.png", "x/y/z/deep.png"]
    assert listing.names(tmp_path) == expected


@pytest.mark.parametrize(
    "name",
    [
        ".hidden/f.png",
        "another/another.XML",
        ".jatspress/a.html.json",
        "_shared/f.png",
        "a/f.png",
        "a/figures/f.png",
    ],
)
def test_what_is_hidden_anothers_or_a_result_is_left_out(tmp_path: Path, name: str) -> None:
    (tmp_path / ".jatspress").mkdir()
    (tmp_path / ".jatspress" / "a.html-pdf-crossref.json").touch()
    (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / name).write_text("<?xml version='1.0'?><!DOCTYPE article><article dtd-version=''>")

    assert listing.names(tmp_path) == []


def test_a_list_has_an_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "_MOST", 5)
    for folder in "abcdef":
        (tmp_path / folder).mkdir()
        for number in range(3):
            (tmp_path / folder / f"{number}.png").touch()

    assert listing.names(tmp_path) == ["a/0.png", "a/1.png", "a/2.png", "b/0.png", "b/1.png"]


def test_a_folder_that_is_not_there_has_no_names(tmp_path: Path) -> None:
    assert listing.names(tmp_path / "nowhere") == []
    assert listing.names_hash([]) != listing.names_hash(["a.png"])


def test_the_hash_does_not_change_with_other_articles() -> None:
    assert listing.names_hash(["a.png"]) == listing.names_hash(["a.png", "b.xml"])
    assert listing.names_hash([]) != listing.names_hash(["data/b.xml"])
