"""LAW026."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Fix, Safety, Severity
from ....jats import Reading
from ....jats.markup import Markup
from ...front import in_meta
from ...rule import Rule

_NAMESPACE = "http://www.niso.org/schemas/ali/1.0/"


class WrongAccessNamespace(Rule):
    """The licence's address stands in a namespace that does not exist.

    ## What it does
    Looks for `license_ref` and `free_to_read` in another namespace than NISO's
    `http://www.niso.org/schemas/ali/1.0/`, whose slash at the end belongs to it.

    ## Why it matters
    To a program that reads XML as it is meant, these are unknown elements: Crossref and PubMed see
    no licence. jatspress itself reads them all the same.

    ## Example
        <license xmlns:ali="http://www.niso.org/schemas/ali/1.0">

    ## Mended
        <license xmlns:ali="http://www.niso.org/schemas/ali/1.0/">

    ## Source
    JATS tag library, `<ali:license_ref>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/ali-license_ref.html>.

    ## Known problems
    None.
    """

    code = "LAW026"
    severity = Severity.ERROR
    fixes = (Safety.SAFE,)

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look at the namespace of each indicator, tagged with one or without."""
        for permissions in in_meta(reading, "permissions"):
            for element in permissions.iter("{*}license_ref", "{*}free_to_read"):
                name = etree.QName(element)
                if name.namespace != _NAMESPACE:
                    message = (
                        f"{name.localname} is in the namespace {name.namespace or 'of JATS'}, "
                        f"where nobody looks; declare {_NAMESPACE}"
                    )
                    yield cls.at(reading, element, message)

    @classmethod
    def mend(cls, markup: Markup, element: etree._Element) -> Fix | None:
        """Correct the address of the prefix, where it is nearly that of NISO."""
        name = etree.QName(element).namespace or ""
        if not element.prefix or _plain(name) != _plain(_NAMESPACE):
            return None
        return Fix(f"declare {_NAMESPACE}", markup.declared(element, element.prefix, _NAMESPACE))


def _plain(address: str) -> str:
    """Return an address without scheme and slashes at its end."""
    return address.lower().partition("://")[2].strip("/")
