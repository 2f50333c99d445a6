"""DEPOSIT001."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import TEST_PREFIX, Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ...front import in_meta
from ...rule import Rule


class TestDoi(Rule):
    """The article's DOI is for tests.

    ## What it does
    Reports a DOI of the article under `10.5555`, the prefix that Crossref keeps for tests and
    examples.

    ## Why it matters
    Such a DOI is registered nowhere: a link to it leads to no article. The page and the PDF print
    it without a link, and it must never be deposited to Crossref's live system.

    ## Example
        <article-id pub-id-type="doi">10.5555/12345678</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.1016/j.jdcr.2017.06.018</article-id>

    ## Source
    Crossref, Constructing your DOIs: each member has a prefix of its own:
    <https://www.crossref.org/documentation/member-setup/constructing-your-dois/>; Crossref's own
    sample record is <https://doi.org/10.5555/12345678>.

    ## Known problems
    None.
    """

    code = "DEPOSIT001"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the prefix."""
        for element in in_meta(reading, "article-id[@pub-id-type='doi']"):
            doi = Doi.parse(words(element))
            if doi is not None and doi.is_test:
                message = (
                    f"{doi} is a test DOI (prefix {TEST_PREFIX}), registered nowhere and printed "
                    "without a link; give the article its own, and never deposit this one to the "
                    "live system"
                )
                yield cls.found(message, reading.source.place(element))
