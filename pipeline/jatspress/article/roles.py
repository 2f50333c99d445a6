"""What a contributor did: in free words, or in those of CRediT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType

from ..patterns import pattern

# The fourteen roles of ANSI/NISO Z39.104-2022 (<https://credit.niso.org>), by the last part of
# their address.
CREDIT = MappingProxyType(
    {
        "conceptualization": "Conceptualization",
        "data-curation": "Data curation",
        "formal-analysis": "Formal analysis",
        "funding-acquisition": "Funding acquisition",
        "investigation": "Investigation",
        "methodology": "Methodology",
        "project-administration": "Project administration",
        "resources": "Resources",
        "software": "Software",
        "supervision": "Supervision",
        "validation": "Validation",
        "visualization": "Visualization",
        "writing-original-draft": "Writing – original draft",
        "writing-review-editing": "Writing – review & editing",
    }
)
_OF_CREDIT = pattern(r"credit\.niso\.org|casrai\.org", re.IGNORECASE)
_NO_LETTERS = pattern(r"[^a-z]+")


@dataclass(frozen=True, slots=True)
class Role:
    """One role: its words, and the term of a vocabulary that is given for it.

    `degree` is JATS' degree-contribution, `kind` its content-type, `use` its specific-use.
    """

    text: str
    vocab: str = ""
    vocab_identifier: str = ""
    term: str = ""
    term_identifier: str = ""
    degree: str = ""
    kind: str = ""
    use: str = ""

    @property
    def credit(self) -> str:
        """The CRediT role, as `data-curation`, or "" where the article does not say it is one.

        Source: <https://jats4r.niso.org/credit-taxonomy/>; before JATS 1.2 the address stood in
        content-type or specific-use.
        """
        if not self.is_of_credit:
            return ""
        ends = [row.rstrip("/").rpartition("/")[2] for row in self._addresses()]
        found = (credit_role(words) for words in (*ends, self.term, self.text))
        return next(filter(None, found), "")

    @property
    def is_of_credit(self) -> bool:
        """Whether the article says that it is of CRediT, by name or by address."""
        is_named = bool(self._addresses() or _OF_CREDIT.search(self.vocab_identifier))
        return is_named or self.vocab.strip().lower() == "credit"

    def _addresses(self) -> list[str]:
        """Return the addresses at CRediT that the attributes hold."""
        rows = (self.term_identifier, self.kind, self.use)
        return [row for row in rows if _OF_CREDIT.search(row)]


def credit_role(words: str) -> str:
    """Return the CRediT role that words mean, as `data-curation`, or "" where they mean none.

    `Writing – Original Draft Preparation` is one too.
    """
    plain = _NO_LETTERS.sub("-", words.lower()).strip("-").replace("-and-", "-")
    plain = plain.replace("visualisation", "visualization")
    plain = plain.replace("conceptualisation", "conceptualization")
    plain = plain.removesuffix("-preparation")
    return plain if plain in CREDIT else ""
