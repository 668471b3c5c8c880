"""E-mails as the program writes them: who they are from, what they say, where drafts lie."""

from dataclasses import replace
from datetime import timedelta
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.domain.meetings import Session, Standing
from app.domain.settings import Settings
from app.mailing import Mailing, forget_drafts, try_out
from app.ordering import Ordering
from app.surroundings import FONTS
from app.usecases.desk.leaving import move
from app.usecases.desk.office import Office
from app.usecases.desk.posting import Errand, send_all
from app.usecases.desk.sessions import cancel_session, move_session
from app.usecases.desk.telling import whom_to_tell
from app.usecases.planning import Planning
from app.usecases.privacy.exporting import note_paper
from tests.fakes.clock import TUESDAY_EVENING, FakeClock
from tests.fakes.desk import begun
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.post import FakePost
from tests.fakes.privacy import MemoryExports
from tests.fakes.register import MemoryRegister, keep
from tests.fakes.shelf import FakeShelf, sample_module
from tests.fakes.storage import MemoryJournal, MemorySettings

pytestmark = pytest.mark.usefixtures("in_paris")
POMMES = sample_module()
SESSION = a_session(5, TUESDAY_EVENING + timedelta(days=7), module=POMMES.id)
ZOE = somebody("Lefèvre", "Zoé", email="couple@exemple.fr")
LUC = somebody("Lefèvre", "Luc", email="couple@exemple.fr")
SEATS = (a_seat(SESSION.id, ZOE), a_seat(SESSION.id, LUC, standing=Standing.WAITING))
ACCOUNT = MailAccount("smtp.exemple.fr", name="Coop du Parc", address="coop@exemple.fr")


@pytest.fixture
def office() -> Office:
    register = MemoryRegister()
    keep(register, SESSION, ZOE, LUC, *SEATS)
    return Office(register, FakeClock(), "Léa")


@pytest.fixture
def log() -> MemoryExports:
    return MemoryExports()


@pytest.fixture
def mailing(office: Office, tmp_path: Path, log: MemoryExports) -> Mailing:
    planning = Planning(office.register, MemoryJournal(), FakeClock(), "Léa")
    settings = MemorySettings(Settings(cooperative="Coop du Parc", mail=ACCOUNT))
    shelf = FakeShelf(POMMES)
    ordering = Ordering(planning, office, shelf, shelf, settings, FONTS)
    leaving = partial(note_paper, log, office)
    return Mailing(lambda: ordering, tmp_path / "drafts", lambda _file: True, leaving)


def sent(office: Office, mailing: Mailing, session: Session = SESSION) -> list[Any]:
    post = FakePost()
    dues = whom_to_tell(office.register, session.id, office.now())
    errand = send_all(office, post, Errand(dues), mailing.write(session.id))
    assert errand.problem is None
    return [message_from_bytes(each, policy=default) for _to, each in post.sent]


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


def test_a_couple_with_one_address_gets_a_message_each(office: Office, mailing: Mailing):
    waits, seated = sorted(sent(office, mailing), key=lambda each: "registered" in each["Subject"])
    assert waits["Message-ID"] != seated["Message-ID"]
    assert "You are registered" in str(seated["Subject"])
    assert "registered" not in text_of(waits)
    assert [each.get_content_type() for each in seated.iter_attachments()] == ["text/calendar"]
    assert [*waits.iter_attachments()] == []
    assert str(seated["From"]) == "Coop du Parc <coop@exemple.fr>"
    assert str(seated["Date"]) == "Tue, 03 Mar 2026 17:30:00 +0000"


def test_what_leaves_is_noted(office: Office, mailing: Mailing, log: MemoryExports):
    [due, _other] = whom_to_tell(office.register, SESSION.id, office.now())
    mailing.draft(SESSION.id, due)
    written = len(sent(office, mailing))
    assert sorted((each.kind, each.people) for each in log.exports()) == [
        ("draft", 1),
        *[("email", 1)] * written,
    ]


