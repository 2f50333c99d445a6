"""Whatever an article says of money, rights, trials and relations: its deposit is valid."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree

from jatspress.article import (
    Article,
    Award,
    AwardNumber,
    Component,
    Dataset,
    Doi,
    Event,
    FreeToRead,
    Funder,
    Funding,
    Identifier,
    Issue,
    IssueTitle,
    Journal,
    Licence,
    LicenceReference,
    Link,
    PartialDate,
    Permissions,
    Product,
    PublicationDate,
    Relation,
    Text,
    Trial,
    Version,
)
from jatspress.article.trials import REGISTRIES
from jatspress.deposits.crossref import crossref
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.relation_names import NAMES
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import ARCHIVES, VERSIONS
from jatspress.jats import Reading, Source
from small_journal import DEPOSITOR

XML_CHARACTERS = st.characters(
    exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff", include_characters="\x85"
)
WORDS = st.text(XML_CHARACTERS, max_size=50).map(lambda text: " ".join(text.split()))
DOIS = st.from_regex(r"10\.5555/[!-~]{1,40}", fullmatch=True).map(Doi.parse).filter(bool)
ANY_DOI = DOIS | st.sampled_from([Doi("10.9999/x"), Doi("10.5555/own")])
ADDRESSES = WORDS | st.builds("https://a.test/{}".format, WORDS)
ISO = WORDS | st.dates().map(str) | st.sampled_from(["2021", "2021-13-01", "20210305"])
KINDS = st.sampled_from(["doi", "pmid", "pmcid", "isbn", "arxiv", "issn", "handle", "ark", ""])
IDS = st.lists(
    st.builds(
        Identifier,
        WORDS
        | st.sampled_from(["10.13039/100000001", "https://ror.org/01cwqze88", "12", "PMC1"])
        | DOIS.map(str),
        KINDS,
    ),
    max_size=3,
).map(tuple)
FUNDERS = st.builds(Funder, WORDS, IDS, id=st.sampled_from(["a", "b", ""]))
NUMBERS = st.builds(
    AwardNumber,
    WORDS | DOIS.map(str),
    address=ADDRESSES,
    funders=st.lists(st.sampled_from(["a", "b", "c"]), max_size=2).map(tuple),
)
AWARDS = st.builds(
    Award,
    st.lists(FUNDERS, max_size=2).map(tuple),
    st.lists(NUMBERS, max_size=2).map(tuple),
    address=ADDRESSES,
)
USES = st.sampled_from(["", "textmining", "stm-asf", "am", "odd"])
PERMISSIONS = st.builds(
    Permissions,
    st.lists(
        st.builds(
            Licence,
            ADDRESSES,
            references=st.lists(st.builds(LicenceReference, ADDRESSES, ISO, USES), max_size=2).map(
                tuple
            ),
        ),
        max_size=2,
    ).map(tuple),
    free_to_read=st.none() | st.builds(FreeToRead, ISO, ISO),
)
RELATIONS = st.builds(
    Relation,
    st.just("related-article"),
    st.sampled_from([*NAMES, "letter", "retracted-article", "object-of-concern", "odd", ""]),
    ADDRESSES,
    KINDS,
    st.none() | ANY_DOI,
    WORDS,
    ids=IDS,
)
LINKS = st.builds(
    Link, ADDRESSES, st.sampled_from(["pdf", "xml", "preprint", "referee-report", "", "odd"])
)
EVENTS = st.builds(
    Event,
    st.sampled_from(["preprint", "reviewed-preprint", ""]),
    ids=IDS,
    links=st.lists(LINKS, max_size=2).map(tuple),
)
COMPONENTS = st.builds(
    Component,
    ANY_DOI,
    st.sampled_from(["fig", "supplementary-material"]),
    WORDS,
    WORDS,
    WORDS,
    st.sampled_from(["image/tiff", "application/geo+json", "odd/one", ""]),
    st.sampled_from(["a.tif", "a.docx", "a", ""]),
    PERMISSIONS,
)
ISSUES = st.builds(
    Issue,
    titles=st.lists(st.builds(IssueTitle, WORDS.map(lambda said: Text((said,)))), max_size=2).map(
        tuple
    ),
    supplements=st.lists(WORDS, max_size=2).map(tuple),
    volume_ids=IDS,
    issue_ids=IDS,
)
ARTICLES = st.builds(
    Article,
    kind=st.sampled_from(["research-article", "retraction", "erratum", "reply", ""]),
    language=st.just("en"),
    title=st.just(Text(("Of tea",))),
    journal=st.just(Journal("A journal")),
    doi=st.just(Doi("10.5555/own")),
    publication=st.sampled_from(
        [
            (PublicationDate("online", PartialDate(2021, 3, 5)),),
            (PublicationDate("issue", PartialDate(2021)),),
        ]
    ),
    volume=WORDS,
    issue=WORDS,
    issue_details=ISSUES,
    versions=st.lists(st.builds(Version, WORDS, designator=WORDS), max_size=2).map(tuple),
    links=st.lists(LINKS, max_size=3).map(tuple),
    permissions=PERMISSIONS,
    funding=st.none() | st.builds(Funding, awards=st.lists(AWARDS, max_size=3).map(tuple)),
    relations=st.lists(RELATIONS, max_size=3).map(tuple),
    events=st.lists(EVENTS, max_size=2).map(tuple),
    products=st.lists(
        st.builds(
            Product,
            st.just("book"),
            WORDS,
            WORDS,
            isbns=st.lists(WORDS | st.just("9783161484100"), max_size=2).map(tuple),
            address=ADDRESSES,
        ),
        max_size=1,
    ).map(tuple),
    trials=st.lists(
        st.builds(
            Trial,
            WORDS.filter(bool),
            st.sampled_from([*REGISTRIES, ""]),
            WORDS,
            st.sampled_from(["", "preResults", "results", "postResults"]),
        ),
        max_size=2,
    ).map(tuple),
    datasets=st.lists(
        st.builds(
            Dataset,
            WORDS,
            st.sampled_from(["", "generated", "analyzed"]),
            doi=st.none() | DOIS,
            accession=WORDS,
            address=ADDRESSES,
        ),
        max_size=2,
    ).map(tuple),
    components=st.lists(COMPONENTS, max_size=2).map(tuple),
)
DEPOSITORS = st.builds(
    replace,
    st.just(DEPOSITOR),
    crossref_schema=st.sampled_from(VERSIONS),
    crossmark_policy=st.sampled_from(["self", "10.5555/policy", ""]),
    archives=st.lists(st.sampled_from(ARCHIVES), max_size=3, unique=True).map(tuple),
    pdf_page=st.sampled_from(["", "https://a.test/{doi}.pdf"]),
    issue_page=st.sampled_from(["", "https://a.test/{doi}"]),
    crossmark_domains=st.sampled_from([(), ("a.test",)]),
)
# What is found says that something is not sent; nothing keeps the article itself back.
TOLD = {"DEPOSIT010", "DEPOSIT011", "DEPOSIT012", "DEPOSIT013", "DEPOSIT014"}
# Crossref deletes what is registered where one of these comes empty.
NEVER_EMPTY = (
    "program",
    "crossmark",
    "custom_metadata",
    "updates",
    "component_list",
    "archive_locations",
    "collection",
    "journal_issue",
)


def reading(article: Article) -> Reading:
    root = etree.fromstring("<article><front><article-meta/></front></article>")
    made = Reading(Source(Path("a.xml"), "a.xml", etree.tostring(root), root.getroottree()))
    vars(made)["article"] = article
    return made


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(ARTICLES, DEPOSITORS)
def test_an_article_is_sent_whatever_it_is_related_to(
    article: Article, depositor: Depositor
) -> None:
    deposit = crossref([reading(article)], depositor)
    assert {row.code for row in deposit.findings} <= TOLD
    assert problems(deposit.xml) == []
    tree = etree.fromstring(deposit.xml)
    for element in tree.iter(*(f"{{*}}{name}" for name in NEVER_EMPTY)):
        assert len(element), element.tag
