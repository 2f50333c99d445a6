"""TABLE005."""

from __future__ import annotations

from ....finding import Severity
from ...displays import DoubledLabelRule


class DoubledTableLabel(DoubledLabelRule):
    """Two tables have the same label.

    ## What it does
    Compares the labels of the `table-wrap` elements of an article; the articles in it have
    their own.

    ## Why it matters
    The text sends readers to one of the two, and nobody knows to which.

    ## Example
        <table-wrap><label>Table 1</label> …
        <table-wrap><label>Table 1</label> …

    ## Mended
        <table-wrap><label>Table 1</label> …
        <table-wrap><label>Table 2</label> …

    ## Source
    JATS tag library, `<label>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/label.html>.

    ## Known problems
    A label that says that it is continued is passed over.
    """

    code = "TABLE005"
    severity = Severity.WARNING
    element = "table-wrap"
