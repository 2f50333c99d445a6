"""Crossmark: updates, and the only place for the dates of submission and revision.

No version of Crossref's schema has an element for these, so they go as assertions, with the names
of Crossref's own sample record 10.5555/12345678. Source: common5.5.0.xsd, `crossmark`, and
<https://www.crossref.org/documentation/crossmark/participating-in-crossmark/>.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article, Doi, PartialDate
from . import dates
from .depositor import Depositor
from .elements import add, add_text, new
from .programs import programs
from .updates import updates

_GROUP = {"group_name": "publication_history", "group_label": "Publication History"}


def crossmark(article: Article, doi: Doi, depositor: Depositor) -> etree._Element | None:
    """Return the `crossmark` of an article, or None where the depositor has no policy."""
    policy = depositor.policy_for(doi)
    if not policy:
        return None
    element = new("crossmark")
    add_text(element, "crossmark_version", depositor.crossmark_version)
    add_text(element, "crossmark_policy", policy)
    _add_domains(element, depositor)
    add(element, updates(article))
    metadata = new("custom_metadata")
    for order, (name, label, day) in enumerate(_history(article)):
        add_text(metadata, "assertion", day.iso, name=name, label=label, order=str(order), **_GROUP)
    metadata.extend(programs(article))
    if len(metadata):
        element.append(metadata)
    return element


def _add_domains(element: etree._Element, depositor: Depositor) -> None:
    """Add where the mark may stand, and whether it may stand nowhere else."""
    domains = new("crossmark_domains")
    for name in depositor.crossmark_domains:
        domain = new("crossmark_domain")
        add_text(domain, "domain", name)
        domains.append(domain)
    if len(domains):
        element.append(domains)
        exclusive = "true" if depositor.is_crossmark_exclusive else "false"
        add_text(element, "crossmark_domain_exclusive", exclusive)


def _history(article: Article) -> list[tuple[str, str, PartialDate]]:
    """Return name, label and date of every assertion, in the order of the road to print."""
    rows = [("received", "Received", day) for day in dates.stages(article, "received")[:1]]
    rows += [("revised", "Revised", day) for day in dates.stages(article, "revised")]
    rows += [("accepted", "Accepted", day) for day in dates.stages(article, "accepted")[-1:]]
    online, printed = dates.published(article, "online"), dates.published(article, "print")
    if online:
        rows.append(("published_online", "Published online", online))
    if printed:
        rows.append(("published_print", "Published in print", printed))
    return rows
