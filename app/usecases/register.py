"""The port of the sign-up desk: people, sessions, registrations, and what was done to them."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from app.domain.calls import Call
from app.domain.changes import Batch, Entity, Erasure
from app.domain.kept_rows import KeptRow
from app.domain.meetings import Counts, Registration, Session
from app.domain.messages import Message
from app.domain.people import Person
from app.domain.retention import Stay
from app.domain.tallies import Tallies


class Register(Protocol):
    """People, sessions and registrations; a batch is on disk when `write` returns.

    Moments come back in UTC.
    """

    def write(self, batch: Batch) -> None:
        """Write all changes of a batch, or none, and keep the batch in the history.

        Raises UserError when a row is no longer what the batch says it was, when somebody would
        have two live registrations in one session, or when nothing can be written.
        """
        ...

    def edition(self) -> int:
        """Return a number that grows with every batch, whoever writes it; cheap to ask."""
        ...

    def sessions(self) -> tuple[Session, ...]:
        """Return all sessions, earliest first, cancelled ones included."""
        ...

    def session(self, session: UUID) -> Session:
        """Return one session; UserError when there is none with this id."""
        ...

    def person(self, person: UUID) -> Person:
        """Return one person, merged or not; UserError when there is none with this id."""
        ...

    def people(self, people: Collection[UUID]) -> Mapping[UUID, Person]:
        """Return those of these people who are there."""
        ...

    def everybody(self) -> tuple[Person, ...]:
        """Return all people who were not merged into others, by family name."""
        ...

    def search(self, words: str, most: int) -> tuple[Person, ...]:
        """Find people by the beginnings of their names, in any order and without accents.

        Digits look for a phone number, a text with @ for an e-mail address. Those whose name is
        just what was typed come first; merged people are left out.
        """
        ...

    def alike(self, keys: Collection[str], most: int) -> tuple[Person, ...]:
        """Return people who have one of these keys of likeness (see domain/likeness)."""
        ...

    def registration(self, registration: UUID) -> Registration:
        """Return one registration; UserError when there is none with this id."""
        ...

    def registrations(self, session: UUID) -> tuple[Registration, ...]:
        """Return all registrations of a session, cancelled ones included, by family name."""
        ...

    def of_person(self, person: UUID) -> tuple[Registration, ...]:
        """Return all registrations of a person, in the order they were entered."""
        ...

    def last_certificate(self, year: int) -> int:
        """Return the highest number of a certificate of this year, 0 before the first."""
        ...

    def counts(self) -> Mapping[UUID, Counts]:
        """Return how many registrations each session has, for those that have any."""
        ...

    def counts_of(self, session: UUID) -> Counts:
        """Return how many registrations one session has."""
        ...

    def calls(self, session: UUID) -> tuple[Call, ...]:
        """Return the calls about a session, in the order of time."""
        ...

    def calls_to(self, person: UUID) -> tuple[Call, ...]:
        """Return the calls to a person, in the order of time."""
        ...

    def messages(self, session: UUID) -> tuple[Message, ...]:
        """Return what people were told of a session, those of each registration in their order."""
        ...

    def kept_rows(self, source: str) -> Mapping[str, KeptRow]:
        """Return what was brought in from a source before, by key."""
        ...

    def batch(self, batch: UUID) -> Batch:
        """Return one batch of the history; UserError when there is none with this id."""
        ...

    def extent(self, batch: UUID) -> Mapping[type[Entity], int]:
        """Return how many rows of each kind a batch changed, without reading them."""
        ...

    def batches(self, since: datetime, first: int | None = None) -> tuple[Batch, ...]:
        """Return what was done at this moment or after it, in the order it was done.

        With `first`, each comes with so many of its changes only: a large import is quickly told.
        """
        ...

    def history(self, entity: UUID, first: int | None = None) -> tuple[Batch, ...]:
        """Return the batches that changed this row, in the order they were written.

        With `first`, each comes with so many of its changes only.
        """
        ...

    def story(self, entity: UUID) -> tuple[Batch, ...]:
        """Return the batches that changed this row, each with what it did to this row alone."""
        ...

    def doubles_of(self, person: UUID) -> tuple[Person, ...]:
        """Return who was made one with this person, by family name."""
        ...

    def kept_rows_of(self, person: UUID) -> tuple[KeptRow, ...]:
        """Return what was brought in about a person."""
        ...

    def erase(self, erasure: Erasure) -> None:
        """Forget people for good: their rows, and what the history says of them.

        Numbers stay, and so do the numbers of certificates; rows of exports do not come in again.
        Raises UserError when they are nowhere any more, or when nothing can be written.
        """
        ...

    def stays(self, before: date, now: datetime) -> tuple[Stay, ...]:
        """Return those whose last day is before this one, the longest ago first."""
        ...

    def tallies(self, now: datetime) -> Tallies:
        """Return who registered for held sessions and who came, by quarter and module.

        Those who were forgotten are counted.
        """
        ...
