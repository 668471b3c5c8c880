"""Fills what bears names: tents for the table, labels for clothes and envelopes."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.meetings import Registration, Session, Standing
from app.domain.names import by_name
from app.domain.settings import Settings
from app.screens.dates import long_date
from app.screens.houses import house_of
from app.screens.letters import postal_lines
from app.screens.papers import House
from app.screens.wording import _


@dataclass(frozen=True)
class Tents:
    """Names to stand on a table, each its large and its small words.

    `by_hand` stands where a name has letters that cannot be printed.
    """

    title: str
    house: House
    names: tuple[tuple[str, str], ...]
    foot: str
    by_hand: str = ""


@dataclass(frozen=True)
class LabelSheet:
    """Sticky labels; `large` sets the first line of each apart from the others."""

    title: str
    how: str
    labels: tuple[tuple[str, ...], ...]
    large: bool


def tents(
    session: Session, module: str, people: tuple[Registration, ...], settings: Settings
) -> Tents:
    """Fill the tents of those who have a seat."""
    return Tents(
        title=_("Name tents"),
        house=house_of(settings),
        names=tuple(_two_lines(each) for each in _seated(people)),
        foot=f"{module} · {long_date(session.starts_at)}",
        by_hand=_("Write the name here by hand"),
    )


def name_labels(session: Session, people: tuple[Registration, ...]) -> LabelSheet:
    """Fill labels to wear of those who have a seat."""
    names = (_two_lines(each) for each in _seated(people))
    labels = tuple(tuple(part for part in name if part) for name in names)
    return LabelSheet(_of(session, _("Name labels")), _how(), labels, large=True)


def address_labels(session: Session, people: tuple[Registration, ...]) -> LabelSheet:
    """Fill labels for the envelopes of those who have a postal address."""
    live = [each for each in people if each.live and each.person.address]
    ordered = sorted(live, key=lambda each: by_name(each.person))
    labels = tuple(postal_lines(each.person) for each in ordered)
    return LabelSheet(_of(session, _("Address labels")), _how(), labels, large=False)


def _seated(people: Iterable[Registration]) -> list[Registration]:
    seated = (each for each in people if each.standing is Standing.SEATED)
    return sorted(seated, key=lambda each: by_name(each.person))


def _two_lines(registration: Registration) -> tuple[str, str]:
    person = registration.person
    family = person.family_name.upper()
    return (person.given_name, family) if person.given_name else (family, "")


def _of(session: Session, title: str) -> str:
    return _("{title}, session of {date}").format(title=title, date=long_date(session.starts_at))


def _how() -> str:
    return _("21 labels of 63.5 × 38.1 mm: print at 100%, without fitting to the page.")
