"""MATH021."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Severity
from ....jats.text import words
from ....patterns import pattern
from ...dispatch import Fault, SurveyRule
from ...survey import Survey

_WHOLE = pattern(r"\\(?:documentclass|usepackage)\b")


class TexDocument(SurveyRule):
    r"""A formula in TeX brings a whole document along.

    ## What it does
    Reports, once for an article, a `tex-math` with `\documentclass` or `\usepackage` around
    the formula.

    ## Why it matters
    Only TeX itself can read it so. MathJax and other converters expect the formula alone, and
    the same lines stand in the file a hundred times.

    ## Example
        <tex-math>\documentclass{minimal}\begin{document}$x$\end{document}</tex-math>

    ## Mended
        <tex-math>x</tex-math>

    ## Source
    JATS4R, Mathematics: <https://jats4r.org/math/>. JATS tag library, `<tex-math>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/tex-math.html>.

    ## Known problems
    None.
    """

    code = "MATH021"
    severity = Severity.INFO

    @classmethod
    def faults(cls, survey: Survey) -> Iterator[Fault]:
        """Report the first with the number of all."""
        rows = [row for row in survey.named("tex-math") if _WHOLE.search(words(row))]
        if rows:
            more = f" (and {len(rows) - 1} more)" if len(rows) > 1 else ""
            yield rows[0], f"a whole TeX document for one formula{more}; keep what is between the $"
