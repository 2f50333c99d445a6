"""Formulas that Crossref would refuse, and the words that go in their place.

One formula that is no MathML has Crossref refuse the whole batch. So each is judged by itself, and
a faulty one gives way to its TeX, else to its `alttext`, else to its words. Source: MathML 3,
`alttext` and `annotation`: <https://www.w3.org/TR/MathML3/>.
"""

from __future__ import annotations

from lxml import etree

from ..finding import Finding
from ..jats import Reading
from ..jats.altered import copied
from .elements import MATHML
from .mathml import MATH, faults
from .offences import UnfitFormula
from .phrases import NOT_WORDS, formula
from .unfit import quoted

# Where the formulas are that are sent as such.
_PLACES = "front/article-meta/*[self::title-group or self::abstract or self::trans-abstract]"
_ANNOTATIONS = {f"{{{MATHML}}}annotation", f"{{{MATHML}}}annotation-xml"}
_TEX = frozenset({"application/x-tex", "latex", "tex", "text/x-tex"})


def with_sound_formulas(reading: Reading) -> tuple[Reading, list[Finding]]:
    """Return an article whose formulas Crossref takes, and a finding for each that it would not.

    It is the same one where they are sound; judging the first formula of a run takes 4 s.
    """
    found = [
        (math, fault)
        for place in reading.source.root.xpath(_PLACES)
        for math in place.iter(MATH)
        if not any(row.tag in NOT_WORDS or row.tag == MATH for row in math.iterancestors())
        for fault in [_fault(math, is_title=place.tag == "title-group")]
        if fault
    ]
    if not found:
        return reading, []
    copy, copies = copied(reading)
    findings = []
    for math, fault in found:
        sent = _put_words(copies[math])
        message = (
            f"a formula is no MathML that Crossref takes: {fault}; "
            + (f"{quoted(sent)} is sent in its place" if sent else "it is left out")
            + ", mend the formula"
        )
        findings.append(UnfitFormula.found(message, reading.source.place(math)))
    return copy, findings


def _fault(math: etree._Element, *, is_title: bool) -> str:
    """Return what is wrong with a formula as it would be sent, "" where nothing is."""
    sent = formula(math)
    if is_title:  # which keeps no attributes
        for element in sent.iter("*"):
            element.attrib.clear()
    reason = next((message for _, message in faults(sent)), "")
    # The list of all that may stand there is long, and of no use to anybody.
    return reason.replace(f"{{{MATHML}}}", "").partition(" Expected is")[0].rstrip(".")


def _put_words(math: etree._Element) -> str:
    """Put words in the place of a formula, and return them; "" where there are none."""
    parent = math.getparent()
    beside = [] if parent is None else parent.findall("tex-math")
    texts = (" ".join("".join(row.itertext()).split()) for row in beside)
    tex = next((text for text in texts if text and "\\documentclass" not in text), "")
    if tex:  # it stays, and is sent where there is no MathML
        _unite(math, "")
        return tex
    words = _said(math)
    # Whatever else says the same formula, a whole document in TeX or a picture, goes with it.
    is_choice = parent is not None and parent.tag == "alternatives"
    _unite(parent if parent is not None and is_choice else math, words)
    for row in () if is_choice else beside:
        _unite(row, "")
    return words


def _said(math: etree._Element) -> str:
    """Return what a formula says in a line of text."""
    told = [math.get("alttext", "")]
    told += [
        "".join(row.itertext())
        for row in math.iter(f"{{{MATHML}}}annotation")
        if row.get("encoding", "").lower() in _TEX
    ]
    told.append("".join(_leaves(math)))
    return next(filter(None, (" ".join(words.split()) for words in told)), "")


def _leaves(element: etree._Element) -> list[str]:
    """Return the texts of a formula, those of its annotations left out."""
    rows = [element.text or ""]
    for child in element:
        if isinstance(child.tag, str) and child.tag not in _ANNOTATIONS:
            rows += _leaves(child)
        rows.append(child.tail or "")
    return rows


def _unite(element: etree._Element, words: str) -> None:
    """Take an element out and leave words in its place."""
    parent, before, text = element.getparent(), element.getprevious(), words + (element.tail or "")
    if parent is None:
        return
    parent.remove(element)
    if before is None:
        parent.text = (parent.text or "") + text
    else:
        before.tail = (before.tail or "") + text
