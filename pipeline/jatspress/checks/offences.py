"""What can be wrong with an instruction to pass over a finding."""

from __future__ import annotations

from ..finding import Offence, Severity


class FaultyIgnore(Offence):
    """An instruction to pass over findings cannot be followed.

    ## What it does
    Reports each `jatspress` instruction that is not the word `ignore`, one or several codes that
    exist, and a reason in quotes, or that has no element to hold for.

    ## Why it matters
    It passes over nothing, though whoever wrote it relies on it. And without a reason nobody can
    tell, years later, whether it may go.

    ## Example
        <ref id="b2"><?jatspress ignore REF001?>…</ref>

    ## Mended
        <ref id="b2"><?jatspress ignore REF001 reason="has no DOI"?>…</ref>

    ## Source
    Instructions to programs stand in processing instructions: XML 1.0, section 2.6. What this one
    says is jatspress' own: <https://www.w3.org/TR/xml/#sec-pi>.

    ## Known problems
    Codes are named one by one; a family is too much to pass over in one place.
    """

    code = "IGNORE001"
    severity = Severity.WARNING


class UnusedIgnore(Offence):
    """An instruction passes over a finding that is not there.

    ## What it does
    Reports each code in an instruction of which nothing is found in the element it holds for.

    ## Why it matters
    The fault is mended, or the instruction stands in the wrong place. Left there it would hide the
    next fault of its kind.

    ## Example
        <ref id="b2"><?jatspress ignore REF001 reason="has no DOI"?>
        <mixed-citation>… <pub-id pub-id-type="doi">10.5555/12345678</pub-id></mixed-citation></ref>

    ## Mended
        <ref id="b2"><mixed-citation>… <pub-id pub-id-type="doi">10.5555/12345678</pub-id>
        </mixed-citation></ref>

    ## Source
    Instructions to programs stand in processing instructions: XML 1.0, section 2.6. What this one
    says is jatspress' own: <https://www.w3.org/TR/xml/#sec-pi>.

    ## Known problems
    Of codes that only making a page, a PDF or a deposit can find, nobody says that they are unused.
    """

    code = "IGNORE002"
    severity = Severity.WARNING


OFFENCES: tuple[type[Offence], ...] = (FaultyIgnore, UnusedIgnore)
