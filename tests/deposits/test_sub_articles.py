"""Peer reviews and translations inside an article."""

from dataclasses import replace
from pathlib import Path

from lxml import etree

from jatspress.deposits.crossref import Deposit, crossref
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import VERSIONS
from jatspress.jats import read
from small_journal import DEPOSITOR, SMALL, tree

EXACT = '<pub-date date-type="pub"><day>5</day><month>4</month><year>2020</year></pub-date>'


def part(kind: str, doi: str, title: str, stub: str = "", inside: str = "") -> str:
    names = f"<article-title>{title}</article-title>"
    number = f'<article-id pub-id-type="doi">10.5555/{doi}</article-id>' if doi else ""
    return (
        f'<sub-article article-type="{kind}" id="{doi}"><front-stub>{number}'
        f"<title-group>{names}</title-group>{stub}</front-stub>{inside}</sub-article>"
    )


def deposit(folder: Path, parts: str, outer: str = EXACT, version: str = "5.4.0") -> Deposit:
    """Return the deposit of the small article with parts in it."""
    year = '<pub-date date-type="pub"><year>2020</year></pub-date>'
    path = folder / "reviewed.xml"
    path.write_text(SMALL.replace(year, outer or year).replace("</article>", f"{parts}</article>"))
    return crossref([read(path, "reviewed.xml")], replace(DEPOSITOR, crossref_schema=version))


def relations(element: etree._Element) -> list[tuple[str, str | None]]:
    return [
        (row.get("relationship-type", ""), row.text)
        for row in element.iterfind(".//related_item/*")
    ]


def test_reviews_go_into_a_file_of_their_own(tmp_path: Path) -> None:
    answer = part("reply", "answer", "Author response")
    parts = part("decision-letter", "letter", "Decision letter", inside=answer)
    for version in VERSIONS:
        files = deposit(tmp_path, parts, version=version).named("crossref")
        assert [*files] == ["crossref.xml", "crossref-peer-reviews.xml"]
        assert [problems(xml) for xml in files.values()] == [[], []]
    letter, reply = tree(files["crossref-peer-reviews.xml"]).iterfind(".//peer_review")
    assert dict(letter.attrib) == {"stage": "pre-publication", "type": "editor-report"}
    assert letter.findtext("titles/title") == "Decision letter: A title"
    assert letter.findtext("review_date/month") == "04"
    assert relations(letter) == [("isReviewOf", "10.5555/small")]
    assert reply.get("type") == "author-comment"
    assert relations(reply) == [("isReviewOf", "10.5555/small"), ("isReplyTo", "10.5555/letter")]


def test_a_review_says_what_its_front_stub_says(tmp_path: Path) -> None:
    meta = {
        "peer-review-stage": "post-publication",
        "peer-review-revision-round": "1",
        "peer-review-recommendation": "minor revision",
    }
    rows = "".join(
        f"<custom-meta><meta-name>{name}</meta-name><meta-value>{value}</meta-value></custom-meta>"
        for name, value in meta.items()
    )
    stub = (
        "<contrib-group><contrib contrib-type='reviewer'><name><surname>Doe</surname></name>"
        "</contrib></contrib-group>"
        '<author-notes><fn fn-type="coi-statement"><p>None to declare.</p></fn></author-notes>'
        "<pub-date><day>9</day><month>8</month><year>2020</year></pub-date>"
        f"<custom-meta-group>{rows}</custom-meta-group>"
    )
    made = deposit(tmp_path, part("referee-report", "report", "Report", stub))
    (review,) = tree(dict(made.files)["-peer-reviews"]).iterfind(".//peer_review")
    assert dict(review.attrib) == {
        "stage": "post-publication",
        "type": "referee-report",
        "revision-round": "1",
        "recommendation": "minor-revision",
    }
    assert review.findtext(".//surname") == "Doe"
    assert review.findtext("review_date/day") == "09"
    assert review.findtext("competing_interest_statement") == "None to declare."
    assert review.find("running_number") is None


def test_reports_are_numbered_where_there_are_several(tmp_path: Path) -> None:
    parts = "".join(part("referee-report", f"r{n}", "Report") for n in (1, 2))
    root = tree(dict(deposit(tmp_path, parts).files)["-peer-reviews"])
    assert [row.text for row in root.iter("running_number")] == ["1", "2"]


