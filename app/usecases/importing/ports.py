"""The ports of what imports remember beside the register."""

from collections.abc import Collection, Iterable
from typing import Protocol

from app.domain.imports.layouts import Layout


class ErasedRows(Protocol):
    """The rows whose people were erased, as keyed hashes: nobody can be read from them."""

    def forget(self, traces: Collection[str]) -> None:
        """Keep these traces from coming in again."""
        ...

    def forgotten(self, traces: Iterable[str]) -> frozenset[str]:
        """Return those of these traces that must not come in again.

        They are only worked out where anybody was ever erased.
        """
        ...


class Watch(Protocol):
    """Somebody who waits for a long table; called from the thread that works."""

    def progress(self, done: int, whole: int) -> None:
        """Hear how many rows of how many are compared."""
        ...

    def cancelled(self) -> bool:
        """Tell whether nobody waits for it any more."""
        ...


class KnownLayouts(Protocol):
    """The tables that staff mapped by hand, under the names they gave."""

    def layouts(self) -> tuple[Layout, ...]:
        """Return all of them, by name."""
        ...

    def remember(self, layout: Layout) -> None:
        """Keep one under its name, in the place of the one of that name or of those headers."""
        ...

    def forget_layout(self, name: str) -> None:
        """Forget one."""
        ...
