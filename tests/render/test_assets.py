"""Which file an href means, and what becomes of it: as publishers send them, and as enemies do."""

from __future__ import annotations

import os
import time
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from lxml import etree
from PIL import Image as Raster

from jatspress.finding import Finding
from jatspress.jats import Source
from jatspress.jats.source import parse
from jatspress.job import HTML, PDF, Job, Result
from jatspress.publish import publish
from jatspress.render.assets import Assets, Download
from jatspress.render.filenames import local_paths
from jatspress.settings import Settings

HEAD = '<article xmlns:xlink="http://www.w3.org/1999/xlink"><body>'
GRAPHIC = '<fig><graphic xlink:href="{}"/></fig>'
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
# What rendering finds of files; rules of the same families judge their tagging.
OF_RENDERING = ("FIG001", "FIG002", "FIG003", "FIG004", "LINK003")


def picture_of(kind: str) -> bytes:
    data = BytesIO()
    Raster.new("RGB", (6, 4), "red").save(data, kind)
    return data.getvalue()


def folder_of(tmp_path: Path, files: dict[str, bytes] | list[str]) -> Path:
    """Return an article's folder with files in it; a name alone stands for a picture."""
    folder = tmp_path / "article"
    folder.mkdir()
    if isinstance(files, list):
        kinds = {".svg": SVG, ".xml": b"<article>", ".tif": picture_of("TIFF")}
        files = {name: kinds.get(Path(name).suffix, picture_of("PNG")) for name in files}
    for name, data in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    return folder


def assets_of(folder: Path) -> tuple[Assets, etree._Element]:
    root = etree.fromstring("<a/>")
    return Assets(Source(folder / "a.xml", "a.xml", b"<a/>", root.getroottree())), root


def found(folder: Path, href: str) -> str:
    """Return the path of the picture that an href means, or "" for none."""
    assets, node = assets_of(folder)
    image = assets.image(href, node)
    return image.path if image else ""


def page(folder: Path, body: str, *stages: str) -> tuple[str, Result]:
    """Return the page of an article with a body, and all that came of it."""
    (folder / "a.xml").write_text(f"{HEAD}{body}</body></article>", encoding="utf-8")
    result = publish(Job(folder / "a.xml", "a.xml", "a", Settings()), stages or (HTML,))
    return result.files.get("a/index.html", b"").decode(), result


def coded(findings: list[Finding], *families: str) -> list[str]:
    return [row.code for row in findings if row.code.startswith(families or OF_RENDERING)]


@pytest.mark.parametrize(
    ("files", "href", "path"),
    [
        (["f.png"], "f.png", "f.png"),
        (["f.png"], "f", "f.png"),
        (["f.jpg", "f.gif"], "f", "f.jpg"),
        (["f.jpg", "f.png", "f.svg", "f.tif"], "f", "f.svg"),
        (["f.tif"], "f", "f.tif.png"),
        (["f.tif", "f.png"], "f.tif", "f.tif.png"),
        (["f.png"], "f.tif", "f.png"),
        (["f.eps", "f.png"], "f.eps", "f.png"),
        (["f.pdf", "f.svg"], "f.pdf", "f.svg"),
        (["Fig1.JPG"], "fig1.jpg", "Fig1.JPG"),
        (["fig1.jpg"], "FIG1.JPG", "fig1.jpg"),
        (["F.png", "f.png"], "f.png", "f.png"),
        (["figures/f.png"], "f.png", "figures/f.png"),
        (["figures/f.png"], "images/f.png", "figures/f.png"),
        (["figures/f.png", "f.png"], "f.png", "f.png"),
        (["f.png", "thumbs/f.png"], "thumbs/f.png", "thumbs/f.png"),
        (["Figures/f.png", "thumbs/f.png"], "figures/f", "Figures/f.png"),
        (["a-files/f.png", "thumbs/f.png"], "f.png", "a-files/f.png"),
        (["x/y/z/f.png"], "f", "x/y/z/f.png"),
        (["a b.png"], "a%20b.png", "a b.png"),
        (["a%20b.png"], "a%20b.png", "a%20b.png"),
        (["a b.png"], " a b.png ", "a b.png"),
        (["figs/f.png"], "figs\\f.png", "figs/f.png"),
        (["f.png"], "C:\\figs\\f.png", "f.png"),
        (["f.png"], "file:f.png", "f.png"),
        (["f.png"], "file:///x/y/f.png", "f.png"),
        (["f.png"], "/img/journal/f.png", "f.png"),
        (["f.png"], "f.png?version=2#top", "f.png"),
        (["f.png"], "./x/../f.png", "f.png"),
        (["f.png"], "https://example.org/2015/f.png?download=1", "f.png"),
        (["pone.0012345.g001.png"], "info:doi/10.1371/journal.pone.0012345.g001", None),
        (["journal.pone.0012345.g001.png"], "info:doi/10.1371/journal.pone.0012345.g001", None),
        (["journal.pone.0012345.g001.tif"], "pone.0012345.g001", None),
        (["BMRI2018-1.001.jpg"], "BMRI2018-1.001", "BMRI2018-1.001.jpg"),
        (["Abbildung-ä.png"], "Abbildung-a\u0308.png", "Abbildung-ä.png"),
    ],
)
def test_a_graphic_is_found_as_publishers_name_it(
    tmp_path: Path, files: list[str], href: str, path: str | None
) -> None:
    expected = path if path is not None else files[0] + (".png" if ".tif" in files[0] else "")

    assert found(folder_of(tmp_path, files), href) == expected


