"""What settings say of the depositor."""

import pytest

from jatspress.article import Doi, Issn, Journal, Text
from jatspress.article.front import Article
from jatspress.deposits import journal
from jatspress.deposits.depositor import Depositor
from jatspress.deposits.languages import language


def test_a_doi_is_written_as_an_address_may_hold_it() -> None:
    depositor = Depositor("", "", "", landing_page="https://example.edu/{doi}")
    doi = Doi("10.1002/(SICI)1<1::AID#2>3;2-N")
    assert depositor.address_of(doi, "") == (
        "https://example.edu/10.1002/(SICI)1%3C1::AID%232%3E3;2-N"
    )
    assert depositor.address_of(doi, "https://own.example.edu") == "https://own.example.edu"


def test_a_doi_is_not_sent_to_itself() -> None:
    doi = Doi("10.5555/one")
    pattern = Depositor("", "", "", landing_page="https://example.edu/{doi}")
    assert pattern.address_of(doi, doi.url) == "https://example.edu/10.5555/one"
    assert Depositor("", "", "").address_of(doi, doi.url) == ""


@pytest.mark.parametrize(
    ("email", "is_stand_in"),
    [
        ("doi@example.org", True),
        ("doi@Mail.Example.COM", True),
        ("doi@myexample.org", False),
        ("doi@uwm.edu.pl", False),
    ],
)
def test_addresses_of_nobody_are_known(email: str, *, is_stand_in: bool) -> None:
    assert Depositor("", email, "").is_stand_in is is_stand_in


def test_faults_are_named_as_settings_name_them() -> None:
    faults = Depositor("", "a@b.pl", "R", crossmark_policy="https://a.pl/policy").faults
    assert faults[0] == "depositor_name is empty"
    assert faults[1].startswith("crossmark_policy is")
    assert Depositor("N", "a@b.pl", "R", crossmark_policy="10.5555/policy").faults == []


def test_only_what_has_the_form_of_an_issn_is_sent_each_once() -> None:
    issns = (
        Issn("1234-567x", "print"),
        Issn("1234-567X", "print"),
        Issn("ISSN 1", "print"),
        Issn("12345678", "electronic"),
    )
    element = journal.metadata(
        Article("", "en", Text(), Journal("J", issns=issns)), Depositor("", "", "")
    )
    rows = [(row.text, row.get("media_type")) for row in element.iter("{*}issn")]
    assert rows == [("1234-567X", "print"), ("12345678", "electronic")]


@pytest.mark.parametrize(
    ("tag", "code"), [("en", "en"), ("pt-BR", "pt"), ("PL", "pl"), ("zz", ""), ("", "")]
)
def test_languages_are_crossrefs_codes(tag: str, code: str) -> None:
    assert language(tag) == code
