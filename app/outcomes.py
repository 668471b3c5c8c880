"""What came of a session: one view from which its paper, its tables and its file are made."""

import json
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from app.domain.errors import UserError
from app.domain.live import replay
from app.domain.timing import time_spent
from app.domain.turnout import turnout
from app.screens.attendance_books import attendance_book
from app.screens.papers import ResultsPaper
from app.screens.result_books import results_book
from app.screens.result_records import results_record
from app.screens.result_sheets import results_paper
from app.usecases.asked import SessionModules
from app.usecases.planning import Planning

TABLE, RECORD = ".xlsx", ".json"
ENDINGS = {"results": (TABLE, RECORD), "attendance": (TABLE,)}
"""What may be had otherwise than as a paper, and how the names of the files end."""


def left_as(kind: str, ending: str) -> str:
    """The name under which it is noted that something left."""
    return f"{kind}-table" if kind == "attendance" and ending.lower() == TABLE else kind


def results_told(planning: Planning, modules: SessionModules, session: UUID) -> ResultsPaper:
    """Gather the results of a session; UserError when it was never opened."""
    meeting = planning.session(session)
    entries = planning.journal_of(session)
    if not entries:
        raise UserError("This session was not held yet: start it first, then ask for its results.")
    state = replay(modules.module_of(meeting), entries)
    # the list may have been put right since: it is what the attendance sheet says
    now = replace(state, present=planning.present(session))
    numbers = turnout(planning.registrations(session))
    return results_paper(meeting, now, numbers, time_spent(entries))


def outcome_of(
    planning: Planning, modules: SessionModules, session: UUID, *, kind: str, ending: str
) -> Callable[[], bytes]:
    """Gather results or attendance as a table or for machines; UserError of what is only paper."""
    if ending not in ENDINGS.get(kind, ()):
        raise UserError("This paper is a PDF: give its file a name that ends in .pdf.")
    if kind == "attendance":
        return _attendance_table(planning, modules, session)
    paper = results_told(planning, modules, session)
    return lambda: results_json(paper) if ending == RECORD else results_xlsx(paper)


def results_xlsx(paper: ResultsPaper) -> bytes:
    """Write the results as a workbook."""
    # slow to import, and only for tables
    from app.tables.writing import workbook  # noqa: PLC0415

    return workbook(results_book(paper))


def results_json(paper: ResultsPaper) -> bytes:
    """Write the results for machines."""
    return (json.dumps(results_record(paper), ensure_ascii=False, indent=2) + "\n").encode()


def _attendance_table(
    planning: Planning, modules: SessionModules, session: UUID
) -> Callable[[], bytes]:
    from app.tables.writing import workbook  # noqa: PLC0415 - slow to import

    meeting = planning.session(session)
    title = modules.module_of(meeting).title
    book = attendance_book(meeting, title, planning.registrations(session))
    return lambda: workbook(book)
