"""An article that is hardly more than its front matter, and what one rule says of it."""

from __future__ import annotations

from pathlib import Path

from jatspress.checks import check_article
from jatspress.jats import read

_NAMESPACES = (
    'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:ali="http://www.niso.org/schemas/ali/1.0/"'
)


def messages(
    folder: Path, meta: str, code: str, kind: str = "editorial", rest: str = ""
) -> list[str]:
    """Return the messages of one rule for an article with this front matter; `rest` follows it."""
    path = folder / "article.xml"
    text = (
        f'<article article-type="{kind}" {_NAMESPACES}>'
        f"<front><article-meta>{meta}</article-meta></front>{rest}</article>"
    )
    path.write_text(text, encoding="utf-8")
    return [row.message for row in check_article(read(path)) if row.code == code]
