"""Dates for calendars and drafts of e-mails, read back."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default

import pytest
from icalendar import Calendar

from app.documents.calendars import calendar_ics, method_of
from app.documents.drafts import draft_eml
from app.screens.invitations import Invitation
from tests.documents.test_letters import PAPER

START = datetime(2026, 3, 3, 17, 30, tzinfo=UTC)
DATE = Invitation(
    "1@a-main-levee", 2, False, "L’histoire, des ; Coop’HLM", "Séance.\nPrévenez-nous.",
    "Salle des œuvres, Rennes", START, START + timedelta(minutes=90), "Coop « d’abord »", "a@b.fr",
)  # fmt: skip


def read_back(date: Invitation) -> tuple[Calendar, dict[str, object]]:
    calendar = Calendar.from_ical(calendar_ics(date, START))
    [event] = calendar.events
    return calendar, dict(event)


def test_a_date_is_what_it_was_when_it_is_read_back():
    calendar, event = read_back(DATE)
    assert calendar["METHOD"] == "PUBLISH"
    assert event["UID"] == "1@a-main-levee"
    assert event["SEQUENCE"] == 2
    assert event["SUMMARY"] == DATE.title
    assert event["DESCRIPTION"] == DATE.text
    assert event["LOCATION"] == DATE.place
    assert event["STATUS"] == "CONFIRMED"
    assert event["ORGANIZER"] == "mailto:a@b.fr"
    raw = calendar_ics(DATE, START)
    assert b"DTSTART:20260303T173000Z\r\n" in raw
    assert b"DTEND:20260303T190000Z\r\n" in raw
    assert max(len(line) for line in raw.split(b"\r\n")) <= 75


def test_a_cancelled_date_says_so():
    calendar, event = read_back(replace(DATE, cancelled=True))
    assert (calendar["METHOD"], event["STATUS"]) == ("CANCEL", "CANCELLED")


@pytest.mark.parametrize("name", ['Coop "Nous"', '"', "", "a;b:c,d", "\N{PARTY POPPER}" * 100])
def test_any_name_can_be_written(name):
    calendar, event = read_back(replace(DATE, organiser=name, title=name, place=name))
    assert event["SUMMARY"] == name
    assert calendar.events[0]["ORGANIZER"].params["CN"]


def test_without_an_address_nobody_organises():
    assert "ORGANIZER" not in read_back(replace(DATE, email=""))[1]


def test_a_draft_is_the_letter_with_its_date():
    raw = draft_eml(PAPER, "zoe@exemple.fr", (calendar_ics(DATE, START), method_of(DATE)))
    draft = message_from_bytes(raw, policy=default)
    letter = PAPER.letters[0]
    assert [each.addr_spec for each in draft["To"].addresses] == ["zoe@exemple.fr"]
    assert (draft["Subject"], draft["X-Unsent"]) == (letter.subject, "1")
    body = draft.get_body()
    assert body is not None
    text = body.get_content()
    for words in (letter.greeting, *letter.text, *letter.closing, *PAPER.signed, PAPER.notice):
        assert words in text
    [date] = draft.iter_attachments()
    assert date.get_content_type() == "text/calendar"
    assert date["Content-Type"].params["method"] == "PUBLISH"
    assert Calendar.from_ical(date.get_content()).events[0]["UID"] == DATE.uid


def test_a_draft_may_have_no_date_and_hostile_words_stay_words():
    letter = replace(PAPER.letters[0], subject="a\r\nBcc: tous@exemple.fr", greeting="<b>\n.\n=?")
    raw = draft_eml(replace(PAPER, letters=(letter,)), "a@b.fr\r\nBcc: tous@exemple.fr")
    draft = message_from_bytes(raw, policy=default)
    assert draft["Bcc"] is None
    assert not [*draft.iter_attachments()]
    assert draft["Subject"] == "a Bcc: tous@exemple.fr"
