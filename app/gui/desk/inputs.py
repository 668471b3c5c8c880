"""The fields of a page by the name of what they hold: to show it, to read it, to lead to it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from PySide6.QtWidgets import QWidget

from app.domain.people import Address
from app.gui.desk.fields import Choice, Field
from app.gui.desk.ticks import Ticks

BETWEEN = " / "


@dataclass(frozen=True)
class Input:
    """What shows a value, and what reads it as it stands."""

    control: QWidget
    put: Callable[[Any], object]
    read: Callable[[], Any]


def text_in(field: Field) -> Input:
    """A text."""
    return Input(field, field.put, field.text)


def parts_in(field: Field) -> Input:
    """Several texts on one line, a stroke between them."""
    return Input(field, lambda parts: field.put(BETWEEN.join(parts)), lambda: parted(field.text()))


def chosen_in(choice: Choice) -> Input:
    """One of several values."""
    return Input(choice, choice.choose, choice.value)


def ticked_in(ticks: Ticks) -> Input:
    """Those of several things that are ticked."""
    return Input(ticks, ticks.put, ticks.value)


def address_in(street: Field, postcode: Field, town: Field) -> Input:
    """A postal address."""

    def put(address: Address) -> None:
        street.put(BETWEEN.join(address.lines))
        postcode.put(address.postcode)
        town.put(address.town)

    def read() -> Address:
        return Address(parted(street.text()), postcode.text().strip(), town.text().strip())

    return Input(street, put, read)


def show_all(inputs: Mapping[str, Input], entity: object) -> None:
    """Show all that these fields hold of somebody, of a session, of a registration."""
    for field, each in inputs.items():
        each.put(getattr(entity, field))


def read_all(inputs: Mapping[str, Input]) -> dict[str, Any]:
    """Read all fields."""
    return {field: each.read() for field, each in inputs.items()}


def parted(text: str) -> tuple[str, ...]:
    """The parts of a line."""
    return tuple(each.strip() for each in text.split("/") if each.strip())
