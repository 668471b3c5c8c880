"""Who sits at the table: ticked people by given name, the others by number."""

from uuid import UUID

from app.domain.answers import PersonAnswer
from app.domain.meetings import Attendance, Channel, Registration
from app.domain.people import Person
from app.screens.panels import seat_rows, seats_for


def somebody(number: int, given: str, family: str, here: Attendance = Attendance.PRESENT):
    person = Person(UUID(int=100 + number), given, family)
    return Registration(UUID(int=number), UUID(int=0), person, Channel.PAPER, here)


def names(*people: Registration, present: int | None = None) -> list[str]:
    return [seat.name for seat in seats_for(people, present)]


def test_nobody_ticked_gives_numbered_seats():
    assert names() == [f"Person {n}" for n in range(1, 6)]
    assert names(present=2) == ["Person 1", "Person 2"]
    assert len(names(present=40)) == 9


def test_ticked_people_sit_under_their_given_name_and_the_others_under_a_number():
    zoe, ali = somebody(1, "Zoé", "Martin"), somebody(2, "Ali", "Évrard", Attendance.UNKNOWN)
    assert names(zoe, ali, present=3) == ["Zoé", "Person 2", "Person 3"]
    assert seats_for((zoe,), 1)[0].id == str(zoe.id)


def test_two_of_the_same_name_are_told_apart():
    people = (somebody(1, "Zoé", "Martin"), somebody(2, "Zoé", "Évrard"), somebody(3, "", "Zoé"))
    assert names(*people, present=3) == ["Zoé M.", "Zoé É.", "Zoé"]


def test_answers_stay_with_people_who_are_no_longer_ticked():
    zoe, ali = somebody(1, "Zoé", "Martin"), somebody(2, "Ali", "Évrard", Attendance.UNKNOWN)
    answers = (
        (str(zoe.id), PersonAnswer(("a",))),
        (str(ali.id), PersonAnswer(declined=True)),
        ("seat-4", PersonAnswer(("b",))),
        ("a stranger", PersonAnswer(("c",))),
    )
    rows = seat_rows(seats_for((zoe, ali), 2), answers, (zoe, ali))
    assert [(row.number, row.name, row.choices, row.declined) for row in rows] == [
        (1, "Zoé", ("a",), False),
        (2, "Person 2", (), False),
        (3, "Ali", (), True),
        (4, "Person 4", ("b",), False),
        (5, "Another person", ("c",), False),
    ]
