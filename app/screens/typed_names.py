"""Letters typed in a list of people: which of the names they lead to."""

from collections.abc import Sequence

from app.domain.names import folded


def led_to(typed: str, names: Sequence[str], at: int) -> int:
    """The place of the name that begins so, -1 for none.

    More letters hold on to the name they led to; one letter, again and again, leads to the next.
    """
    wanted = folded(typed)
    found = _beginning(wanted, names)
    again = len(set(wanted)) == 1 and (len(wanted) == 1 or not found)
    if again:
        found = _beginning(wanted[0], names)
    further = (each for each in found if each > at or (each == at and not again))
    return next(further, found[0] if found else -1)


def _beginning(wanted: str, names: Sequence[str]) -> list[int]:
    if not wanted:
        return []
    return [at for at, name in enumerate(names) if folded(name).startswith(wanted)]
