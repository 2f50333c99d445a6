"""Which articles paths name, those inside wrappers among them, and what comes of each."""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress import batch
from jatspress.articles import find
from jatspress.errors import SameName
from jatspress.finding import Finding
from jatspress.jats import read

ONE = "<article><front><article-meta>{}</article-meta></front></article>"
DEPOSIT = """\
[tool.jatspress.deposit]
depositor_name = "T"
depositor_email = "t@example.org"
registrant = "T"
landing_page = "https://example.org/{doi}"
"""


def put(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def titled(*titles: str) -> str:
    group = "<title-group><article-title>{}</article-title></title-group>"
    return "\n".join(ONE.format(group.format(title)) for title in titles)


def test_each_article_of_a_wrapper_is_one_with_a_number(tmp_path: Path) -> None:
    put(tmp_path, "a.xml", f"<set>{titled('A', 'B')}</set>")
    put(tmp_path, "b.xml", f"<record>{titled('C')}</record>")
    put(tmp_path, "c.xml", titled("D"))

    jobs = find([tmp_path])

    assert [("a-1", 1), ("a-2", 2), ("b-1", 1), ("c", None)] == [
        (job.name, job.number) for job in jobs
    ]
    assert ["A", "B", "C", "D"] == [
        read(job.path, job.given, job.number).article.title.plain for job in jobs
    ]
    assert ["a-1", "a-2", "b-1", "c"] == [job.name for job in find([tmp_path], named=False)]


@pytest.mark.parametrize(
    "text",
    [
        "<html/>",
        "<set><article/></set>",
        "<set><article><front/></article>",
        f"<j:article xmlns:j='urn:j'>{titled('A')}</j:article>",
        f'<?xml version="1.0"?>\n<!-- {"x" * 9000} --><article/>',
        "",
        "no XML",
    ],
)
def test_what_is_no_wrapper_is_one_article_whatever_comes_of_it(tmp_path: Path, text: str) -> None:
    (job,) = find([put(tmp_path, "a.xml", text)])

    assert (job.name, job.number) == ("a", None)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "shift_jis", "iso-8859-5"])
def test_wrappers_are_noticed_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = f"<?xml version='1.0' encoding='{encoding}'?><set>{titled('A', 'B')}</set>"
    (tmp_path / "a.xml").write_bytes(text.encode(encoding))

    assert [1, 2] == [job.number for job in find([tmp_path])]


def test_a_wrapper_may_name_a_dtd_that_nobody_has_and_double_its_ids(tmp_path: Path) -> None:
    text = f"<!DOCTYPE set PUBLIC '-//X//EN' 'http://127.0.0.1:1/x.dtd'><set>{titled('&nbsp;A')}"
    doubled = '<p xml:id="a"/><p xml:id="a"/>'
    (job,) = find([put(tmp_path, "a.xml", f"{text}{doubled}</set>")])

    found = read(job.path, job.given, job.number)
    assert list(found.article.title.runs) == ["\u00a0A"]


def test_a_name_made_from_a_wrapper_can_collide(tmp_path: Path) -> None:
    put(tmp_path, "a.xml", f"<set>{titled('A')}</set>")
    put(tmp_path, "a-1.xml", titled("B"))

    with pytest.raises(SameName, match="a-1"):
        find([tmp_path])


def test_the_articles_of_a_wrapper_have_results_and_findings_of_their_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "a.xml", f"<set>\n{titled('A', 'B')}</set>")

    first = batch.html(["a.xml"])
    again = batch.html(["a.xml"])

    assert ["build/a-1/index.html", "build/a-2/index.html"] == [
        str(row.files[0]) for row in first.outcomes
    ]
    assert [False, False] == [row.is_fresh for row in again.outcomes]
    for line, row in enumerate(first.outcomes, start=2):
        assert {("a.xml", line)} == {(found.place.path, found.place.line) for found in row.findings}
        assert row.findings == again.outcomes[line - 2].findings


def test_one_deposit_for_a_wrapper_keeps_findings_with_their_articles(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "pyproject.toml", DEPOSIT)
    put(tmp_path, "a.xml", f"<set>\n{titled('A', 'B')}</set>")

    report = batch.crossref(["a.xml"], "all.xml")

    def lines(findings: tuple[Finding, ...]) -> set[int | None]:
        return {found.place.line for found in findings if found.place.path == "a.xml"}

    assert [{2}, {3}] == [lines(row.findings) for row in report.outcomes]
    for row in report.outcomes:
        assert "DEPOSIT002" in {found.code for found in row.findings}


def test_an_abstract_too_deep_for_a_deposit_is_a_finding_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put(tmp_path, "pyproject.toml", DEPOSIT + '[tool.jatspress.journal]\ntitle = "J"\n')
    title = "<title-group><article-title>T</article-title></title-group>"
    for name, levels in (("deep", 1000), ("flat", 1)):
        doi = f'<article-id pub-id-type="doi">10.5555/{name}</article-id>'
        dated = "<pub-date><year>2020</year></pub-date>"
        words = f"{'<italic>' * levels}x{'</italic>' * levels}"
        abstract = f"<abstract><p>{words}</p></abstract>"
        put(tmp_path, f"{name}.xml", ONE.format(doi + title + dated + abstract))

    for output in ("all.xml", "each"):
        deep, flat = batch.crossref(["deep.xml", "flat.xml"], output).outcomes
        assert "XML007" in {found.code for found in deep.findings}
        assert "XML007" not in {found.code for found in flat.findings}
    assert "10.5555/flat" in (tmp_path / "all.xml").read_text()
    assert not (tmp_path / "each" / "deep" / "crossref.xml").exists()
    assert (tmp_path / "each" / "flat" / "crossref.xml").exists()
