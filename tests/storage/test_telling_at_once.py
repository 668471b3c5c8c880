"""Two windows send to the same people at the same moment: each person gets one message."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

from app.domain.messages import Delivery, Occasion
from app.usecases.desk.office import Office
from app.usecases.desk.posting import Errand, send_all
from app.usecases.desk.telling import note_letters, whom_to_tell
from app.usecases.desk.undoing import redo, undo
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.post import FakePost
from tests.fakes.register import keep
from tests.storage.conftest import Opener

SESSION = a_session(50, TUESDAY_EVENING + timedelta(days=7))
PEOPLE = [somebody(f"N{number}", email=f"n{number}@exemple.fr") for number in range(25)]


def test_two_windows_send_each_message_once(opened: Opener):
    register = opened().register
    keep(register, SESSION, *PEOPLE, *(a_seat(SESSION.id, each) for each in PEOPLE))
    offices = [Office(register, FakeClock(), name) for name in ("Léa", "Paul")]
    errands = [Errand(whom_to_tell(register, SESSION.id, each.now())) for each in offices]
    post, together = FakePost(), Barrier(2)

    def send(at: int) -> Errand:
        together.wait()
        return send_all(offices[at], post, errands[at], lambda _due: b"")

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(send, range(2)))
    assert [each.problem for each in done] == [None, None]
    assert Counter(to for to, _message in post.sent) == Counter(each.email for each in PEOPLE)
    assert sum(each.gone for each in done) == len(PEOPLE)
    told = register.messages(SESSION.id)
    assert {each.delivery for each in told} == {Delivery.GONE}
    assert len(told) == len(PEOPLE)


def test_letters_that_were_noted_by_mistake_are_taken_back(opened: Opener):
    register = opened().register
    seats = [a_seat(SESSION.id, each) for each in PEOPLE]
    keep(register, SESSION, *PEOPLE, *seats)
    office = Office(register, FakeClock(), "Léa")
    note_letters(office, SESSION.id, [each.id for each in seats], Occasion.CONFIRMATION)
    undo(office)
    assert register.messages(SESSION.id) == ()
    redo(office)
    assert len(register.messages(SESSION.id)) == len(PEOPLE)
