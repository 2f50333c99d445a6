"""What the system must have: installed where we may, else named with the command to type."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest


@pytest.fixture
def system(load: Callable[[str], ModuleType]) -> ModuleType:
    """Return the program system.py as a module."""
    return load("system")


@pytest.mark.parametrize("kind", ["libraries", "programs"])
def test_here_nothing_is_missing(system: ModuleType, kind: str) -> None:
    """`make test` has seen to it before this runs; an optional library may be absent."""
    assert [] == [need for need in system.missing(kind) if not need.optional]


def test_what_is_missing_and_may_not_be_installed_is_named(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    need = system.Need(("libnone.so",), "libnone0", "none", "none")
    monkeypatch.setattr(system, "LIBRARIES", (need,))
    monkeypatch.setattr(system, "may_install", lambda: False)

    assert system.provide("libraries") == 1
    said = capsys.readouterr().err
    assert "lacks libnone.so" in said
    for command in ("apt-get install libnone0", "dnf install none", "brew install none"):
        assert command in said


def test_an_optional_library_is_only_noted(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    need = system.Need(("libnone.so",), "libnone0", "none", "none", optional=True)
    monkeypatch.setattr(system, "LIBRARIES", (need,))
    monkeypatch.setattr(system, "may_install", lambda: False)

    assert system.provide("libraries") == 0
    assert capsys.readouterr().err.startswith("note: ")


def test_a_failed_installation_shows_what_apt_said(
    system: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(system, "PROGRAMS", (system.Need(("none",), "none0", "none", "none"),))
    monkeypatch.setattr(system, "may_install", lambda: True)
    monkeypatch.setattr(system, "install", lambda _needs: "E: no such package none0")

    assert system.provide("programs") == 1
    assert "E: no such package none0" in capsys.readouterr().err
