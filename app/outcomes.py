"""What came of a session, in one view from which its paper, its tables and its file are made."""

from dataclasses import replace
from uuid import UUID

from app.domain.errors import UserError
from app.domain.live import replay
from app.domain.timing import time_spent
from app.domain.turnout import turnout
from app.screens.papers import ResultsPaper
from app.screens.result_sheets import results_paper
from app.usecases.asked import SessionModules
from app.usecases.planning import Planning


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
