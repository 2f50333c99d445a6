"""The elements that have no macro on purpose: where they are shown, or why they are not.

The walk passes over them, with everything in them. A journal that wants to show one writes a macro
for it. Every other element of JATS has a macro in `elements.html`.
"""

from __future__ import annotations

from .filenames import CONVERTED, UNSHOWN, ending

_ARTICLE = "the article as a whole, read by jats/reader.py"
_HEAD = "front matter: page.html and print.html show it"
_JOURNAL = "the journal: page.html shows its title, ISSN and publisher"
_MEETING = "the meeting an article was given at: front matter, for view.py to show"
_ISSUE = "the issue: the citation line shows volume, issue and pages"
_MONEY = "who paid: front matter, for view.py to show; the funding statement says it in words"
_COUNT = "a number for machines; the page itself shows what it counts"
_MACHINE = "made for machines, not for readers"
_INDEX = "an entry of a printed index; it stands for no words in the text"
_MILESTONE = "marks a point or a range that has no form of its own in HTML"

PLACES: dict[str, str] = {
    "article": _ARTICLE,
    "abbrev-journal-title": _JOURNAL,
    "alt-text": "the alt attribute of the picture, Element.alternative_text",
    "alt-title": "another wording of the title, for running heads",
    "article-id": _HEAD,
    "article-version": _HEAD,
    "article-version-alternatives": _HEAD,
    "award-group": _MONEY,
    "col": "a column of a table: render/grid.py counts the columns that cells begin in",
    "colgroup": "columns of a table: render/grid.py counts the columns that cells begin in",
    "colspec": "the columns of an OASIS table: render/cals.py reads them",
    "conf-num": _MEETING,
    "conf-theme": _MEETING,
    "conference": _MEETING,
    "content-language": _MACHINE,
    "contributed-resource-group": _MONEY,
    "count": _COUNT,
    "counts": _COUNT,
    "custom-meta": _MACHINE,
    "custom-meta-group": _MACHINE,
    "equation-count": _COUNT,
    "event": _HEAD,
    "event-desc": _HEAD,
    "extended-by": _MACHINE,
    "fig-count": _COUNT,
    "free_to_read": _MACHINE,
    "funding-group": _MONEY,
    "glyph-data": "the dots of a character as numbers; private-char says what it is in words",
    "glyph-ref": "points at the dots of a character; private-char says what it is in words",
    "index-term": _INDEX,
    "index-term-range-end": _INDEX,
    "institution-id": _MACHINE,
    "issue-id": _MACHINE,
    "issue-sponsor": _ISSUE,
    "issue-subtitle": _ISSUE,
    "issue-title-group": _ISSUE,
    "journal-id": _JOURNAL,
    "journal-meta": _JOURNAL,
    "journal-subtitle": _JOURNAL,
    "journal-title": _JOURNAL,
    "journal-title-group": _JOURNAL,
    "license_ref": "the address of the licence, whose words stand beside it",
    "meta-name": _MACHINE,
    "meta-value": _MACHINE,
    "milestone-end": _MILESTONE,
    "milestone-start": _MILESTONE,
    "overline-end": _MILESTONE,
    "overline-start": _MILESTONE,
    "page-count": _COUNT,
    "principal-award-recipient": _MONEY,
    "principal-investigator": _MONEY,
    "processing-meta": _MACHINE,
    "pub-date-not-available": _HEAD,
    "pub-history": _HEAD,
    "publisher": _JOURNAL,
    "ref-count": _COUNT,
    "resource-group": _MONEY,
    "resource-id": _MONEY,
    "resource-name": _MONEY,
    "resource-wrap": _MONEY,
    "restricted-by": _MACHINE,
    "sec-meta": "says of a section what its own words say, for machines",
    "see": _INDEX,
    "see-also": _INDEX,
    "series-text": _HEAD,
    "series-title": _HEAD,
    "string-conf": _MEETING,
    "support-description": _MONEY,
    "support-group": _MONEY,
    "table-count": _COUNT,
    "time-stamp": _MACHINE,
    "underline-end": _MILESTONE,
    "underline-start": _MILESTONE,
    "volume-id": _MACHINE,
    "volume-issue-group": _ISSUE,
    "word-count": _COUNT,
}

# What shows one of its children only, and which it takes first; () takes the first there is.
ONE_OF: dict[str, tuple[str, ...]] = {
    "alternatives": (
        *(
            "math",
            "tex-math",
            "table",
            "array",
            "graphic",
            "inline-graphic",
            "chem-struct",
            "media",
        ),
        *("inline-media", "supplementary-material", "inline-supplementary-material"),
        *("private-char", "preformat", "code", "textual-form"),
    ),
    "aff-alternatives": (),
    "block-alternatives": (),
    "citation-alternatives": ("mixed-citation", "element-citation", "nlm-citation"),
    "collab-alternatives": (),
}
# Some publishers put several forms of a formula side by side without `alternatives` around them.
FORMULAS = ("inline-formula", "disp-formula")
FORMS_OF_A_FORMULA = ("math", "tex-math", "graphic", "inline-graphic")

# What becomes HTML that may hold blocks. Everything else becomes words in a line.
HOLDS_BLOCKS = frozenset(
    [
        *("body", "back", "front", "front-stub", "article-meta", "sub-article", "response"),
        *("sec", "app", "app-group", "ack", "glossary", "notes", "bio", "abstract"),
        *("trans-abstract", "p", "disp-quote", "boxed-text", "statement", "list", "list-item"),
        *("def-list", "def-item", "def", "fig", "fig-group", "caption", "legend", "table-wrap"),
        *("table-wrap-group", "table-wrap-foot", "table", "tgroup", "thead", "tbody", "tfoot"),
        *("tr", "row", "td", "th", "entry", "disp-formula", "disp-formula-group"),
        *("alternatives", "block-alternatives", "chem-struct-wrap", "array", "fn-group", "fn"),
        *("ref-list", "ref", "note", "floats-group", "media", "supplementary-material"),
        *("graphic", "question", "question-wrap", "question-wrap-group", "question-preamble"),
        *("answer", "answer-set", "option", "explanation", "speech", "verse-group"),
        *("sig-block", "contrib-group", "author-notes", "title-group", "author-comment"),
        *("permissions", "license", "license-p", "open-access", "kwd-group", "nested-kwd"),
        *("aff-alternatives", "trans-title-group", "long-desc", "textual-form"),
    ]
)


def one_of(names: tuple[str, ...], children: list[tuple[str, str, int]]) -> int:
    """Return which of some children (names, file names, and what each is worth) is to be shown.

    The worth is how much of it a reader gets, the least the best: a film goes before the picture
    that stands for it in print, and what is missing goes last.
    """

    def rank(index: int) -> tuple[int, int, bool]:
        name, file, worth = children[index]
        place = names.index(name) if name in names else len(names)
        # Among several pictures, one made for the web goes before one made for print.
        return worth, place, ending(file) in {*CONVERTED, *UNSHOWN}

    return min(range(len(children)), key=rank)
