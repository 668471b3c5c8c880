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
from app.gui.desk.settling import Settling
from app.screens.dates import day_of
from app.screens.desk_plan import moment_remarks, series_lines, turnout_said
from app.screens.desk_story import story_lines
from app.screens.wording import _, ngettext
from app.usecases.desk.knowing import came_by_channel
from app.usecases.desk.sessions import (
    MOST_DAYS_BETWEEN,
    MOST_IN_A_SERIES,
    cancel_session,
    days_later,
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
        window.plan.changed.connect(self._preview)
        plan = window.plan
        self._settling: Settling[Session] = Settling(bench, plan.clashes, plan.inputs, bench.names)
        bench.shown.connect(self._refresh)

    def _open(self) -> None:
        self._settling.begin()
        plan, office = self._bench.window.plan, self._bench.office
        plan.offer(self._bench.titles())
        plan.show_story(())
        plan.show_turnout(turnout_said(came_by_channel(office.register, office.now())))
        self._bench.window.show_side(self._bench.window.plan)

    def start_at(self, moment: datetime) -> None:
        """Begin a new session at this moment."""
        self._open()
        self._bench.window.plan.start(moment)

    def _start(self) -> None:
        self.start_at(_next_hour(self._bench.office.now()))

    def _refresh(self) -> None:
        """Take in what others wrote about the session that is being changed."""
        plan, bench = self._bench.window.plan, self._bench
        before = plan.before()
        written = bench.sessions.get(before.id) if before else None
        if before is None or written in (None, before) or not bench.window.shows(plan):
            return
        if self._settling.meet(before, plan.asked().session, written):
            plan.hold(written)

    def _preview(self) -> None:
        """Say the days of a series, and what to look at twice, before anything is planned."""
        bench, asked = self._bench, self._bench.window.plan.asked()
        others = (each for each in bench.sessions.values() if each.cancelled_at is None)
        own = asked.before.id if asked.before else None
        taken = {day_of(each.starts_at) for each in others if each.id != own}
        first = asked.session
        if asked.times == 1:
            remark = moment_remarks(first.starts_at, taken)
            bench.window.plan.show_preview((remark,) if remark else ())
            return
        times, every = min(asked.times, MOST_IN_A_SERIES), min(asked.every, MOST_DAYS_BETWEEN)
        moments = [days_later(first.starts_at, every * number) for number in range(times)]
        modules = _in_turn(tuple(bench.titles()), first.module, times)
        bench.window.plan.show_preview(series_lines(moments, modules, bench.titles(), taken))

    def _change(self) -> None:
        if self._bench.session is not None:
            self._open()
            register, own = self._bench.register, self._bench.session
            story = story_lines(register.story(own.id), self._bench.names())
            self._bench.window.plan.change(own)
            self._bench.window.plan.show_story(story)

    def _repeat(self) -> None:
        if self._bench.session is not None:
            self._open()
            self._bench.window.plan.repeat(self._bench.session)

    def _plan(self, asked: Planned) -> None:
        office = self._bench.office
        if asked.before is not None:
            self._bench.changed.emit()  # who wrote meanwhile is met here, not by a refusal
            asked = self._bench.window.plan.asked()
        session, before = asked.session, asked.before
        if self._settling.undecided():
            return
        if before is not None:
            if _only_moved(before, session):
                work = partial(move_session, office, session.id, session.starts_at, session.place)
                self._settling.save(work, lambda _batch: self._changed(before, session))
                return
            edit = partial(edit_session, office, before, session)
            self._settling.save(edit, lambda _batch: self._changed(before, session))
        elif asked.times > 1:
            modules = _in_turn(tuple(self._bench.titles()), session.module, asked.times)
            one_each = replace(session, more_modules=())
            series = partial(plan_series, office, one_each, modules, asked.every)
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
        window.lead_on()

    def _ask_to_cancel(self) -> None:
        session = self._bench.session
        if session is None:
            return
        n = len(whom_to_call(self._bench.register, session.id))
        words = ngettext(
            "Cancel {session}? {n} person is to be told.",
            "Cancel {session}? {n} people are to be told.",
            n,
        )
        notice = self._bench.window.notice
        yes = partial(self._cancel, session.id)
        offers = ((_("Cancel the session"), yes), (_("Keep it"), notice.hide))
        named = self._bench.names()[session.id]
        notice.say(words.format(n=n, session=named), offers=offers)
        notice.lead()

    def _cancel(self, session: UUID) -> None:
        work = partial(cancel_session, self._bench.office, session)
        said = _("The session is cancelled.")
        self._bench.attempt(work, lambda _batch: self._say_whom_to_call(session, said))
        self._bench.window.lead_to_people()

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
