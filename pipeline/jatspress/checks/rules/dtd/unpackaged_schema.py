"""DTD002."""

from __future__ import annotations

from collections.abc import Iterator

from ....finding import Finding, Severity
from ....jats import Reading
from ....jats.catalogue import assumed, packaged
from ...rule import Rule


class UnpackagedSchema(Rule):
    """The article names no DTD, or one that jatspress does not hold.

    ## What it does
    Reports an article without a public identifier in its DOCTYPE, or with one that belongs to no
    packaged DTD, and says which DTD it was validated with instead: the Archiving DTD with MathML3,
    the widest, of the version in `dtd-version`, else of the newest version.

    ## Why it matters
    Without its own DTD nobody can say for certain that the article is right, and jatspress never
    fetches one over the network.

    ## Example
        <?xml version="1.0"?>
        <article article-type="case-report">…</article>

    ## Mended
        <?xml version="1.0"?>
        <!DOCTYPE article PUBLIC
          "-//NLM//DTD JATS (Z39.96) Journal Publishing DTD with MathML3 v1.4 20241031//EN"
          "JATS-journalpublishing1-4-mathml3.dtd">
        <article article-type="case-report" dtd-version="1.4">…</article>

    ## Source
    JATS tag library, `<article>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article.html>.

    ## Known problems
    A schema named in a processing instruction (`xml-model`) or by `xsi:schemaLocation` is not
    looked for.
    """

    code = "DTD002"
    severity = Severity.WARNING

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look the public identifier up."""
        named = reading.source.tree.docinfo.public_id
        if packaged(named):
            return
        root = reading.source.root
        instead, _ = assumed(root.get("dtd-version"))
        fault = f'the DTD "{named}" is not packaged' if named else "no DTD is named in a DOCTYPE"
        message = f'{fault}, so "{instead}" was assumed; name a JATS DTD by its public identifier'
        yield cls.found(message, reading.source.place(root))
