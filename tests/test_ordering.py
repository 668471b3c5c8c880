"""Papers asked for by their names."""

import json
import re
from dataclasses import replace
from datetime import timedelta
from io import BytesIO

import openpyxl
import pytest

from app.domain.content import Leaflet
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Standing
from app.domain.messages import Occasion
from app.domain.people import Address
from app.domain.settings import Letterhead, Settings
from app.ordering import Ordering
from app.surroundings import FONTS
from app.usecases.desk.office import Office
from app.usecases.desk.sessions import move_session
from app.usecases.desk.telling import note_letters
from app.usecases.live_session import LiveSession
from app.usecases.planning import Planning
from tests.documents.reading import page_texts
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.shelf import FakeShelf, sample_module
from tests.fakes.storage import MemoryJournal, MemorySettings

pytestmark = pytest.mark.usefixtures("in_paris")
POMMES = sample_module()
POIRES = replace(POMMES, id="poires", title="Les poires")
SESSION = a_session(10, module=POMMES.id, more_modules=("poires",), minutes=60)
LATE = SESSION.starts_at + timedelta(minutes=30)
ZOE = a_seat(SESSION.id, somebody("Lefèvre"), attendance=Attendance.PRESENT, arrived_at=LATE)
OMAR = a_seat(SESSION.id, somebody("Omar", ""), attendance=Attendance.PRESENT)
ANNE = a_seat(SESSION.id, somebody("Anne", ""), attendance=Attendance.ABSENT)
COOP = Settings(cooperative="Coop du Parc")


def desk(settings: Settings = COOP, *modules: object) -> Ordering:
    register, clock, journal = MemoryRegister(), FakeClock(), MemoryJournal()
    seats = (ZOE, OMAR, ANNE)
    keep(register, SESSION, *(each.person for each in seats), *seats)
    planning = Planning(register, journal, clock, "Léa")
    shelf = FakeShelf(*(modules or (POMMES, POIRES)))  # type: ignore[arg-type]
    office = Office(register, clock, "Léa")
    return Ordering(planning, office, shelf, shelf, MemorySettings(settings), FONTS)


def once_over(ordering: Ordering) -> Ordering:
    """The same an hour later, when the session is over."""
    assert isinstance(ordering.office.clock, FakeClock)
    ordering.office.clock.advance(minutes=60)
    return ordering


def texts(ordering: Ordering, kind: str, **wanted: object) -> list[str]:
    return page_texts(ordering.paper(kind, SESSION.id, **wanted)())  # type: ignore[arg-type]


def test_everybody_who_came_gets_a_certificate_and_later_its_duplicate():
    ordering = once_over(desk())
    first, second = texts(ordering, "certificate")
    assert "No. 2026-0001" in first
    assert "Zoé LEFÈVRE" in first
    assert "“Les pommes de l’été, Les poires”" in first
    assert "30 min" in first
    assert "Coop du Parc" in second
    assert "OMAR" in second
    [again] = texts(ordering, "certificate", registrations=[OMAR.id])
    assert "No. 2026-0002 Duplicate" in again


def test_looking_at_a_paper_gives_no_number():
    ordering = once_over(desk())
    [seen] = page_texts(ordering.trial("certificate", SESSION.id, [OMAR.id])())
    assert "No. 2026-0001" in seen
    [printed] = texts(ordering, "certificate", registrations=[OMAR.id])
    assert "No. 2026-0001 Duplicate" not in printed
    assert page_texts(ordering.trial("tents", SESSION.id, None)())


def test_what_came_of_a_session_may_be_had_as_a_table_or_a_record():
    ordering = desk()
    with pytest.raises(UserError, match="was not held yet"):
        ordering.outcome("results", SESSION.id, ".xlsx")
    live = LiveSession(
        SESSION, POMMES, ordering.planning._journal, FakeClock(), lambda _state: None
    )
    live.show_activity("intro")
    record = json.loads(ordering.outcome("results", SESSION.id, ".json")())
    assert (record["session"]["present"], record["people"]["registered"]) == (2, 3)
    table = openpyxl.load_workbook(BytesIO(ordering.outcome("results", SESSION.id, ".xlsx")()))
    assert table.sheetnames[0] == "Session"
    assert "LEFÈVRE" not in str([*table["Session"].values])
    people = ordering.outcome("attendance", SESSION.id, ".xlsx")()
    assert openpyxl.load_workbook(BytesIO(people))["Attendance"]["C3"].value == "LEFÈVRE"
    for kind, ending in (("attendance", ".json"), ("leaflet", ".xlsx")):
        with pytest.raises(UserError, match="This paper is a PDF"):
            ordering.outcome(kind, SESSION.id, ending)


