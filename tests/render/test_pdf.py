"""The PDF of the case report, read back by programs that did not write it."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pikepdf
import pytest

from jatspress import batch
from jatspress.finding import Severity
from jatspress.jats import read

ROOT = Path(__file__).resolve().parents[2]
NAME = "dystrophic-calcifications-sle"


@pytest.fixture(scope="module")
def outcome(tmp_path_factory: pytest.TempPathFactory) -> batch.Outcome:
    """Return what became of the case report."""
    (made,) = batch.pdf([ROOT / "article"], tmp_path_factory.mktemp("pdf")).outcomes
    return made


@pytest.fixture(scope="module")
def pdf(outcome: batch.Outcome) -> Path:
    """Return its PDF."""
    return outcome.files[0]


@pytest.fixture(scope="module")
def text(pdf: Path) -> str:
    """Return its words by pdftotext, lines joined."""
    ran = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True)
    # A page's end brings its number and the next one's running head into the stream of text.
    body = re.sub(r"\n\d{3}\n+\f(Kruszewska\s+Pol\. Ann\. Med\. \S+\s+)?", "\n", ran.stdout)
    return " ".join(body.split())


@pytest.mark.parametrize(
    "words",
    [
        "Dystrophic calcifications in case of a patient with systemic lupus erythematosus – case",
        "report and literature review",
        "Received",
        "2020-10-14",
        "Revised",
        "2021-01-20",
        "Accepted",
        "2021-01-21",
        "Published online",
        "2021-08-18",
        "Department of Rheumatology, School of Medicine, Collegium Medicum",
        "Al. Wojska Polskiego 30 10-229 Olsztyn. Poland.",
        "Tel.: +4889 678 66 70, fax: +4889 678 66 41.",
        "Pol. Ann. Med. 2021;28(2):224–228",
        "10.5555/paom.2021.28.2.224 (test DOI, not registered)",
        "CC BY-NC-ND",
        "Funding: None declared.",
        "Conflict of interest: None declared.",
        "References (28)",
    ],
)
def test_it_holds_what_the_landing_page_shows(text: str, words: str) -> None:
    assert words in text


def test_it_holds_every_reference_as_published(text: str, case_report: Path) -> None:
    missing = [row.label for row in read(case_report).article.references if row.text not in text]

    assert [] == missing


def test_it_starts_on_page_224_and_says_that_it_is_short(pdf: Path, outcome: batch.Outcome) -> None:
    ran = subprocess.run(
        ["pdftotext", "-l", "1", str(pdf), "-"], check=True, capture_output=True, text=True
    )
    assert ran.stdout.rstrip("\f\n ").endswith("224")

    (short,) = (found for found in outcome.findings if found.name == "unfilled-page-range")
    assert short.severity is Severity.INFO
    assert "fewer than the 224–228 (5) of the article" in short.message


def test_it_is_tagged_titled_and_in_a_language(pdf: Path) -> None:
    with pikepdf.open(pdf) as opened:
        assert opened.Root.MarkInfo.Marked
        assert opened.Root.Lang == "en"
        assert str(opened.docinfo["/Title"]).startswith("Dystrophic calcifications")
        assert opened.docinfo["/Author"] == "Anna Kruszewska"
        assert str(opened.docinfo["/CreationDate"]).startswith("D:20210818")


def test_its_fonts_are_ours_and_embedded(pdf: Path) -> None:
    with pikepdf.open(pdf) as opened:
        fonts = [font for page in opened.pages for font in page.Resources.Font.values()]
        names = {str(font.BaseFont).partition("+")[2] for font in fonts}
        embedded = [
            {"/FontFile2", "/FontFile3"} & set(font.DescendantFonts[0].FontDescriptor.keys())
            for font in fonts
        ]

    assert names
    assert all(name.startswith("Noto-") for name in names), names
    assert all(embedded)


def test_its_links_are_full_dois_and_none_is_a_file(pdf: Path) -> None:
    with pikepdf.open(pdf) as opened:
        links = {
            str(note.A.URI)
            for page in opened.pages
            for note in page.get("/Annots", [])
            if "/A" in note and "/URI" in note.A
        }

    assert sum(link.startswith("https://doi.org/10.") for link in links) == 13
    assert not [link for link in links if link.startswith(("file:", "https://article.invalid"))]
    assert not [link for link in links if "10.5555" in link]
