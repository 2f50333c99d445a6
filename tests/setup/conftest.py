"""The set-up programs, which are no package, as modules."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

SETUP = Path(__file__).resolve().parents[2] / "pipeline" / "setup"


@pytest.fixture
def load() -> Callable[[str], ModuleType]:
    """Return a function that loads a program of pipeline/setup by its name."""

    def loaded(name: str) -> ModuleType:
        spec = importlib.util.spec_from_file_location(name, SETUP / f"{name}.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        # Dataclasses look their module up there.
        sys.modules[name] = module
        spec.loader.exec_module(module)
        return module

    return loaded
