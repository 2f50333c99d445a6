"""What a journal may set, and what Crossref would refuse."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jatspress.article import Issn
from jatspress.deposits.depositor import Depositor
from jatspress.errors import SettingsError
from jatspress.settings import settings_for

GOOD = """\
[tool.jatspress.journal]
title = "Journal of Tests"
issn_print = "1230-8013"
[tool.jatspress.deposit]
depositor_name = "Tests"
depositor_email = "doi@journal.test"
registrant = "Tests"
"""


def settings(folder: Path, old: str = "", new: str = "") -> object:
    (folder / "pyproject.toml").write_text(GOOD.replace(old, new) if old else GOOD)
    return settings_for(folder / "article" / "a.xml").depositor


def test_the_nearest_file_that_has_settings_holds(tmp_path: Path) -> None:
    settings(tmp_path)
    (tmp_path / "article").mkdir()
    (tmp_path / "article" / "pyproject.toml").write_text("[project]\nname = 'another'\n")
    found = settings_for(tmp_path / "article" / "a.xml")

    assert found.file == tmp_path / "pyproject.toml"
    assert found.depositor is not None
    assert found.depositor.issns == (Issn("1230-8013", "print"),)


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("1230-8013", "1230-8014", "no ISSN"),
        ("1230-8013", "12308013", "no ISSN"),
        ("doi@journal.test", "nobody", "no e-mail address"),
        ("registrant", 'doi_prefix = "11.5555"\nregistrant', "doi_prefix must be like 10.5555"),
        ("registrant", 'landing_page = "https://a.b/"\nregistrant', "{doi}"),
        ("registrant", 'crossmark_policy = "mine"\nregistrant', 'a DOI or "self"'),
        ("registrant", 'pdf_page = "https://a.b/"\nregistrant', "pdf_page must be an address"),
        ("registrant", 'journal_doi = "10/x"\nregistrant', "journal_doi must be a DOI"),
        ("registrant", 'journal_page = "a.b"\nregistrant', "journal_page must be an address"),
        ("registrant", 'journal_doi = "10.5555/j"\nregistrant', "go together"),
        ("registrant", 'archives = "CLOCKSS, Attic"\nregistrant', "archives has 'Attic'"),
        ("registrant", 'crossmark_domains = "a b"\nregistrant', "which is no domain"),
        ("registrant", 'crossmark_domain_exclusive = "yes"\nregistrant', '"true" or "false"'),
        ("registrant", 'crossref_schema = "5.2"\nregistrant', "there is 5.3.1, 5.4.0, 5.5.0"),
    ],
)
def test_what_crossref_would_refuse_stops(tmp_path: Path, old: str, new: str, says: str) -> None:
    with pytest.raises(SettingsError) as caught:
        settings(tmp_path, old, new)

    assert says in str(caught.value)
    assert str(tmp_path / "pyproject.toml") in str(caught.value)


def test_templates_of_another_program_are_left_alone(tmp_path: Path) -> None:
    settings(tmp_path)
    (tmp_path / "templates").mkdir()
    assert settings_for(tmp_path / "a.xml").templates is None

    (tmp_path / "templates" / "print.css").touch()
    assert settings_for(tmp_path / "a.xml").templates == tmp_path / "templates"


@given(st.text("0123456789", min_size=7, max_size=7))
def test_of_eleven_last_characters_one_makes_an_issn(digits: str) -> None:
    forms = [f"{digits[:4]}-{digits[4:]}{last}" for last in "0123456789X"]

    assert sum(map(Issn.is_one, forms)) == 1


def style(folder: Path, named: str) -> Path | None:
    (folder / "pyproject.toml").write_text(f'[tool.jatspress]\ncitation_style = "{named}"\n')
    return settings_for(folder / "a.xml").citation_style


def test_a_citation_style_is_a_packaged_one_or_a_file_of_the_journal(tmp_path: Path) -> None:
    (tmp_path / "own.csl").touch()

    assert tmp_path / "own.csl" == style(tmp_path, "own.csl")
    assert "apa.csl" == getattr(style(tmp_path, "apa"), "name", "")
    assert settings_for(tmp_path.parent / "a.xml").citation_style is None


def test_a_citation_style_that_is_not_there_stops_and_says_which_are(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"did you mean vancouver.*there are american-medical"):
        style(tmp_path, "vancuver")
    with pytest.raises(SettingsError, match=r"the citation style own\.csl does not exist"):
        style(tmp_path, "own.csl")


def test_lists_and_choices_of_a_deposit_are_read(tmp_path: Path) -> None:
    more = (
        'archives = "CLOCKSS, Portico"\ncrossmark_domains = "a.test,b.test"\n'
        'crossmark_domain_exclusive = "true"\nregistrant'
    )
    found = settings(tmp_path, "registrant", more)
    assert isinstance(found, Depositor)
    assert found.archives == ("CLOCKSS", "Portico")
    assert found.crossmark_domains == ("a.test", "b.test")
    assert found.is_crossmark_exclusive
