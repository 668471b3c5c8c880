"""What papers tell of the cooperative, from its settings."""

from app.domain.settings import Settings
from app.screens.papers import House


def house_of(settings: Settings) -> House:
    """Say who the papers come from, and where they are reached."""
    letterhead = settings.letterhead
    reach = (*letterhead.address, letterhead.phone, letterhead.email)
    lines = tuple(each for each in reach if each)
    return House(settings.cooperative, lines, letterhead.logo, letterhead.colour)
