"""What stops a run. Everything else is a finding, and the run goes on.

::

    JatspressError
    ├── Unreadable            this article cannot be read (its findings say why); the others go on
    └── CannotRun             the command cannot run at all: exit code 2
        ├── NothingToDo           no such path, or no article in it
        ├── SameName              two articles would be written to one place
        ├── SettingsError         [tool.jatspress] holds something it should not
        ├── FaultyBaseline        a baseline is missing or is none
        ├── TemplateFault         a template does not work
        ├── NotInstalledWhole     schemas, fonts or system libraries are missing
        └── CannotWrite           the disk refused
"""

from __future__ import annotations

from .finding import Finding


class JatspressError(Exception):
    """The root of the tree above."""


class Unreadable(JatspressError):  # noqa: N818 - named after the article's state
    """An article that cannot be read; `findings` says why and where."""

    def __init__(self, *findings: Finding) -> None:
        super().__init__("; ".join(finding.message for finding in findings))
        self.findings = findings

    def __reduce__(self) -> tuple[type[Unreadable], tuple[Finding, ...]]:
        """Cross the border between processes with the findings, not their text."""
        return type(self), self.findings


class CannotRun(JatspressError):  # noqa: N818 - the situation is the name, here and below
    """The command cannot run; its text is a sentence for people, with what to do."""


class NothingToDo(CannotRun):
    """No such path, or no article in it."""


class SameName(CannotRun):
    """Two articles would be written to one place."""


class SettingsError(CannotRun):
    """[tool.jatspress] holds something it should not, or lacks something it must."""


class FaultyBaseline(CannotRun):
    """A baseline cannot be read, or is none."""


class TemplateFault(CannotRun):
    """A template does not compile, or asks for something that is not there."""


class NotInstalledWhole(CannotRun):
    """A schema, a font or a library of the system is missing."""


class CannotWrite(CannotRun):
    """A result could not be written."""
