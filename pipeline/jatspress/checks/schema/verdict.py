"""libxml2's verdict on an article, explained."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from lxml import etree

from ...jats import Source
from ...jats.catalogue import assumed, is_foreign, packaged
from ...patterns import pattern
from .grammar import grammar

if TYPE_CHECKING:
    from .fault import Fault

_Entry: TypeAlias = "etree._LogEntry"  # noqa: SLF001 - lxml's name
# What names a schema of its own: harmless in an article that names no DTD we hold.
_NOT_OURS = pattern(r"No declaration for attribute (xmlns\b|(noNamespaceS|s)chemaLocation )")
_NOT_OURS_EITHER = pattern(r"may have no @(xmlns\b|\w+:(noNamespaceS|s)chemaLocation)")

_VERSIONED = pattern(r"\{https?://\w+\.nlm\.nih\.gov/[^}]*/(\d[\w.]*)/?\}")


@lru_cache(maxsize=1)
def judged(source: Source) -> tuple[Fault, ...]:
    """Return what is wrong with an article by its own DTD, or by the one that DTD002 names.

    There is none where libxml2 finds the article valid, and at least one where it does not, but
    for ids and links, which have their own rules. The last answer is kept: several rules ask.
    """
    own = packaged(source.tree.docinfo.public_id)
    path = own or assumed(source.root.get("dtd-version"))[1]
    rules = grammar(path)
    if rules.dtd.validate(source.tree):
        return ()
    entries = [entry for entry in rules.dtd.error_log if not _is_a_link(entry)]
    if own is None:
        entries = [entry for entry in entries if not _NOT_OURS.search(entry.message)]
    # A valid article needs no words: start-up is a feature.
    from .explained import Explained  # noqa: PLC0415

    faults = Explained(rules, source.root, entries).faults()
    return tuple(fault for fault in faults if own or not _NOT_OURS_EITHER.search(fault.message))


def is_certain(source: Source, fault: Fault | None = None) -> bool:
    """Say whether a fault, or any, is one by the article's own DTD: by another it may be right."""
    named = source.tree.docinfo.public_id
    if fault is not None and fault.is_added and not named:
        return False
    origin = source.root if source.origin is None else source.origin
    return not is_foreign(named, source.root.get("dtd-version") or _of_namespace(str(origin.tag)))


def _of_namespace(name: str) -> str | None:
    """Return the version in the namespace of an article, as NLM's schemas have it; None without."""
    found = _VERSIONED.match(name)
    return found[1] if found else None


def _is_a_link(entry: _Entry) -> bool:
    """Say whether it is a fault in an id or rid, which have their own rules."""
    if entry.type_name == "DTD_UNKNOWN_ID":
        return " attribute rid references " in entry.message
    return entry.type_name == "DTD_ID_REDEFINED"
