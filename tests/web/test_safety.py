"""What nobody should be able to do to the page, or learn from it."""

import logging
import re
from dataclasses import replace
from typing import Any
from uuid import UUID, uuid4

import pytest

from app.domain.errors import UserError
from app.web.limits import Limits, Rate, Turnstile, household_of
from app.web.pages import HEADERS
from app.web.tokens import Seal, key_of
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.people import a_seat, somebody
from tests.fakes.register import MemoryRegister, keep
from tests.web.site import (
    BOUNDLESS,
    ENDLESS,
    KEY,
    LATER,
    NEXT_WEEK,
    ZOE,
    Browser,
    backing_of,
    browser_on,
    form_of,
    sign_in,
)

FORM = form_of(NEXT_WEEK.id)
HOSTILE = (
    "'; DROP TABLE people; --", "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>',
    "{{ 7 * 7 }}", "{% include 'base.html' %}", "%00\x00\x1b[31m", "../../etc/passwd",
    "\u202egnp.exe", "=cmd|' /C calc'!A0", "é" * 2000,
)  # fmt: skip


def pages_of(browser: Browser) -> list[str]:
    link = browser.sign_up()
    return [
        "/", FORM, link, f"{link}/modifier", f"{link}/annuler", f"{link}/seance.ics",
        "/information", "/bulletin", "/sante", "/merci", "/nowhere", "/inscription/x",
        "/robots.txt", "/icon.svg",
    ]  # fmt: skip


def test_every_answer_has_the_strict_headers(browser):
    for page in pages_of(browser):
        found = browser.client.get(page).headers
        assert {name: found[name] for name in HEADERS} == HEADERS, page


def test_no_page_has_a_script_or_a_style_of_its_own_or_a_foreign_address(browser):
    for page in pages_of(browser)[:-1]:  # but for the icon
        text = browser.client.get(page).text
        assert not re.search(r"<script|<style|\sstyle=|\son\w+=|https?://", text), page


def test_what_is_personal_is_kept_nowhere(browser):
    pages = pages_of(browser)
    kept = [browser.client.get(page).headers["cache-control"] for page in pages[1:6]]
    assert kept == [
        "private, no-cache", "no-store", "private, no-cache", "no-store", "no-store",
    ]  # fmt: skip
    for page in ("/", "/information"):
        assert browser.client.get(page).headers["cache-control"].startswith("public")
    link = browser.sign_up()
    assert "noindex" in browser.client.get(link).headers["x-robots-tag"]


def test_on_a_shared_screen_forms_are_kept_nowhere_either(register, clock):
    shared = browser_on(backing_of(register, clock), shared=True)
    assert shared.client.get(FORM).headers["cache-control"] == "no-store"


def test_no_answer_leads_to_a_host_that_the_visitor_names(browser):
    for page in ("/information/", f"{FORM}/", "/sante/"):
        answer = browser.client.get(page, headers={"Host": "evil.example"}, follow_redirects=False)
        assert answer.status_code == 404
        assert "evil" not in answer.text


def test_the_cookie_says_nothing_and_goes_nowhere_else(browser):
    cookie = browser.client.get(FORM).headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=strict" in cookie
    assert "Secure" not in cookie
    safe = browser.client.get(f"https://testserver{FORM}").headers["set-cookie"]
    assert "Secure" in safe


def test_a_form_from_elsewhere_is_shown_again_and_writes_nothing(browser, register, clock):
    sign = sign_in(browser.read(FORM))
    other = browser_on(backing_of(register, clock), home="192.0.2.8")
    other.read(FORM)
    for who, fields, headers in (
        (browser, {}, {}),
        (browser, {"sign": "A" * 54}, {}),
        (browser, {"sign": sign[:-2] + "AA"}, {}),
        (browser, {"sign": sign}, {"Sec-Fetch-Site": "cross-site"}),
        (other, {"sign": sign}, {}),
    ):
        answer = who.client.post(FORM, data={**ZOE, **fields}, headers=headers)
        assert answer.status_code == 403
        assert 'value="Zoé"' in answer.text
    assert browser.post(form_of(LATER.id), {**ZOE, "sign": sign}, 403)
    assert register.everybody() == ()


