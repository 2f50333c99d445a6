"""LAW031."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...rule import Rule
from ...statements import statements, typed


class UntaggedDataStatement(Rule):
    """The statement on the availability of data is not tagged as one.

    ## What it does
    Looks for notes and sections that are headed as such a statement, and lack the type
    `data-availability`.

    ## Why it matters
    JATS4R asks for this type, so that funders and aggregators find the statement without guessing
    from its heading.

    ## Example
        <sec><title>Data availability</title><p>The data are in the tables.</p></sec>

    ## Mended
        <sec sec-type="data-availability"><title>Data availability</title><p>…</p></sec>

    ## Source
    JATS4R, Data availability statements: <https://jats4r.niso.org/data-availability-statements/>.

    ## Known problems
    A heading in a language not known here is not recognised.
    """

    code = "LAW031"
    severity = Severity.INFO
    fixes = (Safety.UNSAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first, where none of the statements is tagged."""
        found = [row for row in statements(reading) if row.is_of_data]
        if found and not any(row.kind.startswith("data-availability") for row in found):
            message = (
                "the statement on the availability of data is known by its heading alone; give it "
                "the type data-availability"
            )
            yield cls.at(reading, found[0].element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Give it the type, where it has none."""
        return typed(markup, element, "data-availability")
