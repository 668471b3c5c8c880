"""Mark-up in names and notes is shown at the desk as it is written, and opens nothing."""

from dataclasses import replace

import pytest

from app.domain.meetings import Standing
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import K
from tests.gui.spying import look, set_trap

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


def test_the_desk_shows_markup_as_it_is_written(open_office):
    with set_trap() as trap:
        said = trap.marks[0]
        session = a_session(1, place=said, facilitator=said, notes=said)
        person = somebody(said, said, note=said, residence=said, email=said, phones=(said,))
        other = somebody(f"{said} ", said)
        seats = (
            a_seat(session.id, person, standing=Standing.WAITING, entered_at=NOW),
            a_seat(session.id, other, standing=Standing.CANCELLED),
        )
        office = open_office(session, person, other, *seats)
        office.titles["histoire"] = said
        office.clerk.refresh()
        look((office.window,))
        office.window.form.family.setFocus()
        office.write("img")
        look((office.window,))
        office.command(K.Key_L)
        for key in (K.Key_F, K.Key_M):
            office.alt(key)
            look((office.window,))
            office.press(K.Key_Escape)
        office.press(K.Key_Delete)
        look((office.window,))
        office.press(K.Key_Escape)
        office.clerk.seats.open(seats[0].id)
        office.clerk.seats.pane.note.put("x")
        keep(office.register, replace(office.register.registration(seats[0].id), note=said))
        office.clerk.watching.look()
        look((office.window,))
        for key in (K.Key_H, K.Key_D):
            office.command(key)
            look((office.window,))
        office.command(K.Key_F)
        office.write("img")
        look((office.window,))
        office.window.notice.say(said)
        look((office.window,))
        assert not trap.sprung()
