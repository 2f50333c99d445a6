"""What goes to Crossref otherwise than the article has it, because Crossref would refuse it.

Each is reported, so that nobody is surprised by what is registered.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..article import Contributor
from ..finding import Finding
from ..jats import Reading
from ..jats.text import words
from .names import LONGEST_GROUP, LONGEST_SUFFIX, fits_a_person, is_name
from .offences import UnfitName, UnfitReferenceDoi

_LONGEST_QUOTE = 60


def unfit(reading: Reading, version: str, *, has_references: bool = True) -> list[Finding]:
    """Return a finding for each part of an article that a version of the schema would refuse.

    `has_references` says whether its record has a place for references.
    """
    return [*_names(reading, version), *(_dois(reading) if has_references else ())]


def _dois(reading: Reading) -> Iterator[Finding]:
    """Yield the findings of what stands for the DOI of a reference and is none."""
    root = reading.source.root
    written = {words(row): row for row in root.iter("pub-id")}
    for reference in reading.article.references:
        for doi in reference.unsound_dois:
            name = reference.id or reference.label or quoted(reference.text)
            message = (
                f"{quoted(doi)} in reference {name} is no DOI; the reference is sent without one, "
                "these words at its end; write the DOI alone"
            )
            place = reading.source.place(written.get(doi, root.find("back")))
            yield UnfitReferenceDoi.found(message, place)


def _names(reading: Reading, version: str) -> Iterator[Finding]:
    """Yield the findings of names, each at the contributor or at the group it belongs to."""
    root = reading.source.root
    elements = root.findall("front/article-meta/contrib-group/contrib")
    for at, row in enumerate(reading.article.contributors):
        element = elements[at] if at < len(elements) else root.find("front/article-meta")
        for one in _with_members(row):
            for message in _of_name(one, version):
                yield UnfitName.found(message, reading.source.place(element))


def _with_members(row: Contributor) -> Iterator[Contributor]:
    yield row
    for member in row.members:
        yield from _with_members(member)


def _of_name(row: Contributor, version: str) -> Iterator[str]:
    """Yield in words what becomes of a name that does not fit."""
    name = quoted(row.display_name)
    is_person = is_name(row.surname + row.given_names)
    if is_person and not fits_a_person(row, version):
        yield (
            f"schema {version} does not take the name {name} as a person's; it is sent as that of "
            "an organization, without ORCID iD and affiliation; tag a group as <collab>"
        )
    elif row.display_name and not is_person and not is_name(row.group):
        yield f"{name} is no name; the contributor is sent as anonymous; write the name"
    if len(row.group) > LONGEST_GROUP:
        yield (
            f"the name of the group {name} is longer than {LONGEST_GROUP} characters; its first "
            "words are sent; tag its members as such"
        )
    if len(row.suffix) > LONGEST_SUFFIX:
        yield (
            f"the suffix {quoted(row.suffix)} is longer than {LONGEST_SUFFIX} characters and is "
            "not sent; tag degrees as <degrees>"
        )


def quoted(text: str) -> str:
    """Return words to name something by, as many as a line holds."""
    words = text if len(text) <= _LONGEST_QUOTE else f"{text[:_LONGEST_QUOTE].rstrip()}…"
    return f'"{words}"'
