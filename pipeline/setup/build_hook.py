"""Gathering as part of building, so that a bare clone installs: `pip install .`, pre-commit.

The wheel must hold what set-up gathers. In a checkout that `make` has set up there is nothing to
do; in one that nobody set up, the very program that `make` runs is run here.
https://hatch.pypa.io/latest/plugins/build-hook/custom/
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class GatheringHook(BuildHookInterface[BuilderConfig]):
    """Runs gather.py before anything is packed."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Gather what is missing. Raises RuntimeError, after gather.py has said what to do."""
        del version, build_data
        program = Path(self.root) / "pipeline" / "setup" / "gather.py"
        ran = subprocess.run([sys.executable, str(program)], check=False)  # noqa: S603 - our own
        if ran.returncode:
            raise RuntimeError(
                "jatspress cannot be built without the schemas and fonts it carries: see above "
                "what kept them from being gathered, or install a wheel, which holds them"
            )
