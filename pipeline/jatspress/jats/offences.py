"""What the reader itself can stumble on. Each docstring is the offence's manual page."""

from __future__ import annotations

from ..finding import Finding, Offence, Place, Severity


class UnreadableFile(Offence):
    """The file cannot be opened.

    ## What it does
    Reports a file that is there but cannot be read: its permissions forbid it, or the disk fails.

    ## Why it matters
    Nothing can be said of the article, and nothing is made from it.

    ## Example
    A file that another user saved with mode 0600.

    ## Mended
    `chmod a+r article.xml`

    ## Source
    The message is the operating system's own.

    ## Known problems
    None.
    """

    code = "XML001"
    severity = Severity.ERROR


class EmptyFile(Offence):
    """The file holds nothing.

    ## What it does
    Reports a file without a single character other than white space.

    ## Why it matters
    An export or a copy that broke off leaves such files; they look like articles in a listing.

    ## Example
    A file of 0 bytes.

    ## Mended
    Export or copy the article again.

    ## Source
    XML 1.0, section 2.1: a document has exactly one root element.

    ## Known problems
    None.
    """

    code = "XML002"
    severity = Severity.ERROR


class NotWellFormed(Offence):
    """The file is not XML.

    ## What it does
    Reports the first place where the file breaks the rules of XML: a tag that is not closed, a
    bare `&`, a character XML forbids, an entity nobody defined.

    ## Why it matters
    No program can read such a file. Nothing is made from it.

    ## Example
        <p>Smith & Sons</p>

    ## Mended
        <p>Smith &amp; Sons</p>

    ## Source
    XML 1.0 (fifth edition), section 2.1.

    ## Known problems
    Only the first fault is reported: what follows it cannot be trusted.
    """

    code = "XML003"
    severity = Severity.ERROR


class NotJats(Offence):
    """The file is XML, but not a JATS article.

    ## What it does
    Reports a document whose root element is not `article`, and which holds none either. The
    articles inside an OAI record, an article set or another wrapper are read one by one.

    ## Why it matters
    jatspress works on JATS articles. A settings file, a Crossref deposit or a web page among the
    articles is usually there by mistake.

    ## Example
        <html>…</html>

    ## Mended
        <article article-type="case-report">…</article>

    ## Source
    JATS tag library: <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/article.html>.

    ## Known problems
    None.
    """

    code = "XML004"
    severity = Severity.ERROR


class ForeignEntity(Offence):
    """The file asks for another file or an address to be read into it.

    ## What it does
    Reports an external entity in the document's own declarations, and refuses to follow it.

    ## Why it matters
    Such an entity can copy any file of the reader's machine into the page, or call any address.
    jatspress reads no file but the article, its figures and the packaged schemas.

    ## Example
        <!DOCTYPE article [<!ENTITY methods SYSTEM "methods.xml">]>
        <article>… &methods; …</article>

    ## Mended
    Put the text itself in the place of the entity.

    ## Source
    OWASP, XML External Entity Prevention.

    ## Known problems
    None.
    """

    code = "XML005"
    severity = Severity.ERROR


class NotIncluded(Offence):
    """The file wants text of another file in its place (XInclude).

    ## What it does
    Reports each `xi:include`. It is not followed, and nothing stands in its place.

    ## Why it matters
    Readers miss that text. jatspress reads no file but the article, its figures and the packaged
    schemas, for the same reason as in XML005.

    ## Example
        <body><xi:include href="methods.xml"/></body>

    ## Mended
        <body><sec><title>Methods</title>…</sec></body>

    ## Source
    XInclude 1.0, section 3.1. `xmllint --xinclude --output whole.xml article.xml` puts the text in.

    ## Known problems
    What stands in an `xi:fallback` is read as if it stood in the article.
    """

    code = "XML006"
    severity = Severity.WARNING


class TooDeep(Offence):
    """The elements of the article are nested too deeply for a deposit.

    ## What it does
    Reports an article that was read, but in whose title or abstract elements stand inside each
    other at more levels than a deposit can be made of. No deposit is made then.

    ## Why it matters
    Real articles have about 30 levels. Hundreds of them come from a broken conversion, and other
    programs will not take them either.

    ## Example
        <abstract><p><italic><italic><italic>… and so on, a thousand times

    ## Mended
        <abstract><p><italic>…</italic></p></abstract>

    ## Source
    Python's limit of recursion. The XML reader's own limit is 2,048 levels (XML003).

    ## Known problems
    The place is that of the article, not of the element where the nesting goes wrong.
    """

    code = "XML007"
    severity = Severity.ERROR

    @classmethod
    def of(cls, place: Place) -> Finding:
        """Return the finding for an article at a place."""
        message = (
            "elements of the title or the abstract are nested too deeply to make a deposit of; "
            "take some out of others"
        )
        return cls.found(message, place)


class UndeclaredPrefix(Offence):
    """A namespace prefix is used and nowhere declared.

    ## What it does
    Reports each prefix without a declaration. The article is read: JATS' own prefixes (`mml`,
    `xlink`, `ali` and others) are taken for what JATS means by them, any other for an unknown
    namespace.

    ## Why it matters
    Most programs that read XML refuse the file.

    ## Example
        <article><body><p><mml:math>…</mml:math></p></body></article>

    ## Mended
        <article xmlns:mml="http://www.w3.org/1998/Math/MathML"><body><p><mml:math>…

    ## Source
    Namespaces in XML 1.0, section 5: the prefix declared.

    ## Known problems
    A DTD may declare a prefix itself, as NLM 2 does for MathML; a reader without that DTD does not
    know of it. In UTF-16 and UTF-32 the document is refused (XML003).
    """

    code = "XML008"
    severity = Severity.WARNING


OFFENCES: tuple[type[Offence], ...] = (
    UnreadableFile,
    EmptyFile,
    NotWellFormed,
    NotJats,
    ForeignEntity,
    NotIncluded,
    TooDeep,
    UndeclaredPrefix,
)
