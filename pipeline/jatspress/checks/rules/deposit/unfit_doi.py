"""DEPOSIT020."""

from __future__ import annotations

from collections.abc import Iterator

from ....article.identifiers import Doi
from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.text import words
from ....patterns import pattern
from ...front import in_meta
from ...rule import Rule

_UNFIT = pattern(r"[^A-Za-z0-9\-._;()/]")


class UnfitDoi(Rule):
    """The DOI has characters in it that Crossref does not approve.

    ## What it does
    Looks in the article's DOI for others than letters without accents, digits, and `- . _ ; ( ) /`.

    ## Why it matters
    Crossref takes no new DOI with other characters; in links they must be written as %XX, which
    people and programs get wrong.

    ## Example
        <article-id pub-id-type="doi">10.1234/jcr#2024+17</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.1234/jcr.2024.17</article-id>

    ## Source
    Crossref, constructing your DOIs:
    <https://www.crossref.org/documentation/member-setup/constructing-your-dois/>.

    ## Known problems
    DOIs registered before 2008 may have such characters (`<`, `#`, `+`) and keep them.
    """

    code = "DEPOSIT020"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at each character of the suffix."""
        for element in in_meta(reading, "article-id[@pub-id-type='doi']"):
            doi = Doi.parse(words(element))
            unfit = "".join(dict.fromkeys(_UNFIT.findall(doi.value))) if doi else ""
            if unfit:
                message = (
                    f"the DOI {doi} has {' '.join(unfit)} in it, which Crossref takes in no new "
                    "DOI; if it is not registered yet, choose another"
                )
                yield cls.found(message, reading.source.place(element))
