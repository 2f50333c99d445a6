"""LAW030."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place, is_of_kind
from ...option import Words
from ...rule import Rule
from ...statements import statements

_RESEARCH = (
    *("clinical-trial", "data-paper", "meta-analysis"),
    *("registered-report", "research-article"),
)


class MissingDataStatement(Rule):
    """A research article does not say where its data are.

    ## What it does
    Looks for a statement on the availability of data among notes, sections of the back matter and
    main sections of the body, by its type or its heading, in articles of the type
    `research-article` and their like.

    ## Why it matters
    Funders and many journals ask for it, even if it says that there are no data to share.

    ## Example
        <back>… no section of the type data-availability …</back>

    ## Mended
        <sec sec-type="data-availability">
          <title>Data availability</title><p>The data are in the tables.</p>
        </sec>

    ## Source
    JATS4R, Data availability statements: <https://jats4r.niso.org/data-availability-statements/>.

    ## Known problems
    A statement within a paragraph of another section is not seen.
    """

    code = "LAW030"
    severity = Severity.INFO
    kinds = Words(_RESEARCH, "the values of article-type whose articles must have one")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for the statement where it may stand."""
        is_asked = is_of_kind(reading, cls.kinds)
        if is_asked and not any(row.is_of_data for row in statements(reading)):
            message = (
                "the article does not say where its data are; add the statement as sec "
                'sec-type="data-availability"'
            )
            yield cls.found(message, front_place(reading))
