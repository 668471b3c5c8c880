"""What the pages of the on-line sign-up say."""

from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from app.domain.changes import Action, Batch
from app.domain.errors import UserError
from app.domain.meetings import Registration, Session, Standing
from app.domain.notices import Notice, Wording
from app.domain.people import Need
from app.domain.settings import Letterhead, Settings
from app.screens import online
from app.screens.certificates import Held
from app.screens.desk_online import online_view
from app.screens.online import Card, Way, frame_of, seats_in_words, session_list
from app.screens.online_form import Option, change_form, sign_up_form
from app.screens.online_notice import notice_page
from app.screens.online_place import PlacePage, leave_page, nobody_ticked, place_page
from app.screens.online_poster import online_poster
from app.screens.online_static import static_form
from app.usecases.online.asking import Asked, Part
from app.usecases.online.offering import Offered
from app.usecases.online.placing import Place
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
SESSION = a_session()
HELD = Held(SESSION, 90, ("Les pommes", "Les poires"))
COOP = Settings(
    cooperative="Coop",
    letterhead=Letterhead(("3 rue",), phone="02 99 (accueil)", email="a@b.fr"),
)


def card(free: int | None = 5) -> Card:
    return online.card(Offered(SESSION, free), HELD, "Des fruits.")


def seat(standing: Standing = Standing.SEATED, **known: Any) -> Registration:
    return a_seat(SESSION.id, somebody("Petit", "Zoé"), standing=standing, **known)


def page(*seats: Registration, session: Session = SESSION, rank: int = 0, **how: bool) -> PlacePage:
    how = {"begun": False, **how}
    return place_page(Place(session, seats, rank), replace(HELD, session=session), **how)


def test_every_page_says_whose_it_is_and_how_to_talk_to_somebody():
    frame = frame_of(COOP)
    assert (frame.house, frame.language) == ("Coop", "en")
    assert frame.ways == (
        Way(
            "By telephone: 02\N{NO-BREAK SPACE}99\N{NO-BREAK SPACE}(accueil)",
            "tel:0299",
        ),
        Way("By e-mail: a@b.fr", "mailto:a@b.fr"),
    )
    assert frame.coupon


def test_a_bare_installation_has_pages_too():
    frame = frame_of(Settings())
    assert (frame.house, frame.reach, frame.ways, frame.coupon) == (
        "À main levée",
        "",
        (),
        "",
    )


def test_sessions_are_listed_with_their_seats_in_words():
    shown = session_list(((Offered(SESSION, 5), HELD, "Des fruits."),))
    (only,) = shown.cards
    assert (only.when, only.hours) == (
        "Tuesday, 3 March 2026",
        "from 18:30 to 20 o’clock",
    )
    assert (only.title, only.about, only.where) == (
        "Les pommes, Les poires", "Des fruits.", "Agence du Parc",
    )  # fmt: skip
    assert (only.full, only.sign_up, shown.nothing) == (False, "Sign up", "")
    assert session_list(()).nothing


@pytest.mark.parametrize(
    ("free", "said"),
    [
        (None, "Everybody may come"),
        (0, "Full: you can go on the waiting list"),
        (1, "1 seat left"),
        (3, "3 seats left"),
        (4, "Free seats"),
    ],
)
def test_seats_are_numbered_only_where_they_are_few(free, said):
    assert seats_in_words(free) == said


def test_nobody_guesses_how_long_it_takes():
    assert online.hours(replace(HELD, minutes=0)) == "at 18:30"


def test_the_form_asks_for_little_and_offers_what_browsers_know():
    form = sign_up_form(card(), (), Asked(SESSION.id), {}, "Notice.")
    fields = [field for group in form.groups for field in group.fields]
    assert [(each.name, each.fills, each.needed) for each in fields] == [
        ("given_name", "given-name", True),
        ("family_name", "family-name", True),
        ("phone", "tel", False),
        ("email", "email", False),
        ("other_given_name", "off", False),
        ("other_family_name", "off", False),
    ]
    assert (form.mistakes, form.mistakes_title, form.others) == ((), "", ())
    assert form.button == "Send: I sign up"


def test_on_a_shared_screen_nothing_of_others_is_offered():
    form = sign_up_form(card(0), (), Asked(SESSION.id), {}, "", shared=True)
    assert {field.fills for group in form.groups for field in group.fields} == {"off"}
    assert form.title == "Wait for a seat"
    assert form.button == "Send: I want to wait for a seat"


def test_a_form_comes_back_with_what_was_typed_and_what_is_wrong():
    asked = Asked(SESSION.id, "Zoé", phone="12", second_choice=SESSION.id)
    wrong = {
        Part.FAMILY_NAME: UserError("Write your family name."),
        Part.PHONE: UserError("No."),
    }
    form = sign_up_form(
        card(), (card(),), replace(asked, needs=frozenset({Need.HEARING})), wrong, ""
    )
    assert form.mistakes_title == "2 things are to be looked at again"
    assert form.mistakes == (
        ("family_name", "Write your family name."),
        ("phone", "No."),
    )
    given, family = form.groups[0].fields
    assert (given.value, given.error, family.error) == (
        "Zoé",
        "",
        "Write your family name.",
    )
    assert [each.chosen for each in form.others] == [False, True]
    assert [each.chosen for each in form.needs] == [False, True, False]


