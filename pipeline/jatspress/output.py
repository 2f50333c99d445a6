"""Writing results: whole files or none."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from .errors import CannotWrite


def write_all(folder: Path, files: Mapping[str, bytes]) -> list[Path]:
    """Write files below a folder, each by its path relative to it; return where they are.

    Everything is written beside its place first and moved there when all is complete, so that a
    reader never meets half a file and a failure leaves what was there. A file that holds the same
    bytes already is left alone. Raises CannotWrite.
    """
    waiting: list[tuple[Path, Path]] = []
    target = folder
    try:
        for name, data in files.items():
            target = _target(folder, name)
            if target.exists() and not target.is_file():
                # A device or a pipe takes what it is given; a folder refuses.
                target.write_bytes(data)
            elif not _holds(target, data):
                waiting.append((_write_beside(target, data), target))
        while waiting:
            temporary, target = waiting[-1]
            temporary.replace(target)
            waiting.pop()
    except OSError as error:
        reason = error.strerror or str(error)
        raise CannotWrite(f"{target}: cannot be written: {reason}") from error
    finally:
        for temporary, _ in waiting:
            temporary.unlink(missing_ok=True)
    return [folder / name for name in files]


def _target(folder: Path, name: str) -> Path:
    """Return where a file goes: below the folder, and behind a link if it is one."""
    if Path(name).is_absolute() or ".." in Path(name).parts:
        raise CannotWrite(f"{name} would be written outside {folder}; nothing was")
    target = folder / name
    return target.resolve() if target.is_symlink() else target


def remove(files: list[Path]) -> None:
    """Delete files of an earlier run that no longer hold true. Raises CannotWrite."""
    for file in files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise CannotWrite(f"{file}: cannot be deleted: {error.strerror}") from error


def _holds(target: Path, data: bytes) -> bool:
    try:
        return target.stat().st_size == len(data) and target.read_bytes() == data
    except OSError:
        return False


def _write_beside(target: Path, data: bytes) -> Path:
    """Write to a temporary file in the target's folder; return its path."""
    target.parent.mkdir(parents=True, exist_ok=True)
    import tempfile  # noqa: PLC0415 - slow to load, and a check writes nothing

    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        # mkstemp makes the file readable by its owner alone; results are to be served, and a file
        # that was there is as open as it was.
        temporary.chmod(target.stat().st_mode if target.exists() else 0o666 & ~_umask())
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    return temporary


def _umask() -> int:
    """Return the umask, which can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
