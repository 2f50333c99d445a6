"""The web page of an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from .theme import Theme
from .view import View
from .webfonts import web_fonts

# Beside the folders of the articles: what several pages share.
SHARED = "_shared"


@dataclass(frozen=True)
class Page:
    """A page and the files it needs: its own by path beside it, shared ones by name."""

    html: str
    own: dict[str, Path]
    shared: dict[str, Path]


def render_html(shown: View, theme: Theme, pdf: str) -> Page:
    """Return an article's page, which links to the PDF of that name beside it."""
    fonts = web_fonts(_words(shown), f"../{SHARED}")
    css = "\n".join([*(font.css for font in fonts), theme.text("screen.css")])
    html = theme.fill(
        "page.html",
        view=shown,
        article=shown.article,
        css=Markup(css.replace("</", "<\\/")),  # noqa: S704 - our own and the journal's style sheet
        pdf=pdf,
    )
    return Page(
        html=html,
        own={image.src: image.file for image in shown.assets.images.values()},
        shared={font.name: font.file for font in fonts},
    )


def _words(shown: View) -> str:
    """Return the characters of a page, near enough to choose its fonts by."""
    parts = (shown.title, shown.subtitle, shown.abstracts, shown.body, shown.back, shown.licence)
    names = (line.person.display_name for line in shown.byline)
    places = (affiliation.text for affiliation in shown.article.affiliations)
    return "".join((*parts, *names, *places, *shown.correspondence, "Aa–…·"))
