"""Running templates whose pages stand for themselves: the report of a check, the view of a record.

Jinja's own errors are told as people read them; `render/theme.py`, which has more to do for the
article's page, tells its own in the same words. Loaded for those alone who fill a template: Jinja
takes a while.
"""

from __future__ import annotations

import traceback
from pathlib import Path

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from .errors import TemplateFault
from .gathered import bundled_templates

# What a template may raise, beside the errors of Jinja itself, when it is wrong.
FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)


def environment(own: Path | None = None) -> jinja2.Environment:
    """Return what runs templates: a journal's own folder before ours, which is also `jatspress/`.

    A journal's run in a sandbox: they may come with a submission. Raises NotInstalledWhole.
    """
    ours = bundled_templates()
    loaders: list[jinja2.BaseLoader] = [
        jinja2.FileSystemLoader(folder) for folder in (own, ours) if folder
    ]
    loaders.append(jinja2.PrefixLoader({"jatspress": jinja2.FileSystemLoader(ours)}))
    kind = ImmutableSandboxedEnvironment if own else jinja2.Environment
    return kind(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def fault(error: Exception, template: str) -> TemplateFault:
    """Return the error as people read it: template, line and what is wrong."""
    if isinstance(error, RecursionError):
        return TemplateFault(
            f"{template}: the template calls itself without end; one that extends ours must say "
            f'{{% extends "jatspress/{template}" %}}'
        )
    place = _line_of(error, template)
    if isinstance(error, jinja2.TemplateSyntaxError):
        place = f"{error.filename or error.name or template}:{error.lineno}"
    return TemplateFault(f"{place}: the template does not work: {error}")


def _line_of(error: Exception, template: str) -> str:
    """Return the last template and line that an error came through."""
    frames = traceback.extract_tb(error.__traceback__)
    lines = [f"{row.filename}:{row.lineno}" for row in frames if row.filename.endswith(".html")]
    return lines[-1] if lines else template
