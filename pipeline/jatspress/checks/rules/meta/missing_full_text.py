"""META004."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...rule import Rule


class MissingFullText(Rule):
    """The article has no body.

    ## What it does
    Looks for a `body` that holds something.

    ## Why it matters
    The page and the PDF can show no more than the file holds: here the front matter and the
    references. An editor should know that before publishing them as the article.

    ## Example
        <article>
          <front>…</front>
          <back>…</back>
        </article>

    ## Mended
        <article>
          <front>…</front>
          <body><sec><title>Introduction</title><p>…</p></sec></body>
          <back>…</back>
        </article>

    ## Source
    JATS tag library, `<body>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/body.html>.

    ## Known problems
    Articles kept as metadata on purpose, and retractions of a line, are reported.
    """

    code = "META004"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for a body with an element in it."""
        root = reading.source.root
        if root.find("body/*") is None:
            message = (
                "the article has no full text, so page and PDF hold front matter and references "
                "only; add the body where there is one"
            )
            yield cls.found(message, reading.source.place(root))
