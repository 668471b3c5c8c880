"""Letters as e-mails, read by a mail program's own reader."""

from datetime import UTC, datetime, timedelta, timezone
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from app.documents.drafts import draft_eml, mail_eml, trial_eml
from app.domain.mail import MailAccount
from app.domain.messages import Occasion
from app.domain.settings import Letterhead, Settings
from app.screens.certificates import Held
from app.screens.letters import Addressee, Letters, letters
from app.usecases.post import Envelope
from tests.fakes.people import a_seat, a_session, somebody

OCCASION = Occasion.CONFIRMATION
NOW = datetime(2026, 2, 20, 9, 30, tzinfo=timezone(timedelta(hours=1)))
ACCOUNT = MailAccount("smtp", name="Coop « Émile »", address="coop@société.fr", reply_to="a@b.fr")
ICS = (b"BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n", "CANCEL")


def paper(name: str = "Petit", cooperative: str = "Coop") -> Letters:
    held = Held(a_session(), 90, ("Les pommes",))
    settings = Settings(cooperative=cooperative, letterhead=Letterhead(signatory=name))
    seat = a_seat(held.session.id, somebody(name))
    return letters(held, (Addressee(seat),), settings, datetime(2026, 2, 20, tzinfo=UTC), OCCASION)


def envelope(to: str = "zoe@exemple.fr", account: MailAccount = ACCOUNT) -> Envelope:
    return Envelope(account, to, "abc.1", NOW)


def read(written: bytes) -> EmailMessage:
    message = message_from_bytes(written, policy=default)
    assert isinstance(message, EmailMessage)
    assert not message.defects
    return message


def text_of(message: EmailMessage) -> str:
    body = message.get_body(("plain",))
    assert isinstance(body, EmailMessage)
    return str(body.get_content())


def test_a_message_says_who_writes_when_and_always_under_the_same_id():
    message = read(mail_eml(paper(), envelope(), ICS))
    assert str(message["From"]) == "Coop « Émile » <coop@xn--socit-esab.fr>"
    assert str(message["Reply-To"]) == "a@b.fr"
    assert str(message["To"]) == "Zoé PETIT <zoe@exemple.fr>"
    assert text_of(message).startswith("For Zoé PETIT\r\n")
    assert str(message["Date"]) == "Fri, 20 Feb 2026 09:30:00 +0100"
    assert str(message["Message-ID"]) == "<abc.1@xn--socit-esab.fr>"
    assert "X-Unsent" not in message
    [calendar] = message.iter_attachments()
    assert calendar.get_content_type() == "text/calendar"
    assert calendar.get_param("method") == "CANCEL"
    assert "Les pommes" in text_of(message)


def test_a_draft_says_that_it_was_not_sent():
    message = read(draft_eml(paper(), "zoe@exemple.fr"))
    assert message["X-Unsent"] == "1"
    assert message["From"] is None
    assert message["Message-ID"] is None


@pytest.mark.parametrize("name", ["Petit\r\nBcc: all@exemple.fr", "P" * 300, "<b>", '"; x=', "🏠"])
def test_a_hostile_name_adds_no_line_to_the_head(name: str):
    account = MailAccount("smtp", name=name, address="coop@exemple.fr")
    written = mail_eml(paper(name, name), envelope(account=account), ICS)
    message = read(written)
    assert message["Bcc"] is None
    assert message["From"].addresses[0].addr_spec == "coop@exemple.fr"
    assert [each.addr_spec for each in message["To"].addresses] == ["zoe@exemple.fr"]
    assert max(map(len, written.split(b"\r\n"))) < 998


def test_an_address_with_accents_is_written_as_servers_take_it():
    assert "To: léa@exemple.fr\r\n".encode() in mail_eml(paper(), envelope("léa@exemple.fr"))
    draft = read(draft_eml(paper(), "lea@société.fr"))
    assert str(draft["To"]) == "Zoé PETIT <lea@xn--socit-esab.fr>"


def test_a_hostile_address_adds_no_line_to_the_head():
    message = read(draft_eml(paper(), "zoe@exemple.fr\r\nBcc: all@exemple.fr"))
    assert message["Bcc"] is None


@pytest.mark.parametrize(
    "email", ["a@exemple.fr,b@exemple.fr", "a@exemple.fr Bcc: z@z.fr", "a..b@c"]
)
def test_what_is_not_one_address_gets_nothing(email: str):
    assert read(draft_eml(paper(), email))["To"] is None


def test_a_trial_says_that_it_is_one():
    message = read(trial_eml(envelope()))
    assert str(message["Subject"]) == "Trial of À main levée"
    assert "as they should" in text_of(message)
