"""Where the article is kept for good.

Source: common5.5.0.xsd, `archive`, and
<https://www.crossref.org/documentation/schema-library/markup-guide-metadata-segments/archive-locations/>.
"""

from __future__ import annotations

from lxml import etree

from .depositor import Depositor
from .elements import new


def archive_locations(depositor: Depositor) -> etree._Element | None:
    """Return the `archive_locations` that settings name, or None where they name none."""
    element = new("archive_locations")
    element.extend(new("archive", name=name) for name in depositor.archives)
    return element if len(element) else None
