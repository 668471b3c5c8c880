from app.screens.desk_waiting import passing_said
from tests.fakes.people import a_seat, a_session, somebody

OWN = a_session(1)


def test_who_passes_before_others_is_named_with_how_many_they_are():
    zoe, paul = (a_seat(OWN.id, somebody("Petit", given)) for given in ("Zoé", "Paul"))
    assert passing_said([zoe], 1) == "PETIT Zoé would pass before 1 person who waits."
    both = "PETIT Zoé, PETIT Paul would pass before 2 people who wait."
    assert passing_said([zoe, paul], 2) == both
