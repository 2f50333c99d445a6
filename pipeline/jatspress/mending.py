"""One file with its fixes: it is looked at until nothing is left that a fix mends."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Sequence
from io import StringIO

from .checks import check_article
from .checks.baseline import Baseline
from .checks.fixing import Mended, View, mended
from .checks.readable import readable
from .errors import Unreadable
from .finding import Finding, Fix
from .jats import read
from .jats.places import as_text
from .jats.source import read_bytes
from .job import Job
from .publish import counted

# As diff and git say it.
_UNENDED = "\n\\ No newline at end of file\n"


def mend(jobs: Sequence[Job], old: Baseline, *, is_unsafe: bool) -> Mended:
    """Return a file with its fixes; nothing is written here.

    `jobs` are the articles in it: one, or those of a wrapper. Only what counts is mended: what is
    selected, passed over by nobody, and not known to the baseline. Guesses are made where
    `is_unsafe` says so. A file that cannot be opened stays as it is.
    """
    try:
        data = read_bytes(jobs[0].path, jobs[0].given)
    except Unreadable as error:
        return Mended(b"", b"", (), (tuple(counted(jobs[0], None, error.findings)),))

    def is_wanted(finding: Finding, fix: Fix) -> bool:
        return (fix.is_safe or is_unsafe) and bool(old.unknown([finding]))

    return mended(data, lambda tried: _view(jobs, tried), is_wanted)


def difference(given: str, result: Mended) -> str:
    """Return what fixes change in a file, as a unified diff; "" where nothing is changed."""
    before, after = (
        list(StringIO(as_text(data), newline="\n")) for data in (result.before, result.after)
    )
    rows = difflib.unified_diff(before, after, given, given)
    return "".join(row if row.endswith("\n") else f"{row}{_UNENDED}" for row in rows)


def _view(jobs: Sequence[Job], data: bytes) -> View:
    """Return what the bytes of a file come to."""
    codes: Counter[str] = Counter()
    findings, words = [], []
    for job in jobs:
        try:
            reading = read(job.path, job.given, job.number, data)
        except Unreadable as error:
            every, source = list(error.findings), None
        else:
            found = check_article(reading, job.settings.options)
            every, source = [*reading.findings, *found], reading.source
            words.append(readable(reading.source.root))
        codes.update(finding.code for finding in every)
        findings.append(tuple(counted(job, source, every)))
    return View(tuple(findings), codes, "\0".join(words))
