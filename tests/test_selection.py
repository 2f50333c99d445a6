"""Which findings count: names, families, severities, and what goes before what."""

from __future__ import annotations

import pytest

from jatspress.errors import SettingsError
from jatspress.finding import Finding, Place, Severity
from jatspress.selection import Selection

CODES = ("DATE001", "DATE004", "LINK001", "XML003")
FOUND = [Finding(code, "name", Severity.WARNING, "message", Place("a.xml")) for code in CODES]


def kept(selection: Selection) -> list[str]:
    return [finding.code for finding in selection.applied(FOUND)]


@pytest.mark.parametrize(
    ("select", "ignore", "codes"),
    [
        ((), (), CODES),
        (("DATE",), (), ("DATE001", "DATE004")),
        (("DATE",), ("DATE004",), ("DATE001",)),
        (("DATE004",), ("DATE",), ("DATE004",)),
        (("DATE004",), ("DATE004",), ()),
        ((), ("DATE", "LINK001"), ("XML003",)),
    ],
)
def test_the_longer_name_decides_and_then_ignoring(
    select: tuple[str, ...], ignore: tuple[str, ...], codes: tuple[str, ...]
) -> None:
    assert list(codes) == kept(Selection(select, ignore))


def test_a_code_has_the_severity_of_its_own_before_that_of_its_family() -> None:
    graded = Selection(severities=(("DATE", Severity.INFO), ("DATE004", Severity.ERROR)))

    assert ["info", "error", "warning", "warning"] == [
        finding.severity for finding in graded.applied(FOUND)
    ]


def test_what_cannot_be_read_is_told_unless_it_is_ignored_by_name() -> None:
    assert "XML003" in kept(Selection(("DATE",)).for_unreadable())
    assert "XML003" not in kept(Selection(ignore=("XML",)).for_unreadable())


def test_what_a_command_selects_goes_before_what_settings_say() -> None:
    settings = Selection(("DATE",), ("LINK",))

    assert ["LINK001"] == kept(settings.narrowed(("LINK",), ()))
    assert ["DATE001"] == kept(settings.narrowed((), ("DATE004",)))


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("DATE04", "journal.toml: there is no rule or family DATE04; did you mean DATE004?"),
        ("date", "did you mean DATE?"),
        ("42", "`jatspress rules` lists them all"),
    ],
)
@pytest.mark.parametrize("where", ["select", "ignore", "severities"])
def test_a_name_that_is_none_is_refused_with_the_likely_one(
    where: str, name: str, says: str
) -> None:
    named = {
        "select": Selection(select=(name,), file="journal.toml"),
        "ignore": Selection(ignore=(name,), file="journal.toml"),
        "severities": Selection(severities=((name, Severity.INFO),), file="journal.toml"),
    }
    with pytest.raises(SettingsError) as caught:
        named[where].check(CODES)
    assert says in str(caught.value)
