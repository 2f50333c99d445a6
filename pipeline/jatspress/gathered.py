"""Where the things are that the package carries: schemas, fonts and templates."""

from __future__ import annotations

from pathlib import Path

from .errors import NotInstalledWhole

_PACKAGE = Path(__file__).resolve().parent


def gathered(name: str) -> Path:
    """Return the path of a gathered file or folder, as `jats/catalog.xml`.

    Raises NotInstalledWhole where it is missing.
    """
    path = _PACKAGE / "gathered" / name
    if not path.exists():
        raise NotInstalledWhole(
            f"the packaged {name} is missing: in a checkout run `make pdf` once; an installed "
            "jatspress is broken, install it again"
        )
    return path


def bundled_templates() -> Path:
    """Return the folder of our own templates, in an installed package or in a checkout.

    Raises NotInstalledWhole where there is none.
    """
    if (_PACKAGE / "templates").is_dir():
        return _PACKAGE / "templates"
    checkout = _PACKAGE.parents[1]
    if (checkout / "pyproject.toml").is_file() and (checkout / "templates").is_dir():
        return checkout / "templates"
    raise NotInstalledWhole("jatspress' own templates are missing; install it again")
