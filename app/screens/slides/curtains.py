"""What the room sees around and instead of the activities."""

from dataclasses import dataclass


@dataclass(frozen=True)
class WelcomeSlide:
    """Before the first activity, and after the last."""

    title: str
    subtitle: str
    lines: tuple[str, ...] = ()


@dataclass(frozen=True)
class BlackSlide:
    """Nothing at all."""


@dataclass(frozen=True)
class LogoSlide:
    """A quiet picture while people talk."""

    name: str


@dataclass(frozen=True)
class BlankSlide:
    """The quiet ground of a slide with nothing on it."""


@dataclass(frozen=True)
class WaitingSlide:
    """A pause, or the wait before the beginning; `left` is the time left, empty without an end.

    `until` says in words when it goes on.
    """

    title: str
    text: str
    left: str
    until: str


@dataclass(frozen=True)
class MessageSlide:
    """A sentence of the facilitator's."""

    text: str
