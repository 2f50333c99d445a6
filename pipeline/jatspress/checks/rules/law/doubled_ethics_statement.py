"""LAW033."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ...dispatch import Fault, SurveyRule
from ...survey import Survey


class DoubledEthicsStatement(SurveyRule):
    """The article has two statements on ethics.

    ## What it does
    Counts the sections of the type `ethics-statement`.

    ## Why it matters
    Programs that gather the statements take one of them; JATS4R asks for one section, with parts in
    it.

    ## Example
        <sec sec-type="ethics-statement">…</sec>
        <sec sec-type="ethics-statement">…</sec>

    ## Mended
        <sec sec-type="ethics-statement">
          <sec sec-type="ethics-approval">…</sec>
          <sec sec-type="ethics-consent">…</sec></sec>

    ## Source
    JATS4R, Ethics statements: <https://jats4r.org/ethics-statements/>.

    ## Known problems
    None.
    """

    code = "LAW033"
    severity = Severity.WARNING

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Report each but the first of an article; replies have their own."""
        seen = set()
        for element in survey.named("sec"):
            if element.get("sec-type") == "ethics-statement":
                around = next(element.iterancestors("article", "sub-article", "response"), None)
                if around in seen:
                    yield element, "this is a second ethics-statement; put both into one section"
                seen.add(around)
