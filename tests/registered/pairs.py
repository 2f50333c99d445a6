"""The pairs that CROSSREF_PAIRS names: a publisher's own deposit, and ours of the same JATS."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from jatspress.deposits.depositor import Depositor
from jatspress.job import CROSSREF, Job
from jatspress.publish import publish
from jatspress.settings import Settings

from .comparison import Pair
from .held import Jats
from .record import Fact, facts

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


def pairs(folder: Path) -> list[Pair]:
    """Return every pair of a folder, in a fixed order."""
    found = sorted(folder.glob("*/crossref*.xml"))
    assert found, f"there is no deposit in {folder}"
    return [_pair(path, folder) for path in found]


def _pair(path: Path, folder: Path) -> Pair:
    jats = path.with_name("jats.xml")
    theirs = tuple(facts(path.read_bytes()))
    name = str(path.relative_to(folder).with_suffix("")).replace("/crossref", "", 1)
    return Pair(name, theirs, tuple(_ours(jats)), Jats(jats))


def _ours(jats: Path) -> list[Fact]:
    result = publish(Job(jats, jats.name, "a", _SETTINGS), (CROSSREF,))
    deposits = [data for name, data in sorted(result.files.items()) if name.endswith(".xml")]
    return [fact for data in deposits if _is_batch(data) for fact in facts(data)]


def _is_batch(data: bytes) -> bool:
    return etree.QName(etree.fromstring(data)).localname == "doi_batch"
