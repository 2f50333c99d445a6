"""LAW029."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import front_place
from ...option import Words
from ...rule import Rule

# English and French, Spanish and Portuguese, Italian, German, Polish; searched in the bytes, which
# costs next to nothing where a walk through the body would not.
_CONSENT = pattern(
    "consent|consint|consenso|inwilligung|inverständnis|zgod(?:a|ę|y|z)|zgód".encode(),
    re.IGNORECASE,
)


class MissingConsent(Rule):
    """A case report does not speak of the patient's consent.

    ## What it does
    Looks for the word, in English and six other languages, anywhere in the file of an article whose
    type is `case-report`.

    ## Why it matters
    Nobody may publish what identifies a patient without consent; CARE, ICMJE and COPE ask that the
    report says so. Without the statement an article may have to be withdrawn.

    ## Example
        <article article-type="case-report">… not a word of consent …</article>

    ## Mended
        <fn><p>The patient gave written consent to publication.</p></fn>

    ## Source
    CARE checklist, item 13: <https://www.care-statement.org/checklist>; JATS4R, Ethics statements:
    <https://jats4r.org/ethics-statements/>.

    ## Known problems
    The word alone is looked for: a report that speaks of another consent is passed over, one in a
    language not known here is reported.
    """

    code = "LAW029"
    severity = Severity.WARNING
    more = Words((), "what else says it, in other languages: words, or how they begin")

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Search the file; markup does not matter."""
        kind = reading.source.root.get("article-type", "").lower()
        if kind == "case-report" and not _is_said(reading, cls.more):
            message = (
                "the case report does not say that the patient consented to it; add the "
                "statement, as CARE asks"
            )
            yield cls.found(message, front_place(reading))


def _is_said(reading: Reading, more: tuple[str, ...]) -> bool:
    # UTF-16 and UTF-32 have zeros between the letters.
    if _CONSENT.search(reading.source.data.replace(b"\0", b"")):
        return True
    text = words(reading.source.root).lower() if more else ""
    return any(word.lower() in text for word in more)
