"""Gathering schemas and fonts: proven by hash, all or nothing."""

from __future__ import annotations

import hashlib
import io
import sys
import tarfile
import zipfile
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SETUP = Path(__file__).resolve().parents[2] / "pipeline" / "setup"


@pytest.fixture
def gather(load: Callable[[str], ModuleType]) -> ModuleType:
    """Return the program gather.py as a module."""
    return load("gather")


@pytest.fixture
def ball(tmp_path: Path) -> Path:
    """Return an archive as npm packs it."""
    path = tmp_path / "thing-1.0.tgz"
    with tarfile.open(path, "w:gz") as archive:
        for name, data in {
            "package/schema/a.dtd": b"A",
            "package/schema/deep/b.ent": b"B",
            "package/files/x-wght-1.woff2": b"X",
            "package/files/x-wdth-1.woff2": b"Y",
            "package/LICENSE": b"L",
        }.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return path


def archive(gather: ModuleType, take: dict[str, str], sha256: str = "") -> object:
    return gather.Archive("npm", "thing", "1.0", sha256, take)


def test_files_folders_and_patterns_are_taken(
    gather: ModuleType, ball: Path, tmp_path: Path
) -> None:
    take = {
        "package/schema": "jats",
        "package/files/*-wght-*.woff2": "fonts",
        "package/LICENSE": "fonts/LICENSE.txt",
    }
    gather.unpack(ball, archive(gather, take), tmp_path / "out")

    found = {p.relative_to(tmp_path / "out").as_posix() for p in (tmp_path / "out").rglob("*.*")}
    assert {
        "jats/a.dtd",
        "jats/deep/b.ent",
        "fonts/x-wght-1.woff2",
        "fonts/LICENSE.txt",
    } == found


def test_a_wheel_is_read_like_a_ball(gather: ModuleType, tmp_path: Path) -> None:
    wheel = tmp_path / "thing-1.0-py3-none-any.whl"
    with zipfile.ZipFile(wheel, "w") as opened:
        opened.writestr("thing/x.xsd", b"X")

    assert [("thing/x.xsd", b"X")] == list(gather.members(wheel))


def test_a_row_that_finds_nothing_stops(gather: ModuleType, ball: Path, tmp_path: Path) -> None:
    with pytest.raises(gather.GatherError, match="holds no package/gone"):
        gather.unpack(ball, archive(gather, {"package/gone": "x"}), tmp_path / "out")


def test_nothing_is_written_outside_the_folder(
    gather: ModuleType, ball: Path, tmp_path: Path
) -> None:
    with pytest.raises(gather.GatherError, match="outside"):
        gather.unpack(ball, archive(gather, {"package/LICENSE": "../LICENSE"}), tmp_path / "out")

    assert not (tmp_path / "LICENSE").exists()


def test_another_archive_than_the_manifest_says_is_refused(
    gather: ModuleType, ball: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The client here is a real program that delivers the wrong archive."""
    copy = [sys.executable, "-c", f"import shutil; shutil.copy({str(ball)!r}, '.')"]
    monkeypatch.setattr(gather, "command", lambda _archive: copy)
    right = hashlib.sha256(ball.read_bytes()).hexdigest()
    for name in ("right", "wrong"):
        (tmp_path / name).mkdir()

    assert gather.fetch(archive(gather, {}, right), tmp_path / "right").name == ball.name
    with pytest.raises(gather.GatherError, match="is not the archive it should be"):
        gather.fetch(archive(gather, {}, "0" * 64), tmp_path / "wrong")


def test_a_client_that_is_missing_or_fails_is_named(
    gather: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for command, words in (
        (["no-such-client"], "is not on the PATH"),
        ([sys.executable, "-c", "raise SystemExit('out of order')"], "out of order"),
    ):
        monkeypatch.setattr(gather, "command", lambda _archive, command=command: command)
        with pytest.raises(gather.GatherError, match=words):
            gather.fetch(archive(gather, {}), tmp_path)


def test_a_failure_leaves_what_was_there_and_a_success_replaces_it(
    gather: ModuleType, ball: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = [sys.executable, "-c", f"import shutil; shutil.copy({str(ball)!r}, '.')"]
    monkeypatch.setattr(gather, "command", lambda _archive: copy)
    gathered = tmp_path / "package" / "gathered"
    (gathered / "old").mkdir(parents=True)
    manifest = tmp_path / "gathered.toml"
    row = '[[archive]]\nclient="npm"\npackage="t"\nversion="1"\nsha256="{}"\n[archive.take]\n'
    manifest.write_text(row.format("0" * 64) + '"package/LICENSE" = "L"\n')

    with pytest.raises(gather.GatherError):
        gather.gather(manifest, gathered)
    assert ["old"] == [path.name for path in gathered.iterdir()]

    digest = hashlib.sha256(ball.read_bytes()).hexdigest()
    manifest.write_text(row.format(digest) + '"package/LICENSE" = "L"\n')
    assert gather.gather(manifest, gathered)
    assert {"L", "manifest.sha256"} == {path.name for path in gathered.iterdir()}
    assert not gather.gather(manifest, gathered), "a second time there is nothing to do"


def test_this_checkout_is_gathered_by_its_manifest(gather: ModuleType) -> None:
    text = (SETUP / "gathered.toml").read_text(encoding="utf-8")
    stamp = (gather.GATHERED / gather.STAMP).read_text(encoding="utf-8").strip()

    assert hashlib.sha256(text.encode()).hexdigest() == stamp
    assert all(len(row.sha256) == 64 for row in gather.read_manifest(text))
