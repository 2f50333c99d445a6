"""Many articles: each is taken down the road, unless what it would come to is there already.

Each command is a function here, and of the package. What parses, checks and renders is loaded only
where there is something to do: hence the imports inside functions.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from .articles import PathLike, find
from .completeness import Completeness
from .deposits import file_names
from .errors import CannotRun, SettingsError, Unreadable
from .finding import Finding, Severity, summary
from .gathered import bundled_templates
from .job import CROSSREF, HTML, PDF, STAGES, Job, Stamp
from .listing import SHARED
from .options import Options
from .output import remove, write_all
from .selection import Selection

if TYPE_CHECKING:
    from .checks.baseline import Baseline
    from .deposits.depositor import Depositor
    from .record import Record

BUILD = Path("build")


class Outcome(NamedTuple):
    """What became of one article. `files` are where they were written, or already were.

    `completeness` is how complete its Crossref record is, where that was asked.
    """

    job: Job
    findings: tuple[Finding, ...]
    files: tuple[Path, ...] = ()
    is_fresh: bool = True
    completeness: Completeness | None = None

    @property
    def has_errors(self) -> bool:
        """Whether the article has an error finding."""
        return any(finding.severity is Severity.ERROR for finding in self.findings)


class Fixing(NamedTuple):
    """How articles are mended: whether by guesses, too, and whether only to show what it comes to.

    Shown or not, what a check then tells is what is left.
    """

    is_unsafe: bool = False
    is_dry: bool = False


class FixedFile(NamedTuple):
    """A file that fixes changed: the findings they mended, and the change as a unified diff."""

    given: str
    mended: tuple[Finding, ...]
    difference: str


class Report(NamedTuple):
    """What became of all articles of a run.

    `known` are findings that a baseline knew and that are left out; `gone` those that it knew and
    that are no more. `fixed` are the files that fixes changed, or would.
    """

    outcomes: tuple[Outcome, ...] = ()
    known: int = 0
    gone: int = 0
    fixed: tuple[FixedFile, ...] = ()

    @property
    def findings(self) -> list[Finding]:
        """The findings of all articles, in the order of the articles."""
        return [finding for outcome in self.outcomes for finding in outcome.findings]

    @property
    def scores(self) -> list[Completeness]:
        """How complete the records of the articles are, where that was asked."""
        return [row.completeness for row in self.outcomes if row.completeness]

    @property
    def has_errors(self) -> bool:
        """Whether any article has an error finding: then the exit code is 1."""
        return any(outcome.has_errors for outcome in self.outcomes)

    def as_json(self) -> dict[str, object]:
        """Return findings and summary as `check --format json` prints them."""
        scores = [row.as_json() for row in self.scores]
        return {**summary(self.findings), "completeness": scores}


# Told of each article as it is done, so that long work can be watched.
Watcher = Callable[[Outcome], None]


def _unwatched(_outcome: Outcome) -> None:
    """Watch nothing."""


def check(  # noqa: PLR0913 - each is an option of the command
    paths: Sequence[PathLike],
    *,
    select: Collection[str] = (),
    ignore: Collection[str] = (),
    baseline: PathLike | None = None,
    fixing: Fixing | None = None,
    is_scored: bool = False,
    watch: Watcher = _unwatched,
) -> Report:
    """Check articles and write nothing, but for their fixes where `fixing` asks for them.

    `select` and `ignore` are codes or families. What is selected here takes the place of what
    settings select and ignore; what is ignored here is ignored as well. Of the findings those that
    the file `baseline` knows are left out, and not mended. `is_scored` asks how complete the
    Crossref record of each would be, too. Raises CannotRun.
    """
    _known(Selection(tuple(select), tuple(ignore)))
    articles = [_narrowed(job, select, ignore) for job in _found(paths, named=False)]
    if baseline is None and fixing is None:
        return Report(tuple(_each(articles, partial(_checked, is_scored=is_scored), 1, watch)))
    from .checks.baseline import Baseline

    old, known, outcomes = Baseline(None if baseline is None else Path(baseline)), 0, []
    fixed: list[FixedFile] = []
    found = (
        _each(articles, partial(_checked, is_scored=is_scored), 1, _unwatched)
        if fixing is None
        else _mended(articles, fixing, old, fixed, is_scored=is_scored)
    )
    for outcome in found:
        new = outcome._replace(findings=tuple(old.new(outcome.findings)))
        known += len(outcome.findings) - len(new.findings)
        outcomes.append(new)
        watch(new)
    return Report(tuple(outcomes), known, old.gone, tuple(fixed))


def _mended(
    articles: Sequence[Job],
    fixing: Fixing,
    old: Baseline,
    fixed: list[FixedFile],
    *,
    is_scored: bool,
) -> Iterator[Outcome]:
    """Mend each file, write it as a whole, and yield what is left; what changed goes to `fixed`.

    Nothing is written where fixes are only to be shown.
    """
    from .mending import difference, mend

    for path in dict.fromkeys(job.path for job in articles):
        inside = [job for job in articles if job.path == path]
        result = mend(inside, old, is_unsafe=fixing.is_unsafe)
        if result.made:
            given = inside[0].given
            fixed.append(FixedFile(given, result.made, difference(given, result)))
            if not fixing.is_dry:
                write_all(path.parent, {path.name: result.after})
        for job, findings in zip(inside, result.left, strict=True):
            score = _checked(job, is_scored=True).completeness if is_scored else None
            yield Outcome(job, findings, completeness=score)


def write_baseline(report: Report, file: PathLike) -> None:
    """Write what was found into a file that `check` takes as a baseline. Raises CannotRun."""
    from .checks.baseline import written

    place = Path(file)
    write_all(place.parent, {place.name: written(report.findings, place.parent)})


def html(
    paths: Sequence[PathLike], output: PathLike = BUILD, *, watch: Watcher = _unwatched
) -> Report:
    """Make the web page of each article below `output`. Raises CannotRun."""
    return _made(_found(paths), Path(output), (HTML,), watch=watch)


def pdf(
    paths: Sequence[PathLike], output: PathLike = BUILD, *, watch: Watcher = _unwatched
) -> Report:
    """Make the PDF of each article below `output`. Raises CannotRun."""
    return _made(_found(paths), Path(output), (PDF,), watch=watch)


def crossref(  # noqa: PLR0913 - each is an option of the command
    paths: Sequence[PathLike],
    output: PathLike = BUILD,
    *,
    timestamp: int | None = None,
    batch_id: str | None = None,
    schema: str | None = None,
    kind: str | None = None,
    watch: Watcher = _unwatched,
) -> Report:
    """Make the Crossref deposit of each article below `output`.

    Where `output` ends in `.xml` it is a file, and one deposit for all articles goes into it; what
    cannot stand in one file goes into others beside it (`issue-peer-reviews.xml`). `schema` is the
    version of Crossref's schema (5.3.1, 5.4.0 or 5.5.0), whatever settings say. `kind` is article,
    pending, resources or posted; without it each article is registered as what it is. An article
    whose settings name no depositor gets a deposit with stand-ins, to look at. Raises CannotRun.
    """
    stamp = Stamp(timestamp, batch_id, kind, schema, stands_in=True)
    articles = [_written_in(job, schema) for job in _found(paths)]
    if Path(output).suffix == ".xml":
        return _one_deposit(articles, Path(output), stamp, watch)
    return _made(articles, Path(output), (CROSSREF,), stamp=stamp, watch=watch)


def build(
    paths: Sequence[PathLike],
    output: PathLike = BUILD,
    *,
    jobs: int = 1,
    watch: Watcher = _unwatched,
) -> Report:
    """Make page, PDF, deposit and report of each article, `jobs` at a time in processes.

    A journal whose settings name no depositor gets no deposit. Raises CannotRun.
    """
    return _made(_found(paths), Path(output), STAGES, jobs=jobs, watch=watch)


def _found(paths: Sequence[PathLike], *, named: bool = True) -> list[Job]:
    """Return the articles that paths name. Raises CannotRun, also for faulty settings of rules."""
    articles = find(paths, named=named)
    for settings in {job.settings.file: job.settings for job in articles}.values():
        _known(settings.selection)
        _settable(settings.options)
    return articles


def _known(selection: Selection) -> None:
    """Raise SettingsError where a selection names a rule that does not exist."""
    if selection.names:
        from .manual import codes

        selection.check(codes())


def _settable(options: Options) -> None:
    """Raise SettingsError where options are set that no rule has, or values that none takes."""
    if options.rows:
        from .checks.configured import check_options
        from .manual import codes

        check_options(options, codes())


def _narrowed(job: Job, select: Collection[str], ignore: Collection[str]) -> Job:
    """Return an article with what the command line says of the rules."""
    selection = job.settings.selection.narrowed(select, ignore)
    return job._replace(settings=job.settings._replace(selection=selection))


def _written_in(job: Job, schema: str | None) -> Job:
    """Return an article whose deposit is written in a version of the schema, if one is named."""
    depositor = job.settings.depositor
    if schema is None or depositor is None:
        return job
    depositor = replace(depositor, crossref_schema=schema)
    return job._replace(settings=job.settings._replace(depositor=depositor))


def _each(
    jobs: Sequence[Job], work: Callable[[Job], Outcome], workers: int, watch: Watcher
) -> Iterator[Outcome]:
    """Yield what becomes of each article, in order, `workers` at a time in processes."""
    if workers > 1 and len(jobs) > 1:
        from concurrent.futures import ProcessPoolExecutor
        from concurrent.futures.process import BrokenProcessPool

        try:
            with ProcessPoolExecutor(min(workers, len(jobs))) as pool:
                for outcome in pool.map(work, jobs):
                    watch(outcome)
                    yield outcome
        except BrokenProcessPool as error:
            raise CannotRun(
                "a worker process was ended from outside, perhaps for lack of memory; what is "
                "written is whole, so run again with fewer --jobs"
            ) from error
        return
    for job in jobs:
        outcome = work(job)
        watch(outcome)
        yield outcome


def _checked(job: Job, *, is_scored: bool) -> Outcome:
    from .publish import publish

    result = publish(job, (), is_scored=is_scored)
    return Outcome(job, tuple(result.findings), completeness=result.completeness)


def _made(
    articles: list[Job],
    output: Path,
    stages: tuple[str, ...],
    *,
    stamp: Stamp | None = None,
    jobs: int = 1,
    watch: Watcher,
) -> Report:
    work = partial(_make, output=output, stages=stages, stamp=stamp or Stamp())
    return Report(tuple(_each(articles, work, jobs, watch)))


def _make(job: Job, output: Path, stages: tuple[str, ...], stamp: Stamp) -> Outcome:
    """Make an article's results, unless what is there already was made from just this."""
    from . import record

    has_deposit = stamp.stands_in or job.settings.depositor
    wanted = [stage for stage in stages if stage != CROSSREF or has_deposit]
    name = record.name(job.name, stages)
    key = record.key(
        job.given,
        job.name,
        " ".join(wanted),
        repr(stamp),
        repr(job.settings),
        record.folder_hash(job.settings.templates),
        record.folder_hash(bundled_templates()),
        record.tree(filter(None, [job.settings.citation_style])),
    )
    known = record.recall(output, name, key)
    made = known
    if made is None:
        former = record.former_files(output, name)
        made, inputs = _publish(job, output, wanted, stamp)
        if made.files:
            remove([output / file for file in former if _is_left_over(file, made.files)])
            record.remember(output, name, key, inputs, made)
    if CROSSREF in stages:
        names = [Path(file).name for file in made.files]
        remove(file_names.former(output / job.name, "crossref", names))
    files = [output / file for file in made.files]
    if files:
        # Written each time: page, PDF and deposit may be made apart, and each has its own report.
        files += write_all(output, {f"{job.name}/report.json": _report(job, made)})
    fresh = known is None
    return Outcome(job, tuple(made.findings), tuple(files), fresh, made.completeness)


