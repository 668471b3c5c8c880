"""Who must still be told, as the desk lists them."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from app.domain.calls import Call, Outcome
from app.domain.meetings import Standing
from app.domain.messages import Delivery, Message, Occasion, Way, message_id
from app.domain.people import Address, Reach
from app.screens.desk_people import Deed, deed_name
from app.screens.desk_telling import (
    Known,
    TellDeed,
    TellView,
    alarm_said,
    deed_said,
    message_said,
    messages_said,
    occasion_said,
    phoned_said,
    posted_said,
    progress_said,
    question_said,
    sent_said,
    telling_for,
    way_said,
)
from app.usecases.desk.telling import Doubt, Due
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.people import a_seat, a_session, somebody

pytestmark = pytest.mark.usefixtures("in_paris")
SESSION = a_session(at=NOW + timedelta(days=7))
ANNE = somebody("Arno", "Anne", email="anne@exemple.fr", phones=("02 99",))
BOB = somebody("Blot", "Bob", address=Address(("Ici",), "35000", "Rennes"))
CLEO = somebody("Cam", "Cléo", phones=("02 99 11 11 11",))
DAN = somebody("Dor", "Dan")
WAYS = {ANNE.id: Reach.EMAIL, BOB.id: Reach.POST, CLEO.id: Reach.PHONE, DAN.id: Reach.UNKNOWN}


def due(person: Any = ANNE, occasion: Occasion = Occasion.CONFIRMATION, **known: Any) -> Due:
    seat = a_seat(SESSION.id, person)
    return replace(Due(seat, occasion, WAYS.get(person.id, Reach.EMAIL), "v"), **known)


def message(**known: Any) -> Message:
    seat = a_seat(SESSION.id, ANNE)
    made = Message(
        message_id(seat.id, 1), seat.id, ANNE.id, 1, Occasion.CONFIRMATION, Way.EMAIL,
        Delivery.GOING, "v", Standing.SEATED, NOW, "Léa",
    )  # fmt: skip
    return replace(made, **known)


def view(*dues: Due, **known: Any) -> TellView:
    usual = Known(dues, (), (), lambda text: "." in text, by_server=True)
    return telling_for(replace(usual, **known))


def test_each_is_listed_with_the_way_and_what_there_is_to_say():
    shown = view(due(DAN), due(BOB), due(CLEO, Occasion.WAITING), due(ANNE))
    assert [each.row.name for each in shown.lines] == [
        "ARNO Anne",
        "CAM Cléo",
        "BLOT Bob",
        "DOR Dan",
    ]
    assert shown.sums == "e-mail 1 · phone 1 · post 1 · no way known 1"
    assert (shown.title, shown.emails, shown.empty) == ("To tell", 1, "")
    assert [(each.row.reach, each.row.channel, each.row.place) for each in shown.lines] == [
        ("anne@exemple.fr", "e-mail", "has a seat"),
        ("02 99 11 11 11", "phone", "is in the waiting list"),
        ("35000 Rennes", "post", "has a seat"),
        ("", "no way known", "has a seat"),
    ]
    assert shown.lines[0].row.spoken == "ARNO Anne, has a seat, e-mail, anne@exemple.fr"


def test_what_can_be_done_follows_from_how_somebody_is_reached():
    deeds = [each.deeds for each in view(due(ANNE), due(CLEO), due(BOB), due(DAN)).lines]
    assert deeds == [
        (TellDeed.SEND, TellDeed.DRAFT, TellDeed.PHONED, TellDeed.NO_ANSWER, TellDeed.SHEET),
        (TellDeed.PHONED, TellDeed.NO_ANSWER, TellDeed.SHEET),
        (TellDeed.HANDED, TellDeed.SHEET),
        (TellDeed.SHEET,),
    ]
    [without] = view(due(ANNE), by_server=False).lines
    assert TellDeed.SEND not in without.deeds
    assert TellDeed.DRAFT in without.deeds


def test_an_address_that_cannot_be_read_is_not_sent_to():
    shown = view(due(replace(ANNE, email="anne@")))
    assert shown.lines[0].row.tags == ("address cannot be read",)
    assert TellDeed.DRAFT not in shown.lines[0].deeds
    assert shown.emails == 0


def test_a_copy_is_sent_one_by_one_and_says_what_it_is():
    shown = view(due(ANNE, copy=True))
    assert shown.emails == 0
    assert shown.lines[0].deeds == (TellDeed.SEND, TellDeed.DRAFT, TellDeed.SHEET)
    assert "duplicate" in shown.lines[0].row.tags[0]


def test_what_was_tried_is_said():
    refused = message(delivery=Delivery.REFUSED, note="550")
    call = Call(refused.id, ANNE.id, SESSION.id, None, NOW, "Léa", Outcome.NO_ANSWER)
    shown = view(due(ANNE, refused=refused), calls=(call,))
    assert shown.lines[0].row.tags == (
        "refused by the server (550)", "did not answer on Tue 3 Mar",
    )  # fmt: skip
    cut = message(delivery=Delivery.REFUSED)
    assert view(due(ANNE, refused=cut)).lines[0].row.tags == ("did not go on Tue 3 Mar",)


@pytest.mark.parametrize(
    ("way", "said"),
    [
        (Way.EMAIL, "perhaps went on Tue 3 Mar, 18:30: to be checked"),
        (Way.DRAFT, "draft opened on Tue 3 Mar, 18:30: did it go?"),
    ],
)
def test_what_perhaps_went_comes_first_and_somebody_must_say(way, said):
    doubt = Doubt(a_seat(SESSION.id, ANNE), message(way=way))
    shown = view(due(BOB), doubts=(doubt,))
    first = shown.lines[0]
    assert (first.row.name, first.doubt, first.due) == ("ARNO Anne", doubt, None)
    assert first.row.tags == (said,)
    assert first.deeds == (TellDeed.WENT, TellDeed.STAYED, TellDeed.SHEET)
    assert shown.sums == "1 perhaps told · post 1"


def test_an_empty_list_says_why():
    assert view().empty == "Everybody was told."
    convoked = view(convocation=True)
    assert (convoked.title, convoked.empty) == ("To convoke", "Nobody else is to be convoked.")


def test_who_believes_what_no_longer_holds_is_counted():
    assert alarm_said((due(), due(BOB, Occasion.OFFER))) == ""
    changed = (due(ANNE, Occasion.CHANGE), due(BOB))
    assert alarm_said(changed) == "The session has changed: 1 person is still to be told."
    off = (due(ANNE, Occasion.CANCELLATION), due(BOB, Occasion.CANCELLATION))
    assert alarm_said(off) == "The session is cancelled: 2 people are still to be told."


def test_what_became_of_the_e_mails_is_said():
    assert sent_said(2, ()) == "2 e-mails went."
    assert sent_said(1, ("ARNO Anne",)) == "1 e-mail went. Refused by the server: ARNO Anne."
    assert progress_said(2, 5) == "E-mails on their way: 2 of 5…"


def test_the_sheet_of_somebody_says_what_they_were_written():
    sent = message(delivery=Delivery.GONE)
    letter = replace(sent, way=Way.LETTER, number=2)
    assert messages_said((sent, message(), replace(sent, way=Way.PHONE), letter)) == (
        "told by letter on Tue 3 Mar · Léa", "told by e-mail on Tue 3 Mar · Léa",
    )  # fmt: skip


def test_everything_has_words():
    assert len({occasion_said(each) for each in Occasion}) == len(Occasion)
    assert len({way_said(each) for each in Reach}) == len(Reach)
    assert len({deed_said(each) for each in TellDeed}) == len(TellDeed)
    assert all("Tue 3 Mar" in message_said(message(way=each)) for each in Way)
    assert len({each.value for each in TellDeed}) == len(TellDeed)


def test_a_letter_means_the_same_in_both_lists():
    shared = {each.value for each in TellDeed} & {each.value for each in Deed}
    both = {(deed_said(tell), deed_name(Deed(tell.value))) for tell in TellDeed
            if tell.value in shared}  # fmt: skip
    assert both == {
        ("No answer", "No answer"), ("Sheet and calls", "Sheet and calls"),
        ("It went", "Accepts"), ("It did not go", "Refuses"),  # yes and no
    }  # fmt: skip


def test_what_is_asked_and_noted_names_how_many_and_whom():
    assert question_said(3).startswith("Send 3 e-mails now? Enter sends them")
    assert question_said(1).startswith("Send 1 e-mail now?")
    said = [phoned_said(ANNE, each) for each in (Outcome.REACHED, Outcome.NO_ANSWER)]
    assert said == ["ARNO Anne: told by phone.", "ARNO Anne: nobody answered."]
    assert posted_said(ANNE) == "ARNO Anne: letter sent."
