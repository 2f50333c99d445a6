"""What kind of work is cited, in Crossref's words.

Source: common5.5.0.xsd, `citation_key.atts`; JATS' publication-type is open. The words on the left
are those of the tag library
(<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/publication-type.html>) and those
seen in real articles.
"""

from __future__ import annotations

from types import MappingProxyType

from ..article import Reference

_TYPES = MappingProxyType(
    {
        "article": "journal_article",
        "article-journal": "journal_article",
        "blog": "blog_post",
        "book": "book",
        "book-chapter": "book_chapter",
        "chapter": "book_chapter",
        "clinicaltrial": "other",
        "commun": "other",
        "conf-paper": "conference_paper",
        "conf-proc": "conference_paper",
        "conference": "conference_paper",
        "conference-paper": "conference_paper",
        "conference-proceedings": "conference_paper",
        "confproc": "conference_paper",
        "data": "dataset",
        "dataset": "dataset",
        "database": "dataset",
        "discussion": "other",
        "dissertation": "dissertation",
        "edited-book": "book",
        "gov": "report",
        "journal": "journal_article",
        "legal-doc": "other",
        "letter": "other",
        "list": "other",
        "magazine": "other",
        "miscellaneous": "other",
        "monograph": "book",
        "newspaper": "other",
        "other": "other",
        "paper-conference": "conference_paper",
        "patent": "patent",
        "peer-review": "peer_review",
        "periodical": "other",
        "poster": "poster",
        "preprint": "preprint",
        "program": "software",
        "protocol": "protocol",
        "registered-report": "registered_report",
        "report": "report",
        "review": "peer_review",
        "software": "software",
        "software-url": "software",
        "standard": "standard",
        "thesis": "dissertation",
        "web": "web_resource",
        "webpage": "web_resource",
        "website": "web_resource",
        "working-paper": "report",
    }
)


def kind_of(reference: Reference) -> str:
    """Return Crossref's type of what is cited, or "" where the article's word says none of them.

    A part of a book that has a title of its own is a chapter.
    """
    kind = _TYPES.get("-".join(reference.kind.lower().replace("_", " ").split()), "")
    return "book_chapter" if kind == "book" and reference.article_title else kind
