"""MathML on the web page: as it stands, without its prefix, and nothing in it that could act.

What is let through is a list: the elements of MathML 3 (<https://www.w3.org/TR/MathML3/>, appendix
I). Of everything else only the words stay; `formulas` sees to attributes and to what stands where.
"""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree
from markupsafe import Markup

from .formulas import mended

NAMESPACE = "{http://www.w3.org/1998/Math/MathML}"
MATH = f"{NAMESPACE}math"

_PRESENTATION = (
    "math maction maligngroup malignmark menclose merror mfenced mfrac mglyph mi mlabeledtr "
    "mlongdiv mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries "
    "mscarry msgroup msline mspace msqrt msrow mstack mstyle msub msubsup msup mtable mtd "
    "mtext mtr munder munderover none semantics"
)
_CONTENT = (
    "abs and apply approx arccos arccosh arccot arccoth arccsc arccsch arcsec arcsech arcsin "
    "arcsinh arctan arctanh arg bind bvar card cartesianproduct cbytes ceiling cerror ci cn "
    "codomain complexes compose condition conjugate cos cosh cot coth cs csc csch csymbol "
    "curl declare degree determinant diff divergence divide domain domainofapplication "
    "emptyset eq equivalent eulergamma exists exp exponentiale factorial factorof false floor "
    "fn forall gcd geq grad gt ident image imaginary imaginaryi implies in infinity int "
    "integers intersect interval inverse lambda laplacian lcm leq limit list ln log logbase "
    "lowlimit lt matrix matrixrow max mean median min minus mode moment momentabout "
    "naturalnumbers neq not notanumber notin notprsubset notsubset or otherwise outerproduct "
    "partialdiff pi piece piecewise plus power primes product prsubset quotient rationals "
    "real reals reln rem root scalarproduct sdev sec sech selector sep set setdiff share sin "
    "sinh subset sum tan tanh tendsto times transpose true union uplimit variance vector "
    "vectorproduct xor"
)
_ELEMENTS = frozenset([*_PRESENTATION.split(), *_CONTENT.split()])
# Their words are another wording of the formula, not part of it.
_DROPPED = frozenset({"annotation", "annotation-xml"})


def as_html(math: etree._Element, keeps_id: Callable[[str], bool]) -> Markup:
    """Return a formula as HTML has it; `keeps_id` says whether an element may keep its id."""
    copy = etree.fromstring(etree.tostring(math, with_tail=False))
    for element in list(copy.iter()):
        name = element.tag.removeprefix(NAMESPACE) if isinstance(element.tag, str) else ""
        if name in _DROPPED:
            _replace(element, "")
        elif name in _ELEMENTS:
            element.tag = name
        else:
            _replace(element, "".join(element.itertext()) if name else "")
    mended(copy, keeps_id)
    etree.cleanup_namespaces(copy)
    return Markup(etree.tostring(copy, encoding="unicode", method="html"))  # noqa: S704 - cleaned


def _replace(element: etree._Element, text: str) -> None:
    """Put text in the place of an element; what follows it stays."""
    before, parent = element.getprevious(), element.getparent()
    if parent is None:
        return
    text += element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        parent.text = (parent.text or "") + text
    parent.remove(element)