def test_no_number_is_given_while_certificates_cannot_be_printed():
    wrong = replace(COOP, letterhead=Letterhead(certificate="{nobody}"))
    for settings in (Settings(), wrong):
        ordering = once_over(desk(settings))
        with pytest.raises(UserError):
            ordering.paper("certificate", SESSION.id)
        assert ordering.office.register.last_certificate(2026) == 0


def test_the_length_is_that_of_the_modules_where_none_was_said():
    ordering = desk()
    before = ordering.planning.session(SESSION.id)
    keep(ordering.office.register, replace(before, minutes=0))
    ordering.office.clock.advance(minutes=POMMES.minutes + POIRES.minutes - 1)  # type: ignore[attr-defined]
    with pytest.raises(UserError, match="not over yet"):
        ordering.paper("certificate", SESSION.id)
    [paper] = texts(once_over(ordering), "certificate", registrations=[OMAR.id])
    assert f"{POMMES.minutes + POIRES.minutes} min" in paper


def test_a_sheet_bears_the_name_of_the_cooperative_and_may_be_blank_again():
    ordering = desk()
    [filled] = texts(ordering, "attendance")
    assert "Coop du Parc" in filled
    assert "2 people present" in filled
    [blank] = texts(ordering, "attendance", blank=True)
    assert "Signature" in blank
    assert "Absent" in blank


def test_the_other_papers_are_known_by_their_names():
    ordering = desk()
    assert "Counting sheet" in texts(ordering, "zones")[0]
    assert POMMES.title in texts(ordering, "leaflet")[0]
    with pytest.raises(UserError, match="was not held yet"):
        ordering.paper("results", SESSION.id)
    with pytest.raises(UserError, match="no role play"):
        ordering.paper("roles", SESSION.id)


def test_a_module_without_a_leaflet_has_none():
    kept = tuple(each for each in POMMES.activities if not isinstance(each, Leaflet))
    with pytest.raises(UserError, match="no leaflet"):
        desk(COOP, replace(POMMES, activities=kept), POIRES).paper("leaflet", SESSION.id)


def test_letters_go_to_those_who_are_told_by_post_or_to_those_chosen():
    ordering = desk()
    with pytest.raises(UserError, match="told by post"):
        ordering.paper("letters", SESSION.id)
    [chosen] = texts(ordering, "letters", registrations=[OMAR.id])
    assert "You are registered for the session" in chosen
    [near] = texts(ordering, "convocations", registrations=[OMAR.id])
    assert "Your session of" in near
    with pytest.raises(UserError, match="Only somebody with a seat"):
        ordering.paper("letters", SESSION.id, registrations=[OMAR.id, SESSION.id])
    home = Address(("3 rue des Lilas",), "35000", "Rennes")
    keep(ordering.office.register, replace(OMAR.person, address=home))
    [posted] = texts(ordering, "letters")
    assert "OMAR 3 RUE DES LILAS 35000 RENNES" in posted


def test_a_letter_says_what_changed_and_that_it_is_a_duplicate():
    ordering = desk()
    register, office = ordering.office.register, ordering.office
    coming = replace(SESSION, starts_at=SESSION.starts_at + timedelta(days=9))
    keep(register, coming)
    whose = {"registrations": [ZOE.id]}
    assert "You are registered" in texts(ordering, "letters", **whose)[0]
    note_letters(office, SESSION.id, [ZOE.id], Occasion.CONFIRMATION)
    assert "(duplicate)" in texts(ordering, "letters", **whose)[0]
    assert "(duplicate)" not in texts(ordering, "convocations", **whose)[0]
    move_session(office, SESSION.id, coming.starts_at, "Mairie")
    assert "what has changed" in texts(ordering, "letters", **whose)[0]


def test_each_who_waits_is_told_the_place_in_the_list():
    ordering = desk()
    keep(ordering.office.register, replace(OMAR, standing=Standing.WAITING))
    [paper] = texts(ordering, "letters", registrations=[OMAR.id])
    assert "You are number 1 in its waiting list" in paper


def test_a_draft_needs_an_address_and_takes_the_date_to_whoever_has_a_seat():
    ordering = desk()
    register = ordering.office.register

    def draft(*whose: object) -> bytes:
        return ordering.paper("draft", SESSION.id, registrations=whose)()  # type: ignore[arg-type]

    with pytest.raises(UserError, match="no e-mail address"):
        draft(OMAR.id)
    keep(register, replace(OMAR.person, email="omar@exemple.fr"))
    assert b"text/calendar" in draft(OMAR.id)
    keep(register, replace(OMAR, standing=Standing.WAITING))
    assert b"text/calendar" not in draft(OMAR.id)
    keep(register, replace(OMAR, standing=Standing.CANCELLED))
    for whose in ((OMAR.id,), (), (OMAR.id, ZOE.id)):
        with pytest.raises(UserError):
            draft(*whose)


