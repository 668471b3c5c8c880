"""People are told at the desk, by keys: once each, by their own way, whatever breaks."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QListView

from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.domain.meetings import Standing
from app.domain.messages import Delivery, Way
from app.domain.people import Address
from app.gui.shared.theme import Theme
from app.usecases.desk.sessions import cancel_session, move_session
from app.usecases.desk.telling import whom_to_tell
from app.usecases.mallettes import Interruption
from app.usecases.post import CutOffError, NotLetInError, NotTakenError
from tests.fakes.clock import TUESDAY_EVENING as NOW
from tests.fakes.desk import begun
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import keep
from tests.gui.desk.front_office import K
from tests.gui.desk.tell_office import TellOffice
from tests.gui.fitting import cut_texts, nameless, outside

SOON = a_session(5, NOW + timedelta(days=7))
ANNE = somebody("Arno", "Anne", email="anne@exemple.fr")
BOB = somebody("Blot", "Bob", email="bob@exemple.fr", phones=("02 99 00 00 00",))
CLEO = somebody("Cam", "Cléo", phones=("02 99 11 11 11",))
DAN = somebody("Dor", "Dan", address=Address(("Ici",), "35000", "Rennes"))
EVE = somebody("Elu", "Ève", email="eve@exemple.fr")
SEATS = [a_seat(SOON.id, each) for each in (ANNE, BOB, CLEO, DAN)]
WAITER = a_seat(SOON.id, EVE, standing=Standing.WAITING)
LATER = a_session(5, NOW + timedelta(days=8))
LATERS = a_seat(LATER.id, ANNE)
Open = Callable[[], TellOffice]


@pytest.fixture
def office(qtbot, theme: Theme):
    made = TellOffice(theme, SOON, ANNE, BOB, CLEO, DAN, EVE, *SEATS, WAITER)
    qtbot.addWidget(made.window)
    made.open()
    return made


def told(office: TellOffice) -> dict[str, Delivery]:
    """Who was told, and what became of it."""
    names = {each.id: each.given_name for each in office.register.everybody()}
    return {names[each.person]: each.delivery for each in office.register.messages(SOON.id)}


def send_all(office: TellOffice) -> None:
    """Ctrl+S, yes to several, and the password where it is asked for."""
    office.command(K.Key_S)
    if office.page.question.isVisible():
        office.press(K.Key_Return)
    if office.page.password.isVisible():
        office.write("sesame")
        office.press(K.Key_Return)


def finish(office: TellOffice) -> None:
    office.later.do()
    office.settle()


def test_all_are_told_by_keys_alone(office):
    assert office.telling.button.text().startswith("To tell: 5")
    office.press(K.Key_F7)
    assert office.focus() is office.page.list
    assert office.listed() == ["ARNO Anne", "BLOT Bob", "ELU Ève", "CAM Cléo", "DOR Dan"]
    send_all(office)
    assert office.post.sent == []
    finish(office)
    assert [to for to, _letter in office.post.sent] == [
        "anne@exemple.fr", "bob@exemple.fr", "eve@exemple.fr"
    ]  # fmt: skip
    assert office.said() == "3 e-mails went."
    assert office.listed() == ["CAM Cléo", "DOR Dan"]
    office.alt(K.Key_T)
    assert office.listed() == ["DOR Dan"]
    assert len(office.register.calls(SOON.id)) == 1
    office.alt(K.Key_L)
    assert office.listed() == []
    assert "Everybody was told." in office.texts()
    assert office.focus() is office.page.turn
    assert office.telling.button.text().startswith("To tell…")
    assert set(told(office).values()) == {Delivery.GONE}
    assert office.post.passwords == ["sesame"]


def test_a_second_press_while_e_mails_go_changes_nothing(office):
    office.press(K.Key_F7)
    send_all(office)
    assert office.page.going.isVisible()
    assert not office.page.send.isEnabled()
    office.command(K.Key_S)
    office.alt(K.Key_E)
    office.alt(K.Key_B)
    finish(office)
    assert len(office.post.sent) == 3
    assert office.drafts == []
    assert not office.page.going.isVisible()
    office.command(K.Key_S)
    assert len(office.post.passwords) == 1


def test_whoever_says_stop_before_the_first_sends_nothing(office):
    office.press(K.Key_F7)
    send_all(office)
    office.click("stop-emails")
    finish(office)
    assert office.post.sent == []
    assert office.said() == "0 e-mails went."
    assert len(office.listed()) == 5
    office.telling.sending.stop()


def test_the_password_is_asked_once_and_again_when_it_is_wrong(office):
    office.post.closed = [NotLetInError("Wrong.")]
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    assert office.said() == "Wrong."
    assert not office.memory.knows(office.account)
    assert office.page.password.isVisible()
    office.press(K.Key_Return)
    assert office.page.password.isVisible()
    office.write("better")
    office.press(K.Key_Return)
    finish(office)
    assert office.post.passwords == ["sesame", "better"]
    assert len(office.post.sent) == 3
    cancel_session(office.office, SOON.id)
    office.clerk.refresh()
    office.command(K.Key_S)
    office.press(K.Key_Return)
    assert not office.page.password.isVisible()
    finish(office)
    assert len(office.post.sent) == 6


def test_another_server_does_not_hear_the_password(office):
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    cancel_session(office.office, SOON.id)
    office.clerk.refresh()
    office.account = MailAccount("smtp.autre.fr", user="coop", address="coop@exemple.fr")
    office.command(K.Key_S)
    office.press(K.Key_Return)
    assert office.page.password.isVisible()
    assert office.post.passwords == ["sesame"]


def test_a_server_that_cannot_be_reached_is_said(office):
    office.account = MailAccount("smtp.exemple.fr", address="coop@exemple.fr")
    office.post.closed = [UserError("Nobody there.")]
    office.press(K.Key_F7)
    office.command(K.Key_S)
    office.press(K.Key_Return)
    assert not office.page.password.isVisible()
    finish(office)
    assert office.said() == "Nobody there."
    assert told(office) == {}


def test_without_a_server_drafts_are_opened(office):
    office.account = MailAccount()
    office.press(K.Key_F7)
    office.command(K.Key_S)
    assert "No mail server is known" in office.said()
    office.alt(K.Key_E)
    assert office.post.passwords == []
    office.alt(K.Key_B)
    assert office.drafts == ["Arno"]
    assert "Say here whether you sent it" in office.said()
    assert told(office) == {"Anne": Delivery.GOING}
    office.alt(K.Key_O)
    assert told(office) == {"Anne": Delivery.GONE}
    assert office.register.messages(SOON.id)[0].way is Way.DRAFT
    office.alt(K.Key_B, K.Key_N)
    assert told(office)["Bob"] is Delivery.REFUSED
    assert "BLOT Bob" in office.listed()


def test_a_draft_that_nothing_opens_is_still_to_be_told(office):
    office.no_program = True
    office.press(K.Key_F7)
    office.alt(K.Key_B)
    assert office.said() == "No mail program."
    assert told(office) == {"Anne": Delivery.REFUSED}
    assert "ARNO Anne" in office.listed()


def test_a_draft_for_somebody_told_meanwhile_is_not_opened(office):
    office.press(K.Key_F7)
    begun(office.office, whom_to_tell(office.register, SOON.id, NOW)[0])
    office.alt(K.Key_B)
    assert office.drafts == []
    assert "in the meantime" in office.said()


def test_what_is_refused_and_what_perhaps_went_is_shown(office):
    office.post.answers = {
        "anne@exemple.fr": NotTakenError("No.", code=550),
        "eve@exemple.fr": CutOffError("Cut.", perhaps=True),
    }
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    assert office.said() == "Cut."
    assert told(office) == {
        "Anne": Delivery.REFUSED, "Bob": Delivery.GONE, "Ève": Delivery.GOING
    }  # fmt: skip
    first, second = office.page.lines()[:2]
    assert first.row.name == "ELU Ève"
    assert "perhaps went" in first.row.tags[0]
    assert second.row.tags == ("refused by the server (550)",)
    office.press(K.Key_Home)
    office.alt(K.Key_O)
    assert told(office)["Ève"] is Delivery.GONE
    office.post.answers = {"anne@exemple.fr": NotTakenError("No.", code=550)}
    office.command(K.Key_S)
    finish(office)
    assert office.said() == "0 e-mails went. Refused by the server: ARNO Anne."


def test_what_nobody_foresaw_leaves_the_desk_usable(office):
    office.post.answers = {"anne@exemple.fr": Interruption("boom")}
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    assert [str(each) for each in office.failures] == ["boom"]
    assert told(office) == {"Anne": Delivery.GOING}
    assert not office.telling.sending.busy


def test_a_session_that_moved_says_by_itself_who_must_know(office):
    assert not office.telling.alarm.isVisible()
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    office.press(K.Key_Escape)
    assert office.window.shows(office.window.page)
    move_session(office.office, SOON.id, SOON.starts_at + timedelta(days=1), SOON.place)
    office.clerk.refresh()
    assert office.telling.alarm.isVisible()
    office.click("tell-them")
    assert [each.row.place for each in office.page.lines()].count("the session has changed") == 2
    cancel_session(office.office, SOON.id)
    office.clerk.refresh()
    send_all(office)
    finish(office)
    assert len(office.post.sent) == 6


def test_somebody_of_the_list_who_knows_gets_a_copy_on_purpose(office):
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    office.press(K.Key_Escape)
    office.window.page.go_to(SEATS[0].id)
    office.window.page.people.setFocus()
    office.press(K.Key_F7)
    line = office.page.current()
    assert (line.row.name, "duplicate" in line.row.tags[0]) == ("ARNO Anne", True)
    office.command(K.Key_S)
    assert not office.telling.sending.busy
    office.alt(K.Key_E)
    finish(office)
    assert [to for to, _letter in office.post.sent].count("anne@exemple.fr") == 2
    assert [each.copy for each in office.register.messages(SOON.id) if each.person == ANNE.id] == [
        False, True,
    ]  # fmt: skip
    office.clerk.sheets.open_person(BOB.id)
    office.settle()
    office.click("tell-person")
    assert office.page.current().row.name == "BLOT Bob"


def test_those_with_a_seat_are_convoked(office):
    office.press(K.Key_F7)
    office.click("convocation")
    assert office.listed() == ["ARNO Anne", "BLOT Bob", "CAM Cléo", "DOR Dan"]
    send_all(office)
    finish(office)
    assert len(office.post.sent) == 2
    assert office.listed() == ["CAM Cléo", "DOR Dan"]
    office.alt(K.Key_T)
    assert office.listed() == ["DOR Dan"]
    office.alt(K.Key_L)
    assert office.listed() == []
    office.press(K.Key_Space)
    assert office.listed() == ["ELU Ève"]


def test_enter_opens_the_sheet_and_says_what_somebody_was_written(office):
    office.press(K.Key_F7)
    send_all(office)
    finish(office)
    office.press(K.Key_Return)
    assert office.window.shows(office.window.sheet)
    assert office.window.sheet.person() == CLEO
    office.clerk.sheets.open_person(ANNE.id)
    office.settle()
    assert any("told by e-mail" in each for each in office.texts())


def test_a_call_that_nobody_answers_is_noted(office):
    office.press(K.Key_F7)
    office.page.go_to(SEATS[2].id)
    office.alt(K.Key_I)
    assert "did not answer" in office.page.lines()[3].row.tags[0]
    assert told(office) == {}


def test_several_e_mails_leave_only_once_that_was_said(office):
    send_all(office)
    assert not office.page.question.isVisible()  # not even shown
    office.press(K.Key_F7)
    office.command(K.Key_S)
    assert any(each.startswith("Send 3 e-mails now?") for each in office.texts())
    office.command(K.Key_S)
    assert office.page.question.isVisible()  # the same key is no answer
    office.press(K.Key_Escape)
    assert not office.page.question.isVisible()
    assert office.window.shows(office.page)
    assert office.focus() is office.page.list
    assert not office.page.password.isVisible()
    office.command(K.Key_S)
    office.click("send-nothing")
    assert office.focus() is office.page.list
    office.command(K.Key_S)
    office.press(K.Key_Return)
    assert office.page.password.isVisible()
    office.write("sesame")
    office.press(K.Key_Return)
    finish(office)
    assert len(office.post.sent) == 3


def test_a_question_about_what_is_no_longer_shown_is_taken_back(office):
    keep(office.register, LATER, LATERS)
    office.clerk.refresh()
    question = office.page.question
    turns: tuple[Callable[[], object], ...] = (
        lambda: office.press(K.Key_F7),
        lambda: office.click("convocation"),
        lambda: office.clerk.select(LATER.id),
    )
    for turn_away in turns:
        office.clerk.select(SOON.id)
        office.press(K.Key_F7)
        office.command(K.Key_S)
        assert question.isVisible()
        turn_away()
        office.settle()
        assert not question.isVisible()
        assert not question.isAncestorOf(office.focus())
    question.agreed.emit()
    assert not office.telling.sending.busy


def test_what_waits_for_the_password_goes_to_those_who_were_asked_about(office):
    keep(office.register, LATER, LATERS)
    office.clerk.refresh()
    office.clerk.select(SOON.id)
    office.press(K.Key_F7)
    office.command(K.Key_S)
    office.press(K.Key_Return)
    office.clerk.select(LATER.id)
    office.page.password.field.setFocus()
    office.write("sesame")
    office.press(K.Key_Return)
    finish(office)
    assert office.wrote_for == [SOON.id]


def test_a_letter_alone_tells_nobody(office):
    office.press(K.Key_F7)
    for sign in "ebtirclonf":
        office.write(sign)
        office.page.list.forget_typed()
    office.write("dor")
    assert office.page.current().row.sought == "DOR Dan"
    assert told(office) == {}
    assert office.drafts == []
    assert office.register.calls(SOON.id) == ()
    assert office.window.shows(office.window.form)


def test_what_was_noted_is_said_with_the_way_back(office):
    office.press(K.Key_F7)
    office.page.go_to(SEATS[2].id)
    office.alt(K.Key_I)
    assert office.said() == "CAM Cléo: nobody answered. Ctrl+Z takes it back."
    office.alt(K.Key_T)
    assert office.said() == "CAM Cléo: told by phone. Ctrl+Z takes it back."
    office.page.go_to(SEATS[3].id)
    office.alt(K.Key_L)
    assert office.said() == "DOR Dan: letter sent. Ctrl+Z takes it back."
    assert told(office) == {"Cléo": Delivery.GONE, "Dan": Delivery.GONE}
    office.command(K.Key_Z)
    office.command(K.Key_Z)
    assert told(office) == {}
    assert {"CAM Cléo", "DOR Dan"} <= set(office.listed())
    office.page.go_to(SEATS[0].id)
    office.alt(K.Key_B)
    office.press(K.Key_Home)
    office.alt(K.Key_O)
    assert office.said() == "ARNO Anne: noted as told. Ctrl+Z takes it back."
    office.command(K.Key_Z)
    assert told(office) == {"Anne": Delivery.GOING}


def test_ctrl_s_saves_the_sheet_where_the_keyboard_is(office):
    office.press(K.Key_F7, K.Key_Return)
    sheet = office.window.sheet
    sheet.residence.setFocus()
    office.write("Les Tilleuls")
    office.command(K.Key_S)
    assert not office.page.question.isVisible()
    assert office.register.person(ANNE.id).residence == "Les Tilleuls"
    office.page.list.setFocus()
    office.command(K.Key_S)
    assert office.page.question.isVisible()


def test_where_nothing_is_planned_nobody_is_told(qtbot, theme):
    made = TellOffice(theme)
    qtbot.addWidget(made.window)
    made.open()
    made.press(K.Key_F7)
    assert "Plan a session first" in made.said()


def test_a_session_that_is_over_tells_nobody(office):
    office.clock.set(SOON.starts_at + timedelta(hours=3))
    office.clerk.refresh()
    office.window.page.people.setFocus()
    office.press(K.Key_F7)
    assert office.listed() == []
    assert office.focus() is office.page.turn


@pytest.mark.parametrize("size", [(1366, 690), (960, 500)])
def test_nothing_is_cut(office, size):
    office.window.resize(*size)
    office.press(K.Key_F7)
    office.page.question.ask("Send 12 e-mails now? Enter sends them, Escape sends nothing.")
    office.page.password.ask()
    office.page.show_going("2 / 5")
    office.settle()
    assert cut_texts(office.window) == []
    assert outside(office.window) == []
    assert nameless(office.window) == []
    for each in office.window.findChildren(QListView):
        assert not each.isVisible() or each.horizontalScrollBar().maximum() == 0


@pytest.mark.parametrize("key", [K.Key_N, K.Key_F])
def test_a_server_that_refuses_asks_nobody_who_does_something_else(office, key):
    office.post.closed = [NotLetInError("Wrong.")]
    office.press(K.Key_F7)
    send_all(office)
    office.command(key)
    focus = office.focus()
    finish(office)
    assert office.said() == "Wrong."
    office.write("Dupo")  # not into a field that hides what is typed
    assert office.focus() is focus
    assert office.page.password.field.text() == ""
