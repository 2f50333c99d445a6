"""The addresses an article gives for itself."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Link:
    """An address, what is there (content-type or media type), its language and its words."""

    address: str
    kind: str = ""
    language: str = ""
    text: str = ""

    @property
    def is_pdf(self) -> bool:
        """Whether a PDF is there."""
        return "pdf" in self.kind.lower() or self.address.lower().endswith(".pdf")
