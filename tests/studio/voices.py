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


class BreathingVoice:
    """Speaks as fast as its role is told to, with one pause in each sentence."""

    BREATH = 0.4

    def __init__(self, *, letters_a_second: float = 14, breath_after: float = 0.5) -> None:
        self._letters_a_second = letters_a_second
        self._breath_after = breath_after

    def speak(self, text: str, role: Role) -> Speech:
        seconds = len(text) / self._letters_a_second * 150 / role.speed
        samples = array("h", [9000, -9000] * round(seconds * RATE / 2))
        first = round(len(samples) * self._breath_after)
        if seconds > 2:
            silence = array("h", bytes(2 * round(self.BREATH * RATE)))
            samples[first : first + len(silence)] = silence
        return Speech(len(samples) / RATE, samples)
