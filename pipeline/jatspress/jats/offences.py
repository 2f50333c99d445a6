"""What the reader itself can stumble on. Each docstring is the offence's manual page."""

from __future__ import annotations

from ..finding import Offence, Severity


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
    Reports a document whose root element is not `article`.

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


OFFENCES: tuple[type[Offence], ...] = (
    UnreadableFile,
    EmptyFile,
    NotWellFormed,
    NotJats,
    ForeignEntity,
)
