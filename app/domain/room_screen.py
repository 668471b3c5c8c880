"""What hides or replaces the slide, and how slides are shown."""

from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.events import (
    Curtain,
    CurtainEvent,
    CurtainMoved,
    MessageShown,
    ViewChanged,
    WaitingShown,
)
from app.domain.settings import View


@dataclass(frozen=True)
class RoomScreen:
    """The room's screen but for the slide itself.

    `text` is the message, or what the room waits for, `since` when and `until` when it goes on.
    """

    curtain: Curtain = Curtain.OPEN
    text: str = ""
    until: datetime | None = None
    since: datetime | None = None
    view: View = field(default_factory=View)

    def after(self, event: CurtainEvent, at: datetime) -> "RoomScreen":
        """Return the screen once this has happened, at this moment."""
        match event:
            case CurtainMoved(curtain):
                return RoomScreen(curtain, view=self.view)
            case WaitingShown(text, until):
                return RoomScreen(Curtain.WAITING, text, until, at, self.view)
            case MessageShown(text):
                return RoomScreen(Curtain.MESSAGE, text, view=self.view)
            case ViewChanged(text_step, contrast, plain, subtitles):
                return replace(self, view=View(text_step, contrast, plain, subtitles))
