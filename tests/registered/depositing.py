"""Our deposit of a real article, as both comparisons have it."""

from __future__ import annotations

from pathlib import Path

from jatspress.deposits.depositor import Depositor
from jatspress.job import CROSSREF, Job, Result
from jatspress.publish import publish
from jatspress.settings import Settings

# A depositor with nothing of a journal's own: what is sent comes from the article alone.
_SETTINGS = Settings(
    depositor=Depositor(
        "A journal",
        "doi@journal.test",
        "A publisher",
        landing_page="https://doi.org/{doi}",
        crossmark_policy="self",
        crossref_schema="5.5.0",
    )
)


def deposited(path: Path) -> Result:
    """Return what comes of an article's file: its deposits are in `files`."""
    return publish(Job(path, path.name, "a", _SETTINGS), (CROSSREF,))
