"""Articles made by chance: every part of the model, with odd values in every place.

Strategies are made from the types of the dataclasses themselves, so that a field added to the model
is filled as soon as it is there.
"""

from __future__ import annotations

import dataclasses
import types
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from hypothesis import strategies as st
from lxml import etree

from jatspress.article import (
    Article,
    Doi,
    Inline,
    Journal,
    Orcid,
    PartialDate,
    PublicationDate,
    Text,
)
from jatspress.jats import Reading, Source

# How deep parts may hold parts: an article, its people, their names.
_DEEPEST = 3
# Any character XML 1.0 takes, and the folding that reading does (jats/text.py).
CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\ufffe\uffff",
    include_characters="\t\n\x85",
)
# What steers a deposit: JATS' own words, identifiers and addresses, right and wrong.
_TELLING = [
    *("author", "editor", "translator", "reviewer", "online", "print", "electronic", "doi", "ror"),
    *("ROR", "FundRef", "ISNI", "pmid", "pii", "issn", "isbn", "uri", "journal", "book", "data"),
    *("software", "preprint", "corrected-article", "retracted-article", "object-of-concern"),
    *("companion", "commentary", "translation", "reviewer-report", "decision-letter", "reply"),
    *("clinical-trials-registry", "ClinicalTrials.gov", "NCT01234567", "generated-dataset"),
    *("vor", "am", "tdm", "VoR", "en", "pt-BR", "x-klingon", "zu", "yes", "application/pdf"),
    *("https://creativecommons.org/licenses/by/4.0/", "http://", "https://ror.org/05gq02987"),
    *("https://doi.org/10.5555/x", "10.5555/x", "doi:10.5555/y z", "10.1/x", "10.13039/100000001"),
    *("ftp://host/ä b", "mailto:a@b", "javascript:x", "2021-02-29", "2021-03-01", "2021", "0"),
    *("1234-5679", "1234-567", "9780306406157", "978-0-306-40615-7", "31", "12a", "e12", "\u0301"),
]
_HUGE = st.sampled_from(["N" * 61, "N" * 201, "w " * 200, "ő" * 1100, "9" * 33])
SAYINGS = st.one_of(
    st.just(""),
    st.sampled_from(_TELLING),
    st.text(CHARACTERS, max_size=40).map(lambda text: " ".join(text.split())),
    _HUGE,
)
DOIS = st.from_regex(r"10\.5555/[!-~]{1,40}", fullmatch=True).map(Doi)
_RUNS = st.recursive(
    st.text(CHARACTERS, max_size=30),
    lambda children: st.builds(
        Inline,
        st.sampled_from(["bold", "italic", "sub", "sc", "break", "named-content", "tex-math"]),
        st.lists(children, max_size=3).map(tuple),
    ),
    max_leaves=4,
)
_SPECIAL: dict[type, st.SearchStrategy[Any]] = {
    str: SAYINGS,
    bool: st.booleans(),
    int: st.integers(-1, 9999),
    Doi: DOIS,
    Orcid: st.builds(
        Orcid,
        st.sampled_from(["0000-0002-1825-0097", "0000-0001-5109-3700", "0000-0002-1694-233X"]),
        st.booleans(),
    ),
    PartialDate: st.builds(
        PartialDate,
        st.integers(1, 9999) | st.integers(1990, 2030),
        st.none() | st.integers(0, 13),
        st.none() | st.integers(0, 32),
    ),
    Text: st.builds(Text, st.lists(_RUNS, max_size=3).map(tuple)),
}


@cache
def filled(kind: Any, depth: int = 0) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type
    """Return a strategy for a type of the model: a dataclass, or what its fields may hold."""
    if kind in _SPECIAL:
        return _SPECIAL[kind]
    if isinstance(kind, type) and dataclasses.is_dataclass(kind):
        return st.builds(kind, **_parts(kind, depth + 1))
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Literal:
        return st.sampled_from(inner)
    if origin in {Union, types.UnionType}:
        return st.one_of(*(filled(row, depth) for row in inner))
    if kind is type(None):
        return st.none()
    assert origin in {tuple, Sequence}, f"the model holds {kind}, which nothing here makes"
    return _rows(inner[0], depth)


def _parts(kind: Any, depth: int) -> dict[str, st.SearchStrategy[Any]]:  # noqa: ANN401 - a type
    """Return a strategy for each field of a dataclass; one with a default often has just that."""
    hints = get_type_hints(kind)
    made = {row.name: filled(hints[row.name], depth) for row in dataclasses.fields(kind)}
    rests = {
        row.name: st.just(row.default)
        for row in dataclasses.fields(kind)
        if row.default is not dataclasses.MISSING
    }
    return {name: rests.get(name, st.nothing()) | strategy for name, strategy in made.items()}


def _rows(kind: Any, depth: int) -> st.SearchStrategy[Any]:  # noqa: ANN401 - a type
    if depth > _DEEPEST or (kind is not str and _holds_articles(kind) and depth > 1):
        return st.just(())
    return st.lists(filled(kind, depth), max_size=2).map(tuple)


def _holds_articles(kind: Any) -> bool:  # noqa: ANN401 - a type
    return dataclasses.is_dataclass(kind) and Article in get_type_hints(kind).values()


def _registrable(article: Article, doi: Doi, journal: Journal, title: Text) -> Article:
    """Return an article with what Crossref requires."""
    return dataclasses.replace(
        article,
        doi=doi,
        journal=dataclasses.replace(journal, title=f"J{journal.title}"[:255]),
        title=Text(("Of", *title.runs)),
        publication=(*article.publication, PublicationDate("online", PartialDate(2021))),
    )


# Any article of the model, and one with a DOI, a title, a journal and a date.
ANY = filled(Article)
REGISTRABLE = st.builds(_registrable, ANY, DOIS, filled(Journal), _SPECIAL[Text])


def read_as(article: Article, abstract: str = "") -> Reading:
    """Return an article as if it had been read: its tree has nothing but its abstracts."""
    root = etree.Element("article")
    meta = etree.SubElement(etree.SubElement(root, "front"), "article-meta")
    if abstract:
        etree.SubElement(meta, "abstract").text = abstract
    for row in article.abstracts:
        element = etree.SubElement(meta, "trans-abstract" if row.is_translation else "abstract")
        etree.SubElement(element, "p").text = row.text
    source = Source(Path("a.xml"), "a.xml", etree.tostring(root), root.getroottree())
    made = Reading(source)
    vars(made)["article"] = article
    return made
