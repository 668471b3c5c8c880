"""Printers and sticks that exist in memory only."""

from collections.abc import Callable
from pathlib import Path

from app.domain.errors import UserError
from app.usecases.devices import Stick


class FakeHandingOut:
    """Notes what was printed; the test says what is plugged in."""

    def __init__(self, *printers: str, sticks: tuple[Path, ...] = ()) -> None:
        self.names = printers
        self.plugged = tuple(Stick(each.name, each) for each in sticks)
        self.printed: list[tuple[bytes, str, int]] = []
        self.refusal: UserError | None = None

    def printers(self) -> tuple[str, ...]:
        """Return the printers given."""
        return self.names

    def print_pdf(self, pdf: bytes, printer: str, copies: int) -> None:
        """Note it, or refuse."""
        if self.refusal is not None:
            raise self.refusal
        self.printed.append((pdf, printer, copies))

    def print_true(
        self, pdf: bytes, printer: str, copies: int, cancelled: Callable[[], bool]
    ) -> None:
        """Note it, or refuse; nothing where it was cancelled before."""
        if not cancelled():
            self.print_pdf(pdf, printer, copies)

    def sticks(self) -> tuple[Stick, ...]:
        """Return the sticks given."""
        return self.plugged
