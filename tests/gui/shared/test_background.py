"""Slow work is done elsewhere and its result comes back to the windows' thread, in order."""

from threading import Event, get_ident

import pytest

from app.domain.errors import UserError
from app.gui.shared.background import Background


@pytest.fixture
def background(qapp):
    assert qapp is not None
    made = Background()
    yield made
    made.close()


def test_the_result_arrives_on_the_windows_thread(background, qtbot):
    seen = []
    background.run(get_ident, lambda there: seen.append((there, get_ident())), seen.append)
    qtbot.waitUntil(lambda: bool(seen))
    there, here = seen[0]
    assert here == get_ident() != there


def test_an_error_is_brought_back_too(background, qtbot):
    def work() -> None:
        raise UserError("The disk is full.")

    told: list[BaseException] = []
    done: list[object] = []
    background.run(work, done.append, told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert isinstance(told[0], UserError)
    assert done == []


def test_one_piece_of_work_at_a_time_in_the_order_of_the_wishes(background, qtbot):
    gate = Event()
    seen: list[str] = []
    background.run(lambda: gate.wait(20) and "first", seen.append, seen.append)
    background.run(lambda: "second", seen.append, seen.append)
    assert seen == []
    gate.set()
    qtbot.waitUntil(lambda: len(seen) == 2)
    assert seen == ["first", "second"]


def test_closing_finishes_the_work_under_way_and_what_waits_behind_it(qapp):
    assert qapp is not None
    background = Background()
    begun, gate = Event(), Event()
    done: list[str] = []

    def first() -> None:
        begun.set()
        gate.wait(20)
        done.append("first")

    background.run(first, lambda _none: None, lambda _error: None)
    begun.wait(20)
    background.run(lambda: done.append("second"), lambda _none: None, lambda _error: None)
    gate.set()
    background.close()
    assert done == ["first", "second"]


def test_what_arrives_after_the_closing_is_told_to_nobody(qapp):
    background = Background()
    told: list[object] = []
    background.run(lambda: "late", told.append, told.append)
    background.close()  # the work is over, its result still waits for this thread
    qapp.processEvents()
    assert told == []


def test_what_is_to_be_done_soon_waits_for_its_turn(background, qtbot):
    done: list[int] = []
    background.soon(lambda: done.append(get_ident()))
    assert done == []
    qtbot.waitUntil(lambda: bool(done))
    assert done == [get_ident()]
