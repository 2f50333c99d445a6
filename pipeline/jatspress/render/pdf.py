"""The PDF of an article, laid out by WeasyPrint from print.html and print.css."""

from __future__ import annotations

import hashlib
import logging
import os
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from markupsafe import Markup

from ..errors import NotInstalledWhole
from ..finding import Finding, Place
from ..gathered import gathered
from .offences import (
    FaultyLayout,
    MissingGlyph,
    NotLaidOut,
    UnfilledPageRange,
    UntypesetMath,
    UnusableGraphic,
)
from .theme import Theme
from .view import View


@contextmanager
def _no_system_fonts() -> Iterator[None]:
    """Let fontconfig know no font but the packaged ones.

    Else a PDF would depend on the machine it was made on, and a missing character would be hidden
    by whatever font happens to be there.
    """
    name = "FONTCONFIG_FILE"
    before = os.environ.get(name)
    os.environ[name] = str(Path(__file__).with_name("fonts.conf"))
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


with _no_system_fonts(), warnings.catch_warnings():
    # On a machine without a single font of its own WeasyPrint warns, needlessly.
    warnings.simplefilter("ignore", UserWarning)
    try:
        import weasyprint
        from weasyprint.text.fonts import FontConfiguration
        from weasyprint.urls import URLFetcher, URLFetcherResponse
    except OSError as error:
        raise NotInstalledWhole(
            "the Pango library is missing, without which no PDF can be laid out; install it "
            "(Debian: apt-get install libpango-1.0-0 libpangoft2-1.0-0; Fedora: dnf install "
            "pango; macOS: brew install pango)"
        ) from error

_LOGGER = logging.getLogger("weasyprint")
# What the pictures' relative addresses are resolved against; .invalid is reserved for such uses.
_BASE = "https://article.invalid/"
# How WeasyPrint words what we tell apart.
_NO_GLYPH = ".notdef glyph"
# FIG003 says so already, in better words; or the article says that a picture needs none.
_NO_WORDS = "has no required alt description"
_PICTURE = re.compile(rf"Failed to load image at '{re.escape(_BASE)}([^']*)'")


@dataclass(frozen=True)
class Sheets:
    """A PDF, what was found in laying it out, and the HTML that was laid out."""

    data: bytes
    page_count: int
    html: str
    findings: tuple[Finding, ...]


class _Fetcher(URLFetcher):  # type: ignore[misc] # WeasyPrint is untyped
    """Serves packaged fonts (`font:…`) and the article's own pictures, nothing else."""

    def __init__(self, shown: View) -> None:
        super().__init__(allowed_protocols=())
        self._images = {image.path: image.data for image in shown.assets.images.values()}

    def fetch(self, url: str, headers: object = None) -> URLFetcherResponse:
        """Return the font or picture of an address. Raises ValueError for any other address."""
        del headers
        font, picture = url.removeprefix("font:"), unquote(url.removeprefix(_BASE))
        if url.startswith("font:") and "/" not in font:
            return URLFetcherResponse(url, gathered(f"print-fonts/{font}").read_bytes())
        if url.startswith(_BASE) and picture in self._images:
            return URLFetcherResponse(url, self._images[picture])
        raise ValueError(f"{url} is neither a packaged font nor a picture of the article")


def _laid_out(html: str, fetcher: _Fetcher) -> tuple[bytes, int]:
    """Return the PDF of a page of HTML and how many pages it has."""
    document = weasyprint.HTML(string=html, base_url=_BASE, url_fetcher=fetcher).render(
        font_config=FontConfiguration(), pdf_tags=True
    )
    identifier = hashlib.sha256(html.encode()).digest()[:16]
    return document.write_pdf(pdf_tags=True, pdf_identifier=identifier), len(document.pages)


def render_pdf(shown: View, theme: Theme, place: Place) -> Sheets:
    """Lay an article out; `place` is the article itself, for findings about the whole."""
    html = theme.fill(
        "print.html",
        view=shown,
        article=shown.article,
        css=Markup(theme.text("print.css")),  # noqa: S704 - our own and the journal's style sheet
    )
    with _no_system_fonts(), _complaints() as complaints:
        try:
            data, count = _laid_out(html, _Fetcher(shown))
        except RecursionError:
            message = "the article is nested too deeply to be laid out as a PDF; make it flatter"
            return Sheets(b"", 0, html, (NotLaidOut.found(message, place),))
    findings = [*_as_findings(complaints, place)]
    findings += _page_range(shown, count, place)
    findings += _mathematics(shown)
    return Sheets(data, count, html, tuple(findings))


@contextmanager
def _complaints() -> Iterator[list[str]]:
    """Gather what WeasyPrint would log."""
    heard: list[str] = []

    class _Ear(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            heard.append(record.getMessage())

    ear = _Ear(logging.WARNING)
    propagates, _LOGGER.propagate = _LOGGER.propagate, False
    _LOGGER.addHandler(ear)
    try:
        yield heard
    finally:
        _LOGGER.removeHandler(ear)
        _LOGGER.propagate = propagates


def _as_findings(complaints: list[str], place: Place) -> Iterator[Finding]:
    """Turn what WeasyPrint complained of into findings, all missing characters into one."""
    boxes = [row.partition(": ")[2] for row in complaints if row.startswith(_NO_GLYPH)]
    if boxes:
        names = ", ".join(dict.fromkeys(boxes))
        yield MissingGlyph.found(f"no font at hand has {names}; the PDF shows a box", place)
    others = (row for row in complaints if not row.startswith(_NO_GLYPH))
    for complaint in dict.fromkeys(row for row in others if not row.endswith(_NO_WORDS)):
        picture = _PICTURE.match(complaint)
        if picture:
            message = f"the figure file {unquote(picture[1])} cannot be shown in the PDF"
            yield UnusableGraphic.found(f"{message}; save it anew or in another format", place)
        else:
            yield FaultyLayout.found(f"laying out the PDF: {complaint}", place)


def _mathematics(shown: View) -> Iterator[Finding]:
    count = len(shown.formulas)
    if count:
        others = {1: "this formula", 2: "this and one more formula"}
        formulas = others.get(count, f"this and {count - 1} more formulas")
        message = f"the PDF sets {formulas} as plain characters in a row, which may mislead"
        yield UntypesetMath.found(
            f"{message}; look at each, or send readers to the page", shown.formulas[0]
        )


def _page_range(shown: View, count: int, place: Place) -> Iterator[Finding]:
    pages = shown.article.pages
    if pages is None or pages.count in {None, count}:
        return
    less = "fewer" if count < (pages.count or 0) else "more"
    reason = "" if shown.body else "; the full text is not in the XML"
    has = f"{count} page" if count == 1 else f"{count} pages"
    said = f"{pages.first}–{pages.last} ({pages.count})"
    message = f"the PDF has {has}, {less} than the {said} of the article{reason}"
    yield UnfilledPageRange.found(message, place)
