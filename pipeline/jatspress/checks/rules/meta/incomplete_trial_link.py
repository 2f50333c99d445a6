"""META052."""

from __future__ import annotations

from lxml import etree

from ....article.identifiers import Doi
from ....finding import Severity
from ...dispatch import ElementRule

_REGISTRIES = frozenset({"crossref-doi", "registry-name"})
_NUMBERS = frozenset({"clinical-trial-number", "doi"})
_ATTRIBUTES = ("source-id", "source-id-type", "document-id", "document-id-type")


class IncompleteTrialLink(ElementRule):
    """A link to a clinical trial does not say which registry, or which trial.

    ## What it does
    Looks at each `related-object` that is a link to a registry of trials: that `source-id` and
    `source-id-type` name the registry, `document-id` and `document-id-type` the trial, and that a
    trial given as a DOI is one.

    ## Why it matters
    A number is unique only within its registry. Crossref links the article to the trial, and with
    it to all that was published on it, by the two together.

    ## Example
        <related-object source-type="clinical-trials-registry" document-id="NCT01234567"/>

    ## Mended
        <related-object source-type="clinical-trials-registry"
            source-id="10.18810/clinical-trials-gov" source-id-type="crossref-doi"
            document-id="NCT01234567" document-id-type="clinical-trial-number"/>

    ## Source
    JATS4R, Clinical trials: <https://jats4r.org/clinical-trials/>.

    ## Known problems
    Whether the registry is one the WHO approves is not checked; the list is not packaged.
    """

    code = "META052"
    severity = Severity.WARNING
    elements = ("related-object",)

    @classmethod
    def judge(cls, element: etree._Element) -> str:
        """Look at the four attributes of a link to a trial."""
        if not _is_trial(element):
            return ""
        lacking = [name for name in _ATTRIBUTES if not element.get(name)]
        if lacking:
            return f"this link to a clinical trial has no {' and no '.join(lacking)}; add it"
        if element.get("source-id-type") not in _REGISTRIES:
            return (
                "the registry is named by a DOI or by its name; write crossref-doi or registry-name"
            )
        if element.get("document-id-type") not in _NUMBERS:
            return "a trial is named by its number or its DOI; write clinical-trial-number or doi"
        number = element.get("document-id", "")
        if element.get("document-id-type") == "doi" and Doi.parse(number) is None:
            return (
                f'"{number}" is no DOI; write the DOI, or document-id-type="clinical-trial-number"'
            )
        return ""


def _is_trial(element: etree._Element) -> bool:
    return (
        element.get("source-type") == "clinical-trials-registry"
        or element.get("source-id-type") in _REGISTRIES
        or element.get("document-id-type") == "clinical-trial-number"
    )