def test_a_translation_is_an_article_that_says_of_which(tmp_path: Path) -> None:
    parts = part("translation", "pl", "Tytuł").replace(
        "<sub-article ", '<sub-article xml:lang="pl" '
    )
    made = deposit(tmp_path, parts)
    xml = dict(made.files)["-translations"]
    article = tree(xml).find(".//journal_article")
    assert problems(xml) == []
    assert article is not None
    assert article.get("language") == "pl"
    assert article.findtext("titles/title") == "Tytuł"
    assert article.findtext("publication_date/year") == "2020"
    assert relations(article) == [("isTranslationOf", "10.5555/small")]


def test_a_part_without_a_doi_or_that_is_no_review_is_not_registered(tmp_path: Path) -> None:
    parts = part("reply", "", "Author response") + part("news", "news", "News")
    made = deposit(tmp_path, parts)
    assert [suffix for suffix, _ in made.files] == [""]
    assert made.findings == ()


def test_a_review_without_a_day_is_told_and_the_article_goes(tmp_path: Path) -> None:
    made = deposit(tmp_path, part("referee-report", "r", "Report"), outer="")
    assert [suffix for suffix, _ in made.files] == [""]
    (finding,) = made.findings
    assert (finding.code, finding.place.path) == ("DEPOSIT002", "reviewed.xml")
    assert "known to the day" in finding.message
    assert finding.place.element == "/article/sub-article"


def test_a_doi_of_the_article_around_is_no_doi_of_a_reply(tmp_path: Path) -> None:
    parts = "".join(part("referee-report", "same", "Report") for _ in range(2))
    made = deposit(tmp_path, parts)
    assert [row.code for row in made.findings] == ["DEPOSIT007"]
    parts = part("reply", "small", "Reply")
    assert [suffix for suffix, _ in deposit(tmp_path, parts).files] == [""]


AUTHORS = (
    '<contrib-group><contrib contrib-type="author"><name><surname>Ito</surname></name>'
    '<xref ref-type="aff" rid="a1"/></contrib></contrib-group><contrib-group>'
    '<contrib contrib-type="editor"><name><surname>Sol</surname></name></contrib>'
    '</contrib-group><aff id="a1"><institution>A House</institution></aff>'
)
OTHER = "<contrib-group><contrib><name><surname>Doe</surname></name></contrib></contrib-group>"


def test_a_reply_that_names_nobody_is_the_authors(tmp_path: Path) -> None:
    parts = part("reply", "mute", "Author response") + part("reply", "told", "Reply", OTHER)
    made = deposit(tmp_path, parts + part("decision-letter", "letter", "Letter"), AUTHORS + EXACT)
    mute, told, letter = tree(dict(made.files)["-peer-reviews"]).iterfind(".//peer_review")
    assert [row.text for row in mute.iter("surname")] == ["Ito"]
    assert mute.findtext(".//institution_name") == "A House"
    assert [row.text for row in told.iter("surname")] == ["Doe"]
    assert letter.find("contributors") is None


def test_what_is_not_sent_of_a_part_is_told_at_its_place(tmp_path: Path) -> None:
    odd = (
        '<contrib-group><contrib contrib-type="author"><name><surname>'
        f"{'x' * 61}</surname></name></contrib></contrib-group>"
    )
    related = '<related-article related-article-type="see-also" id="r"/>'
    made = deposit(tmp_path, part("referee-report", "r1", "Report", odd + related))
    assert [(row.code, row.place.element) for row in made.findings] == [
        ("DEPOSIT011", "/article/sub-article"),
        ("DEPOSIT040", "/article/sub-article"),
    ]


def test_what_a_part_shares_with_the_article_is_told_once(tmp_path: Path) -> None:
    licence = (
        '<permissions><license xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="nowhere"/>'
        "</permissions>"
    )
    made = deposit(tmp_path, part("referee-report", "r1", "Report"), EXACT + licence)
    assert [(row.code, row.place.element) for row in made.findings] == [
        ("DEPOSIT012", "/article/front/article-meta")
    ]
