"""The web page of the case report: what it shows, in which order, and that it is valid HTML."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from lxml import html

from jatspress import batch

ROOT = Path(__file__).resolve().parents[2]
NAME = "dystrophic-calcifications-sle"


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the case report's page."""
    out = tmp_path_factory.mktemp("page")
    batch.html([ROOT / "article"], out)
    return out / NAME / "index.html"


@pytest.fixture
def tree(page: Path) -> html.HtmlElement:
    """Return its tree."""
    return html.fromstring(page.read_text(encoding="utf-8"))


def words(element: html.HtmlElement | None) -> str:
    assert element is not None
    return " ".join(element.text_content().split())


def test_everything_stands_in_the_order_a_reader_looks_for_it(tree: html.HtmlElement) -> None:
    text = words(tree.find("body"))
    order = [
        "Case report",
        "Dystrophic calcifications in case of a patient with systemic lupus erythematosus – case",
        "Anna Kruszewska",
        "More details",
        "Department of Rheumatology, School of Medicine, Collegium Medicum",
        "2020-10-14",
        "2021-01-20",
        "2021-01-21",
        "2021-08-18",
        "Corresponding author",
        "Al. Wojska Polskiego 30 10-229 Olsztyn. Poland.",
        "Tel.: +4889 678 66 70, fax: +4889 678 66 41.",
        "Pol. Ann. Med. 2021;28(2):224–228",
        "10.5555/paom.2021.28.2.224",
        "test DOI, not registered",
        "CC BY-NC-ND",
        "PDF",
        "Abstract",
        "Introduction:",
        "Aim:",
        "Case study:",
        "Results and discussion:",
        "Conclusions:",
        "Funding None declared.",
        "Conflict of interest None declared.",
        "References (28)",
        "Boulman N.",
        "Traineau H,",
        "Back to the top",
    ]
    start = text.index("Case report")
    for wanted in order:
        found = text.find(wanted, start)
        assert found >= 0, f"{wanted!r} is not where it should be"
        start = found


def test_affiliations_open_without_a_script(tree: html.HtmlElement) -> None:
    (details,) = tree.xpath("//details[summary]")

    assert ["More details", "Hide details"] == [words(part) for part in details.find("summary")]
    assert len(details.xpath(".//li")) == 2
    assert not tree.xpath("//script")


def test_references_link_to_full_dois_and_the_test_doi_to_nothing(tree: html.HtmlElement) -> None:
    links = tree.xpath("//ol[@class='references']//a[@class='doi']/@href")

    assert len(links) == 13
    assert "https://doi.org/10.1016/j.semarthrit.2005.01.016" in links
    assert not [link for link in tree.xpath("//a/@href") if "10.5555" in link or "..." in link]


def test_the_pdf_and_the_top_are_linked(tree: html.HtmlElement) -> None:
    assert [f"{NAME}.pdf"] == tree.xpath("//a[@type='application/pdf']/@href")
    assert tree.xpath("//a[@href='#top']")


def test_every_link_within_the_page_leads_somewhere(tree: html.HtmlElement) -> None:
    ids = set(tree.xpath("//@id")) | {"top"}

    assert all(link[1:] in ids for link in tree.xpath("//a/@href") if link.startswith("#"))


def test_nothing_comes_from_another_host(page: Path, tree: html.HtmlElement) -> None:
    css = "".join(tree.xpath("//style/text()"))

    assert not tree.xpath("//link | //script | //iframe | //img[starts-with(@src, 'http')]")
    assert "http" not in css
    assert all((page.parent / part.split(")")[0]).is_file() for part in css.split("url(")[1:])


@pytest.mark.skipif(shutil.which("java") is None, reason="the validator needs Java")
@pytest.mark.parametrize("case", ["case-report", "full-text", "kitchen-sink"])
def test_the_page_is_valid_html_to_an_outside_judge(case: str, tmp_path: Path) -> None:
    named = ROOT / "tests" / "cases" / case / "article.xml"
    batch.html([named if named.is_file() else ROOT / "article"], tmp_path)
    (page,) = tmp_path.glob("*/index.html")
    jar = ROOT / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"
    ran = subprocess.run(
        ["java", "-jar", str(jar), str(page)], check=False, capture_output=True, text=True
    )

    assert (ran.returncode, ran.stderr) == (0, "")
