"""Gather the schemas and fonts that the package carries but the repository does not.

`python pipeline/setup/gather.py` fetches each archive named in gathered.toml with the ordinary
client of its registry, proves its SHA-256, and unpacks what is wanted of it into
pipeline/jatspress/gathered/. It does all or nothing, and nothing at all when that is up to date.

Standard library only: it runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

HERE = Path(__file__).resolve().parent
MANIFEST = HERE / "gathered.toml"
GATHERED = HERE.parent / "jatspress" / "gathered"
STAMP = "manifest.sha256"


class GatherError(Exception):
    """Why gathering stopped, in a sentence for the person at the terminal."""


@dataclass(frozen=True)
class Archive:
    """One row of the manifest: what to fetch, its proof, and what to take from it."""

    client: str
    package: str
    version: str
    sha256: str
    take: dict[str, str]

    @property
    def title(self) -> str:
        """The archive as people name it, for messages."""
        return f"{self.package} {self.version}"


def command(archive: Archive) -> list[str]:
    """Return the registry client's command that puts the archive into the working folder."""
    if archive.client == "npm":
        return ["npm", "pack", "--silent", f"{archive.package}@{archive.version}"]
    pip = [sys.executable, "-m", "pip", "download", "--quiet", "--disable-pip-version-check"]
    return [*pip, "--no-deps", "--no-binary", ":none:", f"{archive.package}=={archive.version}"]


def fetch(archive: Archive, folder: Path) -> Path:
    """Fetch the archive into an empty folder; return its file, proven by its SHA-256."""
    try:
        ran = subprocess.run(  # noqa: S603 - the words come from our own manifest
            command(archive), cwd=folder, check=False, capture_output=True, text=True
        )
    except FileNotFoundError as error:
        raise GatherError(
            f"{archive.client} is needed to gather {archive.title} and is not on the PATH: install "
            "it (Debian: apt-get install npm; Fedora: dnf install npm; macOS: brew install node)."
        ) from error
    files = list(folder.iterdir())
    if ran.returncode or len(files) != 1:
        said = ran.stderr.strip()
        raise GatherError(f"{archive.client} could not fetch {archive.title}:\n{said}")
    digest = hashlib.sha256(files[0].read_bytes()).hexdigest()
    if digest != archive.sha256:
        raise GatherError(
            f"{archive.title} is not the archive it should be: its SHA-256 is {digest}, and "
            f"{MANIFEST.name} says {archive.sha256}. Nothing of it was used."
        )
    return files[0]


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """Yield each regular file of a .tgz or .whl as its name inside and its bytes."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            for name in wheel.namelist():
                if not name.endswith("/"):
                    yield name, wheel.read(name)
        return
    with tarfile.open(path) as ball:
        for member in ball:
            stream = ball.extractfile(member) if member.isfile() else None
            if stream is not None:
                yield member.name, stream.read()


def new_place(name: str, take: dict[str, str]) -> tuple[str, PurePosixPath] | None:
    """Return the row of `take` that a member answers to and where it goes, or None."""
    for wanted, target in take.items():
        if name == wanted:
            return wanted, PurePosixPath(target)
        if name.startswith(f"{wanted}/"):
            return wanted, PurePosixPath(target) / name.removeprefix(f"{wanted}/")
        same_folder = PurePosixPath(name).parent == PurePosixPath(wanted).parent
        if same_folder and fnmatchcase(name, wanted):
            return wanted, PurePosixPath(target) / PurePosixPath(name).name
    return None


def unpack(path: Path, archive: Archive, folder: Path) -> None:
    """Write what the manifest takes of an archive below `folder`; every row must find something."""
    missing = set(archive.take)
    for name, data in members(path):
        found = new_place(name, archive.take)
        if found is None:
            continue
        row, place = found
        target = folder / place
        # The hash vouches for the archive; this keeps a slip in the manifest inside the folder.
        if not target.resolve().is_relative_to(folder.resolve()):
            raise GatherError(f"{archive.title}: {name} would be written outside {folder}")
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
        missing.discard(row)
    if missing:
        raise GatherError(f"{archive.title} holds no {', '.join(sorted(missing))}")


def read_manifest(text: str) -> list[Archive]:
    """Read the archives that gathered.toml names."""
    return [Archive(**row) for row in tomllib.loads(text)["archive"]]


def gather(manifest: Path = MANIFEST, gathered: Path = GATHERED) -> bool:
    """Bring `gathered` up to the manifest; return whether there was anything to do."""
    text = manifest.read_text(encoding="utf-8")
    digest = hashlib.sha256(text.encode()).hexdigest()
    stamp = gathered / STAMP
    if stamp.is_file() and stamp.read_text(encoding="utf-8").strip() == digest:
        return False
    with tempfile.TemporaryDirectory(dir=gathered.parent, prefix=".gathering-") as temporary:
        fresh = Path(temporary) / "gathered"
        for number, archive in enumerate(read_manifest(text)):
            print(f"  gathering {archive.title}", flush=True)
            inbox = Path(temporary) / f"inbox-{number}"
            inbox.mkdir()
            unpack(fetch(archive, inbox), archive, fresh)
        (fresh / STAMP).write_text(digest + "\n", encoding="utf-8")
        if gathered.exists():
            shutil.rmtree(gathered)
        fresh.replace(gathered)
    return True


def main() -> int:
    """Gather, and turn what went wrong into one message."""
    try:
        gather()
    except GatherError as error:
        print(f"set-up stopped: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
