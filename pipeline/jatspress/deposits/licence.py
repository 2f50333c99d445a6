"""The licence, by its address: what readers and machines may do, and from when.

Source: AccessIndicators.xsd, `program`, and
<https://www.crossref.org/documentation/principles-practices/best-practices/license/>.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article import Article
from .elements import ACCESS, new

_ADDRESS = re.compile(r"https?://\S+")


def licence_program(article: Article) -> etree._Element | None:
    """Return the `ai:program` of an article, or None where its licence has no address.

    The licence holds from the first publication, if that is known to the day; a licence in words
    alone is never turned into an address.
    """
    url = article.licence.url if article.licence else ""
    if not _ADDRESS.fullmatch(url):
        return None
    program = new("program", ACCESS, name="AccessIndicators")
    since = article.first_published
    is_exact = since is not None and since.day is not None and since.is_possible
    reference = new(
        "license_ref", ACCESS, applies_to="vor", start_date=since.iso if since and is_exact else ""
    )
    reference.text = url
    program.append(reference)
    return program
