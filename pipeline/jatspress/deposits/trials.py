"""The clinical trials an article tells of.

Source: clinicaltrials.xsd, and
<https://www.crossref.org/documentation/crossmark/linked-clinical-trials/>. A registry goes by the
DOI Crossref gave it; a trial of any other cannot be sent.
"""

from __future__ import annotations

from lxml import etree

from ..article import Article
from ..article.trials import REGISTRIES
from .elements import TRIALS, new, said

_REGISTRIES = "10.18810"


def trials_program(article: Article) -> etree._Element | None:
    """Return the `ct:program` of an article, or None where it has no trial in a known registry."""
    program = new("program", TRIALS)
    for trial in article.trials:
        if trial.registry in REGISTRIES:
            where = f"{_REGISTRIES}/{trial.registry}"
            attributes = {"registry": where, "type": trial.stage}
            program.append(said("clinical-trial-number", trial.number, TRIALS, **attributes))
    return program if len(program) else None


def unsent_trials(article: Article) -> list[str]:
    """Return the trials whose registry has no DOI at Crossref, in words."""
    rows = (row for row in article.trials if row.registry not in REGISTRIES)
    return [f"the trial {row.number} of the registry {row.named or '(none given)'}" for row in rows]
