"""What Crossref calls the relations between works, and what JATS calls the same.

JATS leaves related-article-type open. The words on the left are those its tag library suggests
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/related-article-type.html>), and
others seen in real articles. A word that ends in -article names what this article is about, one
without it what is about this article. Source of the names on the right: relations.xsd.
"""

from __future__ import annotations

# Between forms of one work; all others stand between different works.
INTRA = frozenset(
    {
        "hasFormat",
        "hasManuscript",
        "hasPreprint",
        "hasTranslation",
        "hasVersion",
        "isIdenticalTo",
        "isPreprintOf",
        "isReplacedBy",
        "isSameAs",
        "isTranslationOf",
        "isVersionOf",
        "replaces",
    }
)
NAMES = {
    "alt-language": "hasTranslation",
    "article-reference": "hasRelatedMaterial",
    "book-review": "hasReview",
    "commentary": "hasComment",
    "commentary-article": "isCommentOn",
    "companion": "hasRelatedMaterial",
    "companion-article": "hasRelatedMaterial",
    "concurrent-pub": "isIdenticalTo",
    "continued-by": "isContinuedBy",
    "continues": "continues",
    "data-paper": "isDocumentedBy",
    "hasrelatedmaterial": "hasRelatedMaterial",
    "in-this-issue": "hasRelatedMaterial",
    "insight": "hasComment",
    "letter-reply": "hasReply",
    "letter-to": "isCommentOn",
    "original-language": "isTranslationOf",
    "part": "hasPart",
    "peer-review": "hasReview",
    "peer-reviewed-article": "isReviewOf",
    "peer-reviewed-material": "isReviewOf",
    "preprint": "hasPreprint",
    "published-article": "isPreprintOf",
    "replaced-article": "replaces",
    "reply": "hasReply",
    "reply-to": "isReplyTo",
    "republished-article": "isIdenticalTo",
    "reviewed-article": "isReviewOf",
    "reviewer-report": "hasReview",
    "referee-report": "hasReview",
    "series": "isPartOf",
    "source-article": "isBasedOn",
    "translated-article": "isTranslationOf",
    "translation": "hasTranslation",
    "version-of-record": "isPreprintOf",
}
# The article that answers stands before the one that is answered: which of the two this is, its
# own article-type tells.
LETTERS = frozenset({"letter", "letter-article"})
OF_LETTERS = {"reply": "isReplyTo", "letter": "isCommentOn"}
A_LETTER = "hasComment"
# The notice's own record tells of these, as Crossref wants it (updates.py), and no other does.
TOLD_BY_NOTICES = frozenset(
    {
        "addendum",
        "correction",
        "correction-forward",
        "erratum",
        "expression-of-concern",
        "retraction",
        "retraction-forward",
    }
)


def named(kind: str, article_kind: str) -> str:
    """Return Crossref's name of a relation JATS calls `kind`, or "" where there is none.

    `article_kind` is the article-type of the article at hand.
    """
    word = kind.strip().lower().replace("_", "-")
    if word in LETTERS:
        return OF_LETTERS.get(article_kind, A_LETTER)
    own = {name.lower(): name for name in NAMES.values()}
    return NAMES.get(word) or own.get(word, "")
