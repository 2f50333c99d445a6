"""The clinical trials an article tells of, and the registries that hold them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from ..patterns import pattern

Stage = Literal["", "preResults", "results", "postResults"]


@dataclass(frozen=True, slots=True)
class Trial:
    """A clinical trial: its number as its registry writes it, and that registry's short name.

    `registry` is a key of `REGISTRIES`, "" where it is none that we know; `named` is what the
    article calls it. `stage` tells whether the article came before, with or after the results.
    """

    number: str
    registry: str = ""
    named: str = ""
    stage: Stage = ""
    address: str = ""


# The registries Crossref has a DOI for, by the last part of that, with their names in Crossref's
# own list (10.18810/registries, as in its Metadata Manager: CrossRef/mdt-ui) and the form of their
# numbers. jRCT came later; its DOI stands in Crossref's records.
REGISTRIES = MappingProxyType(
    {
        "anzctr": ("ANZCTR", "Australian New Zealand Clinical Trials Registry"),
        "chictr": ("ChiCTR", "Chinese Clinical Trial Registry"),
        "clinical-trial-registry-india": (
            "CTRI",
            "Clinical Trials Registry India",
            "Clinical Trials Registry - India",
        ),
        "clinical-trials-gov": ("ClinicalTrials.gov", "NCT"),
        "cris": ("CRiS", "Clinical Research Information Service, Republic of Korea"),
        "drks": ("DRKS", "German Clinical Trials Register", "German Clinical Trial Register"),
        "dutch-trial-register": (
            "NTR",
            "Netherlands National Trial Register",
            "Netherlands Trial Register",
        ),
        "euctr": ("EU-CTR", "EU Clinical Trials Register", "EudraCT"),
        "irct": ("IRCT", "Iranian Registry of Clinical Trials"),
        "isrctn": ("ISRCTN", "ISRCTN.org", "ISRCTN registry"),
        "jma": ("JMACCT", "Japan Medical Association Clinical Trial Registry"),
        "jprn": ("JPRN", "Japan Primary Registries Network"),
        "jrct": ("jRCT", "Japan Registry of Clinical Trials"),
        "pactr": ("PACTR", "Pan African Clinical Trial Registry"),
        "rebec": ("ReBec", "Brazilian Clinical Trials Registry"),
        "rpec": ("RPCEC", "Cuban Public Registry of Clinical Trials"),
        "slctr": ("SLCTR", "Sri Lanka Clinical Trials Registry"),
        "tctr": ("TCTR", "Thai Clinical Trials Registry"),
        "umin-japan": ("UMIN", "UMIN Japan", "UMIN-CTR"),
        "utn": ("UTN", "Uniform Trial Number", "Universal Trial Number"),
    }
)
# Numbers that say of themselves whose they are.
_NUMBERS = {
    "anzctr": r"ACTRN\d{14}",
    "chictr": r"ChiCTR[-A-Z]*\d{8,10}",
    "clinical-trial-registry-india": r"CTRI/\d{4}/\d{2,3}/\d{6}",
    "clinical-trials-gov": r"NCT\d{8}",
    "cris": r"KCT\d{7}",
    "drks": r"DRKS\d{8}",
    "dutch-trial-register": r"NTR\d{2,5}",
    "irct": r"IRCT\d+N\d+",
    "isrctn": r"ISRCTN\d{8}",
    "jma": r"JMA-IIA\d{5}",
    "jrct": r"jRCT[a-z]?\d{9,10}",
    "pactr": r"PACTR\d{15,18}",
    "rebec": r"RBR-[0-9a-z]{6,10}",
    "rpec": r"RPCEC\d{8}",
    "slctr": r"SLCTR/\d{4}/\d{3}",
    "tctr": r"TCTR\d{11}",
    "umin-japan": r"UMIN\d{9}",
    "utn": r"U1111-\d{4}-\d{4}",
}
_ANY_NUMBER = pattern(
    "|".join(f"(?P<{key.replace('-', '_')}>{form})" for key, form in _NUMBERS.items()),
    re.IGNORECASE,
)
_NO_SIGN = pattern(r"[^a-z0-9]+")


def registry_named(name: str) -> str:
    """Return the registry that a name or a DOI is the one of, or ""."""
    last = name.strip().lower().rpartition("10.18810/")[2]
    if last in REGISTRIES:
        return last
    plain = _NO_SIGN.sub("", name.lower())
    known = {_NO_SIGN.sub("", row.lower()): key for key, rows in REGISTRIES.items() for row in rows}
    return known.get(plain, "")


def numbered(text: str) -> tuple[str, str]:
    """Return the first number of a trial in a text, and its registry; "" and "" without one."""
    found = _ANY_NUMBER.search(text)
    if found is None:
        return "", ""
    return found[0], str(found.lastgroup).replace("_", "-")
