"""The ports of imports without a disk, and what they need to read a table."""

from collections.abc import Collection, Iterable
from dataclasses import replace
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from app.domain.imports.layouts import Layout, propose, recognise
from app.domain.imports.rows import Entry, Reading, read_entries
from app.domain.imports.said import Knowledge
from app.domain.imports.table import Table
from app.usecases.importing.lines import Import

PARIS = ZoneInfo("Europe/Paris")
TITLES = {"histoire": "histoire", "gouvernance": "gouvernance"}


def good_email(text: str) -> str | None:
    """A stand-in for what knows e-mail addresses."""
    return text if "." in text.partition("@")[2] else None


KNOWN = Knowledge(TITLES, good_email)


def layout_of(table: Table) -> Layout:
    """How a table is read without any click; a proposal where it is not recognised."""
    return recognise(table) or propose(table)


def entries_of(table: Table, **wished: Any) -> list[Entry]:
    """The rows of a table, read."""
    reading = replace(Reading("form:1", PARIS, KNOWN), **wished)
    return [*read_entries(table, layout_of(table), reading)]


def an_import(table: Table, session: UUID, **wished: Any) -> Import:
    """An import of a table into a session."""
    return replace(Import(table, layout_of(table), session, PARIS, KNOWN, "2026-1"), **wished)


class MemoryErasedRows:
    """The port ErasedRows without a disk."""

    def __init__(self) -> None:
        self._traces = set[str]()

    def forget(self, traces: Collection[str]) -> None:
        """Keep these traces from coming in again."""
        self._traces |= set(traces)

    def forgotten(self, traces: Iterable[str]) -> frozenset[str]:
        """Return those that must not come in again."""
        return frozenset(self._traces & set(traces))


class MemoryLayouts:
    """The port KnownLayouts without a disk."""

    def __init__(self) -> None:
        self._layouts: dict[str, Layout] = {}

    def layouts(self) -> tuple[Layout, ...]:
        """Return all of them, by name."""
        return tuple(self._layouts[name] for name in sorted(self._layouts))

    def remember(self, layout: Layout) -> None:
        """Keep one under its name."""
        others = {
            name: each
            for name, each in self._layouts.items()
            if each.signature != layout.signature
        }  # fmt: skip
        self._layouts = {**others, layout.name: layout}

    def forget_layout(self, name: str) -> None:
        """Forget one."""
        self._layouts.pop(name, None)