def test_the_forms_behind_a_link_need_their_own_sign(browser, register):
    link = browser.sign_up()
    sign = sign_in(browser.read(FORM))
    for page in ("modifier", "annuler"):
        browser.post(f"{link}/{page}", {"sign": sign, "phone": "0700000000"}, 403)
    (seat,) = register.registrations(NEXT_WEEK.id)
    assert seat.live
    assert seat.person.phones == (ZOE["phone"],)


def test_a_form_is_good_for_two_hours_and_never_from_the_future(browser, clock, register):
    text = browser.read(FORM)
    clock.advance(minutes=121)
    browser.post(FORM, {**ZOE, "sign": sign_in(text)}, 403)
    later = browser.read(FORM)
    clock.advance(days=-2)
    assert "for too long" in browser.post(FORM, {**ZOE, "sign": sign_in(later)}, 403).text
    assert register.everybody() == ()


def test_a_form_sent_again_gives_the_same_registration(browser, register):
    fields = {**ZOE, "sign": sign_in(browser.read(FORM))}
    links = {browser.post(FORM, fields, 303).headers["location"] for _time in range(5)}
    assert len(links) == 1
    assert len(register.registrations(NEXT_WEEK.id)) == 1


def test_what_fills_in_everything_is_thanked_and_forgotten(browser, register):
    answer = browser.send(FORM, {**ZOE, "comment": "cheap pills"})
    assert "Your request has come in" in browser.read(answer.headers["location"])
    assert register.everybody() == ()


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("field", [*ZOE, "email", "other_given_name", "second_choice", "needs"])
def test_whatever_is_typed_is_only_ever_text(browser, register, field, text):
    sign = sign_in(browser.read(FORM))
    answer = browser.client.post(FORM, data={**ZOE, field: text, "sign": sign})
    assert answer.status_code in (200, 422)
    assert "<script>alert" not in answer.text
    assert "<img src=x" not in answer.text
    for each in register.registrations(NEXT_WEEK.id):
        assert each.person.full_name.isprintable()


