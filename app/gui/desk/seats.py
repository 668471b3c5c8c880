"""One registration with the desk behind it: corrections, its place in the waiting list."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.errors import UserError
from app.domain.meetings import Registration, Standing
from app.gui.desk.bench import Bench
from app.gui.desk.seat_pane import SeatPane
from app.gui.desk.settling import Settling
from app.screens.desk import named_session
from app.screens.desk_people import addressed
from app.screens.desk_story import story_lines
from app.screens.wording import _
from app.usecases.desk.signing_up import edit_registration
from app.usecases.desk.waiting import rank, reorder


class Seats(QObject):
    """Opens a registration, and has done what is asked for."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._rank = 0
        self.pane = SeatPane()
        pane = self.pane
        self._settling: Settling[Registration] = Settling(
            bench, pane.clashes, pane.inputs, bench.names
        )
        bench.window.add_side(pane, pane.saved.emit)
        pane.saved.connect(self._save)
        pane.left.connect(bench.window.back_wanted)
        bench.shown.connect(self._refresh)

    def open(self, registration: UUID) -> None:
        """Open a registration of the list."""
        self._bench.attempt(partial(self._bench.register.registration, registration), self._show)

    def _show(self, seat: Registration) -> None:
        self._settling.begin()
        self._fill(seat)
        self._bench.window.show_side(self.pane)
        self._refresh()
        self.pane.start()

    def _fill(self, seat: Registration) -> None:
        bench, titles = self._bench, self._bench.titles()
        choices = tuple(
            (named_session(each, titles), each.id)
            for each in bench.sessions.values()
            if each.id != seat.session
            and (each.cancelled_at is None or each.id == seat.second_choice)
        )
        waits = seat.standing is Standing.WAITING
        self._rank = (rank(bench.register, seat.id) or 0) if waits else 0
        self.pane.show_seat(addressed(seat.person), seat, choices, self._rank)

    def _refresh(self) -> None:
        """Take in what others wrote; what is typed stays."""
        pane, register = self.pane, self._bench.register
        before = pane.seat()
        if before is None or not self._bench.window.shows(pane):
            return
        try:
            written, mine = register.registration(before.id), pane.says()
        except UserError as error:  # gone, or a day that cannot be read: it can still be corrected
            self._bench.fail(error)
            return
        pane.show_story(story_lines(register.story(before.id), self._bench.names()))
        if mine is not None and written != before and self._settling.meet(before, mine, written):
            pane.hold(written)

    def _save(self) -> None:
        self._refresh()  # who wrote meanwhile is met here, not by a refusal
        before = self.pane.seat()
        if before is not None and not self._settling.undecided():
            self._settling.save(partial(self._write, before), self._saved)

    def _write(self, before: Registration) -> Registration:
        after, office = self.pane.says(), self._bench.office
        if after is not None:
            edit_registration(office, before, after)
        self.pane.place.interpretText()
        place = self.pane.place.value()
        if self._rank and place != self._rank:
            reorder(office, before.id, place, self.pane.reason.text())
        return self._bench.register.registration(before.id)

    def _saved(self, seat: Registration) -> None:
        self._settling.begin()
        self._fill(seat)
        self._refresh()
        self._bench.say(_("{name}: saved.").format(name=addressed(seat.person)))
