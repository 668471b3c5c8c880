"""How long a room stayed at each activity."""

from datetime import UTC, datetime, timedelta

from app.domain.events import (
    ActivityShown,
    Event,
    PresenceCounted,
    Recorded,
    SessionClosed,
    SessionOpened,
    SessionResumed,
)
from app.domain.timing import WELCOME, time_spent

NOON = datetime(2026, 3, 3, 12, tzinfo=UTC)


def spent(*entries: tuple[int, Event]) -> dict[str, int]:
    recorded = (
        Recorded(number, NOON + timedelta(minutes=at), event)
        for number, (at, event) in enumerate(entries, start=1)
    )
    times = time_spent(tuple(recorded))
    return {activity: time // timedelta(minutes=1) for activity, time in times.items()}


OPENED = (0, SessionOpened("sample", 1))


def test_each_activity_lasts_until_the_next_one_and_coming_back_adds_up():
    assert spent(
        OPENED, (2, ActivityShown("quiz")), (9, ActivityShown("film")), (13, ActivityShown("quiz")),
        (14, SessionClosed()),
    ) == {WELCOME: 2, "quiz": 8, "film": 4}  # fmt: skip


def test_an_interruption_belongs_to_nobody():
    assert spent(
        OPENED, (1, ActivityShown("quiz")), (5, PresenceCounted(4)), (60, SessionResumed()),
        (63, PresenceCounted(5)),
    ) == {WELCOME: 1, "quiz": 7}  # fmt: skip


def test_what_is_noted_after_the_end_takes_no_time():
    assert spent(
        OPENED, (1, ActivityShown("quiz")), (5, SessionClosed()), (50, PresenceCounted(4)),
        (70, SessionResumed()), (72, SessionClosed()),
    ) == {WELCOME: 1, "quiz": 6}  # fmt: skip


def test_a_clock_that_is_set_back_takes_nothing_away():
    assert spent(
        OPENED, (5, ActivityShown("quiz")), (-60, PresenceCounted(4)), (-58, SessionClosed()),
    ) == {WELCOME: 5, "quiz": 2}  # fmt: skip


def test_a_session_that_never_began_took_no_time():
    assert spent() == {}
    assert spent(OPENED) == {}
