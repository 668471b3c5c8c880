"""What letters and figures mean just now: the first window takes this alone, without the panels."""

from dataclasses import dataclass


@dataclass(frozen=True)
class KeyContext:
    """What letters and figures mean now.

    `letters` name something (choices, cards, words); the others are shortcuts. `figures` tells
    whether these name something too; `counting`, whether hands are being counted;
    `rubbing`, whether Backspace takes a card back.
    """

    letters: str = ""
    figures: bool = False
    counting: bool = False
    rubbing: bool = False
