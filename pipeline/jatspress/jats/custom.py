"""Reading counts, and names with values."""

from __future__ import annotations

from lxml import etree

from ..article.custom import Count, CustomMeta
from .text import local_name, words


def counts(meta: etree._Element) -> tuple[Count, ...]:
    """Return the counts of an article-meta, of any thing by its count-type."""
    return tuple(
        Count(row.get("count-type") or local_name(row), row.get("count", ""))
        for row in meta.iterfind("counts/*")
    )


def custom_meta(meta: etree._Element) -> tuple[CustomMeta, ...]:
    """Return the names and values of an article-meta; NLM 2 has another element around them."""
    return tuple(
        CustomMeta(
            name=words(row, "meta-name"),
            value=words(row, "meta-value"),
            use=row.get("specific-use", ""),
        )
        for path in ("custom-meta-group/custom-meta", "custom-meta-wrap/custom-meta")
        for row in meta.iterfind(path)
    )
