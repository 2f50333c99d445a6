"""The web page of an article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from .characters import readable
from .theme import Theme
from .view import View
from .webfonts import web_fonts


@dataclass(frozen=True)
class Page:
    """A page and the files it needs: its own by path beside it, shared ones by name."""

    html: str
    own: dict[str, bytes]
    shared: dict[str, Path]


def render_html(shown: View, theme: Theme, pdf: str, shared: str) -> Page:
    """Return an article's page; `pdf` and `shared` are where it finds its PDF and its fonts."""
    fonts = web_fonts(_words(shown), shared)
    css = "\n".join([*(font.css for font in fonts), theme.text("screen.css")])
    html = theme.fill(
        "page.html",
        view=shown,
        article=shown.article,
        css=Markup(css.replace("</", "<\\/")),  # noqa: S704 - our own and the journal's style sheet
        pdf=pdf,
    )
    return Page(
        html=readable(html),
        own={image.path: image.data for image in shown.assets.images.values()} | shown.assets.files,
        shared={font.name: font.file for font in fonts},
    )


def _words(shown: View) -> str:
    """Return the characters of a page, near enough to choose its fonts by."""
    article = shown.article
    parts: list[str] = [
        shown.title,
        shown.subtitle,
        shown.abstracts,
        shown.body,
        shown.back,
        shown.parts,
    ]
    parts += [
        shown.licence,
        shown.kind,
        shown.citation,
        *(row.content for row in shown.correspondence),
    ]
    parts += [group.heading + group.content for group in shown.keywords]
    parts += [statement.heading + statement.content for statement in shown.statements]
    parts += [line.person.display_name for line in shown.byline]
    parts += [affiliation.text for affiliation in article.affiliations]
    journal = article.journal
    return "".join((*parts, journal.title, journal.publisher, journal.publisher_location, "Aa–…·"))
