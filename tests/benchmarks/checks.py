"""How long a check takes, beside what nobody can spare: `make bench`.

    python tests/benchmarks/checks.py [FOLDER] [--articles N] [--seed N] [--rounds N]

FOLDER (or JATSPRESS_CORPUS) holds JATS articles. Warm, in one process with the DTDs loaded, each
article is checked in turn with libxml2's own parsing and validation of the same file; then a few of
them are checked by a program of their own each, in turn with the least that a Python could do: load
lxml and the DTD, parse, validate. `visit` tells what it costs Python merely to look at each element
once, at its name and at all the words: no check in Python can be had for less.

All times are processor time, since other programs share the machine, and of one machine on one day;
the ratios are what counts.
"""

from __future__ import annotations

import argparse
import os
import random
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from lxml import etree

from jatspress.errors import Unreadable
from jatspress.jats import read
from jatspress.jats.catalogue import assumed, packaged
from jatspress.job import Job
from jatspress.publish import publish

# How many articles are checked by programs of their own; each start takes a while.
_FEW = 12
_LEAST = """
import sys
from lxml import etree
tree = etree.parse(sys.argv[1], etree.XMLParser(no_network=True))
etree.DTD(sys.argv[2]).validate(tree)
"""
_STRING = etree.XPath("string()", smart_strings=False)
Row = dict[str, float]


class Least:
    """libxml2's own work on an article, with the DTDs loaded once."""

    def __init__(self) -> None:
        self._dtds: dict[Path, etree.DTD] = {}

    def __call__(self, path: Path) -> etree._Element:
        """Parse and validate; return the root."""
        data = path.read_bytes()
        root = etree.fromstring(data, etree.XMLParser(no_network=True, load_dtd=False))
        file = dtd_of(root)
        if file not in self._dtds:
            self._dtds[file] = etree.DTD(str(file))
        self._dtds[file].validate(root.getroottree())
        return root


def dtd_of(root: etree._Element) -> Path:
    """Return the DTD that an article is checked by."""
    own = packaged(root.getroottree().docinfo.public_id)
    return own or assumed(root.get("dtd-version"))[1]


def check(path: Path) -> None:
    """Check an article as the command does, up to the findings that count."""
    publish(Job(path, str(path), path.stem), ())


def visit(root: etree._Element) -> None:
    """Look at every element and at the words, and do nothing with them."""
    names = [element.tag for element in list(root.iter("*"))]
    words = str(_STRING(root))
    assert names, words


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds of processor time that some work takes."""
    start = time.process_time()
    work()
    return 1000 * (time.process_time() - start)


def readable(paths: list[Path], least: Least) -> list[Path]:
    """Return the articles that can be read; to read and check them once warms the process up."""
    found = []
    for path in paths:
        try:
            read(path, str(path))
            least(path)
        except (Unreadable, etree.XMLSyntaxError):
            continue
        check(path)
        found.append(path)
    return found


def warm(paths: list[Path], least: Least, rounds: int) -> list[Row]:
    """Return a row of times for each article, in milliseconds: each the least of some rounds."""
    rows: list[Row] = [{} for _ in paths]
    for _ in range(rounds):
        for path, row in zip(paths, rows, strict=True):
            roots: list[etree._Element] = []
            times = {
                "libxml2": timed(lambda: roots.append(least(path))),  # noqa: B023 - called at once
                "visit": timed(lambda: visit(roots[0])),  # noqa: B023
                "read": timed(lambda: read(path, str(path))),  # noqa: B023
                "check": timed(lambda: check(path)),  # noqa: B023
            }
            for name, value in times.items():
                row[name] = min(value, row.get(name, value))
    return rows


def one_shot(paths: list[Path], rounds: int) -> list[Row]:
    """Return a row of times for each article, each taken by a program of its own."""
    program = Path(sys.executable).parent / "jatspress"
    rows: list[Row] = []
    for path in paths:
        dtd = dtd_of(read(path, str(path)).source.root)
        commands = {
            "least": [sys.executable, "-c", _LEAST, str(path), str(dtd)],
            "jatspress check": [str(program), "check", str(path)],
        }
        rows.append(
            {name: min(spent(command) for _ in range(rounds)) for name, command in commands.items()}
        )
    return rows


def spent(command: list[str]) -> float:
    """Return the milliseconds of processor time that a program takes, its own and the system's.

    Python may keep what it compiled, as it does for users: some places of work forbid that.
    """
    env = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    silent = subprocess.DEVNULL
    subprocess.run(command, stdout=silent, stderr=silent, env=env, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return 1000 * (after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)


def report(title: str, rows: list[Row], below: str) -> Iterator[str]:
    """Yield the lines of a table; each ratio is to the time named `below`."""
    yield f"{title}: {len(rows)} articles, milliseconds of processor time an article"
    yield f"{'':20}{'median':>9}{'mean':>9}{'ratio, median':>16}{'of the sums':>14}"
    for name in rows[0]:
        times, base = [row[name] for row in rows], [row[below] for row in rows]
        each = statistics.median(top / bottom for top, bottom in zip(times, base, strict=True))
        yield (
            f"{name:20}{statistics.median(times):9.2f}{statistics.mean(times):9.2f}"
            f"{each:16.2f}{sum(times) / sum(base):14.2f}"
        )


def main() -> int:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", default=os.environ.get("JATSPRESS_CORPUS"))
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=3)
    wanted = parser.parse_args()
    if not wanted.folder:
        print("name a folder of JATS articles, or set JATSPRESS_CORPUS", file=sys.stderr)
        return 2
    found, least = sorted(Path(wanted.folder).rglob("*.xml")), Least()
    chosen = random.Random(wanted.seed).sample(found, min(wanted.articles, len(found)))
    paths = readable(chosen, least)
    print(*report("one process", warm(paths, least, wanted.rounds), "libxml2"), sep="\n")
    few = one_shot(paths[:_FEW], wanted.rounds)
    print(*report("\na process for each", few, "least"), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
