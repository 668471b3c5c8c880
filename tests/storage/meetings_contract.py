"""What every register of sessions and people does, in memory or on disk."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from app.domain.errors import UserError
from app.domain.meetings import (
    Attendance,
    Channel,
    Gathering,
    PlannedStep,
    Registration,
    Session,
)
from app.domain.people import Person
from app.usecases.ports import Meetings

EVENING = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)
TUESDAY = Session(UUID(int=1), EVENING, "Salle « Émile »", "histoire", Gathering.SMALL_GROUP, 5)
ASSEMBLY = Session(
    UUID(int=2), EVENING + timedelta(days=1), "Grande salle", "agir", Gathering.ASSEMBLY, 300, 212
)
ZOE = Person(UUID(int=11), "Zoé", "d’Aubigné")
ANNE = Person(UUID(int=12), "Anne", "Élie")
OMAR = Person(UUID(int=13), "Omar", "Emery")
ALINE = Person(UUID(int=14), "Aline", "ÉMERY")


def seat(number: int, person: Person, session: Session = TUESDAY) -> Registration:
    return Registration(UUID(int=number), session.id, person, Channel.PAPER)


class MeetingsContract:
    """Subclasses give the fixture `meetings`: an empty one."""

    def test_that_are_empty_have_no_sessions(self, meetings: Meetings):
        assert meetings.sessions() == ()

    def test_list_sessions_earliest_first(self, meetings: Meetings):
        meetings.save_session(ASSEMBLY)
        meetings.save_session(TUESDAY)
        assert meetings.sessions() == (TUESDAY, ASSEMBLY)

    def test_find_a_session(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        assert meetings.session(TUESDAY.id) == TUESDAY

    def test_say_that_a_session_is_unknown(self, meetings: Meetings):
        with pytest.raises(UserError, match="no longer exists"):
            meetings.session(TUESDAY.id)

    def test_keep_what_was_prepared_and_forget_it_again(self, meetings: Meetings):
        prepared = replace(
            TUESDAY,
            plan=(PlannedStep("quiz", 4), PlannedStep("break-1", 10, "Pause « café »")),
            preparation={"quiz": "Laisser parler Zoé d’abord."},
        )
        meetings.save_session(prepared)
        assert meetings.session(TUESDAY.id) == prepared
        assert hash(meetings.session(TUESDAY.id)) == hash(prepared)
        meetings.save_session(TUESDAY)
        assert meetings.session(TUESDAY.id) == TUESDAY

    def test_replace_a_session_and_keep_its_people(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        meetings.register(seat(21, ZOE))
        moved = replace(TUESDAY, place="Bureau", head_count=4)
        meetings.save_session(moved)
        assert meetings.sessions() == (moved,)
        assert meetings.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_forget_a_head_count_that_is_taken_back(self, meetings: Meetings):
        meetings.save_session(ASSEMBLY)
        meetings.save_session(replace(ASSEMBLY, head_count=None))
        assert meetings.session(ASSEMBLY.id).head_count is None

    def test_give_times_back_in_utc(self, meetings: Meetings):
        paris = timezone(timedelta(hours=1))
        meetings.save_session(replace(TUESDAY, starts_at=EVENING.astimezone(paris)))
        assert meetings.session(TUESDAY.id) == TUESDAY
        assert meetings.session(TUESDAY.id).starts_at.tzinfo is UTC

    def test_list_people_by_name_whatever_accents_and_capitals(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        for number, person in enumerate((OMAR, ZOE, ALINE, ANNE), start=21):
            meetings.register(seat(number, person))
        listed = [each.person for each in meetings.registrations(TUESDAY.id)]
        assert listed == [ZOE, ANNE, ALINE, OMAR]

    def test_list_only_the_people_of_one_session(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        meetings.save_session(ASSEMBLY)
        meetings.register(seat(21, ZOE))
        meetings.register(seat(22, ZOE, ASSEMBLY))
        meetings.register(seat(23, ANNE, ASSEMBLY))
        assert meetings.registrations(TUESDAY.id) == (seat(21, ZOE),)
        assert len(meetings.registrations(ASSEMBLY.id)) == 2

    def test_count_the_people_of_each_session(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        meetings.save_session(ASSEMBLY)
        assert dict(meetings.registered()) == {}
        meetings.register(seat(21, ZOE))
        assert dict(meetings.registered()) == {TUESDAY.id: 1}
        meetings.register(seat(22, ZOE, ASSEMBLY))
        meetings.register(seat(23, ANNE, ASSEMBLY))
        assert dict(meetings.registered()) == {TUESDAY.id: 1, ASSEMBLY.id: 2}

    def test_take_a_new_spelling_of_a_name_everywhere(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        meetings.save_session(ASSEMBLY)
        meetings.register(seat(21, ZOE))
        married = replace(ZOE, family_name="Élie")
        meetings.register(seat(22, married, ASSEMBLY))
        assert meetings.registrations(TUESDAY.id) == (seat(21, married),)

    def test_refuse_the_same_person_twice_in_a_session(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        meetings.register(seat(21, ZOE))
        with pytest.raises(UserError, match="AUBIGNÉ Zoé is already registered"):
            meetings.register(seat(22, replace(ZOE, family_name="d'Aubigné")))
        assert meetings.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_refuse_the_same_registration_twice_and_forget_its_person(self, meetings: Meetings):
        meetings.save_session(TUESDAY)
        meetings.register(seat(21, ZOE))
        with pytest.raises(UserError, match="ÉLIE Anne is already registered"):
            meetings.register(seat(21, ANNE))
        assert meetings.registrations(TUESDAY.id) == (seat(21, ZOE),)

    def test_refuse_a_seat_in_an_unknown_session(self, meetings: Meetings):
        with pytest.raises(UserError, match="no longer exists"):
            meetings.register(seat(21, ZOE))

    @pytest.mark.parametrize("channel", Channel)
    def test_keep_the_channel(self, meetings: Meetings, channel: Channel):
        meetings.save_session(TUESDAY)
        meetings.register(replace(seat(21, ZOE), channel=channel))
        assert meetings.registrations(TUESDAY.id)[0].channel is channel

    @pytest.mark.parametrize("attendance", Attendance)
    def test_note_who_came(self, meetings: Meetings, attendance: Attendance):
        meetings.save_session(TUESDAY)
        meetings.register(seat(21, ZOE))
        meetings.register(seat(22, ANNE))
        meetings.set_attendance(UUID(int=21), attendance)
        zoe, anne = meetings.registrations(TUESDAY.id)
        assert zoe.attendance is attendance
        assert anne.attendance is Attendance.UNKNOWN

    def test_say_that_a_registration_is_unknown(self, meetings: Meetings):
        with pytest.raises(UserError, match="open the session's list again"):
            meetings.set_attendance(UUID(int=21), Attendance.PRESENT)
