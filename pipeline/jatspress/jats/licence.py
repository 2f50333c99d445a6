"""Reading licences and copyright."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.licence import FreeToRead, Licence, LicenceReference, Permissions
from ..patterns import pattern
from .attributes import address, language
from .text import all_words, words

# The namespace is written with a slash at its end and, wrongly, without.
_REFERENCE = "{*}license_ref"
_FREE = "{*}free_to_read"
_LICENCES = pattern(r"https?://(?:www\.)?creativecommons\.org/licenses/([a-z-]+/[0-9.]+)")


def permissions(around: etree._Element) -> Permissions:
    """Return copyright and licences of an article-meta; NLM 2 has no `permissions` around them.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/permissions.html>.
    """
    places = [*around.iterfind("permissions"), around]
    free = next((row for place in places for row in place.iterfind(_FREE)), None)
    return Permissions(
        licences=tuple(_licence(row) for place in places for row in place.iterfind("license")),
        statements=_from(places, "copyright-statement"),
        years=_from(places, "copyright-year"),
        holders=_from(places, "copyright-holder"),
        free_to_read=None if free is None else _free(free),
    )


def _from(places: list[etree._Element], path: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(row for place in places for row in all_words(place, path)))


def _free(element: etree._Element) -> FreeToRead:
    return FreeToRead(element.get("start_date", ""), element.get("end_date", ""))


def _licence(element: etree._Element) -> Licence:
    """Return a licence: ali:license_ref, else the older address, and words.

    Of several addresses the one for readers counts, not that for mining text.
    """
    references = tuple(_references(element))
    best = sorted(references, key=_is_for_machines)
    paragraphs = all_words(element, "license-p") or all_words(element, "p")
    return Licence(
        url=best[0].url if best else address(element),
        text=" ".join(paragraphs) or words(element, without=(_REFERENCE,)),
        kind=element.get("license-type", ""),
        language=language(element),
        references=references,
        linked=_linked(element),
    )


def _linked(element: etree._Element) -> str:
    """Return the address of the one licence of Creative Commons that the words link to, or "".

    Of the same licence's deed and legal code the first is taken; of two licences, none.
    """
    said = [address(row) or words(row) for row in element.iter("ext-link", "uri")]
    found = [(row, match[1]) for row in said if (match := _LICENCES.match(row))]
    return found[0][0] if len({name for _, name in found}) == 1 else ""


def _is_for_machines(reference: LicenceReference) -> bool:
    return bool({reference.kind.lower(), reference.use.lower()} & {"tdm", "textmining"})


def _references(element: etree._Element) -> Iterator[LicenceReference]:
    for row in element.iter(_REFERENCE):
        if words(row):
            yield LicenceReference(
                url=words(row),
                start_date=row.get("start_date", ""),
                kind=row.get("content-type") or row.get("applies_to") or "",
                use=row.get("specific-use", ""),
            )