@pytest.mark.parametrize("method", ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"])
def test_other_methods_are_refused_in_words(browser, method):
    for page in ("/", FORM, "/inscription/x", "/sante", "/icon.svg"):
        answer = browser.client.request(method, page)
        assert answer.status_code == 405
        assert "GET" in answer.headers["allow"]
        assert "<h1>" in answer.text
    assert browser.client.post("/").status_code == 405


@pytest.mark.parametrize(
    ("body", "kind", "status"),
    [
        (b"given_name=%ff%fe", "application/x-www-form-urlencoded", 400),
        (b"given_name=\xff", "application/x-www-form-urlencoded", 400),
        (b"&".join(b"a=1" for _n in range(100)), "application/x-www-form-urlencoded", 400),
        (b"a=" + b"x" * 20_000, "application/x-www-form-urlencoded", 413),
        (b"{}", "application/json", 415),
        (b"--x\r\n", "multipart/form-data; boundary=x", 415),
        (b"", "", 415),
    ],
)
def test_what_is_no_form_is_refused_in_words(browser, register, body, kind, status):
    answer = browser.client.post(FORM, content=body, headers={"content-type": kind})
    assert answer.status_code == status
    assert "Nothing was registered." in answer.text
    assert register.everybody() == ()


def test_a_body_without_a_length_is_measured_as_it_comes(browser):
    parts = (b"a=" + b"x" * 1000 for _n in range(30))
    kind = {"content-type": "application/x-www-form-urlencoded"}
    assert browser.client.post(FORM, content=parts, headers=kind).status_code == 413


def test_one_address_can_send_so_many_forms(register, clock):
    limits = Limits(ENDLESS, Rate(3, 1), ENDLESS)
    one = browser_on(backing_of(register, clock), limits)
    answers = [one.client.post(FORM, data=ZOE) for _time in range(5)]
    assert [each.status_code for each in answers] == [403, 403, 403, 429, 429]
    assert answers[-1].headers["retry-after"] == "60"
    assert "Nothing was registered." in answers[-1].text
    assert one.client.get(FORM).status_code == 200
    clock.advance(seconds=2)
    assert one.client.post(FORM, data=ZOE).status_code == 403


def test_all_together_can_send_so_many(register, clock):
    limits = Limits(ENDLESS, ENDLESS, Rate(2, 0))
    one = browser_on(backing_of(register, clock), limits)
    assert [one.client.post(FORM, data=ZOE).status_code for _time in range(3)] == [403, 403, 429]


def test_reading_has_its_own_bound(register, clock):
    one = browser_on(backing_of(register, clock), replace(BOUNDLESS, pages=Rate(2, 0)))
    assert [one.client.get("/").status_code for _time in range(3)] == [200, 200, 429]


def test_a_clock_that_is_put_back_lets_nobody_in_twice():
    door = Turnstile(Rate(1, 1))
    assert door.lets_in("a", TUESDAY_EVENING)
    assert not door.lets_in("a", TUESDAY_EVENING.replace(year=2024))
    assert door.lets_in("b", TUESDAY_EVENING)


def test_many_addresses_fill_no_memory():
    door = Turnstile(Rate(1, 0))
    for number in range(20_050):
        door.lets_in(str(number), TUESDAY_EVENING)
    assert len(door._left) == 20_000


@pytest.mark.parametrize(
    ("address", "household"),
    [
        ("192.0.2.1", "192.0.2.1"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::"),
        ("testclient", "testclient"),
    ],
)
def test_a_whole_connection_counts_as_one(address, household):
    assert household_of(address) == household


def test_the_key_is_made_once_and_for_nobody_else(tmp_path):
    file = tmp_path / "page.key"
    key = key_of(file)
    assert key_of(file) == key
    assert file.stat().st_mode & 0o077 == 0
    file.write_bytes(b"cut off")
    assert len(key_of(file)) == 32


def test_another_key_opens_nothing():
    one, other = Seal(KEY), Seal(KEY[::-1])
    registration, clock = uuid4(), FakeClock()
    assert one.registration_of(one.link(registration)) == registration
    assert other.registration_of(one.link(registration)) is None
    sign = one.form("/a", "me", clock.now())
    assert one.form_of(sign, "/a", "me", clock.now()) is not None
    assert other.form_of(sign, "/a", "me", clock.now()) is None
    assert one.form_of(sign, "/a", "", clock.now()) is None


class Broken(MemoryRegister):
    """Fails as no port may fail, with a name in its words."""

    def sessions(self):
        raise RuntimeError("no such column: Zoé Petit")


def test_what_nobody_foresaw_is_noted_without_names(clock, caplog):
    caplog.set_level(logging.DEBUG)
    answer = browser_on(backing_of(Broken(), clock)).client.get("/")
    assert answer.status_code == 500
    assert "<h1>" in answer.text
    assert "Zoé" not in answer.text
    noted = [each for each in caplog.records if each.name == "a_main_levee.page"]
    assert [each.getMessage() for each in noted] == [
        f"unexpected: RuntimeError at test_safety.py:{Broken.sessions.__code__.co_firstlineno + 1}"
    ]


class Away(MemoryRegister):
    """A list that cannot be reached."""

    def edition(self) -> Any:
        raise UserError("The data folder {folder} does not answer.", folder="/secret/place")

    def sessions(self) -> Any:
        self.edition()

    def registration(self, registration: UUID) -> Any:
        del registration
        self.edition()


def test_a_list_that_is_away_is_said_without_where_it_lies(clock, caplog):
    browser = browser_on(backing_of(Away(), clock))
    link = Seal(KEY).link(uuid4())
    for page in ("/", FORM, "/sante", f"/inscription/{link}"):
        answer = browser.client.get(page)
        assert answer.status_code == 503, page
        assert "secret" not in answer.text
        assert "<h1>" in answer.text
    assert "secret" not in caplog.text


def test_settings_that_are_away_too_leave_plain_text(register, clock):
    backing = replace(backing_of(register, clock), settings=Away().edition)
    answer = browser_on(backing).client.get("/")
    assert answer.status_code == 503
    assert answer.text.startswith("One moment, please")


def test_nobody_learns_who_is_registered(browser, register):
    known = somebody("Petit", "Zoé", phones=(ZOE["phone"],))
    before = browser.read("/")
    keep(register, known, a_seat(LATER.id, known))
    text = browser.read(browser.sign_up())
    for name in ("already", "known", "Salle des fêtes"):
        assert name not in text
    assert before
