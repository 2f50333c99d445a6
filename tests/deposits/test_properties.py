"""Whatever an article says: its deposit is valid, or a finding tells why there is none."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from jatspress.article import (
    Affiliation,
    Article,
    Contributor,
    Doi,
    HistoryDate,
    Identifier,
    Inline,
    Institution,
    Issn,
    Journal,
    Name,
    Orcid,
    Pages,
    PartialDate,
    PublicationDate,
    Reference,
    Role,
    Text,
    TranslatedTitle,
    Workplace,
)
from jatspress.article.roles import CREDIT
from jatspress.deposits.crossref import crossref
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.finding import Severity
from model_strategies import read_as

DEPOSITOR = Depositor(
    "A journal",
    "doi@example.edu",
    "R",
    doi_prefix="10.5555",
    landing_page="https://e.edu/{doi}",
    crossmark_policy="self",
)

# Any character XML 1.0 takes, and the folding that reading does (jats/text.py).
XML_CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc"),
    exclude_characters="\ufffe\uffff",
    include_characters="\t\n\x85",
)
LONG = st.text(XML_CHARACTERS, max_size=80)
WORDS = LONG.map(lambda text: " ".join(text.split()))
# Crossref refuses names that are long, and some places of digits and "?".
NAMES = st.builds(
    lambda text, times: " ".join((text * times).split()),
    st.text(st.sampled_from("aéŁ字\u0301\u200d -'.?1٣"), max_size=70),
    st.sampled_from([1, 1, 1, 9]),
)
NUMBERS = st.text(st.sampled_from("0123456789eSx\u2013- "), max_size=32).map(
    lambda text: text.strip()
)
DOIS = st.from_regex(r"10\.5555/[!-~]{1,40}", fullmatch=True).map(Doi.parse)
DATES = st.builds(
    PartialDate,
    st.integers(1, 9999) | st.integers(1990, 2030),
    st.none() | st.integers(0, 13),
    st.none() | st.integers(0, 32),
)
RUNS = st.recursive(
    LONG,
    lambda children: st.builds(
        Inline,
        st.sampled_from(["bold", "italic", "sub", "sc", "break", "named-content", "tex-math"]),
        st.lists(children, max_size=3).map(tuple),
    ),
    max_leaves=6,
)
TITLES = st.builds(Text, st.lists(RUNS, max_size=4).map(tuple))
ORCIDS = st.none() | st.sampled_from(
    [Orcid("0000-0002-1825-0097"), Orcid("0000-0001-5109-3700", authenticated=True)]
)
FORMS = st.builds(
    Name,
    surname=WORDS,
    given_names=NAMES,
    text=WORDS,
    style=st.sampled_from(["", "eastern", "unheard-of"]),
    language=st.sampled_from(["", "ja-Jpan", "zu", "x-klingon"]),
)
ROLES = st.builds(Role, st.sampled_from([*CREDIT.values(), "Tea"]), st.sampled_from(["credit", ""]))
CONTRIBUTORS = st.recursive(
    st.builds(
        Contributor,
        role=WORDS | st.sampled_from(["author", "editor", "author non-byline"]),
        surname=NAMES,
        given_names=NAMES,
        suffix=st.sampled_from(["", "Jr", "III", "BSc MSc PhD"]),
        group=st.just("") | NAMES,
        orcid=ORCIDS,
        affiliations=st.lists(st.sampled_from(["a", "b", "c"]), max_size=3).map(tuple),
        is_corresponding=st.booleans(),
        is_anonymous=st.booleans(),
        contributed_equally=st.booleans(),
        names=st.lists(FORMS, max_size=2).map(tuple),
        on_behalf_of=st.lists(NAMES, max_size=1).map(tuple),
        roles=st.lists(ROLES, max_size=3).map(tuple),
    ),
    lambda members: st.builds(
        Contributor,
        role=st.just("author"),
        group=NAMES,
        members=st.lists(members, max_size=2).map(tuple),
    ),
    max_leaves=3,
)
WORKPLACES = st.builds(
    Workplace, WORDS, st.lists(st.sampled_from(["D", "Dept", "D" * 256])).map(tuple), NAMES
)
INSTITUTIONS = st.builds(
    Institution,
    WORDS,
    ids=st.lists(
        st.builds(
            Identifier,
            st.sampled_from(["https://ror.org/039bjqg32", "Q42", "0000 0001 2324 0507", "grid.1"]),
            st.sampled_from(["ror", "wikidata", "ISNI", ""]),
        ),
        max_size=2,
    ).map(tuple),
)
AFFILIATIONS = st.builds(
    Affiliation,
    st.sampled_from(["a", "b", ""]),
    st.just(""),
    WORDS,
    institutions=st.lists(INSTITUTIONS, max_size=2).map(tuple),
    workplace=WORKPLACES,
)
REFERENCES = st.builds(
    Reference,
    id=WORDS,
    kind=st.sampled_from(["journal", "book", "web", "", "letter"]),
    text=WORDS,
    first_author=WORDS,
    article_title=WORDS,
    source=WORDS,
    year=NUMBERS,
    volume=NUMBERS,
    issue=NUMBERS,
    first_page=NUMBERS,
    doi=st.none() | DOIS,
    article_number=NUMBERS,
    series=WORDS,
    edition=WORDS,
    issn=st.sampled_from(["1234-5679", "1234-567"]) | WORDS,
    isbn=st.sampled_from(["978-3-16-148410-0", "316148410X"]) | NUMBERS,
    standard=WORDS,
    ids=st.lists(
        st.builds(Identifier, WORDS, st.sampled_from(["doi", "pmid", "accession"])), max_size=2
    ).map(tuple),
)
SOUND_DATE = st.builds(PublicationDate, st.just("online"), st.builds(PartialDate, st.just(2021)))
ARTICLES = st.builds(
    Article,
    kind=st.sampled_from(["case-report", "translation"]),
    language=st.sampled_from(["en", "pt-BR", "x-klingon", "zz", ""]),
    title=TITLES.map(lambda title: Text(("Of", *title.runs))),
    journal=st.builds(
        Journal,
        WORDS.map(lambda words: f"J{words}"),
        WORDS,
        st.lists(st.builds(Issn, NUMBERS, st.sampled_from(["print", "electronic"]))).map(tuple),
    ),
    doi=DOIS,
    contributors=st.lists(CONTRIBUTORS, max_size=4).map(tuple),
    affiliations=st.lists(AFFILIATIONS, max_size=3).map(tuple),
    on_behalf_of=st.lists(NAMES, max_size=1).map(tuple),
    history=st.lists(
        st.builds(HistoryDate, st.sampled_from(["received", "revised", "accepted"]), DATES),
        max_size=4,
    ).map(tuple),
    publication=st.tuples(
        st.builds(PublicationDate, st.sampled_from(["online", "print", "issue"]), DATES),
        SOUND_DATE,
    ),
    volume=NUMBERS,
    issue=NUMBERS,
    pages=st.none() | st.builds(Pages, NUMBERS, NUMBERS, st.just(""), NUMBERS | WORDS),
    article_number=NUMBERS | WORDS,
    ids=st.lists(
        st.builds(Identifier, NUMBERS | WORDS, st.sampled_from(["pii", "publisher-id", "pmid"]))
    ).map(tuple),
    subtitles=st.lists(TITLES, max_size=2).map(tuple),
    title_language=st.sampled_from(["", "en", "pl"]),
    translated_titles=st.lists(
        st.builds(
            TranslatedTitle,
            st.sampled_from(["", "pl", "x-klingon"]),
            TITLES,
            st.lists(TITLES, max_size=2).map(tuple),
        ),
        max_size=3,
    ).map(tuple),
    references=st.lists(REFERENCES, max_size=4).map(tuple),
)
# One thing is wrong, or may be.
DOUBTFUL = st.builds(
    lambda article, change: replace(article, **change),
    ARTICLES,
    st.sampled_from(
        [
            {},
            {"doi": None},
            {"doi": Doi("10.9999/x")},
            {"title": Text()},
            {"title": Text((Inline("italic", (" ",)),))},
            {"journal": Journal("")},
            {"journal": Journal("J" * 256)},
            {"publication": ()},
            {"publication": (PublicationDate("print", PartialDate(2021, 2, 30)),)},
            {"volume": "v" * 33},
        ]
    ),
)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ARTICLES, LONG, st.sampled_from(VERSIONS))
def test_an_article_with_what_crossref_requires_makes_a_valid_deposit(
    article: Article, abstract: str, version: str
) -> None:
    deposit = crossref([read_as(article, abstract)], replace(DEPOSITOR, crossref_schema=version))
    assert [row for row in deposit.findings if row.severity is Severity.ERROR] == []
    assert problems(deposit.xml) == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DOUBTFUL, LONG, st.sampled_from(VERSIONS))
def test_a_deposit_is_valid_or_a_finding_tells_why_there_is_none(
    article: Article, abstract: str, version: str
) -> None:
    deposit = crossref([read_as(article, abstract)], replace(DEPOSITOR, crossref_schema=version))
    errors = [row for row in deposit.findings if row.severity is Severity.ERROR]
    assert bool(deposit.xml) != bool(errors)
    if deposit.xml:
        assert problems(deposit.xml) == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(DOUBTFUL, max_size=4, unique_by=lambda article: article.doi))
def test_of_many_articles_the_good_ones_go_in_their_order(articles: list[Article]) -> None:
    deposit = crossref([read_as(article) for article in articles], DEPOSITOR)
    alone = [crossref([read_as(article)], DEPOSITOR).xml for article in articles]
    good = [row.doi.value for row, xml in zip(articles, alone, strict=True) if xml and row.doi]
    sent = etree.fromstring(deposit.xml).findall(".//{*}doi_data/{*}doi") if deposit.xml else []
    assert [row.text for row in sent] == good