def test_the_form_that_changes_shows_nothing_that_is_known():
    form = change_form("", "", frozenset(), {Part.EMAIL: UserError("No.")})
    assert [field.value for field in form.groups[0].fields] == ["", ""]
    assert form.mistakes_title == "One thing is to be looked at again"
    assert form.card is None


def test_a_seat_says_all_that_is_needed_on_the_day():
    shown = page(seat())
    assert (shown.title, shown.good, shown.news) == ("Your seat is reserved", True, ())
    assert shown.people == (("Zoé Petit", ""),)
    assert shown.facts[0] == ("When", "Tuesday, 3 March 2026, from 18:30 to 20 o’clock")
    assert shown.bring
    assert shown.calendar
    assert shown.change
    assert shown.leave
    assert not shown.next_one


def test_two_people_are_told_apart():
    assert [word for _name, word in page(seat(), seat()).people] == ["", ""]
    shown = page(seat(), seat(Standing.CANCELLED), seat())
    assert shown.title == "Your 2 seats are reserved"
    assert [word for _name, word in shown.people] == [
        "seat reserved",
        "cancelled",
        "seat reserved",
    ]


def test_who_waits_is_told_where():
    shown = page(seat(Standing.WAITING), rank=4)
    assert (shown.title, shown.good) == ("You are on the waiting list", False)
    assert shown.news[0] == "The session is full. Your place in the list: 4."
    assert (shown.bring, shown.calendar) == ((), "")
    assert shown.leave


def test_an_offered_seat_says_until_when():
    until = TUESDAY_EVENING + timedelta(hours=2)
    assert page(seat(Standing.OFFERED, offered_until=until)).news == (
        "Phone us before Tuesday, 3 March 2026, 20:30 to say whether you come.",
    )
    assert page(seat(Standing.OFFERED)).news == ("Phone us to say whether you come.",)


def test_what_is_over_can_no_longer_be_changed():
    assert page(seat(Standing.CANCELLED)).title == "This registration is cancelled"
    assert not page(seat(Standing.CANCELLED)).leave
    assert not page(seat(), begun=True).change
    off = page(seat(), session=replace(SESSION, cancelled_at=TUESDAY_EVENING))
    assert off.title == "This session does not take place"
    assert (off.good, off.leave, off.calendar) == (False, "", "")


def test_a_shared_screen_goes_to_the_next_person():
    shown = page(seat(), shared=True)
    assert shown.next_one == "Next person"
    assert (shown.keep, shown.calendar) == ("", "")


def test_leaving_asks_who_only_where_there_are_several():
    one, two = seat(), seat()
    assert leave_page(Place(SESSION, (one,))).people == ()
    assert leave_page(Place(SESSION, (one, two))).people == (
        Option(str(one.id), "Zoé Petit", chosen=True),
        Option(str(two.id), "Zoé Petit", chosen=True),
    )
    assert nobody_ticked("/back").address == "/back"


def test_the_information_has_its_version():
    shown = notice_page(Notice("7", TUESDAY_EVENING, Wording("Short.", (("Who", "We"),))))
    assert shown.version == "Version of this information: 7"
    assert shown.parts[0] == ("Who", "We")
    assert "cookie" in shown.parts[1][1]


def test_the_code_is_drawn_with_its_margin():
    poster = online_poster("http://192.168.1.20:8000/")
    assert poster.address == "http://192.168.1.20:8000"
    assert poster.outline.startswith("M4 4h1v1h-1z")
    assert poster.size > 25


@pytest.mark.parametrize(
    "said",
    [online.not_here(), online.no_such_link(), online.too_many(), online.unavailable(),
     online.unreadable(), online.thanks(), online.what_happened("No.", nothing_kept=True)],
)  # fmt: skip
def test_whatever_happens_there_is_a_way_on(said):
    assert said.title
    assert said.texts
    assert (said.link, said.address) == ("All sessions", "/")


def test_an_error_that_kept_something_does_not_say_otherwise():
    assert online.what_happened("No.", nothing_kept=False).texts == ("No.",)


def test_a_page_for_ones_own_site_asks_the_same():
    made = static_form((card(),), COOP, "Notice.", TUESDAY_EVENING)
    assert made.action == "mailto:a@b.fr?subject=Sign-up%20for%20a%20session"
    assert [each.label for each in made.lines] == [
        "First name", "Family name", "Telephone", "E-mail", "Second person",
    ]  # fmt: skip
    assert made.sessions == (
        "Tuesday, 3 March 2026, from 18:30 to 20 o’clock, Agence du Parc – Les pommes, Les poires",
    )
    assert made.made == "Dates as of Tuesday, 3 March 2026."


def test_a_page_that_could_send_nothing_is_refused():
    with pytest.raises(UserError, match="sends an e-mail"):
        static_form((card(),), Settings(), "", TUESDAY_EVENING)
    with pytest.raises(UserError, match="No session"):
        static_form((), COOP, "", TUESDAY_EVENING)


def test_the_desk_counts_what_came_in_on_line_today():
    def step(who: str, action: Action) -> Batch:
        return Batch(uuid4(), TUESDAY_EVENING, who, action, ())

    today = (
        step("on-line sign-up", Action.SIGN_UP),
        step("on-line sign-up", Action.CANCEL),
        step("Léa", Action.SIGN_UP),
    )
    view = online_view(today, "http://10.0.0.2:8000/")
    assert (view.chip, view.count) == ("On line: 1", "1 form came in on line today")
    assert (view.address, bool(view.code)) == ("http://10.0.0.2:8000", True)
    assert online_view((), "").code == ()
