"""The sign-up page and the program in one data folder."""

from contextlib import closing
from dataclasses import replace
from threading import Event, Thread

import pytest

from app.domain.errors import UserError
from app.storage.lock import PAGE
from app.storage.opening import FILE_NAME, open_storage
from app.storage.page_door import door_of, forget_door, tell_door
from app.usecases.desk.office import Office
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.fakes.register import keep
from tests.storage.files import behind

TUESDAY = a_session(2)


@pytest.fixture
def both(opened, folder, clock, passphrase):
    """The program, then the page, open in one folder."""
    program = opened()
    with closing(open_storage(folder, clock, passphrase, lock=PAGE)) as page:
        yield program, page


def test_each_sees_what_the_other_writes(both, clock):
    program, page = both
    keep(program.register, TUESDAY)
    before = program.register.edition()
    come(Office(page.register, clock, "page"), TUESDAY, somebody())
    assert program.register.edition() > before
    come(Office(program.register, clock, "Léa"), TUESDAY, somebody("Roy"))
    assert len(page.register.registrations(TUESDAY.id)) == 2


def test_no_seat_is_given_twice_by_the_two(both, clock):
    program, page = both
    keep(program.register, replace(TUESDAY, capacity=1))
    come(Office(program.register, clock, "Léa"), TUESDAY, somebody("Roy"))
    seat = come(Office(page.register, clock, "page"), TUESDAY, somebody())
    assert seat.standing.value == "waiting"


def test_the_program_opens_while_the_page_is_there(folder, clock):
    with closing(open_storage(folder, clock, lock=PAGE)) as page:
        keep(page.register, TUESDAY)
        with closing(open_storage(folder, clock)) as program:
            assert program.register.sessions() == (TUESDAY,)


def test_there_is_one_page_and_one_program(both, folder, clock, passphrase):
    del both
    with pytest.raises(UserError, match="sign-up page"):
        open_storage(folder, clock, passphrase, lock=PAGE)
    with pytest.raises(UserError, match="already open"):
        open_storage(folder, clock, passphrase)


def test_the_page_leaves_data_of_another_version_to_the_program(folder, clock):
    file = folder / FILE_NAME
    with closing(open_storage(folder, clock)), closing(behind(file)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0004'")
        connection.commit()
        with pytest.raises(UserError, match="another version"):
            open_storage(folder, clock, lock=PAGE)


def test_a_file_that_vanishes_is_not_made_again(both, folder):
    _program, page = both
    keep(page.register, TUESDAY)
    (folder / FILE_NAME).rename(folder / "away")
    with pytest.raises(UserError):
        page.register.sessions()
    with pytest.raises(UserError):
        keep(page.register, a_session())
    assert not (folder / FILE_NAME).exists()
    (folder / "away").rename(folder / FILE_NAME)
    assert page.register.sessions() == (TUESDAY,)


def test_people_who_come_while_a_list_is_read_are_in_it_whole_or_not_at_all(both, clock):
    program, page = both
    keep(program.register, replace(TUESDAY, capacity=500))
    office, done = Office(program.register, clock, "Léa"), Event()

    def come_and_come() -> None:
        for number in range(60):
            come(office, TUESDAY, somebody("Roy", str(number)))
        done.set()

    coming = Thread(target=come_and_come)
    coming.start()
    while not done.is_set():
        page.register.registrations(TUESDAY.id)
    coming.join()
    assert len(page.register.registrations(TUESDAY.id)) == 60


def test_the_desk_knows_where_the_page_is_open(folder, clock):
    with closing(open_storage(folder, clock, lock=PAGE)):
        assert door_of(folder) == ""
        tell_door(folder, "http://192.168.1.20:8000/")
        assert door_of(folder) == "http://192.168.1.20:8000/"
    assert door_of(folder) == ""  # it was killed before it could forget it
    forget_door(folder)
    with closing(open_storage(folder, clock, lock=PAGE)):
        assert door_of(folder) == ""
