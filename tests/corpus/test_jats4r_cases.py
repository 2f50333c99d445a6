"""The JATS4R group's own test files: each tells what its makers expect of a validator.

They are not in the repository; `JATS4R_CASES` names the folder of them. What a file expects and
jatspress does not look for stands below `EXPECTED`, with the reason.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from jatspress.checks import check_article
from jatspress.errors import Unreadable
from jatspress.finding import Severity
from jatspress.jats import read

# What each file is made to be told, by the codes of our rules.
EXPECTED = {
    "jats-schematrons-testfiles/auths-affs-test1.xml": {"NAME031", "NAME041", "NAME042"},
    "jats-schematrons-testfiles/auths-affs-test2.xml": {"NAME001"},
    "jats-schematrons-testfiles/clinical-trials.xml": {"META020", "META052"},
    "jats-schematrons-testfiles/credit-test1.xml": {"NAME037", "NAME038", "NAME039"},
    "jats-schematrons-testfiles/credit-test2.xml": {"NAME039"},
    "jats-schematrons-testfiles/display-object.xml": {"ACCESS005", "FIG025", "FIG028", "REF002"},
    "jats-schematrons-testfiles/ethics.xml": {"LAW032", "LAW033", "LAW034", "TEXT030"},
    # The DTD says that @award-id-type is @award-type misspelt, and nothing is said twice (META049).
    "jats-schematrons-testfiles/funding-test1.xml": {"DTD009", "META046", "META047", "META050"},
    "jats-schematrons-testfiles/funding-test2.xml": {"META047", "META050", "META051"},
    "jats-schematrons-testfiles/kwd-test.xml": {"META053", "META054"},
    "jats-schematrons-testfiles/preprint-test.xml": {"DATE003", "REF040"},
    "jats-schematrons-testfiles/subj-test.xml": {"META053", "META054"},
    "validator/bad-doctype.xml": {"DTD002"},
    "validator/no-schema.xml": {"DTD002"},
    "validator/permissions-1.xml": {"LAW023", "LAW024"},
    "validator/permissions-2.xml": {"LAW001"},
    "validator/permissions-none.xml": {"LAW002"},
    "old-website/not-valid.xml": {"DTD006"},
}
# What the files expect and no rule tells:
# - a keyword group in the language of the article is superfluous: it harms nobody
# - some keywords of a group have a content-type and some have none: it may be so meant
# - an access date for a preprint: the date and version of a preprint tell which was read
# - the registry of a trial is one of the WHO's list: the list is not packaged and changes
# - a link to a trial that has neither registry nor number: nothing tells it is such a link
# - the vocab-identifier of the funder registry: the files write it in two ways
# - a funding group without an id, a formula group without one: nothing need link to it
# - an xml-model instruction names another schema: libxml2 goes by the DOCTYPE alone
# Files that are right by their makers' word.
RIGHT = (
    "validator/math-alts.xml",
    "validator/math.xml",
    "validator/peerj-1000.xml",
    "validator/jats4r-xml-model-good.xml",
    "validator/xml-model-dtd-doctype-decl-same.xml",
    "validator/xml-model-rng-doctype-decl-same.xml",
    "participant-hub/minimal-1.1d1-withdtd.xml",
    "old-website/entity-refs.xml",
    "old-website/math.xml",
    "old-website/minimal.xml",
)


@pytest.mark.parametrize("name", EXPECTED)
def test_case_is_told_what_it_is_made_for(jats4r_cases: Path, name: str) -> None:
    codes = {row.code for row in check_article(read(jats4r_cases / name))}
    assert codes >= EXPECTED[name]


@pytest.mark.parametrize("name", RIGHT)
def test_right_case_has_no_error_in_structure_links_or_formulas(
    jats4r_cases: Path, name: str
) -> None:
    findings = check_article(read(jats4r_cases / name))
    errors = {row.code for row in findings if row.severity is Severity.ERROR}
    assert not {code for code in errors if code.startswith(("DTD", "LINK", "MATH"))}


def test_case_that_is_not_well_formed_is_told_so(jats4r_cases: Path) -> None:
    with pytest.raises(Unreadable) as refused:
        read(jats4r_cases / "old-website" / "not-well-formed.xml")
    (finding,) = refused.value.findings
    assert (finding.code, finding.severity) == ("XML003", Severity.ERROR)
    assert finding.place.line


def test_every_case_can_be_read_or_says_why_not(jats4r_cases: Path) -> None:
    cases = sorted(jats4r_cases.rglob("*.xml"))
    assert len(cases) >= len(EXPECTED)
    for case in cases:
        assert is_read_or_refused(case)


def is_read_or_refused(case: Path) -> bool:
    """Say whether a case can be checked, or is refused with findings."""
    try:
        check_article(read(case))
    except Unreadable as refused:
        return bool(refused.findings)
    return True
