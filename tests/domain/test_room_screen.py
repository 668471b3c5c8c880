"""What hides or replaces the slide, and how slides are shown."""

from datetime import UTC, datetime

from app.domain.events import Curtain, CurtainMoved, MessageShown, ViewChanged, WaitingShown
from app.domain.room_screen import RoomScreen
from app.domain.settings import View

NOW = datetime(2026, 3, 3, 15, 0, tzinfo=UTC)
LATER = datetime(2026, 3, 3, 15, 10, tzinfo=UTC)
VIEW = View(text_step=2, contrast=True, plain=True, subtitles=False)


def test_each_curtain_takes_the_place_of_the_one_before():
    waiting = RoomScreen().after(WaitingShown("Pause", LATER), NOW)
    assert waiting == RoomScreen(Curtain.WAITING, "Pause", LATER, NOW)
    assert waiting.after(MessageShown("Voiture mal garée"), NOW) == RoomScreen(
        Curtain.MESSAGE, "Voiture mal garée"
    )
    assert waiting.after(CurtainMoved(Curtain.OPEN), NOW) == RoomScreen()


def test_the_view_stays_whatever_hides_the_slide():
    seen = RoomScreen().after(ViewChanged(2, contrast=True, plain=True, subtitles=False), NOW)
    assert seen.view == VIEW
    for event in (CurtainMoved(Curtain.BLACK), WaitingShown("Pause"), MessageShown("Bonjour")):
        assert seen.after(event, NOW).view == VIEW


def test_a_view_changes_under_the_curtain():
    black = RoomScreen(Curtain.BLACK).after(ViewChanged(2, True, True, False), NOW)
    assert (black.curtain, black.view) == (Curtain.BLACK, VIEW)
