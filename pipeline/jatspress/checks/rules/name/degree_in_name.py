"""NAME027."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_DEGREE = pattern(
    r"(?:^|[\s,])(M\.?D\.?|Ph\.?\s?D\.?|D\.?Phil\.?|M\.?Sc\.?|B\.?Sc\.?|MBBS|MBChB|MPH|FRCP|FRCS|"
    r"Dr\.?\s?med\.?|DDS|DVM)(?=$|[\s,])"
)
_TITLE = pattern(r"(Dr|Prof|Professor|Doctor)\b\.?\s?", re.IGNORECASE)
_PARTS = {"surname": _DEGREE.search, "suffix": _DEGREE.search, "given-names": _TITLE.match}


class DegreeInName(Rule):
    """A degree or title stands within a name.

    ## What it does
    Looks for degrees in `surname` and `suffix`, and for "Dr" and "Prof." at the head of
    `given-names`.

    ## Why it matters
    They become part of the name in every citation: the author is then "Nowak MD, Anna". JATS has
    `degrees` and `prefix` for them.

    ## Example
        <name><surname>Nowak, MD</surname><given-names>Anna</given-names></name>

    ## Mended
        <name><surname>Nowak</surname><given-names>Anna</given-names></name><degrees>MD</degrees>

    ## Source
    JATS tag library, `<degrees>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/degrees.html>.

    ## Known problems
    Degrees that are not known here are not seen.
    """

    code = "NAME027"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at each part of each name."""
        for element in in_meta(reading, "contrib-group/contrib//name/*"):
            find = _PARTS.get(str(element.tag))
            if find is not None and find(words(element)):
                place = "prefix" if element.tag == "given-names" else "degrees"
                message = f'"{words(element)}" holds a title or degree; put it into {place}'
                yield cls.found(message, reading.source.place(element))
