"""The settings of a journal: [tool.jatspress] in its pyproject.toml."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from .deposit_settings import DEPOSIT, JOURNAL, depositor_of
from .errors import SettingsError
from .finding import Severity
from .gathered import gathered
from .options import TABLE, UNSET, Options
from .selection import Selection

if TYPE_CHECKING:
    from .deposits.depositor import Depositor

_CHECK = ("select", "ignore", "severity", "rules")
TABLES = {
    "": ("citation_style", "templates"),
    "journal": JOURNAL,
    "deposit": DEPOSIT,
    "check": _CHECK,
}
_FILE = "pyproject.toml"
# A folder `templates` without any of these belongs to another program.
_TEMPLATES = (
    "elements.html",
    "page.html",
    "print.html",
    "record.html",
    "screen.css",
    "print.css",
)


class Settings(NamedTuple):
    """What a journal sets. `file` is None where there is no [tool.jatspress] at all.

    `templates` is the journal's own template folder, if it has one; `citation_style` the file of
    its citation style, None for the default; `depositor` is None where settings do not say who
    deposits; `selection` is which findings count, `options` what is set for single rules.
    """

    file: Path | None = None
    templates: Path | None = None
    citation_style: Path | None = None
    depositor: Depositor | None = None
    selection: Selection = Selection()
    options: Options = UNSET


def settings_for(article: Path) -> Settings:
    """Return the settings that hold for an article: of the nearest pyproject.toml that has some.

    Raises SettingsError where that file is faulty.
    """
    folder = article.resolve().parent
    for place in (folder, *folder.parents):
        file = place / _FILE
        if file.is_file():
            table = _tool_table(file)
            if table is not None:
                return _read(file, table)
    return Settings()


def _tool_table(file: Path) -> dict[str, Any] | None:
    """Return [tool.jatspress] of a pyproject.toml, None where it has none."""
    import tomllib

    try:
        text = file.read_text(encoding="utf-8")
        tools = tomllib.loads(text).get("tool", {})
        table = tools.get("jatspress") if isinstance(tools, dict) else None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(f"{file}: this is not valid TOML: {error}") from error
    except OSError as error:
        raise SettingsError(f"{file}: cannot be read: {error.strerror}") from error
    if table is not None and not isinstance(table, dict):
        raise SettingsError(f"{file}: [tool.jatspress] must be a table")
    return table


def _read(file: Path, table: dict[str, Any]) -> Settings:
    tables = {name: row for name, row in table.items() if isinstance(row, dict)}
    plain = {name: value for name, value in table.items() if not isinstance(value, dict)}
    for name in tables:
        if name not in TABLES or not name:
            known = ", ".join(f"[tool.jatspress.{known}]" for known in TABLES if known)
            raise SettingsError(f"{file}: there is no [tool.jatspress.{name}]; there is {known}")
    for name, row in {"": plain, **tables}.items():
        _check_keys(file, name, row)
        if name != "check":
            _check_text(file, name, row)
    return Settings(
        file=file,
        templates=_templates(file, plain.get("templates")),
        citation_style=_citation_style(file, plain.get("citation_style")),
        depositor=depositor_of(file, tables.get("journal", {}), tables.get("deposit")),
        selection=_selection(file, tables.get("check", {})),
        options=_options(file, tables.get("check", {}).get("rules", {})),
    )


def _header(table: str) -> str:
    """Return the name of a table as the file has it."""
    return f"[tool.jatspress.{table}]" if table else "[tool.jatspress]"


def _check_keys(file: Path, table: str, row: dict[str, Any]) -> None:
    """Raise SettingsError for a key that does not exist, with the likely one."""
    for key in row:
        if key not in TABLES[table]:
            import difflib

            near = difflib.get_close_matches(key, TABLES[table], 1)
            hint = f"did you mean {near[0]}?" if near else f"it has {', '.join(TABLES[table])}"
            raise SettingsError(f"{file}: {_header(table)} has no key {key}; {hint}")


def _check_text(file: Path, table: str, row: dict[str, Any]) -> None:
    """Raise SettingsError for a value that is not text."""
    header = _header(table)
    for key, value in row.items():
        if not isinstance(value, str):
            raise SettingsError(f'{file}: {key} in {header} must be text in quotes, as "…"')
        if not value.isprintable():
            raise SettingsError(
                f"{file}: {key} in {header} holds a character that cannot be printed"
            )


def _selection(file: Path, check: dict[str, Any]) -> Selection:
    """Return which findings count. Whether each code exists is asked where all are known."""
    return Selection(
        select=_names(file, "select", check.get("select", [])),
        ignore=_names(file, "ignore", check.get("ignore", [])),
        severities=_severities(file, check.get("severity", {})),
        file=str(file),
    )


def _names(file: Path, key: str, value: object) -> tuple[str, ...]:
    """Return a list of codes and families. Raises SettingsError where it is none."""
    if isinstance(value, list) and all(isinstance(name, str) for name in value):
        return tuple(value)
    raise SettingsError(
        f'{file}: {key} in {_header("check")} must be a list of codes or families, as ["DATE004"]'
    )


def _severities(file: Path, table: object) -> tuple[tuple[str, Severity], ...]:
    """Return codes and families with their severity. Raises SettingsError where one is none."""
    header = _header("check.severity")
    if not isinstance(table, dict):
        raise SettingsError(f'{file}: {header} must be a table, as DATE004 = "error"')
    for code, value in table.items():
        if value not in [*Severity]:
            known = ", ".join(Severity)
            raise SettingsError(f"{file}: {code} in {header} must be one of {known}, in quotes")
    return tuple((code, Severity(value)) for code, value in table.items())


def _options(file: Path, table: object) -> Options:
    """Return what is set for single rules. What each of them takes is asked where all are known."""
    if not isinstance(table, dict) or not all(isinstance(row, dict) for row in table.values()):
        raise SettingsError(
            f"{file}: {_header(TABLE)} must hold a table for each rule, as "
            f"{_header(f'{TABLE}.ACCESS008')}"
        )
    rows = tuple(
        (code, tuple((name, _hashable(value)) for name, value in row.items()))
        for code, row in table.items()
    )
    return Options(rows, str(file))


def _hashable(value: object) -> object:
    """Return a value of TOML so that it can be looked up: lists as tuples, tables as sets."""
    if isinstance(value, list):
        return tuple(map(_hashable, value))
    if isinstance(value, dict):
        return frozenset((name, _hashable(row)) for name, row in value.items())
    return value


def _templates(file: Path, name: str | None) -> Path | None:
    """Return the journal's own template folder: the one it names, else its `templates`, if any."""
    folder = (file.parent / (name or "templates")).resolve()
    if folder.is_dir() and (name or any((folder / ours).is_file() for ours in _TEMPLATES)):
        return folder
    if name:
        raise SettingsError(f"{file}: the template folder {name} does not exist")
    return None


def _citation_style(file: Path, name: str | None) -> Path | None:
    """Return the file of a citation style: a packaged one by name, or the journal's own by path."""
    if name is None:
        return None
    if name.endswith(".csl"):
        own = (file.parent / name).resolve()
        if own.is_file():
            return own
        raise SettingsError(f"{file}: the citation style {name} does not exist")
    packaged = {path.stem: path for path in gathered("csl/styles").glob("*.csl")}
    if name not in packaged:
        import difflib

        near = difflib.get_close_matches(name, packaged, 1)
        hint = f"did you mean {near[0]}? " if near else ""
        raise SettingsError(
            f"{file}: there is no citation style {name}; {hint}there are "
            f"{', '.join(sorted(packaged))}, or name a .csl file of your own"
        )
    return packaged[name]
