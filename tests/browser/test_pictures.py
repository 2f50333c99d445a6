"""Pictures and films as Chromium shows them."""

from __future__ import annotations

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, Route

from jatspress import batch

HOSTILE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 viewBox="0 0 400 100" onload="document.title='hacked'">
<script>document.title = 'hacked'; parent.document.title = 'hacked'; fetch('http://a.test/')</script>
<style>@import url(http://a.test/style.css);</style>
<image xlink:href="http://a.test/f.png" width="9" height="9"/>
<foreignObject><iframe xmlns="http://www.w3.org/1999/xhtml" src="http://a.test/"/></foreignObject>
<rect width="400" height="100"/></svg>"""
NAMES = (
    "plain.png",
    "scan.tif",
    "print.jpg",
    "upright.jpg",
    "drawn.svg",
    "hostile.svg",
    "a b#1.png",
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the address of a page with a picture of each kind."""
    folder = tmp_path_factory.mktemp("pictures")
    red = Image.new("RGB", (600, 400), "red")
    red.save(folder / "plain.png")
    red.save(folder / "a b#1.png")
    red.save(folder / "scan.tif")
    red.convert("CMYK").save(folder / "print.jpg")
    exif = Image.Exif()
    exif[0x0112] = 6
    red.save(folder / "upright.jpg", exif=exif)
    svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path d="M0 0h9"/></svg>'
    (folder / "drawn.svg").write_text(svg)
    (folder / "hostile.svg").write_text(HOSTILE)
    (folder / "film.mp4").write_bytes(b"no film")
    figures = "".join(f'<fig><graphic xlink:href="{name}"/></fig><p>Text.</p>' for name in NAMES)
    (folder / "a.xml").write_text(
        '<article xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group>'
        "<article-title>Pictures</article-title></title-group></article-meta></front><body>"
        f'{figures}<p>A <inline-graphic xlink:href="scan"/> here.</p>'
        '<media xlink:href="film.mp4"/></body></article>'
    )
    batch.html([folder / "a.xml"], folder / "build")
    return (folder / "build" / "a" / "index.html").as_uri()


def boxes(page: Page) -> list[list[float]]:
    """Return where each picture and paragraph stands on the page."""
    found: list[list[float]] = page.evaluate(
        "[...document.querySelectorAll('img, main p')].map(part => part.getBoundingClientRect())"
        ".map(box => [box.top, box.left, box.width, box.height].map(Math.round))"
    )
    return found


def test_every_picture_is_seen_and_nothing_moves_as_it_comes(
    browser: Browser, address: str
) -> None:
    page = browser.new_context(viewport={"width": 700, "height": 900}).new_page()
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    page.route("**/*.{png,jpg,svg}", hold)
    page.goto(address, wait_until="domcontentloaded")
    page.evaluate("document.fonts.ready")
    before = boxes(page)
    assert len(held) == len({*NAMES})  # the picture on the line is one of them
    for route in held:
        route.continue_()
    page.wait_for_load_state("networkidle")

    assert before == boxes(page)
    seen = page.evaluate(
        "[...document.images].map(image => [image.naturalWidth, image.naturalHeight,"
        " image.width / image.height])"
    )
    assert len(seen) == len(NAMES) + 1
    for width, height, ratio in seen:
        assert width > 0
        assert ratio == pytest.approx(width / height, rel=0.02)
    page.context.close()


def test_a_hostile_svg_does_nothing(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    page.wait_for_load_state("networkidle")

    assert "Pictures" in page.title()
    assert [] == [url for url in asked if not url.startswith("file:")]
    page.close()


def test_a_film_has_its_controls_and_a_picture_on_the_line_its_line(
    browser: Browser, address: str
) -> None:
    page = browser.new_page()
    page.goto(address)

    assert page.evaluate("document.querySelector('video').controls")
    assert page.evaluate("document.querySelector('.inline-graphic img').height") < 60
    page.close()
