"""META032."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...option import Words
from ...rule import Rule
from ...suggestions import respelt, suggestion

# Those of the tag library, and of PubMed Central and JATS4R.
_KNOWN = frozenset(
    [
        "abstract",
        "addendum",
        "announcement",
        "article-commentary",
        "author-comment",
        "book-review",
        "books-received",
        "brief-report",
        "calendar",
        "case-report",
        "case-study",
        "clinical-instruction",
        "clinical-trial",
        "collection",
        "community-comment",
        "correction",
        "correction-forward",
        "corrected-article",
        "data-paper",
        "discussion",
        "dissertation",
        "editor-report",
        "editorial",
        "expression-of-concern",
        "guideline",
        "in-brief",
        "interview",
        "introduction",
        "issue-article-type",
        "letter",
        "meeting-report",
        "methods-article",
        "news",
        "nonresearch",
        "obituary",
        "obituary-article",
        "oration",
        "other",
        "partial-retraction",
        "peer-review",
        "preprint",
        "product-review",
        "protocol",
        "rapid-communication",
        "referee-report",
        "registered-report",
        "removal",
        "reply",
        "reprint",
        "research-article",
        "retraction",
        "review-article",
        "reviewer-report",
        "short-communication",
        "systematic-review",
        "technical-report",
        "translation",
        "update",
    ]
)


class UnknownArticleType(Rule):
    """The article is of no known kind.

    ## What it does
    Compares `article-type` with the values the tag library names.

    ## Why it matters
    PubMed Central, Crossref's tools and this program decide by the kind of an article what it must
    have and how it is listed. They pass over one they do not know.

    ## Example
        article-type="reserach-article"

    ## Mended
        article-type="research-article"

    ## Source
    JATS tag library, `@article-type`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/article-type.html>.

    ## Known problems
    The list is open. Kinds that PubMed Central or JATS4R add are known here; a journal's own are
    reported.
    """

    code = "META032"
    severity = Severity.INFO
    fixes = (Safety.SAFE,)
    more = Words((), "kinds of article that are known besides")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the kind in the list."""
        known = _KNOWN.union(cls.more)
        kind = reading.source.root.get("article-type", "")
        if kind and kind not in known:
            hint = suggestion(kind, known) or "; take one of the tag library's, or other"
            message = f'"{kind}" is no known kind of article{hint}'
            yield cls.at(reading, reading.source.root, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Write the word that is meant, where only its capitals or marks differ."""
        fix = respelt(markup, element, "article-type", _KNOWN.union(cls.more))
        return fix if fix and fix.is_safe else None