def test_a_file_without_an_ending_is_known_by_its_content(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, {"f1": picture_of("PNG"), "f2": SVG})

    assert found(folder, "f1") == "f1"
    assert found(folder, "f2") == "f2.svg"


@pytest.mark.parametrize(
    ("files", "href", "says"),
    [
        ([], "f.png", "there is no figure file f.png beside the article"),
        ([], "", "there is no figure file (no name given)"),
        ([], "https://example.org/f.png", "is on the web, and nothing is fetched"),
        (["f.eps"], "f.eps", "is of a kind that is not shown; save it as SVG, PNG"),
        (["x/f.png", "y/f.png"], "f", "may be any of x/f.png, y/f.png; name its folder"),
        (["another/f.png", "another/another.xml"], "f", "there is no figure file f"),
        (["build/.jatspress/z.html.json", "build/z/f.png"], "f", "there is no figure file f"),
        ([".hidden/f.png"], "f", "there is no figure file f"),
        (["1/2/3/4/f.png"], "f", "there is no figure file f"),
        (["f.png"], "f.png\x00", "there is no figure file"),
        (["f.png"], "f" * 5000, "there is no figure file"),
        (["f.png"], "..", "there is no figure file"),
        (["f.png"], "https://example.org/..", "is on the web"),
    ],
)
def test_a_graphic_that_is_not_there_says_why(
    tmp_path: Path, files: list[str], href: str, says: str
) -> None:
    assets, node = assets_of(folder_of(tmp_path, files))

    assert assets.image(href, node) is None
    assert assets.image(href, node) is None
    (finding,) = assets.findings
    assert finding.code == "FIG001"
    assert says in finding.message


@pytest.mark.parametrize(
    "href",
    ["../f.png", "..\\f.png", "%2e%2e/f.png", "x/../../f.png", "link.png", "loop.png", "up/f"],
)
def test_nothing_comes_from_outside(tmp_path: Path, href: str) -> None:
    folder = folder_of(tmp_path, [])
    (tmp_path / "f.png").write_bytes(picture_of("PNG"))
    (folder / "link.png").symlink_to(tmp_path / "f.png")
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "up").symlink_to(tmp_path)
    (folder / "round").symlink_to(folder)

    assert found(folder, href) == ""


def test_an_href_never_leads_out_however_it_is_written() -> None:
    hrefs = ["..", "a/../..", "//..", "/..", "C:\\..", "info:..", "file:..", "%2e%2e%2f%2e%2e"]
    for href in hrefs:
        assert not any(".." in path.split("/") for path in local_paths(href)), href


def test_a_link_inside_the_folder_is_followed(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, ["real.png"])
    (folder / "f.png").symlink_to("real.png")

    assert found(folder, "f.png") == "real.png"


def test_ten_thousand_files_are_listed_once(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, [])
    for number in range(10_000):
        (folder / f"f{number}.png").touch()
    (folder / "last.png").write_bytes(picture_of("PNG"))
    assets, node = assets_of(folder)
    start = time.perf_counter()
    for number in range(300):
        assets.image(f"absent{number}", node)
    assert assets.image("LAST", node)

    # Listing takes about 30 ms; listing for each of 300 graphics would take 9 s.
    assert time.perf_counter() - start < 3


def test_a_name_that_is_enough_needs_no_list(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, ["f.png"])
    assets, node = assets_of(folder)
    assets.image("f.png", node)

    assert set(assets.looked_at) == {(folder / "f.png").resolve()}


def test_a_missing_file_is_one_finding_and_a_mark_at_each_place(tmp_path: Path) -> None:
    html, result = page(folder_of(tmp_path, []), GRAPHIC.format("f") * 3)

    assert html.count("figure file missing: f") == 3
    assert "<img" not in html
    assert coded(result.findings) == ["FIG001"]


