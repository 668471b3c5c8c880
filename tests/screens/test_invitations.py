"""What goes into people's calendars."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from app.domain.settings import Letterhead, Settings
from app.screens.certificates import Held
from app.screens.invitations import invitation
from tests.fakes.people import a_session

SESSION = a_session()
HELD = Held(SESSION, 60, ("Les pommes", "Les poires"))


def test_it_says_what_when_where_and_how_to_say_no():
    reach = Letterhead(phone="02 99", email="a@b.fr")
    made = invitation(HELD, Settings(cooperative="Coop", letterhead=reach), 4)
    assert made.uid == f"{SESSION.id}@a-main-levee"
    assert (made.edition, made.cancelled, made.place) == (4, False, "Agence du Parc")
    assert made.text == (
        "Session “Les pommes, Les poires” of Coop.\nIf you cannot come, tell us: 02 99 · a@b.fr"
    )
    assert made.ends_at - made.starts_at == timedelta(hours=1)


def test_each_seat_has_a_date_of_its_own():
    made = {invitation(HELD, Settings(), 1, seat=UUID(int=seat)).uid for seat in (1, 2)}
    assert len(made | {invitation(HELD, Settings(), 1).uid}) == 3
    assert f"{UUID(int=1)}@a-main-levee" in made


def test_a_date_needs_no_cooperative_and_no_length():
    made = invitation(replace(HELD, minutes=0), Settings(), 0)
    assert made.text == "Les pommes, Les poires"
    assert made.ends_at - made.starts_at == timedelta(minutes=90)


def test_a_session_or_a_seat_that_is_gone_is_taken_out():
    off = replace(SESSION, cancelled_at=SESSION.starts_at)
    assert invitation(replace(HELD, session=off), Settings(), 1).cancelled
    assert invitation(HELD, Settings(), 1, cancelled=True).cancelled
