"""JUnit's XML, which every CI shows as tests.

An article is a suite and each finding a test. Only an error is a failure, as only an error makes
the command fail; an article without findings is one test that passed.
https://github.com/testmoapp/junitxml
"""

from __future__ import annotations

from lxml import etree

from ...finding import Finding, Severity
from ...line import line
from ...patterns import pattern
from .sheet import Sheet

# What XML 1.0 does not take, section 2.2. A message may quote a file that is not well-formed.
_FORBIDDEN = pattern("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render(sheet: Sheet) -> str:
    """Return the test suites of a check."""
    root = etree.Element("testsuites", name="jatspress")
    _count(root, list(sheet.findings))
    root.set("tests", str(sum(len(sheet.of(article)) or 1 for article in sheet.articles)))
    for article in sheet.articles:
        _suite(root, article, sheet.of(article))
    return etree.tostring(root, encoding="unicode", pretty_print=True).rstrip()


def _suite(root: etree._Element, article: str, findings: list[Finding]) -> None:
    """Add an article."""
    suite = etree.SubElement(root, "testsuite", name=_clean(article))
    _count(suite, findings)
    if not findings:
        etree.SubElement(suite, "testcase", name="check", classname=_clean(article))
    for finding in findings:
        place = finding.place
        where = f" at {place.line}:{place.column}" if place.line and place.column else ""
        name = f"{finding.code} {finding.name}{where}"
        case = etree.SubElement(suite, "testcase", name=name, classname=_clean(article))
        case.set("file", _clean(article))
        if place.line:
            case.set("line", str(place.line))
        _told(case, finding)


def _told(case: etree._Element, finding: Finding) -> None:
    """Add what was found."""
    words = _clean(line(finding))
    if finding.severity is Severity.ERROR:
        failure = etree.SubElement(case, "failure", type=finding.code)
        failure.set("message", _clean(finding.message))
        failure.text = words
    else:
        etree.SubElement(case, "system-out").text = words


def _count(element: etree._Element, findings: list[Finding]) -> None:
    """Say how many tests there are, and how many failed."""
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    element.set("tests", str(len(findings) or 1))
    element.set("failures", str(failures))
    element.set("errors", "0")


def _clean(text: str) -> str:
    return _FORBIDDEN.sub("\ufffd", text)
