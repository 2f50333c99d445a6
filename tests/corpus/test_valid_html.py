"""Every page is valid HTML to the validator of the standard, which also has no remark to make."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

from jatspress.job import HTML, Job
from jatspress.publish import publish
from jatspress.settings import Settings

JAR = (
    Path(__file__).resolve().parents[2] / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
)


def judged(pages: list[Path]) -> list[str]:
    """Return what the validator says of some pages, all in one run."""
    ran = subprocess.run(
        ["java", "-jar", str(JAR), "--format", "json", "--stdout", *map(str, pages)],
        check=False,
        capture_output=True,
        text=True,
    )
    rows = json.loads(ran.stdout)["messages"]
    return [f"{Path(row['url']).name}: {row['type']}: {row['message']}" for row in rows]


def dead(page: Path) -> list[str]:
    """Return the links of a page that lead nowhere on it."""
    tree = html.fromstring(page.read_bytes())
    ids = {*tree.xpath("//@id"), "top"}
    return [link for link in tree.xpath("//a/@href") if link[0] == "#" and link[1:] not in ids]


@pytest.mark.whole_corpus
@pytest.mark.skipif(shutil.which("java") is None, reason="the validator needs Java")
def test_every_page_is_valid_html_and_no_link_is_dead(corpus: Path, tmp_path: Path) -> None:
    pages = []
    for number, article in enumerate(sorted(corpus.rglob("*.xml"))):
        files = publish(Job(article, article.name, "a", Settings()), (HTML,)).files
        if "a/index.html" in files:
            pages.append(tmp_path / f"{article.stem}-{number}.html")
            pages[-1].write_bytes(files["a/index.html"])

    assert len(pages) > 1
    assert [] == judged(pages)
    assert {} == {page.name: dead(page) for page in pages if dead(page)}
