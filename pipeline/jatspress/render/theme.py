"""Where templates are, and how they are run.

A journal's own `templates/` folder goes before ours. Its page.html may extend ours as
`jatspress/page.html`; a macro in its elements.html takes the place of ours one by one.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TypeAlias, TypeVar, cast

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment

from ..article import Doi
from ..errors import NotInstalledWhole, TemplateFault
from ..gathered import bundled_templates
from ..templating import FAULTS, fault
from .direct import DirectEnvironment, DirectMacro
from .form import Macro
from .kinds import in_words
from .lines import bound_dashes, breakable, whole_compounds
from .messages import Messages
from .references.entries import Entries
from .straight import Part, filled, is_of_cells, straight_macros

ELEMENTS = "elements.html"
# Macros that serve other macros; no JATS element begins like this.
_OURS = "our_"
# A macro, and what it puts before and after the content where it does no more than that.
_Found: TypeAlias = tuple[Macro, tuple[list[Part], list[Part]] | None]


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
        self._texts: dict[str, str] = {}
        # Our own templates are trusted, and run much faster for it.
        trusted = _environment(DirectEnvironment, loaders, words)
        # Sandboxed: settings and templates beside an article may come with a submission.
        sandbox = _environment(ImmutableSandboxedEnvironment, loaders, words)
        entries = Entries(style, language)
        trusted.word = words.gettext
        for environment in (trusted, sandbox):
            environment.filters["formatted"] = entries.formatted
        self._environment = sandbox if self.folders[0] is own else trusted
        self._modules = [_macros_of(trusted, f"jatspress/{ELEMENTS}")]
        if self.folders[0] is own and (own / ELEMENTS).is_file():
            self._modules.insert(0, _macros_of(sandbox, ELEMENTS))

    def macro(self, element: str) -> Macro | None:
        """Return the macro named after a JATS element (`-` as `_`), the journal's before ours."""
        found = self._find(_named_after(element))
        return None if found is None else found[0]

    def around(self, element: str) -> tuple[str, str] | None:
        """Return the HTML before and after an element's content, if its macro does no more."""
        parts = self._straight(element)
        if parts is None or any(map(is_of_cells, parts)):
            return None
        return filled(parts[0], element), filled(parts[1], element)

    def around_plain(self, cell: str) -> tuple[str, str] | None:
        """Return the same of a cell that has no attribute and is not in the head of its table."""
        parts = self._straight(cell)
        return None if parts is None else (filled(parts[0], cell), filled(parts[1], cell))

    def _straight(self, element: str) -> tuple[list[Part], list[Part]] | None:
        found = self._find(_named_after(element))
        return None if found is None else found[1]

    @property
    def generic(self) -> Macro:
        """The macro for an element that has none."""
        found = self._find(f"{_OURS}other")
        if found is None:
            raise NotInstalledWhole(f"{ELEMENTS} has no {_OURS}other; install jatspress again")
        return found[0]

    def _find(self, name: str) -> _Found | None:
        """Return a macro by its name in the templates."""
        return next((macros[name] for macros in self._modules if name in macros), None)

    def apply(self, macro: Macro, element: object) -> str:
        """Return an element as its macro shows it. Raises TemplateFault where it fails."""
        try:
            return macro(element)
        except FAULTS as error:
            raise fault(error, ELEMENTS) from error

    def fill(self, template: str, **values: object) -> str:
        """Fill a template. Raises TemplateFault where it fails."""
        try:
            return self._environment.get_template(template).render(**values)
        except FAULTS as error:
            raise fault(error, template) from error

    def text(self, name: str) -> str:
        """Return a style sheet as it stands, the journal's before ours; it is read once."""
        if name not in self._texts:
            self._texts[name] = self._read(name)
        return self._texts[name]

    def _read(self, name: str) -> str:
        for folder in self.folders:
            if (folder / name).is_file():
                try:
                    return (folder / name).read_text(encoding="utf-8")
                except UnicodeDecodeError as error:
                    raise TemplateFault(f"{folder / name}: the file is not UTF-8") from error
        raise NotInstalledWhole(f"the template {name} is missing; install jatspress again")


_Kind = TypeVar("_Kind", bound=jinja2.Environment)


def _environment(kind: type[_Kind], loaders: list[jinja2.BaseLoader], words: Messages) -> _Kind:
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


def _macros_of(environment: jinja2.Environment, template: str) -> dict[str, _Found]:
    """Return the macros of a template, and nothing else that it has. Raises TemplateFault."""
    try:
        loader = cast("jinja2.BaseLoader", environment.loader)
        source = environment.parse(loader.get_source(environment, template)[0])
        module = environment.get_template(template).module
    except FAULTS as error:
        raise fault(error, ELEMENTS) from error
    straight = straight_macros(source)
    return {
        name: (_function(macro), straight.get(name))
        for name, macro in vars(module).items()
        if isinstance(macro, jinja2.runtime.Macro)
    }


def _function(macro: jinja2.runtime.Macro) -> Macro:
    """Return what to call for an element: the bare function, if the macro has one to give."""
    takes_more = macro.catch_kwargs or macro.catch_varargs or macro.caller
    if isinstance(macro, DirectMacro) and len(macro.arguments) == 1 and not takes_more:
        return macro.direct
    return macro


def _named_after(element: str) -> str:
    """Return the name of an element's macro; "" for an element named like the macros that serve."""
    name = element.replace("-", "_")
    return "" if name.startswith(_OURS) else name


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