def test_a_cancelled_session_takes_the_date_out_of_the_calendar(office: Office, mailing: Mailing):
    sent(office, mailing)
    cancel_session(office, SESSION.id)
    [seated] = [each for each in sent(office, mailing) if [*each.iter_attachments()]]
    [calendar] = seated.iter_attachments()
    assert calendar.get_param("method") == "CANCEL"
    assert "cancelled" in str(seated["Subject"])


def test_a_seat_that_is_lost_takes_the_date_out_of_the_calendar(office: Office, mailing: Mailing):
    sent(office, mailing)
    keep(office.register, replace(SEATS[0], standing=Standing.WAITING))
    [waits] = sent(office, mailing)
    assert "Waiting list" in str(waits["Subject"])
    [calendar] = waits.iter_attachments()
    assert calendar.get_param("method") == "CANCEL"


def test_whoever_was_moved_gets_the_old_date_taken_out(office: Office, mailing: Mailing):
    other = replace(SESSION, id=uuid4(), starts_at=SESSION.starts_at + timedelta(days=2))
    keep(office.register, other)
    sent(office, mailing)
    there = move(office, SEATS[0].id, other.id)
    move(office, SEATS[1].id, other.id)  # had no seat, so no date
    zoe, luc = sorted(
        sent(office, mailing, other), key=lambda each: "ZOÉ" not in str(each["To"]).upper()
    )
    methods = [each.get_param("method") for each in zoe.iter_attachments()]
    assert methods == ["PUBLISH", "CANCEL"]
    comes, goes = (each.get_content() for each in zoe.iter_attachments())
    assert str(there.id) in comes
    assert str(SEATS[0].id) in goes
    assert len([*luc.iter_attachments()]) == 1


def test_a_draft_says_what_has_changed(office: Office, mailing: Mailing):
    sent(office, mailing)
    move_session(office, SESSION.id, SESSION.starts_at, "Mairie")
    due = next(
        each
        for each in whom_to_tell(office.register, SESSION.id, office.now())
        if each.registration.person.id == ZOE.id
    )
    begun(office, due)  # written down before it is opened
    mailing.draft(SESSION.id, due)
    [file] = mailing.drafts.iterdir()
    assert "what has changed" in str(
        message_from_bytes(file.read_bytes(), policy=default)["Subject"]
    )


def test_a_draft_waits_in_a_folder_that_is_emptied(
    office: Office, mailing: Mailing, tmp_path: Path
):
    shown: list[Path] = []

    def show(file: Path) -> bool:
        shown.append(file)
        return True

    mailing = replace(mailing, show=show)
    [due, _other] = whom_to_tell(office.register, SESSION.id, office.now())
    mailing.draft(SESSION.id, due)
    [file] = shown
    assert file.parent == tmp_path / "drafts"
    assert "lef" not in file.name.lower()
    assert b"X-Unsent: 1" in file.read_bytes()
    (file.parent / "mine.txt").write_text("kept")
    forget_drafts(file.parent)
    assert [each.name for each in file.parent.iterdir()] == ["mine.txt"]
    forget_drafts(tmp_path / "nowhere")


def test_a_draft_that_nothing_opens_is_not_left_behind(office: Office, mailing: Mailing):
    mailing = replace(mailing, show=lambda _file: False)
    due = whom_to_tell(office.register, SESSION.id, office.now())[0]
    with pytest.raises(UserError, match="No mail program"):
        mailing.draft(SESSION.id, due)
    assert [*mailing.drafts.iterdir()] == []


def test_a_trial_goes_to_whom_it_is_meant_for():
    post = FakePost()
    try_out(post, ACCOUNT, "sesame", "moi@exemple.fr")
    [(to, message)] = post.sent
    assert (to, post.passwords) == ("moi@exemple.fr", ["sesame"])
    assert b"Trial of" in message or b"=?utf-8?" in message
