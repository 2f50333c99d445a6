"""Making elements of a deposit: their namespaces, and the rule that none is ever empty.

Crossref refuses a whole batch for one empty `year` or `volume`
(<https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/>),
and for some elements an empty one deletes what was registered. So text that is not there makes no
element.
"""

from __future__ import annotations

from lxml import etree

from .versions import VERSIONS, namespace

# A record is made in the newest version, the fullest; `fitting` brings it into the one wanted.
CROSSREF = namespace(VERSIONS[-1])
ACCESS = "http://www.crossref.org/AccessIndicators.xsd"
FUNDING = "http://www.crossref.org/fundref.xsd"
RELATIONS = "http://www.crossref.org/relations.xsd"
TRIALS = "http://www.crossref.org/clinicaltrials.xsd"
JATS = "http://www.ncbi.nlm.nih.gov/JATS1"
MATHML = "http://www.w3.org/1998/Math/MathML"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
PREFIXES = {
    None: CROSSREF,
    "ai": ACCESS,
    "ct": TRIALS,
    "fr": FUNDING,
    "jats": JATS,
    "mml": MATHML,
    "rel": RELATIONS,
    "xsi": XSI,
}


def new(name: str, namespace: str = CROSSREF, /, **attributes: str) -> etree._Element:
    """Return an element with nothing in it yet; attributes that are "" are left out."""
    filled = {key: value for key, value in attributes.items() if value}
    return etree.Element(f"{{{namespace}}}{name}", filled, PREFIXES)


def said(name: str, text: str, namespace: str = CROSSREF, /, **attributes: str) -> etree._Element:
    """Return an element with its text, which is not empty; attributes that are "" are left out."""
    element = new(name, namespace, **attributes)
    element.text = text
    return element


def add_text(parent: etree._Element, name: str, text: str, /, **attributes: str) -> None:
    """Add an element with its text; none where there is no text."""
    if text:
        parent.append(said(name, text, **attributes))


def add(parent: etree._Element, element: etree._Element | None) -> None:
    """Add an element that may not be there."""
    if element is not None:
        parent.append(element)


def write(element: etree._Element, text: str) -> None:
    """Write text after whatever an element already holds."""
    if len(element):
        element[-1].tail = (element[-1].tail or "") + text
    else:
        element.text = (element.text or "") + text
