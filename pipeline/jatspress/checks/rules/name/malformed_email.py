"""NAME020."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.pointing import email
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_ADDRESS = pattern(r"[^\s@<>(),;:]+@[^\s@<>(),;:/]+\.[^\W\d_][^\s@<>(),;:/.]*[^\W_]", re.UNICODE)


class MalformedEmail(Rule):
    """What is tagged as an address for mail is none.

    ## What it does
    Checks each `email` in the front matter: one address, a part before the @ and a domain with a
    dot after it, no blank and no mark of the sentence at its end.

    ## Why it matters
    Mail to it comes back, and the link on the page opens an empty message. Words around the
    address, and two addresses in one element, are the usual causes.

    ## Example
        <email>j.carberry@example</email>

    ## Mended
        <email>j.carberry@example.org</email>

    ## Source
    RFC 5322, section 3.4.1: <https://www.rfc-editor.org/rfc/rfc5322#section-3.4.1>; JATS tag
    library, `<email>`: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/email.html>.

    ## Known problems
    Whether anybody reads mail there cannot be told. Addresses hidden from robots ("at" for @) are
    reported, since nobody can follow them.
    """

    code = "NAME020"
    severity = Severity.ERROR

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Judge each address, whoever it belongs to."""
        for element in in_meta(reading, ".//email"):
            text = email(element)
            if not _ADDRESS.fullmatch(text):
                said = (
                    f'"{text}" is no address for mail' if text else "an address for mail is empty"
                )
                message = (
                    f"{said}; write one address alone, as name@example.org, or take the tag out"
                )
                yield cls.found(message, reading.source.place(element))
