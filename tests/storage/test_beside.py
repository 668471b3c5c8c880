"""The page for sign-ups beside the open program: what one writes, the other notices."""

from contextlib import closing
from pathlib import Path

from app.storage.lock import PAGE
from app.storage.opening import open_storage
from tests.fakes.clock import FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep


def test_what_is_written_beside_is_a_new_edition_at_once(tmp_path: Path):
    session, person = a_session(), somebody()
    with (
        closing(open_storage(tmp_path, FakeClock())) as desk,
        closing(open_storage(tmp_path, FakeClock(), lock=PAGE)) as page,
    ):
        keep(desk.register, session)
        before = desk.register.edition()
        assert page.register.edition() == before
        keep(page.register, person, a_seat(session.id, person))
        assert desk.register.edition() > before
        assert [each.person for each in desk.register.registrations(session.id)] == [person]
