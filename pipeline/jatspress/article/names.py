"""The name of a person or a group, in each form the article has of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """One form of a name: its parts where they are tagged, else its words as `text`.

    `style` is JATS' name-style, `kind` its content-type, `use` its specific-use (`index`), and
    `language` that of this form, as of a name in its native script.
    """

    surname: str = ""
    given_names: str = ""
    prefix: str = ""
    suffix: str = ""
    text: str = ""
    initials: str = ""
    style: str = ""
    kind: str = ""
    language: str = ""
    use: str = ""

    @property
    def display(self) -> str:
        """The name as it is written: given names first, unless its style is eastern."""
        parts = [self.given_names, self.surname]
        if self.style == "eastern":
            parts.reverse()
        return self.text or " ".join(filter(None, (*parts, self.suffix)))
