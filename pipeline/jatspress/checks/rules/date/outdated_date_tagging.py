"""DATE027."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import in_meta
from ...rule import Rule

_VERSION = re.compile(r"1\.([1-9])")


class OutdatedDateTagging(Rule):
    """A publication date is tagged in the way of JATS before 1.1.

    ## What it does
    In articles that say they are JATS 1.1 or later, looks for a `pub-date` with `pub-type`.

    ## Why it matters
    `pub-type` says in one word both what happened and in which medium; since JATS 1.1 `date-type`
    and `publication-format` say it apart, and JATS4R asks for these.

    ## Example
        <pub-date pub-type="epub"><year>2024</year></pub-date>

    ## Mended
        <pub-date date-type="pub" publication-format="electronic"><year>2024</year></pub-date>

    ## Source
    JATS4R, Article publication and history dates:
    <https://jats4r.niso.org/article-publication-and-history-dates/>.

    ## Known problems
    PubMed Central itself goes on with `pub-type`.
    """

    code = "DATE027"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Report the first such date."""
        if _VERSION.match(reading.source.root.get("dtd-version", "")):
            for element in in_meta(reading, "pub-date[@pub-type]")[:1]:
                message = (
                    f'pub-type="{element.get("pub-type")}" is of JATS 1.0; say it in date-type and '
                    "publication-format"
                )
                yield cls.found(message, reading.source.place(element))
