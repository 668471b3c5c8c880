"""Plans sessions, changes them, cancels them, and says who must be told."""

from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import cycle, islice
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.meetings import Session
from app.gui.desk.bench import Bench
from app.gui.desk.plan import Planned
from app.screens.wording import _, ngettext
from app.usecases.desk.sessions import (
    cancel_session,
    edit_session,
    move_session,
    plan_series,
    plan_session,
    whom_to_call,
)


class Scheduling(QObject):
    """The form of the sessions with the desk behind it."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        window = bench.window
        window.plan_wanted.connect(self._start)
        window.page.edit_wanted.connect(self._change)
        window.page.again_wanted.connect(self._repeat)
        window.page.cancel_wanted.connect(self._ask_to_cancel)
        window.plan.planned.connect(self._plan)

    def _open(self) -> None:
        self._bench.window.plan.offer(self._bench.titles())
        self._bench.window.show_side(self._bench.window.plan)

    def _start(self) -> None:
        self._open()
        self._bench.window.plan.start(_next_hour(self._bench.office.now()))

    def _change(self) -> None:
        if self._bench.session is not None:
            self._open()
            self._bench.window.plan.change(self._bench.session)

    def _repeat(self) -> None:
        if self._bench.session is not None:
            self._open()
            self._bench.window.plan.repeat(self._bench.session)

    def _plan(self, asked: Planned) -> None:
        office = self._bench.office
        session, before = asked.session, asked.before
        if before is not None:
            if _only_moved(before, session):
                work = partial(move_session, office, session.id, session.starts_at, session.place)
                self._bench.attempt(work, lambda _batch: self._changed(before, session))
                return
            edit = partial(edit_session, office, before, session)
            self._bench.attempt(edit, lambda _batch: self._changed(before, session))
        elif asked.times > 1:
            modules = _in_turn(tuple(self._bench.titles()), session.module, asked.times)
            series = partial(plan_series, office, session, modules, asked.every)
            self._bench.attempt(series, self._planned)
        else:
            one = partial(plan_session, office, session)
            self._bench.attempt(one, lambda made: self._planned((made,)))

    def _planned(self, sessions: tuple[Session, ...]) -> None:
        n = len(sessions)
        self._done(sessions[0].id)
        words = ngettext("{n} session is planned.", "{n} sessions are planned.", n)
        self._bench.say(words.format(n=n))

    def _changed(self, before: Session, after: Session) -> None:
        self._done(after.id)
        if (before.starts_at, before.place) != (after.starts_at, after.place):
            self._say_whom_to_call(after.id, _("The session is moved."))
        else:
            self._bench.say(_("The session is saved."))

    def _done(self, session: UUID) -> None:
        window = self._bench.window
        window.show_side(window.form)
        self._bench.moved.emit(session)
        window.form.family.setFocus()

    def _ask_to_cancel(self) -> None:
        session = self._bench.session
        if session is None:
            return
        n = len(whom_to_call(self._bench.register, session.id))
        words = ngettext(
            "Cancel this session? {n} person is to be told.",
            "Cancel this session? {n} people are to be told.",
            n,
        )
        notice = self._bench.window.notice
        yes = partial(self._cancel, session.id)
        offers = ((_("Cancel the session"), yes), (_("Keep it"), notice.hide))
        notice.say(words.format(n=n), offers=offers)
        notice.lead()

    def _cancel(self, session: UUID) -> None:
        work = partial(cancel_session, self._bench.office, session)
        said = _("The session is cancelled.")
        self._bench.attempt(work, lambda _batch: self._say_whom_to_call(session, said))
        self._bench.window.page.people.setFocus()

    def _say_whom_to_call(self, session: UUID, said: str) -> None:
        n = len(whom_to_call(self._bench.register, session))
        words = ngettext(
            "{n} person to tell: on the name, F notes the call.",
            "{n} people to tell: on each name, F notes the call.",
            n,
        )
        self._bench.say(f"{said} {words.format(n=n)}" if n else said)


def _only_moved(before: Session, after: Session) -> bool:
    return before != after and before == replace(
        after, starts_at=before.starts_at, place=before.place
    )


def _in_turn(modules: tuple[str, ...], first: str, times: int) -> tuple[str, ...]:
    """One module after the other from this one on, and round again."""
    at = modules.index(first) if first in modules else 0
    return tuple(islice(cycle((*modules[at:], *modules[:at])), times))


def _next_hour(now: datetime) -> datetime:
    here = now.astimezone()
    return here.replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
