"""Reading the clinical trials an article tells of.

Sources: <https://jats4r.niso.org/clinical-trials/>, and, for links of older articles,
<https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/ext-link-type.html>.
"""

from __future__ import annotations

import re

from lxml import etree

from ..article.trials import Stage, Trial, numbered, registry_named
from ..patterns import pattern
from .attributes import address
from .text import words

_PARTS = ("front", "front-stub", "body", "back")
_REGISTRY_KINDS = frozenset({"registry-name", "crossref-doi"})
# ext-link-type of links to registries: clintrialgov, clinical-trial, isrctn …
_OF_TRIALS = pattern(r"clin.*trial|isrctn|eudract|trial-regist", re.IGNORECASE)
_STAGES: dict[str, Stage] = {
    "preresult": "preResults",
    "preresults": "preResults",
    "result": "results",
    "results": "results",
    "postresult": "postResults",
    "postresults": "postResults",
}


def trials(root: etree._Element) -> tuple[Trial, ...]:
    """Return the trials of an article, each once.

    A related-object names one; so does a link of a trial's kind, and within an abstract, where
    registrations are told (<https://www.icmje.org/recommendations/>), any link with the number of a
    registry. What a reference cites is somebody else's trial.
    """
    found: dict[tuple[str, str], Trial] = {}
    for part in root.iterchildren(*_PARTS):
        for element in part.iter("related-object", "ext-link", "uri"):
            trial = _trial(element)
            if trial is not None:
                found.setdefault((trial.number.lower(), trial.registry), trial)
    return tuple(found.values())


def _trial(element: etree._Element) -> Trial | None:
    if element.tag == "related-object":
        return _stated(element) if _is_of_trial(element) else None
    is_typed = _OF_TRIALS.search(element.get("ext-link-type", "")) is not None
    around = {row.tag for row in element.iterancestors("abstract", "trans-abstract", "ref")}
    if "ref" in around or not (is_typed or around):
        return None
    for said in (words(element), address(element)):
        number, registry = numbered(said)
        if number:
            return Trial(number, registry, address=address(element))
    return None


def _is_of_trial(element: etree._Element) -> bool:
    return (
        element.get("source-id-type") in _REGISTRY_KINDS
        or element.get("source-type") == "clinical-trials-registry"
        or element.get("document-id-type") == "clinical-trial-number"
    )


def _stated(element: etree._Element) -> Trial | None:
    """Return the trial of a related-object that is one, or None where it gives no number."""
    number = " ".join(element.get("document-id", "").split()) or words(element)
    named = element.get("source-id", "")
    if not number:
        return None
    return Trial(
        number=number,
        registry=registry_named(named) or numbered(number)[1],
        named=named,
        stage=_stage(element.get("content-type", "")),
        address=address(element),
    )


def _stage(kind: str) -> Stage:
    plain = "".join(filter(str.isalpha, kind.lower()))
    return _STAGES.get(plain, "")
