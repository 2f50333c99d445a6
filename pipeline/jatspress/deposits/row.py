"""One record to register: an article, or one inside it, that has what Crossref requires."""

from __future__ import annotations

from dataclasses import dataclass

from ..article import Doi
from ..jats import Reading
from .depositor import Depositor
from .kinds import Kind


@dataclass(frozen=True, slots=True)
class Row:
    """An article to register, as what, and by whom.

    `about` is the article around it, None where it stands for itself; `answers` the DOI of what a
    reply answers, `number` the place of a review among those of its article, from 1.
    """

    reading: Reading
    doi: Doi
    depositor: Depositor
    kind: Kind
    about: Doi | None = None
    answers: Doi | None = None
    number: int = 0
