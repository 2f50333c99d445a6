"""One article through all stages: the road on one screen.

::

        article.xml
            |  jats       read: bytes -> safe tree with places -> Article
            |  checks     check: what is wrong, and what is right instead
            |  render     html: the page          pdf: the pages
            |  deposits   crossref: what registers the DOI
            v
        build/<article>/  output: whole files or none
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING

from .checks import check_article, unsuppressed
from .errors import Unreadable
from .finding import Finding
from .jats import Reading, Source, TooDeep, read
from .job import CROSSREF, HTML, PDF, STAGES, Job, Result, Stamp
from .listing import SHARED
from .manual import codes

if TYPE_CHECKING:
    from .deposits.crossref import Deposit
    from .deposits.depositor import Depositor

# Rendering loads Jinja and WeasyPrint, a second's work that a check never needs: hence the imports
# inside the functions below.


def publish(
    job: Job,
    stages: Iterable[str] = STAGES,
    stamp: Stamp | None = None,
    *,
    is_scored: bool = False,
) -> Result:
    """Take an article down the road as far as the stages wanted; nothing is written here.

    How complete its record is, is told where `is_scored` asks for it, and with each deposit.
    Raises CannotRun; an article that cannot be read is a result with findings and no files.
    """
    wanted = set(stages)
    result = Result(job)
    try:
        reading = read(job.path, job.given, job.number)
    except Unreadable as error:
        result.findings = counted(job, None, error.findings)
        # Of an earlier run, when the article could be read.
        result.outdated += [f"{job.name}/report.json"]
        return result
    if wanted:
        import hashlib

        result.consulted[job.path] = hashlib.sha256(reading.source.data).hexdigest()
    result.findings += [*reading.findings, *check_article(reading, job.settings.options)]
    if wanted & {HTML, PDF}:
        _render(reading, result, wanted)
    others = set(result.files)
    if CROSSREF in wanted:
        _deposit(reading, result, stamp or Stamp())
    if is_scored or CROSSREF in wanted:
        _score(reading, result, (stamp or Stamp()).kind)
    result.findings = counted(job, reading.source, result.findings)
    if CROSSREF in wanted:
        _tell(result, [path for path in result.files if path not in others])
    return result


def counted(job: Job, source: Source | None, findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that count: those that neither the document nor settings pass over.

    An article without source could not be read.
    """
    selection = job.settings.selection
    if source is None:
        return selection.for_unreadable().applied(findings)
    return selection.applied(unsuppressed(source, findings, codes))


def _render(reading: Reading, result: Result, wanted: set[str]) -> None:
    """Add the page and the PDF."""
    from .render.theme import theme
    from .render.view import view

    settings = result.job.settings
    templates = theme(settings.templates, reading.article.language, settings.citation_style)
    shown = view(reading, templates)
    result.findings += shown.findings
    result.consulted |= shown.assets.looked_at
    if HTML in wanted:
        from .render.html import render_html

        name = result.job.name
        page = render_html(shown, templates, f"{name}.pdf", f"../{SHARED}")
        _audit(reading, result, HTML, page.html)
        result.files[f"{name}/index.html"] = page.html.encode()
        for path, data in page.own.items():
            result.files[f"{name}/{path}"] = data
        for path, file in page.shared.items():
            result.files[f"{SHARED}/{path}"] = file.read_bytes()
    if PDF in wanted:
        from .render.pdf import render_pdf

        sheets = render_pdf(shown, templates, reading.source.place(reading.source.root))
        if sheets.data:
            result.files[f"{result.job.name}/{result.job.name}.pdf"] = sheets.data
        result.findings += sheets.findings
        _audit(reading, result, PDF, sheets.html)


def _audit(reading: Reading, result: Result, stage: str, html: str) -> None:
    """Add what became of the article's words in what is shown of it."""
    from .render.fidelity.audit import lost

    audit = lost(reading.source, html, "in the PDF" if stage == PDF else "on the page")
    result.findings += audit.findings
    result.fidelity[stage] = audit.counts


def _deposit(reading: Reading, result: Result, stamp: Stamp) -> None:
    """Add the deposit, or the findings why there is none."""
    depositor = result.job.settings.depositor
    if depositor is None and not stamp.stands_in:
        return
    try:
        made = deposit_of([reading], depositor, stamp)
    except RecursionError:
        result.findings.append(TooDeep.of(reading.source.place(reading.source.root)))
        return
    result.findings += made.findings
    named = made.named("crossref")
    result.files |= {f"{result.job.name}/{name}": xml for name, xml in named.items()}


def deposit_of(readings: Sequence[Reading], depositor: Depositor | None, stamp: Stamp) -> Deposit:
    """Return the Crossref deposit of articles as the user wants it. Raises CannotRun."""
    from .deposits.crossref import crossref
    from .deposits.kinds import Kind
    from .deposits.versions import DEFAULT

    return crossref(
        readings,
        depositor,
        kind=Kind(stamp.kind) if stamp.kind else None,
        timestamp=stamp.timestamp,
        batch_id=stamp.batch_id,
        schema=stamp.schema or DEFAULT,
    )


def _score(reading: Reading, result: Result, kind: str | None) -> None:
    """Add how complete the record is that was made, or would be; not of what is nested too deep."""
    from .deposits.completeness import completeness
    from .deposits.kinds import Kind

    asked = Kind(kind) if kind else None
    deposit = result.files.get(f"{result.job.name}/crossref.xml", b"")
    with suppress(RecursionError):
        result.completeness = completeness(reading, result.job.settings.depositor, deposit, asked)


def _tell(result: Result, deposits: Iterable[str]) -> None:
    """Add the page of each deposit: what it registers, in words."""
    from .deposits.file_names import page_of
    from .deposits.telling import page

    for path in deposits:
        # The score is that of the article, whose deposit has the plain name.
        is_own = path == f"{result.job.name}/crossref.xml"
        scores = [result.completeness] if is_own and result.completeness else []
        html = page(result.files[path], result.findings, scores, result.job.settings.templates)
        result.files[page_of(path)] = html.encode()
