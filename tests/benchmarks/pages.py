"""How fast pages are made, beside what others take for the same articles: `make bench`.

    python tests/benchmarks/pages.py [FOLDER] [--articles N] [--seed N]

FOLDER (or JATSPRESS_CORPUS) holds JATS articles. NCBI_XSLT names a copy of NCBI's JATS preview
stylesheets (the folder with main/jats-html.xsl); pandoc is taken from the package pypandoc_binary
where it is installed. What is not there is left out of the table.

Each article is new to the process when its turn comes, which only other articles have warmed up;
the programs take turns on it. pandoc is a program of its own: the time it takes for an empty
article is taken off. Times are of one machine on one day; the ratios are what counts.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from lxml import etree
from markupsafe import Markup

from jatspress.errors import Unreadable
from jatspress.jats import read
from jatspress.render.element import Element
from jatspress.render.fidelity.audit import losses_of
from jatspress.render.html import render_html
from jatspress.render.references.entries import Entries
from jatspress.render.theme import theme
from jatspress.render.view import view

EMPTY = b"<article><front><article-meta/></front><body><p>x</p></body></article>"
Row = dict[str, float]


class Citations:
    """The time that formatting citations takes, told apart from the page's."""

    def __init__(self) -> None:
        self.seconds = 0.0
        plain = Entries.formatted

        def formatted(entries: Entries, element: Element) -> Markup:
            start = time.perf_counter()
            try:
                return plain(entries, element)
            finally:
                self.seconds += time.perf_counter() - start

        Entries.formatted = formatted  # type: ignore[method-assign,assignment]


@contextmanager
def timed(row: Row, name: str) -> Iterator[None]:
    """Note how long the body takes, in milliseconds."""
    start = time.perf_counter()
    yield
    row[name] = 1000 * (time.perf_counter() - start)


def ours(path: Path, row: Row, citations: Citations) -> bool:
    """Make an article's page, and note how long each step takes."""
    with timed(row, "read"):
        try:
            reading = read(path, str(path))
            language = reading.article.language  # the front matter is read when it is asked for
        except Unreadable:
            return False
    templates, citations.seconds = theme(None, language), 0.0
    with timed(row, "page"):
        html = render_html(view(reading, templates), templates, "a.pdf", "_shared").html
    row["citations"] = 1000 * citations.seconds
    row["page"] -= row["citations"]
    with timed(row, "audit"):
        losses_of(reading.source.root, html)
    return True


def stylesheets() -> etree.XSLT | None:
    """Return NCBI's stylesheets, where there are some."""
    folder = os.environ.get("NCBI_XSLT")
    return etree.XSLT(etree.parse(f"{folder}/main/jats-html.xsl")) if folder else None


def ncbi(path: Path, row: Row, transform: etree.XSLT) -> None:
    """Transform an article with NCBI's stylesheets; parsing is told apart."""
    with timed(row, "ncbi read"):
        tree = etree.parse(path, etree.XMLParser(resolve_entities=False, huge_tree=True))
    with timed(row, "ncbi"):
        str(transform(tree))


def pandoc() -> str | None:
    """Return where pandoc is, if it is."""
    try:
        import pypandoc  # noqa: PLC0415 - not everybody who measures has it
    except ImportError:
        return None
    return str(pypandoc.get_pandoc_path())


def by_pandoc(program: str, data: bytes) -> float:
    """Return the milliseconds that pandoc takes for an article."""
    start = time.perf_counter()
    subprocess.run(
        [program, "-f", "jats", "-t", "html", "--mathml"],
        input=data,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return 1000 * (time.perf_counter() - start)


def measured(paths: list[Path]) -> list[Row]:
    """Return a row of times for each article that can be read."""
    citations, transform, program = Citations(), stylesheets(), pandoc()
    start = min(by_pandoc(program, EMPTY) for _ in range(5)) if program else 0.0
    rows: list[Row] = []
    for number, path in enumerate(paths):
        row: Row = {}
        if not ours(path, row, citations):
            continue
        if transform is not None:
            ncbi(path, row, transform)
        if program:
            row["pandoc"] = by_pandoc(program, path.read_bytes()) - start
        if number >= len(paths) // 5:  # the first ones warm the process up
            rows.append(row)
    return rows


def report(rows: list[Row]) -> Iterator[str]:
    """Yield the lines of the table."""
    yield f"{len(rows)} articles, milliseconds an article"
    yield f"{'':24}{'median':>10}{'mean':>10}"
    for name in rows[0]:
        times = [row[name] for row in rows]
        yield f"{name:24}{statistics.median(times):10.1f}{statistics.mean(times):10.1f}"
    pairs = [("page / ncbi", ["page"], ["ncbi"])]
    pairs += [("read+page / ncbi read+ncbi", ["read", "page"], ["ncbi read", "ncbi"])]
    pairs += [("pandoc / read+page", ["pandoc"], ["read", "page"])]
    pairs += [("pandoc / all of ours", ["pandoc"], ["read", "page", "citations", "audit"])]
    for name, above, below in pairs:
        if not {*above, *below} <= set(rows[0]):
            continue
        tops = [sum(row[key] for key in above) for row in rows]
        bottoms = [sum(row[key] for key in below) for row in rows]
        each = statistics.median(top / bottom for top, bottom in zip(tops, bottoms, strict=True))
        yield f"{name:28} median ratio {each:5.2f}, of the sums {sum(tops) / sum(bottoms):5.2f}"


def main() -> int:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("folder", nargs="?", default=os.environ.get("JATSPRESS_CORPUS"))
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    wanted = parser.parse_args()
    if not wanted.folder:
        print("name a folder of JATS articles, or set JATSPRESS_CORPUS", file=sys.stderr)
        return 2
    found = sorted(Path(wanted.folder).rglob("*.xml"))
    chosen = random.Random(wanted.seed).sample(found, min(wanted.articles, len(found)))
    print(*report(measured(chosen)), sep="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
