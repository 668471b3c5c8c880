"""People who are forgotten: what of them goes, and what is left where they were."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from uuid import UUID

from app.domain.people import Address, Person, Reach


@dataclass(frozen=True)
class Erased:
    """In the history, a row that told of somebody who was forgotten: nothing of it is left."""

    id: UUID
    kind: str


def reduced(person: Person) -> Person:
    """Somebody of whom only the name stays: how to reach them and what they need is dropped."""
    return replace(
        person,
        phones=(),
        email="",
        address=Address(),
        residence="",
        reach=Reach.UNKNOWN,
        needs=frozenset(),
        interests=frozenset(),
        ambassador=None,
        note="",
    )


def can_be_reduced(person: Person) -> bool:
    """Whether more than the name is kept of somebody."""
    return reduced(person) != person


def one_human(people: frozenset[UUID], merged: Mapping[UUID, UUID]) -> frozenset[UUID]:
    """All rows that are the same human as one of these; `merged` says who was merged into whom."""
    whole, before = set(people), 0
    while len(whole) > before:
        before = len(whole)
        for double, kept in merged.items():
            if double in whole or kept in whole:
                whole |= {double, kept}
    return frozenset(whole)
