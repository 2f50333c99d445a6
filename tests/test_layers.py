"""The import table: data flows one way, and no room reaches into one it should not know."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "pipeline" / "jatspress"

FLOOR = {
    "completeness",
    "errors",
    "finding",
    "gathered",
    "line",
    "listing",
    "options",
    "patterns",
    "selection",
    "templating",
}
STAGES = {"checks", "render", "deposits", "output"}
MAY_IMPORT = {
    "completeness": set(),
    "errors": {"finding"},
    "finding": set(),
    "gathered": {"errors"},
    "line": {"finding"},
    "listing": set(),
    "options": set(),
    "patterns": set(),
    "selection": {"errors", "finding"},
    "templating": {"errors", "gathered"},
    "article": FLOOR,
    "jats": FLOOR | {"article"},
    "checks": FLOOR | {"article", "jats"},
    "render": FLOOR | {"article", "jats"},
    "deposits": FLOOR | {"article", "jats"},
    "output": FLOOR,
    "deposit_settings": FLOOR | {"article", "deposits"},
    "settings": FLOOR | {"article", "deposit_settings", "deposits"},
    "job": FLOOR | {"settings"},
    "record": FLOOR | {"output"},
    "publish": FLOOR | STAGES | {"article", "jats", "job", "manual"},
    "mending": FLOOR | {"checks", "jats", "job", "publish"},
    "articles": FLOOR | {"job", "record", "settings"},
    "batch": FLOOR | STAGES | {"articles", "jats", "job", "manual", "mending", "publish", "record"},
    "manual": FLOOR | STAGES | {"jats"},
    "cli": FLOOR | {"batch", "checks", "manual", "output"},
    "__main__": {"cli"},
    "__init__": {"batch", "errors", "finding", "manual"},
}
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "gathered" not in path.relative_to(PACKAGE).parts
)


def room(path: Path) -> str:
    """Return the room of a module: the first part of its place in the package."""
    return path.relative_to(PACKAGE).with_suffix("").parts[0]


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """Yield line and room of each import from the package, wherever in the file it stands."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.level == depth:
            names = [node.module] if node.module else [alias.name for alias in node.names]
            yield from ((node.lineno, name.split(".")[0]) for name in names if name)
        elif isinstance(node, ast.Import | ast.ImportFrom) and not getattr(node, "level", 0):
            names = [alias.name for alias in node.names]
            module = getattr(node, "module", None) or names[0]
            assert not module.startswith("jatspress"), f"{path}: imports inside are relative"


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_a_module_imports_only_its_own_room_and_those_it_may(path: Path) -> None:
    own = room(path)
    wrong = [
        f"{path.name}:{line} imports {name}"
        for line, name in imported(path)
        if name != own and name not in MAY_IMPORT[own]
    ]

    assert [] == wrong


def test_the_table_knows_every_room() -> None:
    assert set(MAY_IMPORT) == {room(path) for path in MODULES}


def test_pipeline_is_a_source_root_and_no_package() -> None:
    assert not (PACKAGE.parent / "__init__.py").exists()
