"""People are told on a real X11 screen, by keys alone, through a mail server that really is one.

E2E_SHOTS=FOLDER keeps the pictures.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, closing, contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.domain.mail import MailAccount, Security
from app.domain.messages import Delivery
from app.domain.settings import Letterhead, Settings
from app.storage.opening import open_storage
from app.surroundings import SystemClock
from tests.end_to_end.desk import Desk
from tests.end_to_end.driving import DRIVEN, NOBODY, Driven
from tests.end_to_end.programs import running
from tests.end_to_end.staff import Staff
from tests.fakes.mail_server import SILENCE, MailServer, serving
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep

pytestmark = pytest.mark.desktop

ANNE = somebody("Arno", "Anne", email="anne@exemple.fr")
BOB = somebody("Blot", "Bob", email="bob@exemple.fr")
CLEO = somebody("Cam", "Cléo", email="cleo@exemple.fr")
DAN = somebody("Dor", "Dan", phones=("02 99 11 11 11",))
LIST = "Personnes à prévenir"
ASKED = "Mot de passe de la messagerie (il n’est pas enregistré)"
Open = Callable[[], AbstractContextManager[Staff]]


@pytest.fixture
def server() -> Iterator[MailServer]:
    with serving(MailServer(starttls=False)) as made:
        yield made


@pytest.fixture
def data(tmp_path: Path, server: MailServer) -> Path:
    """A session next week with four people, and the server in the settings."""
    folder = tmp_path / "données"
    clock = SystemClock()
    session = a_session(5, clock.now() + timedelta(days=7))
    with closing(open_storage(folder, clock)) as storage:
        people = (ANNE, BOB, CLEO, DAN)
        keep(storage.register, session, *people, *(a_seat(session.id, each) for each in people))
        account = MailAccount(
            "127.0.0.1", server.port, Security.NONE, "coop", "Coop du Parc", "coop@exemple.fr"
        )
        letterhead = Letterhead(phone="02 99 00 00 00")
        storage.settings.write(Settings("Coop du Parc", mail=account, letterhead=letterhead))
    return folder


@pytest.fixture
def begin(desk: Desk, data: Path, tmp_path: Path, server: MailServer) -> Open:
    """Start the program and go to those who must be told."""

    @contextmanager
    def begun() -> Iterator[Staff]:
        words = [*DRIVEN, "--data", str(data)]
        with running(words, data, NOBODY, desk.environ, tmp_path) as program:
            staff = Staff(desk, Driven(program), "messages" + ("-cut" if server.answers else ""))
            staff.open_desk()
            staff.press("F7")
            staff.until_focus(LIST)
            yield staff

    return begun


def send(staff: Staff, *, several: bool = True) -> None:
    """Ctrl+S, yes to several, then the password."""
    staff.press("ctrl+s")
    if several:
        staff.until_focus("Envoyer")
        staff.look()
        staff.press("Return")
    staff.until_focus(ASKED)
    staff.write("sesame")
    staff.press("Return")


def test_all_are_told_and_nobody_twice(begin: Open, server: MailServer, data: Path) -> None:
    with begin() as staff:
        staff.look()
        send(staff)
        staff.driven.until_notice("3 e-mails sont partis.")
        staff.look()
        staff.until_focus(LIST)
        staff.press("alt+t")  # Dan, by phone
        staff.until_focus("Convoquer…")
        staff.look()
        staff.press("Escape")
        staff.look()
        staff.press("alt+F4")
        staff.driven.until("active", "À main levée")
    assert [to for to, _message in server.messages] == [
        "anne@exemple.fr", "bob@exemple.fr", "cleo@exemple.fr"
    ]  # fmt: skip
    assert all(b"text/calendar" in message for _to, message in server.messages)
    kept = b"".join(each.read_bytes() for each in data.rglob("*") if each.is_file())
    assert b"sesame" not in kept
    log = b"".join(each.read_bytes() for each in (data / "logs").glob("*"))
    assert b"exemple.fr" not in log


def test_a_power_cut_sends_nothing_twice(begin: Open, server: MailServer, data: Path) -> None:
    server.answers["END bob@exemple.fr"] = SILENCE  # the message came in, its receipt never will
    with begin() as staff:
        send(staff)
        staff.driven.program.until(lambda: len(server.messages) == 2, "Bob's message")
        staff.look()
        staff.driven.program.process.kill()
    server.answers.clear()
    with closing(open_storage(data, SystemClock())) as storage:
        (session,) = storage.register.sessions()
        told = {each.person: each.delivery for each in storage.register.messages(session.id)}
    assert told == {ANNE.id: Delivery.GONE, BOB.id: Delivery.GOING}
    with begin() as staff:
        staff.look()
        send(staff, several=False)
        staff.driven.until_notice("1 e-mail est parti.")
        staff.press("Home", "alt+o")  # Bob has it, as he says on the phone
        staff.driven.until_notice("BLOT Bob")
        staff.look()
    assert [to for to, _message in server.messages] == [
        "anne@exemple.fr", "bob@exemple.fr", "cleo@exemple.fr"
    ]  # fmt: skip
