"""What the desk shows of a table before anything of it is brought in."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.imports.fields import Field
from app.domain.imports.layouts import Layout
from app.domain.imports.table import Table, Trouble, address
from app.screens.desk_form import LikelyRow
from app.screens.importing import (
    candidates_said,
    details_said,
    field_name,
    outcome_name,
    source_name,
    summary,
)
from app.screens.wording import _, ngettext
from app.usecases.importing.deciding import Candidates, undecided
from app.usecases.importing.lines import Import, Line, Outcome, Preview

OFFERED = tuple(each for each in Field if field_name(each))
MOST_LISTED = 500
_LOOKED_AT = (Outcome.UNREADABLE, Outcome.SET_ASIDE, Outcome.UPDATED)


@dataclass(frozen=True)
class ImportView:
    """What would become of a table; `keys` are those of the rows, None where none is decided."""

    title: str
    sums: tuple[str, ...]
    rows: tuple[LikelyRow, ...]
    keys: tuple[str | None, ...]
    asks_for_order: bool = False
    rejected: int = 0
    writes: bool = True


def import_view(
    seen: Preview, wanted: Import, candidates: Candidates, file: str, session: str = ""
) -> ImportView:
    """Show what would become of a table; `wanted` holds what was decided since it was compared.

    `session` is what the session is called that it goes to, whichever is looked at since. Rows
    that staff should look at come first, and stay where they are whatever is decided.
    """
    said, kinds = summary(seen), len(seen.counts())
    sums = (" · ".join(said[:kinds]), *said[kinds:]) if kinds else said
    listed = sorted(seen.lines, key=lambda each: _rank(each, candidates))[:MOST_LISTED]
    return ImportView(
        table_title(wanted.layout, file),
        (
            *_session_said(session),
            *sums,
            *_open_said(wanted, candidates),
            *_more_said(len(seen.lines)),
        ),
        tuple(_line_row(each, wanted, candidates) for each in listed),
        tuple(each.key if each.key in candidates else None for each in listed),
        any(each.trouble is Trouble.UNCLEAR_DATES for each in seen.remarks),
        seen.counts().get(Outcome.UNREADABLE, 0),
        bool(seen.changes),
    )


def _session_said(session: str) -> tuple[str, ...]:
    return (_("For the session: {session}").format(session=session),) if session else ()


def _rank(line: Line, candidates: Candidates) -> tuple[int, int]:
    if line.key in candidates:
        return 0, line.row
    if line.outcome in _LOOKED_AT or line.remarks or line.edited:
        return 1, line.row
    return 2, line.row


def _open_said(wanted: Import, candidates: Candidates) -> tuple[str, ...]:
    n = undecided(wanted, candidates)
    if not n:
        return ()
    words = ngettext(
        "Of {n} person, nobody has said whether they are there already:"
        " they come in as a new person.",
        "Of {n} people, nobody has said whether they are there already:"
        " they come in as new people.",
        n,
    )
    return (words.format(n=n),)


def _more_said(lines: int) -> tuple[str, ...]:
    more = lines - MOST_LISTED
    if more <= 0:
        return ()
    words = ngettext(
        "{n} further row is not listed here, but counted above.",
        "{n} further rows are not listed here, but counted above.",
        more,
    )
    return (words.format(n=more),)


def _line_row(line: Line, wanted: Import, candidates: Candidates) -> LikelyRow:
    """Say of a row of a table what becomes of it, and why."""
    name = line.person.full_name if line.person else _("row {n}").format(n=line.row)
    where = _("row {n}").format(n=line.row) if line.person else ""
    decided = _decision_said(line.key, wanted, candidates)
    outcome = decided or outcome_name(line.outcome)
    parts = (outcome, where, *details_said(line))
    said = " · ".join(part for part in parts if part)
    return LikelyRow(name, said, f"{name}, {said}")


def _decision_said(key: str, wanted: Import, candidates: Candidates) -> str:
    if key in wanted.left_out:
        return _("decided: left out")
    if key not in candidates or key not in wanted.same:
        return ""
    chosen = [each for each in candidates[key] if each.person.id == wanted.same[key]]
    if not chosen:
        return _("decided: somebody new")
    return _("decided: the same as {name}").format(name=candidates_said(chosen))


def table_title(layout: Layout, file: str) -> str:
    """Say which form it is, and which file."""
    return f"{source_name(layout)} · {file}"


def column_name(layout: Layout, column: int) -> str:
    """A column by its place in a spreadsheet and its header."""
    letters = address(0, column).removesuffix("1")
    head = layout.headers[column] if column < len(layout.headers) else ""
    return f"{letters} · {head}" if head else letters


def encoding_names() -> tuple[tuple[str, str], ...]:
    """The encodings of a text file, as they can be chosen."""
    return (
        (_("letters: UTF-8"), "utf-8"),
        (_("letters: Windows"), "cp1252"),
        (_("letters: UTF-16"), "utf-16"),
        (_("letters: old Mac"), "mac_roman"),
    )


def separator_names() -> tuple[tuple[str, str], ...]:
    """The separators of a text file, as they can be chosen."""
    return (
        (_("separator: semicolon"), ";"),
        (_("separator: comma"), ","),
        (_("separator: tabulator"), "\t"),
        (_("separator: bar"), "|"),
    )


def encoding_chosen(table: Table) -> str:
    """How a text file was read, as one of those that can be chosen."""
    return "utf-16" if table.encoding.startswith("utf-16") else table.encoding


def sheet_names(tables: Sequence[Table]) -> tuple[tuple[str, int], ...]:
    """The sheets of a file, as they can be chosen."""
    return tuple((_("sheet: {name}").format(name=each.name), at) for at, each in enumerate(tables))


def progress_said(done: int, whole: int) -> str:
    """Say how far the comparing of a long table is."""
    return _("Comparing: row {n} of {all}").format(n=done, all=whole)