def test_a_picture_on_the_web_is_linked_and_not_fetched(tmp_path: Path) -> None:
    html, result = page(folder_of(tmp_path, []), GRAPHIC.format("https://example.org/f.png"))

    assert '[<a href="https://example.org/f.png">figure file missing' in html
    assert "<img" not in html
    assert coded(result.findings) == ["FIG001"]


# --- alternatives ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("files", "inside", "shown"),
    [
        (["b.png"], "<graphic {}='a.png'/><graphic {}='b.png'/>", 'src="b.png"'),
        (["a.tif", "b.png"], "<graphic {}='a.tif'/><graphic {}='b.png'/>", 'src="b.png"'),
        (["a.tif"], "<graphic {}='a.tif'/><graphic {}='b.png'/>", 'src="a.tif.png"'),
        ([], "<graphic {}='a.png'/><preformat>words</preformat>", "words"),
        (["a.png", "f.mp4"], "<graphic {}='a.png'/><media {}='f.mp4'/>", 'poster="a.png"'),
        (["a.png"], "<graphic {}='a.png'/><media {}='f.mp4'/>", 'src="a.png"'),
    ],
)
def test_of_alternatives_one_that_can_be_shown_is(
    tmp_path: Path, files: list[str], inside: str, shown: str
) -> None:
    body = f"<fig><alternatives>{inside}</alternatives></fig>".replace("{}", "xlink:href")
    html, result = page(folder_of(tmp_path, files), body)

    assert shown in html
    assert html.count("<img") + html.count("<video") <= 1
    assert "FIG001" not in coded(result.findings)


def test_every_graphic_of_a_figure_is_shown(tmp_path: Path) -> None:
    graphics = '<graphic xlink:href="a"/><graphic xlink:href="b"/>'
    html, _ = page(folder_of(tmp_path, ["a.png", "b.png"]), f"<fig>{graphics}</fig>")

    assert html.index('src="a.png"') < html.index('src="b.png"')


# --- words for those who do not see it ------------------------------------------------------------


@pytest.mark.parametrize(
    ("fig", "alt", "codes"),
    [
        ("<label>Fig. 1</label>{}<alt-text>A map</alt-text>{}", "A map", []),
        ("<alt-text>A map</alt-text><label>Fig. 1</label>{}{}", "A map", []),
        ("<label>Fig. 1</label>{}<long-desc>It shows</long-desc>{}", "Fig. 1", []),
        ("<label>Fig. 1</label>{}<alt-text/>{}", "Fig. 1", []),
        ("<label>Fig. 1</label>{}{}", "Fig. 1", ["FIG003"]),
        ("{}{}", "", ["FIG003"]),
    ],
)
def test_a_picture_is_told_in_the_articles_words_alone(
    tmp_path: Path, fig: str, alt: str, codes: list[str]
) -> None:
    graphic = fig.format('<graphic xlink:href="f">', "</graphic>")
    html, result = page(folder_of(tmp_path, ["f.png"]), f"<fig>{graphic}</fig>")

    assert f'alt="{alt}"' in html
    assert coded(result.findings) == codes


def test_a_picture_points_at_the_caption_that_describes_it(tmp_path: Path) -> None:
    graphic = '<graphic xlink:href="f"/>'
    html, _ = page(
        folder_of(tmp_path, ["f.png"]),
        f'<fig id="one"><caption><p>First.</p></caption>{graphic}{graphic}</fig>'
        f'<fig id="one"><label>Fig. 2</label>{graphic}</fig>'
        f"<fig><label>Fig. 3</label>{graphic}</fig><fig>{graphic}</fig>"
        f'<p id="figure-4-caption">x</p>',
    )

    assert html.count('aria-describedby="one-caption"') == 2
    assert html.count('<figcaption id="one-caption">') == 1
    assert html.count("aria-describedby") == html.count("<figcaption id=") + 1


# --- films, sound and what is downloaded ----------------------------------------------------------


@pytest.mark.parametrize(
    ("media", "html"),
    [
        ('<media xlink:href="f.mp4"/>', '<video controls preload="metadata" src="f.mp4">'),
        ('<media xlink:href="F.MP4"/>', 'src="f.mp4"'),
        ('<media xlink:href="s.mp3"/>', '<audio controls preload="metadata" src="s.mp3">'),
        (
            '<media mimetype="video" mime-subtype="mp4" xlink:href="info:doi/10.5555/v.s001"/>',
            "<video",
        ),
        ('<media mimetype="audio/ogg" xlink:href="sound"/>', "<audio"),
        ('<media xlink:href="f.mp4"/>', '<a class="file" href="f.mp4">f.mp4, 2 kB</a></video>'),
        (
            '<media mimetype="video" xlink:href="old.avi"/>',
            '<div class="media"><a class="file" href="old.avi">old.avi, 1 kB</a></div>',
        ),
        (
            '<supplementary-material xlink:href="data%20set.csv"/>',
            '<a class="file" href="data%20set.csv">data set.csv, 1 kB</a>',
        ),
        (
            '<supplementary-material xlink:title="Table S1" xlink:href="info:doi/10.5555/x.s002"/>',
            '<a class="file" href="s/x.s002.xlsx">Table S1: x.s002.xlsx, 1 kB</a>',
        ),
    ],
)
def test_media_play_and_files_are_offered(tmp_path: Path, media: str, html: str) -> None:
    names = ["s.mp3", "v.s001", "sound", "old.avi", "data set.csv", "s/x.s002.xlsx"]
    folder = folder_of(tmp_path, {"f.mp4": b"x" * 1001} | dict.fromkeys(names, b"x"))
    shown, result = page(folder, media)

    assert html in shown
    assert coded(result.findings) == []
    assert len(result.files) >= 2


