"""Where templates are, and how they are run.

A journal's own `templates/` folder goes before ours. Its page.html may extend ours as
`jatspress/page.html`; a macro in its elements.html takes the place of ours one by one.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path
from typing import cast

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from ..article import Doi
from ..errors import NotInstalledWhole, TemplateFault
from ..gathered import bundled_templates
from .direct import DirectEnvironment
from .kinds import in_words
from .lines import bound_dashes, breakable, whole_compounds
from .messages import Messages
from .references.entries import Entries
from .straight import straight_macros

ELEMENTS = "elements.html"
# Macros that serve other macros; no JATS element begins like this.
_OURS = "our_"
# What a template may raise, beside the errors of Jinja itself, when it is wrong.
_FAULTS = (
    jinja2.TemplateError,
    ArithmeticError,
    AttributeError,
    LookupError,
    RecursionError,
    TypeError,
    ValueError,
)
Macro = Callable[..., Markup]


class Theme:
    """The templates of one journal, its own folder (or None) before ours, in one language.

    `style` is its citation style, None for the default.
    """

    def __init__(
        self, own: Path | None = None, language: str = "en", style: Path | None = None
    ) -> None:
        ours = bundled_templates()
        self.folders = (own, ours) if own and own != ours else (ours,)
        loaders: list[jinja2.BaseLoader] = [jinja2.FileSystemLoader(f) for f in self.folders]
        loaders.append(jinja2.PrefixLoader({"jatspress": jinja2.FileSystemLoader(ours)}))
        words = Messages(language, self.folders)
        self.word = words.gettext
        # Our own templates are trusted, and run much faster for it.
        trusted = _environment(DirectEnvironment, loaders, words)
        # Sandboxed: settings and templates beside an article may come with a submission.
        sandbox = _environment(ImmutableSandboxedEnvironment, loaders, words)
        entries = Entries(style, language)
        for environment in (trusted, sandbox):
            environment.filters["formatted"] = entries.formatted
        self._environment = sandbox if self.folders[0] is own else trusted
        self._macros: dict[str, Macro | None] = {}
        self._modules = [_macros_of(trusted, f"jatspress/{ELEMENTS}")]
        if self.folders[0] is own and (own / ELEMENTS).is_file():
            self._modules.insert(0, _macros_of(sandbox, ELEMENTS))

    def macro(self, element: str) -> Macro | None:
        """Return the macro named after a JATS element (`-` as `_`), the journal's before ours."""
        if element not in self._macros:
            name = element.replace("-", "_")
            self._macros[element] = None if name.startswith(_OURS) else self._find(name)
        return self._macros[element]

    @property
    def generic(self) -> Macro:
        """The macro for an element that has none."""
        found = self._find(f"{_OURS}other")
        if found is None:
            raise NotInstalledWhole(f"{ELEMENTS} has no {_OURS}other; install jatspress again")
        return found

    def _find(self, name: str) -> Macro | None:
        """Return a macro by its name in the templates."""
        return next((macros[name] for macros in self._modules if name in macros), None)

    def apply(self, macro: Macro, *values: object) -> Markup:
        """Call a macro. Raises TemplateFault where it fails."""
        try:
            return macro(*values)
        except _FAULTS as error:
            raise _fault(error, ELEMENTS) from error

    def fill(self, template: str, **values: object) -> str:
        """Fill a template. Raises TemplateFault where it fails."""
        try:
            return self._environment.get_template(template).render(**values)
        except _FAULTS as error:
            raise _fault(error, template) from error

    def text(self, name: str) -> str:
        """Return a style sheet as it stands, the journal's before ours."""
        for folder in self.folders:
            if (folder / name).is_file():
                try:
                    return (folder / name).read_text(encoding="utf-8")
                except UnicodeDecodeError as error:
                    raise TemplateFault(f"{folder / name}: the file is not UTF-8") from error
        raise NotInstalledWhole(f"the template {name} is missing; install jatspress again")


def _environment(
    kind: type[jinja2.Environment], loaders: list[jinja2.BaseLoader], words: Messages
) -> jinja2.Environment:
    """Return an environment of Jinja's for our kind of templates, with our filters."""
    environment = kind(
        loader=jinja2.ChoiceLoader(loaders),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_callables(  # type: ignore[attr-defined] # by the extension
        words.gettext, words.ngettext, newstyle=True
    )
    environment.filters["doi"] = Doi.parse
    # For words that come from a variable: `_()` takes what it is given for safe mark-up.
    environment.filters["in_language"] = words.gettext
    environment.filters["in_words"] = in_words
    for line_filter in (breakable, bound_dashes, whole_compounds):
        environment.filters[line_filter.__name__] = line_filter
    return environment


def _macros_of(environment: jinja2.Environment, template: str) -> dict[str, Macro]:
    """Return the macros of a template, and nothing else that it has. Raises TemplateFault."""
    try:
        loader = cast("jinja2.BaseLoader", environment.loader)
        source = environment.parse(loader.get_source(environment, template)[0])
        module = environment.get_template(template).module
    except _FAULTS as error:
        raise _fault(error, ELEMENTS) from error
    found = {
        name: cast("Macro", macro)
        for name, macro in vars(module).items()
        if isinstance(macro, jinja2.runtime.Macro)
    }
    return found | {name: row for name, row in straight_macros(source).items() if name in found}


def _fault(error: Exception, template: str) -> TemplateFault:
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


def theme(own: Path | None, language: str, style: Path | None = None) -> Theme:
    """Return the theme of a journal's template folder in a language, compiled once as it stands."""
    files = sorted(path for path in own.rglob("*") if path.is_file()) if own else []
    files += [style] if style else []
    state = tuple((path, path.stat().st_mtime_ns, path.stat().st_size) for path in files)
    return _theme(own, language, style, state)


@lru_cache(maxsize=16)
def _theme(
    own: Path | None,
    language: str,
    style: Path | None,
    _state: tuple[tuple[Path, int, int], ...],
) -> Theme:
    return Theme(own, language, style)
