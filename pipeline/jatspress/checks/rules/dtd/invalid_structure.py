"""DTD001."""

from __future__ import annotations

from ...schema import Kind, SchemaRule


class InvalidStructure(SchemaRule):
    """The article does not follow its DTD in a way no other rule tells.

    ## What it does
    Validates the article with the packaged DTD of its own public identifier, or with the one
    that DTD002 names, and passes on in libxml2's words what DTD003 to DTD011 do not explain: in
    the main, links by other attributes than `rid` that lead nowhere.

    ## Why it matters
    PubMed Central, Crossref's tools and every converter expect what the DTD allows, and refuse
    or lose the rest.

    ## Example
        <td headers="h3">12</td>

    ## Mended
        <td headers="h2">12</td>

    ## Source
    The JATS tag library of the article's tag set and version:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/index.html>.

    ## Known problems
    A link by `rid` to nowhere and a doubled id are left to LINK001 and LINK002, which say more.
    An article that names a DTD which is not packaged may be right by that DTD, so what is found
    in it are warnings, and a fault that comes again and again is reported at its first place
    only.
    """

    code = "DTD001"
    kind = Kind.OTHER
