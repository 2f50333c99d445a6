"""One record, and what each version of Crossref's schema takes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree

from jatspress.article import Role
from jatspress.article.roles import CREDIT
from jatspress.deposits import versions
from jatspress.deposits.crossref import Deposit, crossref
from jatspress.deposits.elements import ACCESS
from jatspress.deposits.elements import FUNDING as FUNDREF
from jatspress.deposits.schema import problems
from jatspress.deposits.versions import AS_ORGANIZATION, DIFFERENCES, VERSIONS, Difference
from jatspress.errors import SettingsError
from jatspress.jats import read
from small_journal import DEPOSITOR, small, tree

FUNDING = """<funding-group><award-group><funding-source><institution-wrap><institution-id
>https://ror.org/01cwqze88</institution-id></institution-wrap></funding-source>
<award-id award-id-type="doi">10.5555/grant</award-id></award-group></funding-group>
<article-version>1.1</article-version><permissions><license><license_ref content-type="stm-asf"
>https://journal.test/asf</license_ref></license></permissions>"""
PEOPLE = """<contrib-group><contrib contrib-type="author" corresp="yes">
<name-alternatives><name xml:lang="en"><surname>Ito</surname><given-names>Hana</given-names></name>
<name name-style="eastern" xml:lang="ja"><surname>伊藤</surname><given-names>花</given-names></name>
</name-alternatives><role vocab="credit">Software</role><role>Keeper of the tea</role></contrib>
<contrib contrib-type="author non-byline"><anonymous/><role vocab="credit">Software</role></contrib>
</contrib-group><pub-date date-type="pub">"""
BACK = """</front><back><ref-list><ref id="r1"><mixed-citation publication-type="book">Of tea.
</mixed-citation></ref></ref-list></back>"""


def rich(tmp_path: Path, version: str, name: str = "Hana", tongue: str = "zu") -> Deposit:
    """Return the deposit of an article that says all in which versions differ, if its name does."""
    path = small(tmp_path, '<pub-date date-type="pub">', FUNDING + PEOPLE).source.path
    text = path.read_text(encoding="utf-8").replace("</front>", BACK)
    text = text.replace("Hana", name)
    text = text.replace('xml:lang="en"><front>', f'xml:lang="{tongue}"><front>')
    path.write_text(text, encoding="utf-8")
    depositor = replace(DEPOSITOR, crossref_schema=version, archives=("CINES", "LOC"))
    return crossref([read(path)], depositor)


def holds(xml: bytes, row: Difference, version: str) -> bool:
    """Say whether a deposit holds what a row of the table is about."""
    names = {"c": versions.namespace(version), "ai": ACCESS, "fr": FUNDREF}
    names["re"] = versions.PATTERNS
    return bool(etree.fromstring(xml).xpath(row.what, namespaces=names))


@pytest.mark.parametrize("version", VERSIONS)
def test_a_deposit_is_written_in_the_version_wanted(tmp_path: Path, version: str) -> None:
    xml = crossref([small(tmp_path)], replace(DEPOSITOR, crossref_schema=version)).xml
    root = etree.fromstring(xml)
    assert root.tag == f"{{http://www.crossref.org/schema/{version}}}doi_batch"
    assert root.get("version") == version
    assert xml.count(b"xmlns=") == 1
    assert problems(xml) == []


def test_a_version_that_there_is_not_stops(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r'crossref_schema is "6"; there is 5\.3\.1'):
        crossref([small(tmp_path)], replace(DEPOSITOR, crossref_schema="6"))


def test_batches_of_two_versions_have_two_ids(tmp_path: Path) -> None:
    ids = {tree(rich(tmp_path, row).xml).findtext("head/doi_batch_id") for row in VERSIONS}
    assert len(ids) == len(VERSIONS)


@pytest.mark.parametrize("version", VERSIONS)
@pytest.mark.parametrize("name", ["H" * 61, "H1 2", "?H"])
@pytest.mark.parametrize("row", DIFFERENCES, ids=lambda row: row.what)
def test_each_row_of_the_table_is_what_the_schemas_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, row: Difference, name: str, version: str
) -> None:
    """Sent in spite of the table, it is refused just where the table says it is not taken.

    What stands in a file that the versions share is refused by none.
    """
    kept = tuple(other for other in DIFFERENCES if other is not row)
    monkeypatch.setattr(versions, "DIFFERENCES", kept)
    if row.otherwise != AS_ORGANIZATION:
        name = "Hana"
    deposit = rich(tmp_path, version, name)
    if version in row.taken_by or row.is_shared:
        assert holds(deposit.xml, row, version)
        assert problems(deposit.xml) == []
    else:
        assert "DEPOSIT004" in {finding.code for finding in deposit.findings}


@pytest.mark.parametrize("version", VERSIONS)
def test_what_a_version_lacks_is_sent_otherwise_and_nothing_else(
    tmp_path: Path, version: str
) -> None:
    xml = rich(tmp_path, version).xml
    newest = rich(tmp_path, "5.5.0").xml
    assert problems(xml) == []
    assert {row.what for row in DIFFERENCES if holds(xml, row, version)} == {
        row.what for row in DIFFERENCES if version in row.taken_by and holds(newest, row, "5.5.0")
    }


def test_a_name_too_long_is_that_of_an_organization_in_older_versions(tmp_path: Path) -> None:
    root = tree(rich(tmp_path, "5.4.0", "H" * 61).xml)
    [group] = root.iter("organization")
    assert group.text == f"{'H' * 61} Ito"
    assert dict(group.attrib) == {"sequence": "first", "contributor_role": "author"}


def test_languages_that_all_versions_know_are_sent_in_all(tmp_path: Path) -> None:
    for version in VERSIONS:
        article = tree(rich(tmp_path, version, tongue="pl-PL").xml).find(".//journal_article")
        assert article is not None
        assert article.get("language") == "pl"


def test_the_parts_of_a_person_stand_in_the_order_of_the_schema(tmp_path: Path) -> None:
    [person] = tree(rich(tmp_path, "5.5.0").xml).iter("person_name")
    assert [part.tag for part in person] == ["given_name", "surname", "role", "role", "alt-name"]
    assert [dict(part.attrib) for part in person.iter("role")] == [
        {"vocab": "crossref", "type": "corresponding-author"},
        {"vocab": "credit", "type": "software"},
    ]
    [form] = person.iter("name")
    assert dict(form.attrib) == {"name-style": "eastern", "language": "ja"}
    assert [(part.tag, part.text) for part in form] == [("surname", "伊藤"), ("given_name", "花")]


def test_every_role_of_credit_is_one_of_crossrefs(tmp_path: Path) -> None:
    roles = "".join(f'<role vocab="credit">{words}</role>' for words in CREDIT.values())
    roles = roles.replace("&", "&amp;")
    assert [Role(words, vocab="credit").credit for words in CREDIT.values()] == [*CREDIT]
    reading = small(tmp_path, '<pub-date date-type="pub">', PEOPLE)
    path = reading.source.path
    text = path.read_text(encoding="utf-8").replace("<role>Keeper", f"{roles}<role>Keeper")
    path.write_text(text, encoding="utf-8")
    xml = crossref([read(path)], replace(DEPOSITOR, crossref_schema="5.5.0")).xml
    sent = [role.get("type") for role in tree(xml).iterfind(".//person_name/role")]
    assert set(sent) == {"corresponding-author", *CREDIT}
    assert len(sent) == len(CREDIT) + 1
    assert problems(xml) == []
