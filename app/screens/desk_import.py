"""What the desk shows of a table before anything of it is brought in."""

from app.domain.imports.fields import Field
from app.domain.imports.layouts import Layout
from app.domain.imports.table import Trouble, address
from app.screens.desk_form import LikelyRow
from app.screens.importing import details_said, field_name, outcome_name, source_name
from app.screens.wording import _
from app.usecases.importing.lines import Preview

OFFERED = tuple(each for each in Field if field_name(each))


def line_rows(seen: Preview) -> tuple[LikelyRow, ...]:
    """Say of each row of a table what becomes of it, and why."""
    rows = []
    for line in seen.lines:
        name = line.person.full_name if line.person else _("row {n}").format(n=line.row)
        where = _("row {n}").format(n=line.row) if line.person else ""
        parts = (outcome_name(line.outcome), where, *details_said(line))
        said = " · ".join(part for part in parts if part)
        rows.append(LikelyRow(name, said, f"{name}, {said}"))
    return tuple(rows)


def table_title(layout: Layout, file: str) -> str:
    """Say which form it is, and which file."""
    return f"{source_name(layout)} · {file}"


def asks_for_order(seen: Preview) -> bool:
    """Whether staff must say if the day or the month comes first."""
    return any(each.trouble is Trouble.UNCLEAR_DATES for each in seen.remarks)


def column_name(layout: Layout, column: int) -> str:
    """A column by its place in a spreadsheet and its header."""
    letters = address(0, column).removesuffix("1")
    head = layout.headers[column] if column < len(layout.headers) else ""
    return f"{letters} · {head}" if head else letters
