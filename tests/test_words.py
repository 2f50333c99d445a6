"""The project speaks of itself alone: no machine's paths, no registry's address in any file."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# Spelt in pieces, or this file would find itself.
FOREIGN = re.compile(
    "|".join(
        [
            r"(?<![\w./-])/(?:wo" + r"rk|ho" + r"me|ro" + r"ot)/",
            r"registry\.npm" + r"js",
            r"py" + r"pi\.org",
            r"python" + r"hosted",
            r"deb\.deb" + r"ian",
        ]
    )
)


def test_no_file_names_a_machine_or_a_registry() -> None:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True)
    found = []
    for name in filter(None, listed.stdout.decode().split("\0")):
        if (ROOT / name).suffix in {".png", ".woff2"} or not (ROOT / name).is_file():
            continue
        text = (ROOT / name).read_text(encoding="utf-8")
        found += [f"{name}: {match[0]}" for match in FOREIGN.finditer(text)]

    assert [] == found
