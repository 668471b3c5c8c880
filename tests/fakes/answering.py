"""Short ways to write down what a room answered."""

from app.domain.answers import Cell, Count, Tally


def hands(**counts: int) -> Tally:
    """Hands counted for the whole room, by choice."""
    return Tally({Cell(choice): Count(number) for choice, number in counts.items()})
