"""A voice of our own for tests: as long as its letters, and not silent."""

from array import array

from app.studio.storyboard import Role
from app.studio.voice import RATE, Speech

SECONDS_A_LETTER = 0.05


class SteadyVoice:
    """Says every letter in the same time and remembers what it was asked to say."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []

    def speak(self, text: str, role: Role) -> Speech:
        self.said.append((role.id, text))
        seconds = len(text) * SECONDS_A_LETTER
        return Speech(
            seconds, array("h", ([9000] * 25 + [-9000] * 25) * round(seconds * RATE / 50))
        )