def test_a_date_is_later_each_time_and_leaves_the_calendar_of_whoever_lost_the_seat():
    ordering = desk()
    register = ordering.office.register

    def date(*whose: object) -> bytes:
        return ordering.paper("calendar", SESSION.id, registrations=whose)()  # type: ignore[arg-type]

    assert b"SEQUENCE:0\r\n" in date(OMAR.id)
    keep(register, replace(SESSION, place="Ailleurs"))
    keep(register, replace(OMAR, standing=Standing.CANCELLED))
    assert b"SEQUENCE:1\r\n" in date()
    gone = date(OMAR.id)
    assert b"SEQUENCE:2\r\n" in gone
    assert b"METHOD:CANCEL\r\n" in gone
    for seat, written in ((SESSION.id, date()), (ZOE.id, date(ZOE.id)), (OMAR.id, gone)):
        assert f"UID:{seat}@a-main-levee\r\n".encode() in written
    other = a_session(place="Là-bas")
    elsewhere = a_seat(other.id, OMAR.person)
    keep(register, other, elsewhere)
    with pytest.raises(UserError, match="no longer exists"):
        date(elsewhere.id)


def test_the_call_list_names_whoever_has_no_address():
    [paper] = texts(desk(), "calls")
    assert "3 people to call" in paper


@pytest.mark.parametrize("size", ["quarter", "half", "full"])
def test_a_coupon_offers_what_is_to_come_of_a_series(size):
    address = Letterhead(address=("3 rue des Lilas", "35000 Rennes"))
    ordering = desk(replace(COOP, letterhead=address))
    alone, _back = texts(ordering, f"coupon-{size}")
    assert "2nd choice" not in alone
    now = ordering.office.now()
    first = replace(SESSION, series=SESSION.id)
    later = a_session(at=now + timedelta(days=30), module=POIRES.id, series=SESSION.id)
    last = replace(later, id=ANNE.id, starts_at=now + timedelta(days=60))
    off = replace(later, id=OMAR.id, cancelled_at=now)
    keep(ordering.office.register, first, later, last, off, a_session())
    paper, back = texts(ordering, f"coupon-{size}")
    assert "2nd choice" in paper
    assert back == "Coop du Parc 3 rue des Lilas 35000 Rennes"
    assert re.search("A Thu(rsday)?,? 2 Apr", paper)
    assert re.search("B Sat(urday)?,? 2 May", paper)
    assert "3 rue des Lilas, 35000 Rennes" in paper
    ordering.office.clock.set(now + timedelta(days=90))  # type: ignore[attr-defined]
    past, _back = texts(ordering, f"coupon-{size}")
    assert "3 March 2026" in past


def test_names_are_for_those_who_have_a_seat_and_addresses_for_those_who_have_one():
    ordering = desk()
    register = ordering.office.register
    assert "OMAR" in texts(ordering, "tents")[2]
    assert "LEFÈVRE" in texts(ordering, "labels")[0]
    with pytest.raises(UserError, match="has a postal address"):
        ordering.paper("addresses", SESSION.id)
    home = Address(("3 rue des Lilas",), "35000", "Rennes")
    keep(register, replace(OMAR.person, address=home))
    assert "35000 RENNES" in texts(ordering, "addresses")[0]
    keep(register, *(replace(each, standing=Standing.CANCELLED) for each in (ZOE, OMAR, ANNE)))
    for kind in ("tents", "labels"):
        with pytest.raises(UserError, match="Nobody has a seat"):
            ordering.paper(kind, SESSION.id)


@pytest.mark.parametrize("size", ["a3", "a4", "a5"])
def test_a_poster_invites_to_a_session_or_to_what_is_to_come_of_its_series(size):
    ordering = desk(replace(COOP, letterhead=Letterhead(phone="02 99")))
    [alone] = texts(ordering, f"announce-{size}")
    assert "Les pommes de l’été, Les poires" in alone
    assert "02 99" in alone
    now = ordering.office.now()
    later = a_session(at=now + timedelta(days=30), module=POIRES.id, series=SESSION.id)
    after = replace(later, id=OMAR.id, starts_at=now + timedelta(days=60))
    keep(ordering.office.register, replace(SESSION, series=SESSION.id), later, after)
    [series] = texts(ordering, f"announce-{size}")
    assert "Come and take part! Thursday, 2 April 2026" in series
    assert "Saturday, 2 May 2026" in series
