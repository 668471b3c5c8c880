"""Pauses, messages and the look of the slides."""

from datetime import timedelta

import pytest

from app.domain.errors import UserError
from app.domain.events import Curtain, CurtainMoved, MessageShown, ViewChanged, WaitingShown
from app.domain.settings import View
from app.usecases.staging import (
    change_view,
    open_curtain,
    show_message,
    show_waiting,
    wait_longer,
)
from tests.fakes.rehearsal import Rehearsal


@pytest.fixture
def evening() -> Rehearsal:
    return Rehearsal()


def test_a_pause_ends_so_many_minutes_from_now(evening):
    until = evening.live.now() + timedelta(minutes=10)
    show_waiting(evening.live, "  Pause\ncafé ", 10)
    assert evening.last_event() == WaitingShown("Pause café", until)
    assert evening.state.curtain is Curtain.WAITING


def test_a_pause_may_have_no_end(evening):
    show_waiting(evening.live, "", None)
    assert evening.last_event() == WaitingShown("", None)
    wait_longer(evening.live, 5)
    assert evening.last_event() == WaitingShown("", None)


def test_a_pause_is_made_longer_from_its_end_or_from_now(evening):
    show_waiting(evening.live, "Pause", 10)
    until = evening.live.now() + timedelta(minutes=10)
    wait_longer(evening.live, 5)
    assert evening.state.screen.until == until + timedelta(minutes=5)
    evening.clock.advance(minutes=60)
    wait_longer(evening.live, 5)
    assert evening.state.screen.until == evening.live.now() + timedelta(minutes=5)


def test_only_a_pause_is_made_longer(evening):
    events = evening.events()
    wait_longer(evening.live, 5)
    assert evening.events() == events


@pytest.mark.parametrize("minutes", [0, -3, 241])
def test_a_pause_that_nobody_means_is_refused(evening, minutes):
    with pytest.raises(UserError, match="from 1 to 240 minutes"):
        show_waiting(evening.live, "Pause", minutes)


def test_a_message_is_one_tidy_sentence(evening):
    show_message(evening.live, " Une voiture\tgêne la sortie. ")
    assert evening.last_event() == MessageShown("Une voiture gêne la sortie.")
    assert evening.state.screen.text == "Une voiture gêne la sortie."


@pytest.mark.parametrize(("text", "why"), [("  ", "Type the message"), ("x" * 301, "300 letters")])
def test_a_message_that_cannot_be_read_is_refused(evening, text, why):
    with pytest.raises(UserError, match=why):
        show_message(evening.live, text)
    assert evening.state.curtain is Curtain.OPEN


def test_the_slide_comes_back_once(evening):
    show_message(evening.live, "Bonjour")
    open_curtain(evening.live)
    assert evening.last_event() == CurtainMoved(Curtain.OPEN)
    events = evening.events()
    open_curtain(evening.live)
    assert evening.events() == events


def test_the_view_changes_within_its_bounds_and_only_when_it_does(evening):
    change_view(evening.live, View(text_step=9, contrast=True))
    assert evening.last_event() == ViewChanged(3, True, False, True)
    events = evening.events()
    change_view(evening.live, View(text_step=3, contrast=True))
    assert evening.events() == events
    change_view(evening.live, View(text_step=-1))
    assert evening.state.screen.view == View()
