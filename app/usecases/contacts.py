"""The port for phone numbers and e-mail addresses."""

from typing import Protocol


class Contacts(Protocol):
    """Knows phone numbers and e-mail addresses; what people typed is never changed by it."""

    def phones(self, text: str) -> tuple[str, ...]:
        """Return the numbers in a text in their international form (E.164), for comparing."""
        ...

    def shown_phone(self, text: str) -> str:
        """Return a number as it is read out: 06 12 34 56 78; as it was where it is none."""
        ...

    def email(self, text: str) -> str | None:
        """Return an address as it can be written to; None where it is none."""
        ...
