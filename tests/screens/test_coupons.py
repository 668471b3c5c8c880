"""What a sign-up coupon says."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import UserError
from app.domain.settings import Letterhead, Settings
from app.screens.certificates import Held
from app.screens.coupons import DatedLine, coupon
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_session

pytestmark = pytest.mark.usefixtures("in_paris")
FIRST = Held(a_session(), 90, ("Les pommes",))
SECOND = Held(
    a_session(at=TUESDAY_EVENING + timedelta(days=14), place="Mairie"), 90, ("Les poires",)
)
SENDER = Letterhead(
    ("3 rue des Lilas", "35000 Rennes"), "02 99", "a@b.fr", "https://exemple.fr/form"
)
COOP = Settings(cooperative="Coop", letterhead=SENDER)
EARLY = TUESDAY_EVENING - timedelta(days=30)


def test_one_date_needs_no_choice():
    made = coupon((FIRST,), COOP, EARLY)
    moment = "Tuesday, 3 March 2026, 18:30", "Les pommes", "", "Tue 3 Mar, 18:30"
    assert made.dates == (DatedLine("", *moment),)
    assert made.back == ("Coop", "3 rue des Lilas", "35000 Rennes")
    assert made.behind == (
        "Send back before Tuesday, 24 February 2026: the address is on the other side."
    )
    assert made.more == "More dates on exemple.fr/form"
    assert made.place == "Place: Agence du Parc"
    assert made.labels.choices == ("People",)
    assert made.reach == ("By telephone: 02\N{NO-BREAK SPACE}99", "By e-mail: a@b.fr")
    assert (made.form, made.form_words) == ("https://exemple.fr/form", "Sign up on line:")
    assert made.send_back == (
        "Send back before Tuesday, 24 February 2026 to:", "Coop, 3 rue des Lilas, 35000 Rennes",
    )  # fmt: skip
    assert made.reference == f"Ref. {FIRST.session.id.hex[:6].upper()}"


def test_several_dates_have_letters_and_their_own_places():
    made = coupon((FIRST, SECOND), COOP, EARLY, "2026-11-21-93fe")
    assert made.notice.endswith("cnil.fr. Text 2026-11-21-93fe.")
    assert [(each.letter, each.where) for each in made.dates] == [
        ("A", "Agence du Parc"), ("B", "Mairie"),
    ]  # fmt: skip
    assert made.place == ""
    assert made.labels.choices == ("1st choice", "2nd choice", "People")


def test_too_late_for_the_post_is_as_soon_as_possible():
    made = coupon((FIRST,), COOP, TUESDAY_EVENING - timedelta(days=7))
    assert made.send_back[0] == "Send back as soon as you can to:"
    assert made.behind == "Send back as soon as you can: the address is on the other side."


def test_other_ways_to_sign_up_are_told_where_there_are_any():
    made = coupon((FIRST,), replace(COOP, letterhead=Letterhead(("Ici",))), EARLY)
    assert (made.reach, made.form, made.form_words) == ((), "", "")
    assert made.more == "There are more dates: ask us."
    phone = replace(COOP, letterhead=Letterhead(("Ici",), phone="02 99"))
    assert coupon((FIRST,), phone, EARLY).more == "There are more dates: ask us (02 99)."


@pytest.mark.parametrize("settings", [Settings(letterhead=SENDER), Settings(cooperative="Coop")])
def test_nothing_is_sent_back_without_an_address(settings):
    with pytest.raises(UserError, match="where to send it"):
        coupon((FIRST,), settings, EARLY)


def test_there_are_as_many_dates_as_letters():
    with pytest.raises(UserError, match="26 dates"):
        coupon((FIRST,) * 27, COOP, EARLY)
