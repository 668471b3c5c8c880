"""Counts that no room can give."""

from app.domain.errors import UserError

MOST_HANDS = 2000  # more than any hall this program is made for


def check_hands(hands: int) -> None:
    """Refuse a count that no room can give."""
    if hands < 0:
        raise UserError("A count of hands cannot be negative: type 0 or more.")
    if hands > MOST_HANDS:
        raise UserError(
            "{hands} hands is more than any room holds: check the number and type it again.",
            hands=hands,
        )


def check_head_count(present: int) -> None:
    """Refuse a number of people that no room can hold."""
    if not 0 <= present <= MOST_HANDS:
        raise UserError(
            "The number of people must be between 0 and {most}: type it again.", most=MOST_HANDS
        )
