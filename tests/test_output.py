"""Whole files or none."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from jatspress.errors import CannotWrite
from jatspress.output import remove, write_all


def files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_files_are_written_below_a_folder(tmp_path: Path) -> None:
    written = write_all(tmp_path / "out", {"a.txt": b"A", "deep/b.txt": b"B"})

    assert [tmp_path / "out" / "a.txt", tmp_path / "out" / "deep" / "b.txt"] == written
    assert {"a.txt": b"A", "deep/b.txt": b"B"} == files(tmp_path / "out")


def test_a_failure_leaves_everything_as_it_was(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"old")
    (tmp_path / "b").write_bytes(b"a file where a folder should be")

    with pytest.raises(CannotWrite):
        write_all(tmp_path, {"a.txt": b"new", "b/c.txt": b"C"})

    assert {"a.txt": b"old", "b": b"a file where a folder should be"} == files(tmp_path)


def test_a_file_that_holds_the_same_is_left_alone(tmp_path: Path) -> None:
    write_all(tmp_path, {"a.txt": b"A"})
    before = (tmp_path / "a.txt").stat().st_mtime_ns
    write_all(tmp_path, {"a.txt": b"A"})

    assert before == (tmp_path / "a.txt").stat().st_mtime_ns


def test_results_may_be_read_by_others(tmp_path: Path) -> None:
    (made,) = write_all(tmp_path, {"a.txt": b"A"})
    plain = tmp_path / "plain.txt"
    plain.touch()

    assert stat.S_IMODE(plain.stat().st_mode) == stat.S_IMODE(made.stat().st_mode)


def test_what_is_outdated_is_deleted_and_may_be_gone_already(tmp_path: Path) -> None:
    (tmp_path / "a.txt").touch()
    remove([tmp_path / "a.txt", tmp_path / "b.txt"])

    assert {} == files(tmp_path)
