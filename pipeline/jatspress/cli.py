"""The command line: words in, words and exit code out. The only place that prints.

Results go to stdout or to files, words for people to stderr.
"""

from __future__ import annotations

import argparse
import gc
import os
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeAlias

from . import batch, manual
from .errors import CannotRun
from .finding import Severity
from .line import line, painted, takes_colours

_Run = Callable[[argparse.Namespace], int]
_Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001 - typeshed

_WELL, _FOUND, _CANNOT = 0, 1, 2
# Each is a file in checks/formats/.
FORMATS = ("text", "json", "sarif", "junit", "github", "gitlab", "html")
# These always tell how complete a record is, the text where it is asked to.
SCORED = frozenset({"json", "html"})
# Versions of Crossref's schema, as deposits/versions.py has them.
SCHEMAS = ("5.3.1", "5.4.0", "5.5.0")
# Kinds of deposits, as deposits/kinds.py has them.
KINDS = ("article", "pending", "resources", "posted")

# What each command is for, and how it is called.
COMMANDS = {
    "check": (
        "check articles and explain what is found",
        """\
  jatspress check article/                       every article in a folder
  jatspress check article/x.xml --format json    for other programs
  jatspress check article/ --ignore REF001,FIG   all but these rules and families
  jatspress check article/ --fix                 mend what is sure, tell what is left
  jatspress check article/ --unsafe-fixes --diff show what could be mended, write nothing
  jatspress check article/ --completeness        what the Crossref record lacks, too
  jatspress check old/ --write-baseline old.json what is known from now on
  jatspress check old/ --baseline old.json       only what is new
  jatspress rule DATE001                         what a finding means""",
    ),
    "html": (
        "make the web page of each article",
        """\
  jatspress html article/                        build/<article>/index.html for each
  jatspress html article/x.xml -o site           site/x/index.html""",
    ),
    "pdf": (
        "make the PDF of each article",
        """\
  jatspress pdf article/                         build/<article>/<article>.pdf for each
  jatspress pdf article/x.xml -o proofs          proofs/x/x.pdf""",
    ),
    "crossref": (
        "make the Crossref deposit of each article",
        """\
  jatspress crossref article/                    build/<article>/crossref.xml for each
  jatspress crossref article/ -o issue.xml       one deposit for all of them
  jatspress crossref article/ --schema 5.5.0     in that version of Crossref's schema
  jatspress crossref x.xml --kind pending        accepted, not yet published
  jatspress crossref x.xml --kind resources      references and more, for a registered DOI
  jatspress crossref x.xml --kind posted         a preprint (those tagged as one need no --kind)""",
    ),
    "build": (
        "make page, PDF, deposit and report of each article",
        """\
  jatspress build article/                       everything, below build/
  jatspress build article/ --jobs 4 -o site      four articles at a time, below site/""",
    ),
    "rules": ("list everything that can be found in an article", "  jatspress rules"),
    "rule": (
        "explain one finding: why it matters, and an example mended",
        "  jatspress rule DATE001",
    ),
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command; return its exit code: 0 all well, 1 an error was found, 2 it could not run."""
    options = _parser().parse_args(arguments)
    try:
        return int(options.run(options))
    except CannotRun as error:
        is_coloured = takes_colours(sys.stderr)
        _say(f"{painted('error', Severity.ERROR, is_coloured=is_coloured)}: {error}")
        return _CANNOT
    except KeyboardInterrupt:
        _say("stopped; no file was left half-written")
        return _CANNOT


# --- the commands --------------------------------------------------------------------------------


def _check(options: argparse.Namespace) -> int:
    if options.diff and options.write_baseline:
        raise CannotRun("--diff writes nothing, so --write-baseline cannot go with it")
    report = _checked(options)
    if options.diff:
        _put("".join(file.difference for file in report.fixed).removesuffix("\n"), options.output)
    _say_fixed(report, options)
    if options.write_baseline:
        batch.write_baseline(report, options.write_baseline)
        _say(f"wrote {options.write_baseline}: {_many(len(report.findings), 'finding')}")
        return _WELL
    if not options.diff:
        _put(_rendered(report, options.format, options.output), options.output)
    _say(_count(report))
    _say_fixable(report, options)
    if options.baseline:
        known = f"{_many(report.known, 'finding')} known of old"
        gone = f"; {report.gone} more are gone, so write the baseline anew" if report.gone else ""
        _say(f"{options.baseline}: {known}{gone}")
    return _verdict(report)


def _checked(options: argparse.Namespace) -> batch.Report:
    """Check, and look for garbage from the second article on.

    What is loaded stays, and the first article leaves little behind: who checks one, while somebody
    types, should not wait for that.
    """
    gc.disable()
    try:
        return batch.check(
            options.paths,
            select=options.select,
            ignore=options.ignore,
            baseline=options.baseline,
            fixing=_fixing(options),
            is_scored=options.completeness or options.format in SCORED,
            watch=lambda _outcome: gc.enable(),
        )
    finally:
        gc.enable()


def _fixing(options: argparse.Namespace) -> batch.Fixing | None:
    """Return how articles are to be mended, None where they are not."""
    if not (options.fix or options.diff):
        return None
    return batch.Fixing(is_unsafe=options.unsafe_fixes, is_dry=options.diff)


def _say_fixed(report: batch.Report, options: argparse.Namespace) -> None:
    """Tell what was mended in each file."""
    mended = "would be mended" if options.diff else "mended"
    for file in report.fixed:
        counts = Counter(f"{row.code} {row.name}" for row in file.mended)
        told = ", ".join(
            f"{kind} ({count} times)" if count > 1 else kind
            for kind, count in sorted(counts.items())
        )
        _say(f"{file.given}: {mended}: {told}")


def _say_fixable(report: batch.Report, options: argparse.Namespace) -> None:
    """Tell how much of what is left `--fix` would mend."""
    if options.diff:
        return
    fixes = [finding.fix for finding in report.findings if finding.fix]
    safe = sum(fix.is_safe for fix in fixes)
    if safe and not options.fix:
        _say(f"{_many(safe, 'finding')} can be mended with --fix")
    unsafe = len(fixes) - safe
    if unsafe and not (options.fix and options.unsafe_fixes):
        more = " more" if safe else ""
        _say(f"{unsafe}{more} with --fix --unsafe-fixes; look at --unsafe-fixes --diff first")


def _rendered(report: batch.Report, form: str, output: Path | None) -> str:
    """Return what was found in one of FORMATS."""
    from .checks.formats import WITH_MANUAL, Sheet, render

    sheet = Sheet(
        tuple(report.findings),
        tuple(dict.fromkeys(outcome.job.given for outcome in report.outcomes)),
        {kind.code: kind for kind in manual.rules()} if form in WITH_MANUAL else {},
        _version() if form in WITH_MANUAL else "",
        tuple(report.scores),
        is_coloured=output is None and takes_colours(sys.stdout),
    )
    return render(form, sheet)


def _html(options: argparse.Namespace) -> int:
    report = batch.html(options.paths, options.output, watch=_watch)
    for outcome in report.outcomes:
        pdf = options.output / outcome.job.name / f"{outcome.job.name}.pdf"
        if outcome.files and not pdf.exists():
            _say(f"the page links to {pdf}, which is not there yet: jatspress pdf makes it")
    return _told(report)


def _pdf(options: argparse.Namespace) -> int:
    return _told(batch.pdf(options.paths, options.output, watch=_watch))


def _crossref(options: argparse.Namespace) -> int:
    report = batch.crossref(
        options.paths,
        options.output,
        timestamp=options.timestamp,
        batch_id=options.batch_id,
        schema=options.schema,
        kind=options.kind,
        watch=_once(_watch) if options.output.suffix == ".xml" else _watch,
    )
    if options.output.suffix == ".xml":
        for finding in report.findings:
            if finding.severity is Severity.WARNING:
                _say(line(finding, is_coloured=takes_colours(sys.stderr)))
    return _told(report)


def _build(options: argparse.Namespace) -> int:
    report = batch.build(options.paths, options.output, jobs=options.jobs, watch=_watch)
    for outcome in report.outcomes:
        if outcome.job.settings.depositor is None:
            _say(
                f"{outcome.job.given}: no deposit, since its settings name no depositor; "
                "jatspress crossref makes one to look at"
            )
    return _told(report)


def _rules(_options: argparse.Namespace) -> int:
    rows = [(kind.code, str(kind.severity), kind.name()) for kind in manual.rules()]
    width = max(len(code) for code, _, _ in rows)
    _put("\n".join(f"{code:<{width}}  {severity:<7}  {name}" for code, severity, name in rows))
    return _WELL


def _rule(options: argparse.Namespace) -> int:
    kind = manual.rule(options.code)
    _put(f"# {kind.code} {kind.name()} ({kind.severity})\n\n{kind.manual()}")
    _put(f"\nFix: {kind.fixable()}")
    settable = manual.options(kind)
    if settable:
        _put(f"\nOptions, as they are where pyproject.toml does not set them:\n\n{settable}")
    return _WELL


# --- words out -----------------------------------------------------------------------------------


def _watch(outcome: batch.Outcome) -> None:
    """Tell of an article as soon as it is done: its errors, and what was written."""
    for finding in outcome.findings:
        if finding.severity is Severity.ERROR:
            _say(line(finding, is_coloured=takes_colours(sys.stderr)))
    if outcome.is_fresh:
        for file in outcome.files:
            if file.parent.name != "_shared" and file.name != "report.json":
                _say(f"wrote {file}")


def _once(watch: batch.Watcher) -> batch.Watcher:
    """Return a watcher that is told of files which articles share with the first of these alone."""
    told: set[Path] = set()

    def watch_once(outcome: batch.Outcome) -> None:
        new = tuple(file for file in outcome.files if file not in told)
        told.update(new)
        watch(outcome._replace(files=new))

    return watch_once


def _told(report: batch.Report) -> int:
    """Tell how it all ended; return the exit code."""
    kept = [outcome for outcome in report.outcomes if not outcome.is_fresh]
    if len(kept) == 1 == len(report.outcomes):
        _say(f"{kept[0].files[0]} is up to date")
    elif kept:
        _say(f"{len(kept)} of {len(report.outcomes)} articles were up to date")
    _say(f"{_count(report)}{_where(report)}")
    return _verdict(report)


def _where(report: batch.Report) -> str:
    """Return where all that was found is listed."""
    lists = [file for row in report.outcomes for file in row.files if file.name == "report.json"]
    if not report.findings or not lists:
        return ""
    where = str(lists[0]) if len(lists) == 1 else "the report.json of each"
    return f" ({where} lists them, jatspress rule explains them)"


def _verdict(report: batch.Report) -> int:
    return _FOUND if report.has_errors else _WELL


def _count(report: batch.Report) -> str:
    """Return how much was found, as `1 article: 2 errors, 1 warning, no infos`."""
    counts = Counter(finding.severity for finding in report.findings)
    parts = [_many(counts[severity], str(severity)) for severity in Severity]
    return f"{_many(len(report.outcomes), 'article')}: {', '.join(parts)}"


def _many(number: int, noun: str) -> str:
    return f"{number or 'no'} {noun}{'' if number == 1 else 's'}"


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


def _put(text: str, file: Path | None = None) -> None:
    """Put a result on stdout, or into a file as a whole."""
    if file is not None and str(file) != "-":
        from .output import write_all

        write_all(file.parent, {file.name: f"{text}\n".encode() if text else b""})
    elif text:
        try:
            print(text, flush=True)
        except BrokenPipeError:
            # Whoever read our output has seen enough (`jatspress rules | head`).
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- words in ------------------------------------------------------------------------------------


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="jatspress",
        description="From a JATS XML article to its web page, its PDF and its Crossref record.",
        epilog="Exit codes: 0 all well, 1 an article has an error, 2 the command could not run.",
    )
    parser.add_argument("--version", action=_Version, nargs=0, help="say which jatspress this is")
    commands = parser.add_subparsers(metavar="COMMAND", required=True, prog=parser.prog)
    check = _command(commands, "check", _check)
    _takes_paths(check)
    check.add_argument("--format", choices=FORMATS, default="text")
    check.add_argument("-o", dest="output", metavar="FILE", type=Path, help="write there")
    for option, words in (
        ("--select", "look for these alone: codes or families, as DATE004,LINK"),
        ("--ignore", "pass over these"),
    ):
        check.add_argument(option, metavar="CODES", type=_codes, default=(), help=words)
    for option, words in (
        ("--fix", "mend what is sure, in the articles themselves, and tell what is left"),
        ("--unsafe-fixes", "with --fix or --diff: mend what is a guess, too"),
        ("--diff", "show what would be mended as a diff, and write nothing"),
        ("--completeness", "tell how complete the Crossref record is, as json and html always do"),
    ):
        check.add_argument(option, action="store_true", help=words)
    old = check.add_mutually_exclusive_group()
    old.add_argument("--baseline", metavar="FILE", type=Path, help="tell what it does not know")
    old.add_argument("--write-baseline", metavar="FILE", type=Path, help="write what is found")
    _makes(_command(commands, "html", _html))
    _makes(_command(commands, "pdf", _pdf))
    crossref = _command(commands, "crossref", _crossref)
    _makes(crossref, "folder for results, or a file.xml for one deposit of all articles")
    crossref.add_argument(
        "--schema",
        choices=SCHEMAS,
        help="version of Crossref's schema (default: what settings say, else 5.4.0)",
    )
    crossref.add_argument(
        "--kind", choices=KINDS, help="what to deposit (default: what each article is)"
    )
    crossref.add_argument("--timestamp", metavar="N", type=_timestamp, help="the deposit's version")
    crossref.add_argument("--batch-id", metavar="ID", type=_batch_id, help="the deposit's name")
    build = _command(commands, "build", _build)
    _makes(build)
    build.add_argument("--jobs", metavar="N", type=_positive, default=1, help="articles at a time")
    _command(commands, "rules", _rules)
    rule = _command(commands, "rule", _rule)
    rule.add_argument("code", metavar="CODE", help="as DATE001, or its name")
    return parser


class _Version(argparse.Action):
    """Prints the version, which is looked up for those alone who ask: that takes a while."""

    def __call__(self, parser: argparse.ArgumentParser, *_rest: object) -> None:
        _put(f"jatspress {_version()}")
        parser.exit()


def _version() -> str:
    from importlib.metadata import version

    return version("jatspress")


def _command(commands: _Commands, name: str, run: _Run) -> argparse.ArgumentParser:
    words, examples = COMMANDS[name]
    parser = commands.add_parser(
        name,
        help=words,
        description=f"{words[0].upper()}{words[1:]}.",
        epilog=f"examples:\n{examples}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.set_defaults(run=run)
    return parser


def _takes_paths(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("paths", metavar="PATH", nargs="+", help="an XML file or a folder of them")


def _makes(parser: argparse.ArgumentParser, words: str = "folder for results") -> None:
    _takes_paths(parser)
    parser.add_argument(
        "-o",
        dest="output",
        metavar="DIR",
        type=_folder,
        default=batch.BUILD,
        help=f"{words} (default: build)",
    )


def _folder(text: str) -> Path:
    """Results of several articles need a folder; a file's name here is a slip."""
    if Path(text).suffix in {".pdf", ".html", ".json"} or text == "-":
        raise argparse.ArgumentTypeError(f"{text!r} looks like a file; name the folder for results")
    return Path(text)


def _codes(text: str) -> tuple[str, ...]:
    """Codes or families, with commas between; each in capitals, as they are listed."""
    codes = tuple(code.strip().upper() for code in text.split(",") if code.strip())
    if not codes:
        raise argparse.ArgumentTypeError("name codes or families, as DATE004,LINK")
    return codes


def _positive(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} is not a number from 1 up")
    return int(text)


def _timestamp(text: str) -> int:
    """Crossref's versions are numbers; a shorter one is always older than a longer one."""
    if not (text.isascii() and text.isdigit() and len(text) == 17):  # noqa: PLR2004
        raise argparse.ArgumentTypeError(
            f"{text!r} is not a number of 17 digits, as YYYYMMDDhhmmssSSS"
        )
    return int(text)


def _batch_id(text: str) -> str:
    if not 4 <= len(text) <= 100 or not text.isprintable():  # noqa: PLR2004 - Crossref's limits
        raise argparse.ArgumentTypeError("Crossref takes 4 to 100 printable characters")
    return text
