"""What the desk says of who passes before others in the waiting list."""

from collections.abc import Iterable

from app.domain.meetings import Registration
from app.screens.desk_people import addressed
from app.screens.wording import ngettext


def passing_said(seats: Iterable[Registration], passed: int) -> str:
    """Say before how many people somebody would get a seat."""
    names = ", ".join(addressed(each.person) for each in seats)
    words = ngettext(
        "{name} would pass before {n} person who waits.",
        "{name} would pass before {n} people who wait.",
        passed,
    )
    return words.format(name=names, n=passed)
