"""What posters and flyers say."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.content import Leaflet
from app.domain.errors import UserError
from app.domain.settings import Letterhead, Settings
from app.screens.announcements import announcement
from app.screens.certificates import Held
from app.screens.coupons import DatedLine
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_session
from tests.fakes.shelf import sample_module

pytestmark = pytest.mark.usefixtures("in_paris")
MODULE = sample_module()
FIRST = Held(a_session(), 90, ("Les pommes",))
SECOND = Held(
    a_session(at=TUESDAY_EVENING + timedelta(days=14), place="Mairie"), 90, ("Les poires",)
)
COOP = Settings(cooperative="Coop", letterhead=Letterhead(phone="0299", form="https://a.fr/f"))


def with_leaflet(address: str) -> Any:
    leaflet = Leaflet("leaflet", "Plaquette", 5, headline="", tagline="", sections=(), footer="")
    return replace(MODULE, activities=(replace(leaflet, address=address),))


def test_one_session_is_announced_by_what_it_is_about():
    made = announcement((FIRST,), MODULE, COOP)
    assert (made.title, made.summary) == ("Les pommes", MODULE.summary)
    assert made.dates == (DatedLine("", "Tuesday, 3 March 2026, 18:30", "", ""),)
    assert made.place == "Place: Agence du Parc"
    assert (made.reach_title, made.reach) == ("To sign up", ("By telephone: 0299",))
    assert made.codes == (("Sign up on line:", "https://a.fr/f"),)


def test_a_series_is_announced_by_its_dates():
    made = announcement((FIRST, SECOND), MODULE, COOP)
    assert (made.title, made.summary, made.place) == ("Come and take part!", "", "")
    assert [(each.what, each.where) for each in made.dates] == [
        ("Les pommes", "Agence du Parc"), ("Les poires", "Mairie"),
    ]  # fmt: skip


def test_a_module_that_is_on_the_web_has_a_code_of_its_own():
    made = announcement((FIRST,), with_leaflet("https://a.fr/mooc"), Settings())
    assert made.codes == (("Learn more:", "https://a.fr/mooc"),)
    assert (made.reach_title, made.reach) == ("", ())
    assert announcement((FIRST,), with_leaflet(""), Settings()).codes == ()


def test_more_dates_than_can_be_read_are_refused():
    with pytest.raises(UserError, match="12 dates"):
        announcement((FIRST,) * 13, MODULE, COOP)
