"""What a choice got, as a number where there is one: every screen and paper takes it from here."""

from dataclasses import dataclass
from enum import Enum

from app.domain.answers.tally import Tally


class Way(Enum):
    """How the figure of a choice came, or why there is none."""

    COUNTED = "counted"
    ZONES = "zones"
    REST = "rest"
    PERSONS = "persons"
    MAJORITY = "majority"
    TOGETHER = "together"
    NOT_COUNTED = "not_counted"
    NONE = "none"


@dataclass(frozen=True)
class Figure:
    """How many hands a choice got, None where nobody counted them; `about` marks an estimate."""

    way: Way
    hands: int | None = None
    about: bool = False


def figure_of(tally: Tally, choice: str) -> Figure:
    """What a choice got, and how that is known."""
    if choice == tally.majority:
        return Figure(Way.MAJORITY)
    if choice in tally.agreed:
        return Figure(Way.TOGETHER)
    hands = tally.hands
    if tally.persons:
        return Figure(Way.PERSONS, hands.get(choice, 0))
    if choice not in hands:
        return Figure(Way.NOT_COUNTED if hands or tally.majority else Way.NONE)
    way = Way.ZONES if tally.zones_of(choice) else Way.COUNTED
    return Figure(Way.REST if choice == tally.rest else way, hands[choice], tally.about(choice))
