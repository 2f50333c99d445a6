"""Where the schemas and fonts are that set-up gathered."""

from __future__ import annotations

from pathlib import Path

from .errors import NotInstalledWhole

FOLDER = Path(__file__).resolve().parent / "gathered"


def gathered(name: str) -> Path:
    """Return the path of a gathered file or folder, as `jats/catalog.xml`.

    Raises NotInstalledWhole where it is missing.
    """
    path = FOLDER / name
    if not path.exists():
        raise NotInstalledWhole(
            f"the packaged {name} is missing: in a checkout run `make pdf` once; an installed "
            "jatspress is broken, install it again"
        )
    return path
