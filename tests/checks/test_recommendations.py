"""What the rules on recommendations find in other ways than in their own articles, or pass over."""

from __future__ import annotations

from pathlib import Path

import pytest

from small_front import messages

TRIAL = (
    '<related-object source-type="clinical-trials-registry" source-id="10.18810/isrctn" '
    'source-id-type="{registry}" document-id="{number}" document-id-type="{kind}"/>'
)


@pytest.mark.parametrize(
    ("registry", "number", "kind", "says"),
    [
        ("crossref-doi", "ISRCTN12345678", "clinical-trial-number", ""),
        ("registry-name", "10.1186/ISRCTN12345678", "doi", ""),
        ("name", "ISRCTN12345678", "clinical-trial-number", "crossref-doi or registry-name"),
        ("crossref-doi", "ISRCTN12345678", "number", "clinical-trial-number or doi"),
        ("crossref-doi", "ISRCTN12345678", "doi", "is no DOI"),
    ],
)
def test_link_to_a_trial(tmp_path: Path, registry: str, number: str, kind: str, says: str) -> None:
    found = messages(tmp_path, TRIAL.format(registry=registry, number=number, kind=kind), "META052")
    assert [says in message for message in found] == ([True] if says else [])


def test_related_object_that_is_no_trial(tmp_path: Path) -> None:
    assert messages(tmp_path, '<related-object document-id="1"/>', "META052") == []


def body(inside: str) -> str:
    """Return a body."""
    return f"<body>{inside}</body>"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("<p>She said “no” and left.</p>", 0),
        ("<p>He wrote «yes and left.</p>", 1),
        ("<p>He wrote «yes» and» left.</p>", 1),
        ("<p>A “wave”, it was a ”wave of many.</p>", 1),
        ("<p>“One paragraph.</p><p>“Two paragraphs.”</p>", 0),
        ("<p>Er sagte „nein“ und ging.</p><p>„Ja“ sagte sie.</p>", 0),
        ("<p>Han sa ”nej” och gick.</p><p>Hon sa ”ja.</p>", 0),
    ],
)
def test_quotation_marks(tmp_path: Path, text: str, count: int) -> None:
    assert len(messages(tmp_path, "", "TEXT037", rest=body(text))) == count


def sections(*labels: str) -> str:
    """Return a body of sections with these labels."""
    return body("".join(f"<sec><label>{label}</label><p>Skin.</p></sec>" for label in labels))


@pytest.mark.parametrize(
    ("labels", "count"),
    [
        (("1.", "2.", "3."), 0),
        (("2.1", "2.2"), 0),
        (("2.1", "2.3"), 1),
        (("1", "", "2"), 0),
        (("I", "III"), 0),
        (("2", "1"), 1),
    ],
)
def test_section_numbers(tmp_path: Path, labels: tuple[str, ...], count: int) -> None:
    assert len(messages(tmp_path, "", "TEXT038", rest=sections(*labels))) == count


@pytest.mark.parametrize(
    ("cell", "around", "count"),
    [
        ("12 †", "", 1),
        ("12 †", "<table-wrap-foot><p>† One left.</p></table-wrap-foot>", 0),
        ("12 †", "<caption><p>† means one left.</p></caption>", 0),
        ("† Mammuthus", "", 0),
        ("§ 12", "", 0),
        ("12 *", "", 0),
    ],
)
def test_marks_in_tables(tmp_path: Path, cell: str, around: str, count: int) -> None:
    table = f"<table-wrap><table><tr><td>{cell}</td></tr></table>{around}</table-wrap>"
    assert len(messages(tmp_path, "", "TABLE012", rest=body(table))) == count


def figures(*labels: str, name: str = "") -> str:
    """Return a body with a group of figures."""
    rows = "".join(f"<fig><label>{label}</label></fig>" for label in labels)
    return body(f"<fig-group>{name}{rows}</fig-group>")


@pytest.mark.parametrize(
    ("inside", "count"),
    [
        (figures("A", "B", name="<label>Fig. 1</label>"), 0),
        (figures("A", "B", name="<caption><p>Two hands</p></caption>"), 0),
        (figures("Figure 1.", "Figure 1 supplement 1"), 0),
        (figures("Fig. 1", "Fig. 2"), 1),
        (figures("Fig. 1", name="<label>Fig. 1</label>"), 1),
        (figures(name="<label>Fig. 1</label>"), 1),
    ],
)
def test_groups_of_figures(tmp_path: Path, inside: str, count: int) -> None:
    assert len(messages(tmp_path, "", "FIG028", rest=inside)) == count


@pytest.mark.parametrize(
    ("groups", "count"),
    [
        ("<kwd-group/><kwd-group/><kwd-group/>", 2),
        ('<kwd-group/><kwd-group kwd-group-type="author"/>', 0),
        ('<kwd-group xml:lang="en"/><kwd-group/>', 0),
    ],
)
def test_groups_that_nothing_tells_apart(tmp_path: Path, groups: str, count: int) -> None:
    assert len(messages(tmp_path, groups, "META053")) == count


def test_rights_of_a_figure_are_judged_as_those_of_the_article(tmp_path: Path) -> None:
    statement = "<copyright-statement>All rights reserved</copyright-statement>"
    figure = f"<fig><permissions>{statement}<copyright-year>13</copyright-year></permissions></fig>"
    assert len(messages(tmp_path, "", "LAW023", rest=body(figure))) == 1
    assert len(messages(tmp_path, "", "LAW024", rest=body(figure))) == 1


def test_funder_may_be_named_by_vocabulary(tmp_path: Path) -> None:
    funder = '<institution-id vocab="open-funder-registry">{}</institution-id>'
    group = (
        "<funding-group><award-group><funding-source><institution-wrap>"
        f"{funder}</institution-wrap></funding-source></award-group></funding-group>"
    )
    assert messages(tmp_path, group.format("10.13039/100006418"), "META047") == []
    assert len(messages(tmp_path, group.format("100006418"), "META047")) == 1


def test_affiliation_that_a_link_leads_to_is_not_ambiguous(tmp_path: Path) -> None:
    people = "<contrib><name><surname>Lis</surname></name></contrib>" * 2
    group = "<contrib-group>{}<aff>One</aff><aff{}>Two</aff></contrib-group>"
    assert len(messages(tmp_path, group.format(people, ""), "NAME041")) == 1
    assert messages(tmp_path, group.format(people, ' id="a2"'), "NAME041") == []
