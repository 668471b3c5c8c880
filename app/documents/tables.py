"""Tables and lists that a screen reader can walk through: rows, cells, headings, items."""

from collections.abc import Iterable, Sequence
from typing import Any

from reportlab.platypus import Flowable, Table, TableStyle

from app.documents.look import Text
from app.documents.tags import Element

Cell = Any
Command = tuple[Any, ...]

_SPANS = ("ColSpan", "RowSpan")


def tagged_table(
    rows: Sequence[list[Cell]],
    commands: Sequence[Command],
    *,
    head: int = 1,
    foot: int = 0,
    named_by: int | None = None,
    **layout: Any,
) -> Table:
    """Make a table whose first rows name its columns, and are told once though they repeat.

    A cell is "", a flowable, or a list of them; `named_by` is the column that says what a row is
    about. The last `foot` rows are only held by the table:
    what they hold is read after it.
    """
    spans = {at: (to[0] - at[0] + 1, to[1] - at[1] + 1) for name, at, to, *_ in commands
             if name == "SPAN"}  # fmt: skip
    covered = {
        (left + right, top + down)
        for (left, top), (wide, high) in spans.items()
        for right in range(wide)
        for down in range(high)
        if right or down
    }
    element = Element("Table")
    for number, row in enumerate(rows[: len(rows) - foot]):
        line = element.add(Element("TR"))
        for column, cell in enumerate(row):
            if (column, number) not in covered:
                scope = "Column" if number < head else "Row" if column == named_by else ""
                line.add(_cell(cell, scope, spans.get((column, number), (1, 1))))
    return Table(rows, repeatRows=head, style=TableStyle(list(commands)), **layout)


def _cell(cell: Cell, scope: str, span: tuple[int, int]) -> Element:
    """Make a cell; with a `scope`, it names its column or its row."""
    attributes = [f"/Scope /{scope}"] if scope else []
    attributes += [f"/{name} {n}" for name, n in zip(_SPANS, span, strict=True) if n > 1]
    told = Element("TH" if scope else "TD", attributes=" ".join(["/O /Table", *attributes]))
    if isinstance(cell, list):
        for each in cell:
            _put(each, told.add(Element("P")))
    elif cell != "":
        _put(cell, told)
    for each in (told, *told.parts):
        each.repeats = scope == "Column"
    return told


def _put(flowable: Flowable, element: Element) -> None:
    """Have what a cell holds read as that cell."""
    if isinstance(flowable, Text):
        flowable.tagged(element)
    else:
        vars(flowable)["element"] = element


def tagged_list(items: Iterable[tuple[Text | None, Text]]) -> Element:
    """Make texts the items of a list, each perhaps after its label: a letter, a date."""
    told = Element("L")
    for label, body in items:
        item = told.add(Element("LI"))
        if label is not None:
            label.tagged(item.add(Element("Lbl")))
        body.tagged(item.add(Element("LBody")))
    return told
