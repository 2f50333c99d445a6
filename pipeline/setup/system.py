"""See to the libraries and programs of the system that pip and npm cannot bring.

`python pipeline/setup/system.py libraries` wants what lays out a PDF, `… programs` what the tests
use. What is missing is installed by apt-get where there is one and we are root; anywhere else one
message names the command to type.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Need:
    """One thing the system must have: its names (any will do) and who packages it."""

    names: tuple[str, ...]
    debian: str
    fedora: str
    macos: str
    optional: bool = False


LIBRARIES = (
    Need(("libpango-1.0.so.0", "libpango-1.0.dylib"), "libpango-1.0-0", "pango", "pango"),
    Need(("libpangoft2-1.0.so.0", "libpangoft2-1.0.dylib"), "libpangoft2-1.0-0", "pango", "pango"),
    # Without it fonts are still subset, by slower means.
    Need(
        ("libharfbuzz-subset.so.0", "libharfbuzz-subset.dylib"),
        "libharfbuzz-subset0",
        "harfbuzz",
        "harfbuzz",
        optional=True,
    ),
)
PROGRAMS = (
    Need(
        ("chromium", "chromium-browser", "google-chrome"),
        "chromium",
        "chromium",
        "--cask chromium",
    ),
    Need(("pdftotext",), "poppler-utils", "poppler-utils", "poppler"),
    # What drives the browser brings its own node, which needs this on Linux; macOS has it built in.
    Need(("libatomic.so.1", "/usr/lib/libSystem.B.dylib"), "libatomic1", "libatomic", "gcc"),
)


def is_there(name: str) -> bool:
    """Say whether this machine has a program or a library of this name."""
    return loads(name) if ".so" in name or ".dylib" in name else shutil.which(name) is not None


def loads(library: str) -> bool:
    """Say whether the dynamic loader finds a library, here or where Homebrew puts it."""
    for name in (library, f"/opt/homebrew/lib/{library}", f"/usr/local/lib/{library}"):
        try:
            ctypes.CDLL(name)
        except OSError:
            continue
        return True
    return False


def missing(kind: str) -> list[Need]:
    """Return the needs of a kind ("libraries" or "programs") that this machine does not meet."""
    needs = LIBRARIES if kind == "libraries" else PROGRAMS
    return [need for need in needs if not any(map(is_there, need.names))]


def may_install() -> bool:
    """Say whether apt-get is there and we are root."""
    return shutil.which("apt-get") is not None and os.geteuid() == 0


def install(needs: Sequence[Need]) -> str:
    """Install what is missing by apt-get; return its last words where it failed, else ""."""
    packages = [need.debian for need in needs]
    print(f"  installing {', '.join(packages)}", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        ran = subprocess.run(  # noqa: S603 - the words are the table above
            ["apt-get", "-qq", *words],  # noqa: S607 - apt-get is wherever the PATH has it
            env=environment,
            check=False,
            capture_output=True,
            text=True,
        )
        if ran.returncode:
            return ran.stderr.strip() or ran.stdout.strip()
    return ""


def advice(needs: Sequence[Need]) -> str:
    """Return the message that names what is missing and the command that mends it."""
    names = ", ".join(need.names[0] for need in needs)
    debian = " ".join(need.debian for need in needs)
    fedora = " ".join(dict.fromkeys(need.fedora for need in needs))
    macos = " ".join(dict.fromkeys(need.macos for need in needs))
    return (
        f"this machine lacks {names}. Install it, then run make again:\n"
        f"  Debian, Ubuntu:  sudo apt-get install {debian}\n"
        f"  Fedora:          sudo dnf install {fedora}\n"
        f"  macOS:           brew install {macos}"
    )


def provide(kind: str) -> int:
    """See to one kind of need; return the exit code."""
    needs = missing(kind)
    if not needs:
        return 0
    failure = install(needs) if may_install() else ""
    still = missing(kind) if not failure else needs
    if not still:
        return 0
    stops = any(not need.optional for need in still)
    if failure:
        print(f"apt-get failed:\n{failure}", file=sys.stderr)
    print(f"{'set-up stopped' if stops else 'note'}: {advice(still)}", file=sys.stderr)
    return int(stops)


if __name__ == "__main__":
    raise SystemExit(provide(sys.argv[1]))
