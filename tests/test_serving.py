"""The sign-up page on a real data folder, without a socket but for its door."""

import errno
import socket
from contextlib import closing
from datetime import timedelta

import pytest

from app.domain.content import Module
from app.domain.errors import UserError
from app.domain.settings import Letterhead, Settings
from app.serving import HERE, KEY_FILE, address_of, backing_on, keep_backed_up, open_door
from app.storage.lock import PAGE
from app.storage.opening import open_storage
from app.web.tokens import key_of
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.people import a_session
from tests.fakes.register import keep
from tests.web.site import ZOE, browser_on, form_of, sign_in

SESSION = a_session(1, TUESDAY_EVENING + timedelta(days=7))
HISTORY = Module("histoire", 1, "Histoire", "D’où elles viennent.", ())


def module_of(name):
    if name != HISTORY.id:
        raise UserError("This module is not there.")
    return HISTORY


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def storage(tmp_path, clock):
    with closing(open_storage(tmp_path / "data", clock, lock=PAGE)) as made:
        keep(made.register, SESSION)
        yield made


@pytest.fixture
def browser(storage, clock):
    return browser_on(backing_on(storage, module_of, clock))


def test_somebody_signs_up_in_the_data_of_the_desk(browser, storage, clock):
    assert "Histoire" in browser.read("/")
    link = browser.sign_up(SESSION)
    (seat,) = storage.register.registrations(SESSION.id)
    assert seat.notice == storage.wordings.notices()[0].version
    assert (seat.entered_by, seat.person.full_name) == ("on-line sign-up", "PETIT Zoé")
    assert "Your seat is reserved" in browser.read(link)
    second = browser.sign_up(SESSION, given_name="Léo")
    assert "Your place in the list: 1." in browser.read(second)
    clock.advance(minutes=1)
    third = browser.sign_up(SESSION, given_name="Ali")
    assert "Your place in the list: 2." in browser.read(third)


def test_the_same_form_twice_is_one_registration_on_a_disk_too(browser, storage):
    fields = {**ZOE, "sign": sign_in(browser.read(form_of(SESSION.id)))}
    links = {
        browser.post(form_of(SESSION.id), fields, 303).headers["location"] for _time in range(3)
    }
    assert len(links) == 1
    assert len(storage.register.registrations(SESSION.id)) == 1


def test_phones_and_addresses_are_real(browser):
    form = form_of(SESSION.id)
    assert "no telephone number" in browser.send(form, {**ZOE, "phone": "12 34"}, 422).text
    assert "no e-mail address" in browser.send(form, {**ZOE, "email": "a@b"}, 422).text
    browser.send(form, {**ZOE, "phone": "+33 6 12 34 56 78 (soir)", "email": "zoe@free.fr"})


def test_the_date_comes_as_a_calendar_file(browser):
    text = browser.client.get(f"{browser.sign_up(SESSION)}/seance.ics").text
    assert "METHOD:PUBLISH" in text
    assert "Zoé" not in text


def test_a_notice_that_changes_has_another_version(browser, storage, clock):
    browser.sign_up(SESSION)
    storage.settings.write(Settings(cooperative="Coop", letterhead=Letterhead(email="a@coop.fr")))
    clock.advance(minutes=1)
    browser.sign_up(SESSION, given_name="Léo")
    assert len({each.notice for each in storage.register.registrations(SESSION.id)}) == 2
    assert "a@coop.fr" in browser.read("/information")


def test_a_session_whose_pack_is_gone_takes_place_all_the_same(browser, storage):
    other = a_session(1, SESSION.starts_at, module="gone")
    keep(storage.register, other)
    assert form_of(other.id) in browser.read("/")


def test_what_is_written_for_nobody_else_stays_in_the_folder(storage):
    key = key_of(storage.file.parent / KEY_FILE)
    keep_backed_up(storage)()
    (backup,) = (storage.file.parent / "backups").glob("*.sqlite*")
    assert key not in backup.read_bytes()


def test_the_program_backs_up_while_it_is_open(storage, clock):
    with closing(open_storage(storage.file.parent, clock)):
        keep_backed_up(storage)()
    assert not (storage.file.parent / "backups").exists()


def test_a_door_says_where_it_is():
    with closing(open_door(HERE, 0)) as door:
        port = door.getsockname()[1]
        assert address_of(door) == f"http://127.0.0.1:{port}/"
        with pytest.raises(UserError, match="Another program listens"):
            open_door(HERE, port)


def test_a_door_for_all_is_told_by_an_address_that_others_can_type():
    with closing(open_door("0.0.0.0", 0)) as door:  # noqa: S104
        assert "0.0.0.0" not in address_of(door)  # noqa: S104


def test_a_door_that_cannot_be_is_said():
    with pytest.raises(UserError, match="no address"):
        open_door("203.0.113.77", 0)
    with pytest.raises(UserError, match="no address"):
        open_door("no such computer", 0)


def test_ipv6_is_written_in_brackets():
    try:
        door = open_door("::1", 0)
    except UserError:
        pytest.skip("this computer has no IPv6")
    with closing(door):
        assert address_of(door).startswith("http://[::1]:")


def test_a_port_of_the_system_is_said(monkeypatch):
    def refuse(*_where: object, **_how: object) -> None:
        raise OSError(errno.EACCES, "not for you")

    monkeypatch.setattr(socket, "create_server", refuse)
    with pytest.raises(UserError, match="for the system"):
        open_door(HERE, 80)
