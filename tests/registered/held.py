"""Whether an article's JATS says a value: looked up in its texts, attributes, dates and links."""

from __future__ import annotations

from functools import cached_property
from pathlib import Path

from lxml import etree

from .meaning import folded, links, words

# So few words may stand in a row by chance; they must be all an element or attribute says.
_FEW = 3
# Places a name is written in the order of the JATS, and told in that of Crossref.
_NAMES = "//name | //string-name"


class Jats:
    """What the JATS of an article says, in any place."""

    def __init__(self, path: Path) -> None:
        parser = etree.XMLParser(
            load_dtd=False, no_network=True, resolve_entities=True, remove_comments=True
        )
        self.root = etree.parse(path, parser).getroot()

    def says(self, value: str) -> bool:
        """Say whether the article says a value, by meaning."""
        meant = folded(value)
        if meant in self.values or meant in self.links or value in self.dates:
            return True
        is_long = len(words(value)) > _FEW
        return is_long and meant in self.running

    @cached_property
    def values(self) -> frozenset[str]:
        """All that elements and attributes say as a whole, and each name as it is spoken."""
        found = {folded("".join(map(str, row.itertext()))) for row in self._elements}
        found |= {folded(str(value)) for row in self._elements for value in row.attrib.values()}
        for name in self.root.xpath(_NAMES):
            parts = [name.findtext(part, "") for part in ("given-names", "surname")]
            found.add(folded(" ".join(parts)))
        return frozenset(found)

    @cached_property
    def links(self) -> frozenset[str]:
        """All links in texts and attributes."""
        texts = [row.text or "" for row in self._elements] + [
            str(value) for row in self._elements for value in row.attrib.values()
        ]
        return frozenset(link for text in texts for link in links(text))

    @cached_property
    def dates(self) -> frozenset[str]:
        """All dates, in ISO form, and the months and years they lie in."""
        found = set()
        for row in self._elements:
            if row.find("year") is not None:
                parts = [row.findtext(part, "").strip() for part in ("year", "month", "day")]
                found.add("-".join(part.zfill(2) for part in parts if part))
            found.add(row.get("iso-8601-date", ""))
        return frozenset(date[:end] for date in found for end in (4, 7, 10))

    @cached_property
    def running(self) -> str:
        """The letters and digits of the whole text in a row."""
        return "".join(words("".join(map(str, self.root.itertext()))))

    @cached_property
    def words(self) -> frozenset[str]:
        """Every word of the text, each element's joined to the next or apart from it."""
        texts = list(map(str, self.root.itertext()))
        return frozenset(words("".join(texts))) | frozenset(words(" ".join(texts)))

    @cached_property
    def _elements(self) -> list[etree._Element]:
        return list(self.root.iter(etree.Element))
