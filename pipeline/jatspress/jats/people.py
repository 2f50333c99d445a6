"""Reading contributors."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ..article.identifiers import Identifier, Orcid
from ..article.names import Name
from ..article.people import Contributor
from .attributes import address, identifiers
from .belonging import Places
from .names import group_names, names
from .pointing import Pointed, contributed_equally, email, ids_of, kind_of
from .roles import role_of
from .text import all_words, paragraphs, words

# A group within a group within a group: nobody writes more levels.
_DEEPEST = 20


def contributors(meta: etree._Element, places: Places, pointed: Pointed) -> tuple[Contributor, ...]:
    """Return the contributors of an article-meta in byline order.

    Source: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/contrib.html>.
    """
    reader = _Reader(places, pointed)
    return tuple(
        reader.contributor(contrib, kind_of(contrib, group, "author"))
        for group in meta.iterfind("contrib-group")
        for contrib in group.iterfind("contrib")
    )


def on_behalf_of(meta: etree._Element) -> tuple[str, ...]:
    """Return for whom the groups of contributors wrote."""
    return all_words(meta, "contrib-group/on-behalf-of")


class _Reader:
    """Reads contributors of one article, given its affiliations and notes."""

    def __init__(self, places: Places, pointed: Pointed) -> None:
        self._places = places
        self._pointed = pointed

    def contributor(
        self, contrib: etree._Element, role: str, section: str = "", depth: int = 0
    ) -> Contributor:
        """Return a contributor, with the members of a group."""
        persons, groups = names(contrib), group_names(contrib)
        name = _best(persons)
        notes = ids_of(contrib)
        links = list(contrib.iterfind("xref"))
        return Contributor(
            role=role,
            surname=name.surname or name.text,
            given_names=name.given_names,
            suffix=name.suffix,
            group=groups[0].text if groups else "",
            orcid=_orcid(contrib),
            affiliations=self._places.of(contrib),
            is_corresponding=self._is_corresponding(contrib, links, notes),
            marks=tuple(filter(None, (words(xref).strip(", ") for xref in links))),
            prefix=name.prefix,
            degrees=all_words(contrib, "degrees") + all_words(contrib, "string-name/degrees"),
            names=(*persons, *groups),
            ids=tuple(_ids(contrib)),
            roles=tuple(role_of(row) for row in contrib.iterfind("role")),
            members=tuple(self._members(contrib, depth)) if groups else (),
            section=section,
            emails=tuple(dict.fromkeys((*_emails(contrib), *self._pointed.emails_of(notes)))),
            links=tuple(_links(contrib)),
            is_anonymous=contrib.find("anonymous") is not None,
            is_deceased=contrib.get("deceased") == "yes" or self._pointed.is_deceased(notes),
            contributed_equally=contributed_equally(contrib, self._pointed),
            bio=" ".join(paragraphs(row) for row in contrib.iterfind("bio")),
            on_behalf_of=all_words(contrib, "on-behalf-of"),
            comments=all_words(contrib, "author-comment"),
            notes=tuple(id_ for id_ in notes if id_ not in self._places.ids),
            id=contrib.get("id", ""),
        )

    def _is_corresponding(
        self, contrib: etree._Element, links: list[etree._Element], notes: tuple[str, ...]
    ) -> bool:
        """Say whether somebody answers letters: by an attribute, a link, or a note."""
        is_linked = any(row.get("ref-type") == "corresp" for row in links)
        return contrib.get("corresp") == "yes" or is_linked or self._pointed.is_corresponding(notes)

    def _members(self, contrib: etree._Element, depth: int) -> Iterator[Contributor]:
        """Yield the members of a group, whose element or wrap holds them."""
        for group in contrib.iter("contrib-group") if depth < _DEEPEST else ():
            if next(group.iterancestors("contrib"), None) is not contrib:
                continue
            section = words(group, "role")
            for member in group.iterfind("contrib"):
                yield self.contributor(member, kind_of(member, group, ""), section, depth + 1)


def _best(persons: tuple[Name, ...]) -> Name:
    """Return the form of a name to print: one with parts, and not the one for an index."""
    tagged = [row for row in persons if row.surname] or [row for row in persons if row.given_names]
    printed = [row for row in tagged or persons if not row.use.lower().startswith("index")]
    return next(iter(printed or tagged), Name())


def _ids(contrib: etree._Element) -> Iterator[Identifier]:
    """Yield every identifier of a contributor, those of a group from its own element too."""
    for path in ("contrib-id", "collab/contrib-id"):
        yield from identifiers(contrib, path, "contrib-id-type")


def _orcid(contrib: etree._Element) -> Orcid | None:
    """Return the first ORCID iD that is one: a contrib-id, or, before JATS 1.1, an address."""
    for element in contrib.iterchildren("contrib-id", "ext-link", "uri"):
        kind = element.get("contrib-id-type") or element.get("content-type") or ""
        candidates = (words(element), address(element))
        if kind.lower() == "orcid" or any("orcid.org/" in row for row in candidates):
            is_proven = element.get("authenticated") == "true"
            found = (Orcid.parse(row, authenticated=is_proven) for row in candidates)
            orcid = next(filter(None, found), None)
            if orcid:
                return orcid
    return None


def _emails(contrib: etree._Element) -> Iterator[str]:
    for path in ("email", "address/email", "collab/email", "collab/address/email"):
        yield from filter(None, map(email, contrib.iterfind(path)))


def _links(contrib: etree._Element) -> Iterator[str]:
    """Yield the addresses of a contributor's pages."""
    for path in ("uri", "ext-link", "address/uri", "address/ext-link"):
        rows = contrib.iterfind(path)
        yield from filter(None, (address(row) or words(row) for row in rows))
