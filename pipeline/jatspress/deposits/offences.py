"""What keeps an article, or a part of it, from Crossref. Each docstring is a manual page."""

from __future__ import annotations

from ..finding import Offence, Severity


class IncompleteForCrossref(Offence):
    """A fact is missing without which Crossref registers no article.

    ## What it does
    Reports an article without a DOI, a title, a journal title, a publication date that a calendar
    has, or the address of its page. The article is left out of the deposit. A DOI is found where
    `article-id` is tagged as one, else where an `article-id`, `self-uri`, `ext-link` or `uri` of
    the `article-meta` is its address.

    ## Why it matters
    Crossref's schema requires these five. A deposit that lacks one is refused whole, with every
    other article in it. Other records need other facts: an article that is accepted and not yet
    published its date of acceptance and an ISSN, a peer review a date known to the day. A preprint
    needs no journal title.

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
    None.
    """

    code = "DEPOSIT002"
    severity = Severity.ERROR


class ForeignPrefix(Offence):
    """The DOI stands under another prefix than the deposit.

    ## What it does
    Reports a DOI whose prefix is not `doi_prefix` of the settings. The article is left out of the
    deposit. Where they name none, articles of each prefix go into a file of their own.

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
    A `--batch-id` shorter than four characters. What an article says is fitted to the schema before
    that, so this ought not to happen by an article alone.

    ## Mended
    Mend the part that the message names, and tell us of the article.

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
    Reports an address at example.com, example.net or example.org. Where no settings say who
    deposits, `jatspress crossref` makes a deposit to look at, with stand-ins for what they would
    say, and this finding lists them for each article.

    ## Why it matters
    Crossref mails its report on every deposit to that address; nobody would hear of a failure. Such
    a deposit is never submitted. For a rehearsal it does no harm.

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


class ForeignJournalTitle(Offence):
    """The journal's title is not the one that is registered.

    ## What it does
    Compares the journal titles of the article, those in other languages too, with `title` of the
    settings; capitals and white space do not count. The settings' title is sent.

    ## Why it matters
    Crossref registers a journal once, and refuses what names it otherwise. The article may belong
    to another journal, or readers are shown a title that nobody finds.

    ## Example
    With `title = "Polish Annals of Medicine"`:

        <journal-title>Polish Annals of Medecine</journal-title>

    ## Mended
        <journal-title>Polish Annals of Medicine</journal-title>

    ## Source
    Crossref, Troubleshooting submissions:
    <https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>.

    ## Known problems
    What the settings say is taken for what is registered; Crossref is not asked.
    """

    code = "DEPOSIT008"
    severity = Severity.ERROR


class ForeignIssn(Offence):
    """An ISSN of the article is not one that the journal has registered.

    ## What it does
    Reports each ISSN in the journal's metadata that is neither `issn_print` nor `issn_electronic`
    of the settings, where they name any. The settings' ISSNs are sent.

    ## Why it matters
    Crossref finds the journal by title and ISSN together, and refuses a deposit where they belong
    to different ones. The article may belong to another journal.

    ## Example
    With `issn_electronic = "2300-6722"`:

        <issn publication-format="electronic">2300-6723</issn>

    ## Mended
        <issn publication-format="electronic">2300-6722</issn>

    ## Source
    Crossref, Troubleshooting submissions:
    <https://www.crossref.org/documentation/register-maintain-records/verify-your-registration/troubleshooting-submissions/>.

    ## Known problems
    The medium of an ISSN is not compared.
    """

    code = "DEPOSIT009"
    severity = Severity.ERROR


class JournalWithoutIssn(Offence):
    """The deposit of a journal article names no ISSN.

    ## What it does
    Reports a journal article where neither the settings nor the article give an ISSN. The article
    is registered all the same.

    ## Why it matters
    Crossref tells journals apart by title and ISSN. Without one a journal of the same title may be
    taken for yours, and an article that is accepted and not yet published cannot be registered.

    ## Example
        <journal-title>Polish Annals of Medicine</journal-title>

    ## Mended
        <journal-title>Polish Annals of Medicine</journal-title>
        <issn publication-format="electronic">2300-6722</issn>

    ## Source
    Crossref, Markup guide for journals:
    <https://www.crossref.org/documentation/schema-library/markup-guide-record-types/journals-and-articles/>.

    ## Known problems
    A new journal may wait for its ISSN, or have a DOI of its own in place of one.
    """

    code = "DEPOSIT014"
    severity = Severity.WARNING


class UnfitName(Offence):
    """A name does not fit the places Crossref has for the names of people.

    ## What it does
    Reports a given name or surname longer than Crossref's schema takes, or with digits or `?` where
    it takes none: the name is sent as that of an organization, which takes any of 511 characters.
    Reports a name of nothing but question marks, sent as `anonymous`; the name of a group longer
    than 511 characters, sent by its first words; and a suffix longer than 10, which is not sent.

    ## Why it matters
    Crossref would refuse the whole batch for such a name. An organization at Crossref has no ORCID
    iD, no affiliation and no role, and it is listed among groups.

    ## Example
        <contrib contrib-type="author"><name><surname>The Study Group on the Treatment of Rare
        Diseases of the Heart in Childhood</surname></name></contrib>

    ## Mended
        <contrib contrib-type="author"><collab>The Study Group on the Treatment of Rare Diseases of
        the Heart in Childhood</collab></contrib>

    ## Source
    Crossref schema, `given_name`, `surname`, `suffix` and `organization`. Before schema 5.5.0 a
    name takes 60 characters, and `?` and digits in few places; since then 200 of any kind.

    ## Known problems
    A person's name can be so long. With `--schema 5.5.0` it is sent as it is, up to 200 characters.
    """

    code = "DEPOSIT040"
    severity = Severity.WARNING


class UnfitReferenceDoi(Offence):
    """The DOI of a reference is not one, and goes to Crossref as words.

    ## What it does
    Reports each reference whose `pub-id` of the type `doi` holds no DOI, where no other of its
    identifiers is one. The reference is sent with its wording, what stands for a DOI at the end.

    ## Why it matters
    One malformed DOI in a reference has Crossref refuse the whole batch. Without a DOI the cited
    work may be found by its words, or not at all.

    ## Example
        <pub-id pub-id-type="doi">10.5555/science. 1068094</pub-id>

    ## Mended
        <pub-id pub-id-type="doi">10.5555/science.1068094</pub-id>

    ## Source
    Crossref schema, `doi` and `citation`; the form is that of `doi_t`.

    ## Known problems
    A DOI of the right form that nobody registered is not noticed.
    """

    code = "DEPOSIT041"
    severity = Severity.WARNING


class UnfitFormula(Offence):
    """A formula is no MathML that Crossref takes, and goes there as words.

    ## What it does
    Judges each formula in titles and abstracts by the schema of MathML 3. One that it refuses is
    sent as its TeX, else as its `alttext`, else as its words.

    ## Why it matters
    Crossref would refuse the whole batch for one such formula. As words it is read by people, and
    may be hard to read: a fraction loses its line.

    ## Example
        <mml:mfrac><mml:mi>a</mml:mi></mml:mfrac>

    ## Mended
        <mml:mfrac><mml:mi>a</mml:mi><mml:mi>b</mml:mi></mml:mfrac>

    ## Source
    Crossref schema, mathml3.xsd; MathML 3: <https://www.w3.org/TR/MathML3/>.

    ## Known problems
    Attributes that only browsers know are refused too, though the formula is shown well. In titles
    no attributes are sent, so there they do no harm.
    """

    code = "DEPOSIT042"
    severity = Severity.WARNING


OFFENCES: tuple[type[Offence], ...] = (
    IncompleteForCrossref,
    ForeignPrefix,
    RejectedBySchema,
    DatesWithoutCrossmark,
    StandInDepositor,
    DoubledDoi,
    ForeignJournalTitle,
    ForeignIssn,
    JournalWithoutIssn,
    UnfitName,
    UnfitReferenceDoi,
    UnfitFormula,
)
