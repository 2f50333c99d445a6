"""The pairs that CROSSREF_PAIRS names: a publisher's own deposit, and ours of the same JATS."""

from __future__ import annotations

from pathlib import Path

from lxml import etree

from .comparison import Pair
from .depositing import deposited
from .held import Jats
from .record import Fact, facts


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
    result = deposited(jats)
    deposits = [data for name, data in sorted(result.files.items()) if name.endswith(".xml")]
    return [fact for data in deposits if _is_batch(data) for fact in facts(data)]


def _is_batch(data: bytes) -> bool:
    return etree.QName(etree.fromstring(data)).localname == "doi_batch"
