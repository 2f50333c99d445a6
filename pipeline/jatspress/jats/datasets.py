"""Reading the data and software behind an article.

Data are cited in the reference list since JATS4R's recommendation
(<https://jats4r.niso.org/data-citations/>), before it they were related objects of a statement on
availability.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from ..article.datasets import Dataset, Use
from ..article.identifiers import Doi
from ..patterns import pattern
from .attributes import address
from .text import words

_CITATIONS = ("element-citation", "mixed-citation", "nlm-citation")
_KINDS = frozenset({"data", "dataset", "database", "software"})
_DATASET = pattern(r"dataset|^data$", re.IGNORECASE)
_TITLES = ("data-title", "article-title", "source")
_LINKS = ("ext-link", "uri")
# specific-use of a citation, content-type of a related object.
_USES: dict[str, Use] = {
    "analyzed": "analyzed",
    "analysed": "analyzed",
    "existing-dataset": "analyzed",
    "references": "analyzed",
    "generated": "generated",
    "generated-dataset": "generated",
    "issupplementedby": "generated",
}


def datasets(root: etree._Element) -> tuple[Dataset, ...]:
    """Return the data and software that an article says it made or used, each once."""
    found: dict[Dataset, None] = {}
    for part in root.iterchildren("front", "front-stub", "body", "back"):
        for element in part.iter("related-object", *_CITATIONS):
            if _is_data(element):
                found.setdefault(_dataset(element))
    return tuple(found)


def _is_data(element: etree._Element) -> bool:
    if element.tag == "related-object":
        names = ("content-type", "document-id-type", "document-type")
        return any(_DATASET.search(element.get(name, "")) for name in names)
    return (element.get("publication-type") or element.get("citation-type") or "") in _KINDS


def _dataset(element: etree._Element) -> Dataset:
    stated = (element.get("specific-use", ""), element.get("content-type", ""))
    uses = (_USES[word.lower()] for word in stated if word.lower() in _USES)
    ids = list(_ids(element))
    addresses = [text for text in ids if text.startswith(("http://", "https://"))]
    return Dataset(
        title=next(filter(None, (words(element, tag) for tag in _TITLES)), ""),
        use=next(uses, ""),
        kind=element.get("publication-type") or element.get("document-type") or "",
        doi=next(filter(None, map(Doi.parse, ids)), None),
        accession=_accession(element),
        address=next(iter(addresses), ""),
    )


def _ids(element: etree._Element) -> Iterator[str]:
    """Yield what may be a DOI or an address, the most exact first, and what readers see first."""
    pub_ids = list(element.iter("pub-id"))
    yield from (words(row) for row in pub_ids)
    yield address(element)
    yield from map(address, pub_ids)
    for link in element.iter(*_LINKS):
        yield from (words(link), address(link))
    yield from (element.get(name, "") for name in ("document-id", "object-id", "source-id"))


def _accession(element: etree._Element) -> str:
    """Return the number in a repository: of a pub-id, else of the attributes of an object.

    What has no digit in it is the template's own text, "Dataset ID and/or url" in real articles.
    """
    for row in element.iter("pub-id"):
        if row.get("pub-id-type") in {"accession", "archive", "other"} and _has_digit(words(row)):
            return words(row)
    named = [
        " ".join(element.get(f"{name}-id", "").split())
        for name in ("document", "object")
        if element.get(f"{name}-id-type", "") in {"accession", "archive", "dataset"}
    ]
    numbers = (row for row in named if Doi.parse(row) is None and "://" not in row)
    return next(filter(_has_digit, numbers), "")


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))
