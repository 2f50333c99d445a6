"""Funding, licences and trials, which Crossref takes inside Crossmark or, without it, outside.

Source: crossref5.5.0.xsd, `journal_article`, and common5.5.0.xsd, `custom_metadata`: the order is
the same in both places.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article
from .funding import funding_program
from .licence import licence_program
from .trials import trials_program


def programs(article: Article) -> list[etree._Element]:
    """Return the programs an article has something for, in Crossref's order."""
    found = (funding_program(article), licence_program(article), trials_program(article))
    return [program for program in found if program is not None]
