"""What a certificate of participation says."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from app.domain.errors import UserError
from app.domain.meetings import Attendance
from app.domain.people import Civility
from app.domain.settings import Letterhead, Settings
from app.screens.certificate_places import certificate_places, places_in_words
from app.screens.certificates import (
    Certificates,
    Held,
    certificates,
    filled,
    formal_name,
    in_hours,
    refuse_unready,
)
from app.usecases.desk.certifying import Issued
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
SESSION = a_session()
HELD = Held(SESSION, 90, ("Les pommes", "Les poires"))
TODAY = datetime(2026, 3, 4, 9, tzinfo=UTC)
COOP = Settings(cooperative="Coop")
SIGNED = Letterhead(signatory="Paul Roy", signatory_role="président")


def paper(settings: Settings = COOP, *, duplicate: bool = False, **known: Any) -> Certificates:
    zoe = somebody("Lefèvre", "Zoé", civility=Civility.MADAM)
    seat = a_seat(SESSION.id, zoe, attendance=Attendance.PRESENT, certificate="2026-0007", **known)
    return certificates(HELD, (Issued(seat, duplicate),), settings, TODAY)


def test_it_says_who_took_part_in_what_and_for_how_long():
    made = paper()
    [one] = made.certificates
    assert made.title == "Certificate of participation"
    assert (made.dated, made.signed) == ("Issued on Wednesday, 4 March 2026", ())
    assert made.house.name == "Coop"
    assert (one.number, one.copy) == ("No. 2026-0007", "")
    [text] = one.text
    assert text == (
        "Coop certifies that Ms Zoé LEFÈVRE took part in the session “Les pommes, Les poires” that "
        "it organised."
    )
    assert one.facts == (
        ("Date", "Tuesday, 3 March 2026"),
        ("Hours attended", "from 18:30 to 20 o’clock"),
        ("Duration", "1 h 30 min"),
        ("Place", "Agence du Parc"),
    )


def test_whoever_came_late_is_certified_that_much():
    [one] = paper(arrived_at=SESSION.starts_at + timedelta(minutes=30)).certificates
    assert one.facts[1:3] == (
        ("Hours attended", "from 19 o’clock to 20 o’clock"),
        ("Duration", "1 h"),
    )


def test_a_signatory_certifies_in_person():
    made = paper(Settings(cooperative="Coop", letterhead=SIGNED))
    assert made.signed == ("Paul Roy", "président")
    assert (
        made.certificates[0].text[0].startswith("I, the undersigned Paul Roy, président, certify")
    )


def test_a_reissue_says_so():
    assert paper(duplicate=True).certificates[0].copy == "Duplicate"


def test_a_cooperative_may_write_its_own_text():
    own = Letterhead(certificate="{person} était là.\n\nÀ {place}, {duration}.")
    [one] = paper(Settings(cooperative="Coop", letterhead=own)).certificates
    assert one.text == ("Ms Zoé LEFÈVRE était là.", "À Agence du Parc, 1 h 30 min.")


@pytest.mark.parametrize(
    ("template", "why"),
    [
        ("{personne}", "“personne” is nothing that a certificate knows: use {person}, {module}"),
        ("{}", "is nothing that a certificate knows"),
        ("{person", "A brace of the text is not closed"),
        ("person}", "A brace of the text is not closed"),
        ("{{person}}", "A brace of the text is not closed"),
    ],
)
def test_a_text_that_names_what_is_not_known_is_refused(template, why):
    settings = Settings(cooperative="Coop", letterhead=Letterhead(certificate=template))
    with pytest.raises(UserError) as refused:
        refuse_unready(settings)
    assert why in str(refused.value)


def test_a_value_is_never_taken_for_a_place_to_fill():
    assert filled("{a} {b}", {"a": "{b}", "b": "<b>"}) == "{b} <b>"


def test_nobody_certifies_without_a_name():
    with pytest.raises(UserError, match="says who gives it"):
        paper(Settings())


def test_names_are_formal():
    assert formal_name(somebody("Petit", "")) == "PETIT"
    assert formal_name(somebody("Petit", "Luc", civility=Civility.SIR)) == "Mr Luc PETIT"


def test_lengths_are_told_in_hours():
    assert [in_hours(each) for each in (0, 45, 120, 125)] == ["0 min", "45 min", "2 h", "2 h 5 min"]


def test_a_text_may_name_all_that_is_known():
    told = places_in_words()
    assert all(f"{{{name}}}" in told for name in certificate_places().values())
