"""What of an article its deposit cannot hold. Each docstring is a manual page."""

from __future__ import annotations

from ..finding import Offence, Severity


class UnsentUpdate(Offence):
    """A notice cannot tell Crossref which article it changes.

    ## What it does
    Looks at articles of a notice's kind (correction, retraction, expression of concern and others),
    and at those that name a corrected or retracted article. Reports what keeps the update from
    being sent: no article named, no DOI of it, no publication date with a day, or no Crossmark
    policy in the settings. The notice is deposited without the update.

    ## Why it matters
    Crossref learns of a retraction by the notice's deposit alone. Without the update the Crossmark
    button on the retracted article goes on to say that it is current, and so does every service
    that asks Crossref.

    ## Example
        <article article-type="retraction">…
          <pub-date date-type="pub"><year>2024</year></pub-date>
          <related-article related-article-type="retracted-article" xlink:href="our earlier paper"/>

    ## Mended
        <article article-type="retraction">…
          <pub-date date-type="pub" publication-format="electronic" iso-8601-date="2024-03-05">
            <day>5</day><month>3</month><year>2024</year></pub-date>
          <related-article related-article-type="retracted-article"
              ext-link-type="doi" xlink:href="10.5555/12345678"/>

    ## Source
    Crossref schema, `updates`; Crossref, Registering updates:
    <https://www.crossref.org/documentation/crossmark/crossmark-registering-updates/>.

    ## Known problems
    None.
    """

    code = "DEPOSIT010"
    severity = Severity.ERROR


class UnsentRelation(Offence):
    """A related article or object is not sent to Crossref.

    ## What it does
    Reports a `related-article` or `related-object` of the front matter whose kind means nothing to
    Crossref, or that names neither DOI nor any other identifier or address. A correction that
    points forward to its notice is left alone: the notice tells.

    ## Why it matters
    Relations lead readers and services from one work to the other. A relation of an unknown kind
    could only be guessed at.

    ## Example
        <related-article related-article-type="see-also" xlink:href="10.5555/12345678"/>

    ## Mended
        <related-article related-article-type="companion"
            ext-link-type="doi" xlink:href="10.5555/12345678"/>

    ## Source
    Crossref schema, relations.xsd; JATS tag library, @related-article-type:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/attribute/related-article-type.html>.

    ## Known problems
    JATS leaves the kinds open, so a house's own words are not known. The names of Crossref's own
    relations, as `isBasedOn`, are taken too where they stand in the table.
    """

    code = "DEPOSIT011"
    severity = Severity.INFO


class RefusedValue(Offence):
    """A value is not sent because Crossref's schema would refuse it.

    ## What it does
    Reports a licence whose address is none, a date of a licence without a day, a volume, issue,
    supplement or page that is too long, a DOI of an issue for which settings give no `issue_page`,
    and the DOI of a figure or table under another prefix than the article's. All the rest is sent.

    ## Why it matters
    Crossref refuses a batch whole for one such value; without this one the article is registered,
    but less is known of it.

    ## Example
        <ali:license_ref start_date="2024">creativecommons.org/licenses/by/4.0/</ali:license_ref>

    ## Mended
        <ali:license_ref start_date="2024-03-05"
            >https://creativecommons.org/licenses/by/4.0/</ali:license_ref>

    ## Source
    Crossref schema, AccessIndicators.xsd, `volume`, `issue`, `special_numbering`, `pages` and
    `doi_data`.

    ## Known problems
    None.
    """

    code = "DEPOSIT012"
    severity = Severity.WARNING


class UnknownRegistry(Offence):
    """A clinical trial is not sent because its registry is none that Crossref knows.

    ## What it does
    Reports a trial in a `related-object` whose `source-id` is neither the name nor the DOI of a
    registry in Crossref's list, while its number is of no known form either.

    ## Why it matters
    Crossref takes a trial by its number together with its registry's DOI, and brings all articles
    on one trial together. Without the registry the number says nothing.

    ## Example
        <related-object source-type="clinical-trials-registry" source-id-type="registry-name"
            source-id="Our registry" document-id="17"/>

    ## Mended
        <related-object source-type="clinical-trials-registry" source-id-type="registry-name"
            source-id="ISRCTN" document-id="ISRCTN98371961"/>

    ## Source
    Crossref schema, clinicaltrials.xsd; Crossref, Linked clinical trials:
    <https://www.crossref.org/documentation/crossmark/linked-clinical-trials/>; JATS4R, Clinical
    trials: <https://jats4r.niso.org/clinical-trials/>.

    ## Known problems
    The list is that of the package; a registry that joined it later is not known.
    """

    code = "DEPOSIT013"
    severity = Severity.WARNING


OFFENCES: tuple[type[Offence], ...] = (
    UnsentUpdate,
    UnsentRelation,
    RefusedValue,
    UnknownRegistry,
)
