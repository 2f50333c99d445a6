"""LAW028."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...rule import Rule
from ...statements import statements, typed


class UntaggedInterestStatement(Rule):
    """The statement of interests is not tagged as one.

    ## What it does
    Looks for notes and sections that are headed as a statement of interests, and have neither the
    type `coi-statement` nor the older `conflict`.

    ## Why it matters
    JATS4R asks for this type, so that indexes and readers' tools find the statement without
    guessing from its heading.

    ## Example
        <fn><p>Conflicts of interest: none.</p></fn>

    ## Mended
        <fn fn-type="coi-statement"><p>Conflicts of interest: none.</p></fn>

    ## Source
    JATS4R, Conflict of interest statements:
    <https://jats4r.niso.org/conflict-of-interest-coi-statements>.

    ## Known problems
    A heading in a language not known here is not recognised.
    """

    code = "LAW028"
    severity = Severity.INFO
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first, where none of the statements is tagged."""
        found = [row for row in statements(reading) if row.is_of_interests]
        if found and not any(row.is_tagged_as_interests for row in found):
            said = f'tagged as "{found[0].kind}"' if found[0].kind else "known by its words alone"
            message = f"the statement of interests is {said}; give it the type coi-statement"
            yield cls.at(reading, found[0].element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Give it the type, where it has none."""
        return typed(markup, element, "coi-statement")
