"""META003."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from ....finding import Finding, Severity
from ....jats import Reading
from ...front import front_place, in_meta
from ...rule import Rule


class MissingTopics(Rule):
    """The article is filed under no topic.

    ## What it does
    Looks in `article-categories` for a subject other than the heading, under which the table of
    contents lists the article ("Case report").

    ## Why it matters
    Topics let readers browse a journal by subject. The heading says of what kind the article is,
    not what it is about.

    ## Example
        <article-categories>
          <subj-group subj-group-type="heading"><subject>Case report</subject></subj-group>
        </article-categories>

    ## Mended
        <article-categories>
          <subj-group subj-group-type="heading"><subject>Case report</subject></subj-group>
          <subj-group subj-group-type="discipline"><subject>Dermatology</subject></subj-group>
        </article-categories>

    ## Source
    JATS tag library, `<subj-group>`:
    <https://jats.nlm.nih.gov/publishing/tag-library/1.4/element/subj-group.html>.

    ## Known problems
    A journal that uses the heading itself for the topic is reported.
    """

    code = "META003"
    severity = Severity.INFO

    @classmethod
    def look(cls, reading: Reading) -> Iterator[Finding]:
        """Look for a group of subjects that is not the heading."""
        if not any(map(_is_topic, in_meta(reading, "article-categories//subj-group"))):
            message = "the article has no topic beside its heading; tag one as a subj-group"
            yield cls.found(message, front_place(reading))


def _is_topic(group: etree._Element) -> bool:
    has_subject = group.find("subject") is not None or group.find("compound-subject") is not None
    return has_subject and group.get("subj-group-type") != "heading"
