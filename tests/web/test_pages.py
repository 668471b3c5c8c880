"""Every page, as a browser gets it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.errors import UserError
from app.domain.meetings import Standing
from app.domain.people import Need
from app.usecases.desk.leaving import cancel
from app.usecases.desk.merging import merge
from app.usecases.desk.sessions import cancel_session
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import come
from tests.fakes.people import somebody
from tests.fakes.register import empty, keep
from tests.web.site import LATER, NEXT_WEEK, SETTINGS, ZOE, backing_of, browser_on, form_of, sign_in

FORM = form_of(NEXT_WEEK.id)


def test_the_first_page_lists_what_is_to_come(browser):
    text = browser.read("/")
    assert FORM in text
    assert form_of(LATER.id) in text
    assert "2 seats left" in text


def test_nothing_planned_is_said(browser, clock):
    clock.advance(days=30)
    assert "No session is planned" in browser.read("/")


def test_somebody_signs_up_and_sees_it(browser, register):
    link = browser.sign_up(email="zoe@example.org", needs="hearing", second_choice=str(LATER.id))
    (seat,) = register.registrations(NEXT_WEEK.id)
    assert (seat.standing, seat.second_choice, seat.notice) == (Standing.SEATED, LATER.id, "1")
    assert seat.person.needs == {Need.HEARING}
    text = browser.read(link)
    assert "Your seat is reserved" in text
    assert "Zoé Petit" in text
    assert "zoe@example.org" not in text
    assert str(seat.id).encode() in browser.client.get(f"{link}/seance.ics").content


def test_two_people_of_one_form(browser, register):
    link = browser.sign_up(other_given_name="Paul", other_family_name="Roy")
    assert len(register.registrations(NEXT_WEEK.id)) == 2
    assert "Your 2 seats are reserved" in browser.read(link)


def test_a_full_session_has_a_waiting_list(browser, office):
    come(office, NEXT_WEEK, somebody(), somebody())
    assert "Wait for a seat" in browser.read(FORM)
    assert "Your place in the list: 1." in browser.read(browser.sign_up())


def test_what_is_missing_is_asked_for_and_the_rest_is_kept(browser, register):
    answer = browser.send(FORM, {"given_name": 'Zoé "Z"', "phone": "nothing"}, 422)
    assert 'value="Zoé &#34;Z&#34;"' in answer.text
    assert 'href="#family_name"' in answer.text
    assert 'aria-describedby="phone-error"' in answer.text
    assert "2 things are to be looked at again" in answer.text
    assert register.everybody() == ()


def test_another_session_is_chosen_only_among_those_that_are_offered(browser, register):
    browser.sign_up(second_choice=str(NEXT_WEEK.id))
    browser.sign_up(given_name="Léo", second_choice="x", needs="flying")
    assert {each.second_choice for each in register.registrations(NEXT_WEEK.id)} == {None}


def test_what_is_over_or_unknown_is_said_with_a_way_on(browser, office):
    cancel_session(office, NEXT_WEEK.id)
    for path in (FORM, form_of(somebody().id)):
        assert "choose another one" in browser.read(path, 404)


def test_a_session_that_begins_while_the_form_is_filled_in(browser, clock, register):
    keep(register, replace(NEXT_WEEK, starts_at=TUESDAY_EVENING + timedelta(minutes=5)))
    text = browser.read(FORM)
    clock.advance(minutes=6)
    answer = browser.post(FORM, {**ZOE, "sign": sign_in(text)}, 404)
    assert "Nothing was registered." in answer.text


def test_another_way_to_be_reached(browser, register):
    link = browser.sign_up()
    page = f"{link}/modifier"
    assert "06 12 34 56 78" not in browser.read(page)
    assert browser.send(page, {"phone": "07 00 00 00 00"}).headers["location"] == link
    (person,) = register.everybody()
    assert person.phones == ("07 00 00 00 00", "06 12 34 56 78")
    assert "no telephone number" in browser.send(page, {"phone": "x"}, 422).text


def test_a_seat_is_given_back(browser, register):
    link = browser.sign_up()
    assert "You cannot come?" in browser.read(f"{link}/annuler")
    browser.send(f"{link}/annuler", {})
    (seat,) = register.registrations(NEXT_WEEK.id)
    assert seat.standing is Standing.CANCELLED
    assert "This registration is cancelled" in browser.read(link)
    assert browser.client.get(f"{link}/annuler", follow_redirects=False).status_code == 303


def test_one_of_two_gives_the_seat_back(browser, register):
    link = browser.sign_up(other_given_name="Paul", other_family_name="Roy")
    seats = {each.person.given_name: each for each in register.registrations(NEXT_WEEK.id)}
    assert "Nobody was ticked" in browser.send(f"{link}/annuler", {}, 422).text
    browser.send(f"{link}/annuler", {"who": str(seats["Paul"].id)})
    assert not register.registration(seats["Paul"].id).live
    assert register.registration(seats["Zoé"].id).live


def test_once_it_has_begun_nothing_is_changed_here(browser, clock):
    link = browser.sign_up()
    pages = [f"{link}/annuler", f"{link}/modifier"]
    clock.set(NEXT_WEEK.starts_at)
    for page in pages:
        answer = browser.send(page, {"phone": "07 00 00 00 00"}, 409)
        assert "has begun" in answer.text
        assert "Nothing was registered" not in answer.text
    assert "annuler" not in browser.read(link)


@pytest.mark.parametrize("spoilt", ["x", "", "A" * 44, "é" * 10])
def test_a_wrong_link_an_old_one_and_one_of_somebody_erased_look_the_same(
    browser, register, spoilt
):
    link = browser.sign_up()
    gone = browser.sign_up(given_name="Léo")
    empty(register, NEXT_WEEK.id)
    erased = browser.read(gone, 404)
    wrong = browser.read(f"/inscription/{spoilt or link[13:-1]}", 404)
    for page in ("", "/modifier", "/annuler", "/seance.ics"):
        assert browser.read(link + page, 404) == erased == wrong
    assert "leads nowhere" in erased


def test_a_link_is_of_no_use_after_a_week(browser, clock):
    link = browser.sign_up()
    clock.set(NEXT_WEEK.starts_at + timedelta(days=9))
    assert "leads nowhere" in browser.read(link, 404)


def test_what_staff_know_of_somebody_stays_with_them(browser, register, office):
    known = somebody("Petit", "Zoé", phones=("01 99 99 99 99",), email="old@example.org")
    come(office, LATER, known)
    link = browser.sign_up()
    merge(office, known.id, register.registrations(NEXT_WEEK.id)[0].person.id)
    for page in ("", "/modifier", "/annuler"):
        text = browser.read(link + page)
        assert "99 99" not in text
        assert "old@" not in text


def test_the_information_and_the_coupon(browser):
    assert "Version of this information: 1" in browser.read("/information")
    coupon = browser.read("/bulletin")
    assert "FAMILY NAME" in coupon
    assert "1 rue du Parc" in coupon


def test_no_coupon_without_an_address_or_a_session(register, clock):
    bare = browser_on(backing_of(register, clock, replace(SETTINGS, cooperative="")))
    bare.read("/bulletin", 404)
    assert "/bulletin" not in bare.read("/")
    clock.advance(days=40)
    browser_on(backing_of(register, clock)).read("/bulletin", 404)


def test_on_a_tablet_the_next_person_is_one_press_away(register, clock):
    shared = browser_on(backing_of(register, clock), shared=True, address="http://10.0.0.2:8000/")
    assert 'autocomplete="given-name"' not in shared.read(FORM)
    assert "Next person" in shared.read(shared.sign_up())
    assert "10.0.0.2:8000" in shared.read("/affiche")


def test_without_an_address_there_is_no_code(browser):
    browser.read("/affiche", 404)


def test_health_tells_whether_the_list_answers(browser):
    assert browser.read("/sante") == "ok"
    assert "Disallow: /inscription/" in browser.read("/robots.txt")
    assert browser.client.get("/icon.svg").headers["content-type"] == "image/svg+xml"


def test_a_cancelled_seat_has_a_calendar_entry_that_takes_the_date_out(browser, office, register):
    link = browser.sign_up()
    (seat,) = register.registrations(NEXT_WEEK.id)
    cancel(office, seat.id)
    assert browser.client.get(f"{link}/seance.ics").status_code == 200


def test_a_list_that_cannot_be_written_registers_nobody_and_says_so(browser, register):
    register.refusal = UserError("The disk that holds {folder} is full.", folder="/secret/place")
    answer = browser.send(FORM, ZOE, 503)
    assert "Nothing was registered." in answer.text
    assert "secret" not in answer.text
    register.refusal = None
    assert register.registrations(NEXT_WEEK.id) == ()