def _publish(
    job: Job, output: Path, stages: Sequence[str], stamp: Stamp
) -> tuple[Record, dict[Path, str | None]]:
    """Take an article down the road and write what comes of it; return that and what went in."""
    from .publish import publish
    from .record import Record

    result = publish(job, stages, stamp)
    write_all(output, result.files)
    remove([output / file for file in result.outdated])
    made = Record(result.findings, list(result.files), result.fidelity, result.completeness)
    return made, result.consulted


def _is_left_over(file: str, files: Sequence[str]) -> bool:
    """Say whether a file of the last run is none of this one's; shared ones may be others'."""
    return file not in files and not file.startswith(f"{SHARED}/")


def _report(job: Job, made: Record) -> bytes:
    """Return report.json: what was found, what the audit counted, how complete the record is."""
    import json

    rows = {"article": job.name, **summary(made.findings), "fidelity": made.fidelity}
    if made.completeness:
        rows["completeness"] = made.completeness.as_json()
    return (json.dumps(rows, ensure_ascii=False, indent=2) + "\n").encode()


def _one_deposit(jobs: list[Job], file: Path, stamp: Stamp, watch: Watcher) -> Report:
    """Check all articles and write one deposit for them."""
    from .checks import check_article
    from .jats import Reading, Source, TooDeep, read
    from .publish import counted, deposit_of

    depositor = _shared_depositor(jobs, file)
    readings: dict[str, Reading] = {}
    sources: dict[str, Source] = {}
    found: dict[str, list[Finding]] = {job.name: [] for job in jobs}
    for job in jobs:
        try:
            reading = read(job.path, job.given, job.number)
        except Unreadable as error:
            found[job.name] += error.findings
            continue
        found[job.name] += [*reading.findings, *check_article(reading, job.settings.options)]
        readings[job.name], sources[job.name] = reading, reading.source
    make = partial(deposit_of, depositor=depositor, stamp=stamp)
    try:
        deposit = make([*readings.values()])
    except RecursionError:
        for name in [name for name, row in readings.items() if _is_too_deep(partial(make, [row]))]:
            source = readings.pop(name).source
            found[name].append(TooDeep.of(source.place(source.root)))
        deposit = make([*readings.values()])
    for finding in deposit.findings:
        holding = (name for name, row in readings.items() if row.source.holds(finding.place))
        found[next(holding, jobs[0].name)].append(finding)
    counting = {job: tuple(counted(job, sources.get(job.name), found[job.name])) for job in jobs}
    files = deposit.named(file.stem)
    files |= _told(files, [row for rows in counting.values() for row in rows], jobs)
    written = write_all(file.parent, files)
    # What an earlier run left there is no deposit of these articles.
    remove(file_names.former(file.parent, file.stem, files))
    outcomes = [Outcome(job, rows, tuple(written)) for job, rows in counting.items()]
    for outcome in outcomes:
        watch(outcome)
    return Report(tuple(outcomes))


def _told(
    deposits: dict[str, bytes], findings: Iterable[Finding], jobs: Sequence[Job]
) -> dict[str, bytes]:
    """Return the page of each deposit by name, by the templates of the first article's journal."""
    if not deposits:
        return {}
    from .deposits.telling import page

    rows, templates = [*findings], jobs[0].settings.templates
    return {
        file_names.page_of(name): page(xml, rows, (), templates).encode()
        for name, xml in deposits.items()
    }


def _is_too_deep(work: Callable[[], object]) -> bool:
    """Say whether an article is nested more deeply than some work on it can go."""
    try:
        work()
    except RecursionError:
        return True
    return False


def _shared_depositor(jobs: list[Job], file: Path) -> Depositor | None:
    """Return who deposits all the articles, None where no settings say.

    Raises SettingsError where there is not just one.
    """
    found = {job.settings.depositor for job in jobs}
    if len(found) > 1:
        raise SettingsError(
            f"the articles have different depositors, so they cannot share {file}; name a folder "
            "with -o, or deposit them journal by journal"
        )
    return found.pop()
