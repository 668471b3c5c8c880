"""The first window: what there is to do, and who is there."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.events import PresenceCounted, Recorded, SessionOpened
from app.domain.meetings import (
    UNLIMITED,
    Attendance,
    Channel,
    Gathering,
    PlannedStep,
    Registration,
)
from app.domain.people import Person
from app.screens.home import HomeView, ResumeCard, home_for, people_for, unreadable_lines
from app.usecases.planning import Interrupted, LeftOpen, Unreadable
from tests.fakes.rehearsal import a_meeting

pytestmark = pytest.mark.usefixtures("in_paris")

NOW = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)
TITLES = {"sample": "Les pommes de l’été"}


def on(day: int, number: int = 1, hour: int = 17):
    return a_meeting(number=number, starts_at=datetime(2026, 3, day, hour, 0, tzinfo=UTC))


def home(*sessions, registered=None, interrupted=(), held=()) -> HomeView:
    journals = LeftOpen(tuple(interrupted), frozenset(held))
    return home_for(NOW, sessions, registered or {}, TITLES, journals)


def test_an_empty_house_invites_to_plan_a_session():
    view = home()
    assert view.greeting == "Hello. No session today."
    assert view.date == "Tuesday, 3 March 2026"
    assert (view.cards, view.resume) == ((), None)
    assert view.empty.startswith("No session yet.")


def test_the_greeting_counts_the_sessions_of_today():
    assert home(on(3)).greeting == "Hello. Today, one session."
    assert home(on(3, 1), on(3, 2), on(4, 3)).greeting == "Hello. Today, 2 sessions."


def test_a_session_is_said_on_its_card():
    meeting = on(3)
    (card,) = home(meeting, registered={meeting.id: 5}).cards
    assert (card.session, card.day, card.hour) == (meeting.id, "Today", "18 o’clock")
    assert (card.title, card.place) == (TITLES["sample"], "Maison de quartier · Small group")
    assert (card.seats, card.today) == ("5 registered for 12 seats", True)


def test_a_session_on_another_day_says_which_day():
    (card,) = home(on(14)).cards
    assert (card.day, card.today, card.seats) == ("Sat 14 Mar", False, "0 registered for 12 seats")


def test_a_session_early_after_midnight_is_today():
    # 0:30 in Paris is the day before in universal time
    early = a_meeting(starts_at=datetime(2026, 3, 2, 23, 30, tzinfo=UTC))
    assert home(early).cards[0].today


def test_a_session_on_a_module_that_is_gone_shows_its_id():
    assert home_for(NOW, (on(3),), {}, {}, LeftOpen()).cards[0].title == "sample"


def test_today_comes_first_then_the_days_to_come_then_the_past():
    sessions = (on(1, 1), on(2, 2), on(3, 3), on(4, 4), on(20, 5))
    assert [card.session.int for card in home(*sessions).cards] == [3, 4, 5, 2, 1]


def interrupted_at(moment: datetime) -> Interrupted:
    return Interrupted(on(3), Recorded(9, moment, PresenceCounted(5)))


def test_a_session_cut_off_today_is_offered_first():
    cut_off = interrupted_at(datetime(2026, 3, 3, 16, 52, tzinfo=UTC))
    older = interrupted_at(datetime(2026, 3, 1, 16, 0, tzinfo=UTC))
    assert home(interrupted=(cut_off, older)).resume == ResumeCard(
        UUID(int=1),
        "A session was interrupted today at 17:52.",
        "Les pommes de l’été, Maison de quartier. Nothing is lost.",
    )


def test_a_session_cut_off_another_day_says_which_day():
    resume = home(interrupted=(interrupted_at(datetime(2026, 2, 28, 16, tzinfo=UTC)),)).resume
    assert resume is not None
    assert resume.title == "A session was interrupted on Sat 28 Feb at 17 o’clock."


def registered(number: int, family: str, attendance: Attendance) -> Registration:
    person = Person(UUID(int=number), "Zoé", family)
    return Registration(UUID(int=number), UUID(int=1), person, Channel.PHONE, attendance)


def test_nobody_is_registered_yet():
    view = people_for(a_meeting(), ())
    assert (view.rows, view.summary, view.head_count) == ((), "0 people registered", -1)
    assert view.empty.startswith("Nobody is registered yet.")


def test_people_are_listed_with_their_tick():
    people = (
        registered(1, "Ba", Attendance.PRESENT),
        registered(2, "Li", Attendance.UNKNOWN),
        registered(3, "Roy", Attendance.ABSENT),
    )
    view = people_for(a_meeting(), people)
    assert [(row.name, row.channel, row.present) for row in view.rows] == [
        ("BA Zoé", "phone", True),
        ("LI Zoé", "phone", False),
        ("ROY Zoé", "phone", False),
    ]
    assert view.rows[0].registration == UUID(int=1)
    assert view.summary == "3 people registered · 1 person present"


def test_a_head_count_is_what_counts():
    view = people_for(
        a_meeting(gathering=Gathering.ASSEMBLY, head_count=47),
        (registered(1, "Ba", Attendance.PRESENT),),
    )
    assert (view.summary, view.head_count) == ("1 person registered · 47 people present", 47)


def test_more_people_than_seats_is_said():
    meeting = on(3)
    (card,) = home(meeting, registered={meeting.id: 14}).cards
    assert card.seats == "14 registered for 12 seats · 2 seats are missing"


def test_no_seats_are_missing_where_everybody_may_come():
    meeting = replace(on(3), capacity=UNLIMITED)
    (card,) = home(meeting, registered={meeting.id: 140}).cards
    assert card.seats == "140 registered"


@pytest.mark.parametrize(
    ("registered", "capacity", "said"),
    [
        (0, 5, "0 inscrit pour 5 places"),
        (1, 5, "1 inscrit pour 5 places"),
        (2, 5, "2 inscrits pour 5 places"),
        (1, 1, "1 inscrit pour 1 place"),
    ],
)
def test_the_registered_and_the_seats_are_each_counted_in_french(
    french, registered, capacity, said
):
    french(
        {
            ("{n} registered", "{n} registered"): ("{n} inscrit", "{n} inscrits"),
            ("{n} seat", "{n} seats"): ("{n} place", "{n} places"),
            "{registered} for {seats}": "{registered} pour {seats}",
        }
    )
    meeting = replace(on(3), capacity=capacity)
    (card,) = home(meeting, registered={meeting.id: registered}).cards
    assert card.seats == said


def test_the_button_says_what_pressing_it_does():
    fresh, cut_off, over = on(3, 1), on(3, 2), on(3, 3)
    last = Recorded(9, NOW, SessionOpened("sample", 1))
    cards = home(
        fresh, cut_off, over, interrupted=(Interrupted(cut_off, last),), held=(over.id,)
    ).cards
    assert {card.session: (card.start_label, card.urgent) for card in cards} == {
        fresh.id: ("Start the session", True),
        cut_off.id: ("Resume the session", True),
        over.id: ("Reopen the session", False),
    }


def test_a_session_that_cannot_be_read_is_named_with_the_reason():
    newer = Unreadable(on(3), UserError("Install version {n}.", n=2))
    assert unreadable_lines((newer,)) == ["Tue 3 Mar, Maison de quartier: Install version 2."]


def test_a_card_tells_that_a_session_was_prepared_and_how_long_it_lasts():
    plan = (PlannedStep("film", 10), PlannedStep("stop-1", 15, "Pause"))
    cards = home(
        replace(on(3, 1), plan=plan), replace(on(4, 2), preparation={"film": "Stores"}), on(5, 3)
    ).cards
    assert [card.prepared for card in cards] == ["25 min · prepared", "prepared", ""]
