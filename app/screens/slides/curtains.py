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
