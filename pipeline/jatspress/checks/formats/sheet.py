"""All that a format may want to tell: what was found, in which articles, and what it means."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ...completeness import Completeness
from ...finding import Finding, Offence


class Sheet(NamedTuple):
    """What a check came to.

    `articles` are the files that were checked, as the user named them, those without a finding
    too; `kinds` are all kinds of findings by code, `version` is that of jatspress: both for the
    formats `WITH_MANUAL` alone. `scores` are how complete the articles' records are, where asked.
    """

    findings: tuple[Finding, ...]
    articles: tuple[str, ...]
    kinds: Mapping[str, type[Offence]]
    version: str
    scores: tuple[Completeness, ...] = ()
    is_coloured: bool = False

    def of(self, article: str) -> list[Finding]:
        """Return what was found in one article."""
        return [finding for finding in self.findings if finding.place.path == article]

    @property
    def used(self) -> list[type[Offence]]:
        """The kinds of what was found, in the order of the codes."""
        codes = {finding.code for finding in self.findings}
        return [kind for code, kind in sorted(self.kinds.items()) if code in codes]

    def scores_of(self, article: str) -> list[Completeness]:
        """Return the scores of the articles in one file."""
        return [score for score in self.scores if score.path == article]
