"""What keeps an article, or a part of it, from Crossref. Each docstring is a manual page."""

from __future__ import annotations

from ..finding import Offence, Severity


class IncompleteForCrossref(Offence):
    """A fact is missing without which Crossref registers no article.

    ## What it does
    Reports an article without a DOI, a title, a journal title, a publication date that a calendar
    has, or the address of its page. The article is left out of the deposit.

    ## Why it matters
    Crossref's schema requires these five. A deposit that lacks one is refused whole, with every
    other article in it.

    ## Example
        <article-meta>
          <article-id pub-id-type="publisher-id">132648</article-id>

    ## Mended
        <article-meta>
          <article-id pub-id-type="publisher-id">132648</article-id>
          <article-id pub-id-type="doi">10.5555/paom.2021.28.2.224</article-id>

    ## Source
    Crossref schema, `journal_metadata`, `journal_article` and `doi_data`.

    ## Known problems
    A date in words (`string-date`) is not read.
    """

    code = "DEPOSIT002"
    severity = Severity.ERROR


class ForeignPrefix(Offence):
    """The DOI stands under another prefix than the deposit.

    ## What it does
    Reports a DOI whose prefix is not `doi_prefix` of the settings; where they name none, not that
    of the first article in the batch. The article is left out of the deposit.

    ## Why it matters
    Crossref lets a member register under its own prefixes only, and takes no batch with two.

    ## Example
    With `doi_prefix = "10.5555"`:

        <article-id pub-id-type="doi">10.55555/paom.2021.28.2.224</article-id>

    ## Mended
        <article-id pub-id-type="doi">10.5555/paom.2021.28.2.224</article-id>

    ## Source
    Crossref, Troubleshooting submissions: "All prefixes in a submission must match", "User not
    allowed to add records for prefix".

    ## Known problems
    A journal that moved to another publisher keeps its old DOIs, and the new owner may update
    them: deposit such articles with settings that name the old prefix.
    """

    code = "DEPOSIT003"
    severity = Severity.ERROR


class RejectedBySchema(Offence):
    """The article's record does not fit Crossref's schema.

    ## What it does
    Checks the record against Crossref's own schema and reports what that says. The lines in the
    message count in a deposit of this article alone. The article is left out of the deposit.

    ## Why it matters
    Crossref refuses a batch whole for one such fault.

    ## Example
    An article number longer than 32 characters, MathML with an attribute that MathML 3 does not
    know; before schema 5.5.0 a given name longer than 60 or a name of question marks alone.

    ## Mended
    Shorten or mend the part that the message names.

    ## Source
    Crossref's schema, in the version that `--schema` or `crossref_schema` names. The words are
    those of libxml2; what stands after "not true" is an assertion of schema 5.5.0.

    ## Known problems
    What the schema takes can still be refused by Crossref: a journal title that is not spelled as
    registered, an ORCID iD nobody has.
    """

    code = "DEPOSIT004"
    severity = Severity.ERROR


class DatesWithoutCrossmark(Offence):
    """The dates of submission and revision cannot be sent without Crossmark.

    ## What it does
    Reports an article that has a received or revised date while the settings name no
    `crossmark_policy`. The article is deposited without these dates.

    ## Why it matters
    Crossref has no element for them. They travel as assertions inside Crossmark, and Crossmark
    needs the DOI of a policy.

    ## Example
        [tool.jatspress.deposit]
        crossmark_policy = ""

    ## Mended
        [tool.jatspress.deposit]
        crossmark_policy = "self"

    Better than `"self"`, which sends the article's own DOI: the DOI of a page that tells the
    journal's policy on corrections and retractions.

    ## Source
    Crossref schema, `crossmark`; Crossref, Participating in Crossmark.

    ## Known problems
    None.
    """

    code = "DEPOSIT005"
    severity = Severity.ERROR


class StandInDepositor(Offence):
    """The depositor's e-mail address belongs to nobody.

    ## What it does
    Reports an address at example.com, example.net or example.org, once for each deposit.

    ## Why it matters
    Crossref mails its report on every deposit to that address; nobody would hear of a failure.
    For a rehearsal it does no harm.

    ## Example
        [tool.jatspress.deposit]
        depositor_email = "doi@example.org"

    ## Mended
        [tool.jatspress.deposit]
        depositor_email = "an address that you read"

    ## Source
    RFC 2606, section 3; Crossref schema, `email_address`.

    ## Known problems
    Other addresses that nobody reads are not noticed.
    """

    code = "DEPOSIT006"
    severity = Severity.WARNING


class DoubledDoi(Offence):
    """Two articles of one deposit have the same DOI.

    ## What it does
    Compares the DOIs of the articles that go into one deposit. The first keeps it, the others are
    left out.

    ## Why it matters
    A DOI stands for one article. Crossref would register the first and overwrite it with the
    second, and every link to it would lead to the wrong one. It happens when a new article is
    begun as a copy of an old one.

    ## Example
        one.xml: <article-id pub-id-type="doi">10.5555/one</article-id>
        two.xml: <article-id pub-id-type="doi">10.5555/one</article-id>

    ## Mended
        two.xml: <article-id pub-id-type="doi">10.5555/two</article-id>

    ## Source
    Crossref, "Creating and managing DOIs":
    <https://www.crossref.org/documentation/member-setup/constructing-your-dois/>.

    ## Known problems
    Only the articles of one deposit are compared.
    """

    code = "DEPOSIT007"
    severity = Severity.ERROR


OFFENCES: tuple[type[Offence], ...] = (
    IncompleteForCrossref,
    ForeignPrefix,
    RejectedBySchema,
    DatesWithoutCrossmark,
    StandInDepositor,
    DoubledDoi,
)