@pytest.mark.parametrize(
    ("files", "says"),
    [
        ([], "there is no file"),
        (["x/d.s1.csv", "x/d.s1.pdf"], "may be any of x/d.s1.csv, x/d.s1.pdf"),
    ],
)
def test_a_file_that_is_not_there_or_may_be_several_is_not_linked(
    tmp_path: Path, files: list[str], says: str
) -> None:
    folder = folder_of(tmp_path, dict.fromkeys(files, b"x"))
    html, result = page(folder, '<media xlink:href="d.s1"/>' * 2)

    assert 'class="file" href' not in html
    assert coded(result.findings) == ["LINK003"]
    assert any(says in row.message for row in result.findings)


@pytest.mark.parametrize(
    "name", ["index.html", "report.json", "crossref.xml", "crossref.html", "a.pdf", "Index.HTML"]
)
def test_a_supplement_never_takes_the_place_of_the_page(tmp_path: Path, name: str) -> None:
    folder = folder_of(tmp_path, {name: b"theirs"})
    html, result = page(folder, f'<supplementary-material xlink:href="{name}"/>', HTML, PDF)

    assert f'href="files/{name}"' in html
    assert result.files[f"a/files/{name}"] == b"theirs"
    assert result.files["a/a.pdf"].startswith(b"%PDF")


@pytest.mark.parametrize(
    ("length", "size"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (1000, "1 kB"),
        (1001, "2 kB"),
        (9_999_999, "10000 kB"),
        (12_000_001, "13 MB"),
        (10_000_000_000, "10 GB"),
    ],
)
def test_sizes_are_rounded_up(length: int, size: str) -> None:
    assert Download("a", "a", length).size == size


def test_a_picture_on_the_line_stays_there(tmp_path: Path) -> None:
    data = BytesIO()
    Raster.new("RGB", (200, 100)).save(data, "PNG")
    graphic = '<inline-graphic xlink:href="i"/>'
    body = f"<p>a {graphic} b</p><disp-formula>{graphic}</disp-formula>"
    html, _ = page(folder_of(tmp_path, {"i.png": data.getvalue()}), body)

    assert (
        '<p>a <span class="inline-graphic"><img src="i.png" alt="" width="80" height="40"' in html
    )
    assert html.count('width="200" height="100"') == 1


def test_the_pdf_has_the_same_picture(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, ["f.tif"])
    _, result = page(folder, GRAPHIC.format("f"), HTML, PDF)

    assert result.files["a/f.tif.png"].startswith(b"\x89PNG")
    with pikepdf.open(BytesIO(result.files["a/a.pdf"])) as pdf:
        images = [row for row in pdf.objects if row.get("/Subtype") == "/Image"]
        assert [(6, 4)] == [(int(row.Width), int(row.Height)) for row in images]
    assert coded(result.findings, *OF_RENDERING, "TEXT003") == ["FIG003"]


def test_paper_has_one_link_in_place_of_a_film(tmp_path: Path) -> None:
    _, result = page(folder_of(tmp_path, {"f.mp4": b"x"}), '<media xlink:href="f.mp4"/>', PDF)
    with pikepdf.open(BytesIO(result.files["a/a.pdf"])) as pdf:
        assert len(list(pdf.pages[0].Annots.as_list())) == 1


def test_names_that_are_no_text_are_passed_over(tmp_path: Path) -> None:
    folder = folder_of(tmp_path, ["f.png", "line\nbreak.png"])
    try:
        (folder / os.fsdecode(b"\xff.png")).write_bytes(picture_of("PNG"))
    except OSError:
        pytest.skip("this disk takes no name that is not UTF-8")

    assert found(folder, "F") == "f.png"
    html, _ = page(folder, GRAPHIC.format("line%0Abreak.png"))
    assert 'src="line%0Abreak.png"' in html
    assert parse(folder / "a.xml", "a.xml")
