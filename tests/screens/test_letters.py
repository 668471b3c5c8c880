"""What people are written about a session."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.meetings import Gathering, Standing
from app.domain.messages import Occasion
from app.domain.people import Address, Civility
from app.domain.settings import Letterhead, Settings
from app.screens.certificates import Held
from app.screens.letters import Addressee, Letter, Letters, letters, postal_lines
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
SESSION = a_session()
HELD = Held(SESSION, 90, ("Les pommes", "Les poires"))
TODAY = datetime(2026, 2, 20, 9, tzinfo=UTC)
HOME = Address(("12, rue des Œillets",), "35000", "Saint-Méen-le-Grand")
ZOE = somebody("Lefèvre", "Zoé", civility=Civility.MADAM, address=HOME)
REACHED = Letterhead(phone="02 99", email="a@b.fr", signatory="Paul Roy", signatory_role="chef")


def paper(
    *, held: Held = HELD, letterhead: Letterhead = REACHED, rank: int = 0,
    occasion: Occasion = Occasion.CONFIRMATION, knew: bool = False, copy: bool = False,
    **known: Any,
) -> Letters:  # fmt: skip
    seat = a_seat(SESSION.id, known.pop("person", ZOE), **known)
    settings = Settings(cooperative="Coop", letterhead=letterhead)
    return letters(held, (Addressee(seat, rank, knew, copy),), settings, TODAY, occasion)


def only(made: Letters) -> Letter:
    [letter] = made.letters
    return letter


def test_a_seat_is_confirmed_with_when_and_where():
    made = paper()
    letter = only(made)
    assert made.title == "Letters about the session of Tuesday, 3 March 2026"
    assert (made.dated, made.signed) == ("Friday, 20 February 2026", ("Paul Roy", "chef"))
    assert letter.subject == "You are registered for the session of Tuesday, 3 March 2026"
    assert letter.greeting == "Dear Madam,"
    assert letter.facts == (
        ("Session", "Les pommes, Les poires"),
        ("Date", "Tuesday, 3 March 2026"),
        ("Time", "from 18:30 to 20 o’clock"),
        ("Place", "Agence du Parc"),
    )
    assert letter.closing[-1] == "You reach us here: 02 99 · a@b.fr"


def test_near_the_day_people_are_expected():
    letter = only(paper(occasion=Occasion.CONVOCATION))
    assert letter.subject == "Your session of Tuesday, 3 March 2026"
    assert letter.text == ("The session that you registered for is near. We expect you:",)


@pytest.mark.parametrize("occasion", [Occasion.CHANGE, Occasion.CONVOCATION])
def test_whoever_knew_is_told_what_has_changed(occasion):
    letter = only(paper(occasion=occasion, knew=True))
    assert letter.subject == "Your session of Tuesday, 3 March 2026: what has changed"
    assert letter.text == ("Something has changed since our last message. This is what holds now:",)
    off = replace(HELD, session=replace(SESSION, cancelled_at=TODAY))
    assert only(paper(held=off, knew=True)).subject.endswith("is cancelled")


def test_a_second_copy_says_that_it_is_one():
    letter = only(paper(copy=True))
    assert (
        letter.subject == "You are registered for the session of Tuesday, 3 March 2026 (duplicate)"
    )


@pytest.mark.parametrize("occasion", Occasion)
def test_whoever_waits_is_told_so_and_not_that_there_is_a_seat(occasion):
    letter = only(paper(standing=Standing.WAITING, rank=3, occasion=occasion))
    assert letter.subject == "Waiting list of the session of Tuesday, 3 March 2026"
    said = " ".join((letter.subject, *letter.text, *letter.closing))
    assert "you do not have one yet" in said
    assert "You are number 3" in said
    assert "registered" not in said
    assert "expect" not in said


def test_an_offered_seat_says_until_when():
    until = SESSION.starts_at - timedelta(days=1)
    letter = only(paper(standing=Standing.OFFERED, offered_until=until))
    assert letter.subject.startswith("A seat is free for you")
    assert letter.closing[0].startswith("It is kept for you until Monday, 2 March 2026, 18:30")
    letter = only(paper(standing=Standing.OFFERED))
    assert letter.closing[0] == "Please tell us whether you take it."


def test_a_cancelled_session_is_said_to_all():
    off = replace(HELD, session=replace(SESSION, cancelled_at=TODAY))
    for standing in (Standing.SEATED, Standing.WAITING):
        letter = only(paper(held=off, standing=standing))
        assert letter.subject == "The session of Tuesday, 3 March 2026 is cancelled"
        assert "Please do not come." in letter.text[0]


def test_a_letter_is_not_the_notice_of_a_general_assembly():
    assembly = replace(HELD, session=replace(SESSION, gathering=Gathering.ASSEMBLY))
    assert any(
        "notice of the general assembly" in each for each in only(paper(held=assembly)).closing
    )


def test_what_is_not_known_is_left_out():
    short = replace(HELD, minutes=0, session=replace(SESSION, place="", facilitator="Luc"))
    made = paper(held=short, letterhead=Letterhead(), person=somebody("Petit", ""))
    letter = only(made)
    assert letter.facts[1:] == (
        ("Date", "Tuesday, 3 March 2026"), ("Time", "18:30"), ("Facilitator", "Luc"),
    )  # fmt: skip
    assert letter.greeting == "Dear Madam or Sir,"
    assert letter.recipient == ("PETIT",)
    assert made.signed == ("Coop",)
    assert not any("reach" in each for each in letter.closing)


def test_an_address_is_written_as_the_post_reads_it():
    assert postal_lines(ZOE) == (
        "Ms Zoé LEFÈVRE", "12 RUE DES ŒILLETS", "35000 SAINT-MÉEN-LE-GRAND",
    )  # fmt: skip
    many = Address(("Chez Luc", "", "Bât. B", "Escalier 2", "3 rue", "Lieu-dit"), "35000", "Rennes")
    assert postal_lines(replace(ZOE, address=many)) == (
        "Ms Zoé LEFÈVRE", "Chez Luc", "Bât. B", "ESCALIER 2", "3 RUE LIEU-DIT", "35000 RENNES",
    )  # fmt: skip
