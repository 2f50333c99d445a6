"""Each rule says whose word it rests on; one that no real article trips says whose need it serves.

`make test-corpus` holds the second against all articles.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from jatspress.checks import RULES, check_article
from jatspress.checks.rule import HEADINGS, Rule
from jatspress.errors import Unreadable
from jatspress.jats import read
from real_articles import articles

ADDRESS = re.compile(r"<(https://[^\s<>]+)>")
# Who refuses articles, or recommends how they are made: the DTD and its tag library, JATS4R and
# NISO, PubMed Central, Crossref, and those whose standards the formats of a page or a name rest on.
WHO = (
    "https://jats.nlm.nih.gov/",
    "https://jats4r.niso.org/",
    "https://jats4r.org/",
    "https://niso.org/publications/",
    "https://www.ncbi.nlm.nih.gov/pmc/pmcdoc/tagging-guidelines/",
    "https://pmc.ncbi.nlm.nih.gov/",
    "https://www.crossref.org/",
    "https://www.doi.org/doi-handbook/",
    "https://html.spec.whatwg.org/",
    "https://www.unicode.org/",
    "https://www.w3.org/",
)

each_rule = pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)


def sources(rule: type[Rule]) -> list[str]:
    """Return the addresses under the heading Source of a rule's manual page."""
    _, _, rest = rule.manual().partition("## Source\n")
    following = HEADINGS[HEADINGS.index("Source") + 1]
    return ADDRESS.findall(rest.partition(f"## {following}\n")[0])


@each_rule
def test_source_is_a_page_people_can_open(rule: type[Rule]) -> None:
    assert sources(rule)


def is_asked_for(rule: type[Rule]) -> bool:
    """Say whether a refusal or a recommendation is among the sources of a rule."""
    return any(address.startswith(WHO) for address in sources(rule))


@pytest.mark.whole_corpus
def test_rule_that_no_real_article_trips_is_asked_for(corpus: Path) -> None:
    tripped = {code for path in articles(corpus) for code in codes(path)}
    assert tripped
    unasked = [rule.code for rule in RULES if rule.code not in tripped and not is_asked_for(rule)]
    assert not unasked, f"no article trips {', '.join(unasked)}, and nobody asks for them"


def codes(path: Path) -> set[str]:
    """Return the codes of what is found in an article; none for one that cannot be read."""
    try:
        return {row.code for row in check_article(read(path))}
    except Unreadable:
        return set()
