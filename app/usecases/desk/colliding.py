"""Two people at work on one row: what each of them changed, and where they disagree."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any, Generic, TypeVar

from app.domain.meetings import Registration, Session
from app.domain.people import Consent, Person

Edited = TypeVar("Edited", Person, Session, Registration)


@dataclass(frozen=True)
class Clash:
    """One field that two people changed, each in their own way."""

    field: str
    mine: object
    theirs: object


@dataclass(frozen=True)
class Collision(Generic[Edited]):
    """What is written now with what I changed; of what both changed, mine until I choose."""

    joined: Edited
    news: tuple[str, ...]
    clashes: tuple[Clash, ...]


def collide(
    before: Edited, mine: Edited, theirs: Edited, fields: Iterable[str]
) -> Collision[Edited]:
    """Join what I typed since `before` with what was written meanwhile.

    `news` names the fields that only others changed; all fields that are not listed are theirs.
    """
    own: dict[str, Any] = {}
    news, clashes = [], []
    for field in fields:
        was, typed, written = (getattr(each, field) for each in (before, mine, theirs))
        if _same(typed, was) or _same(typed, written):
            if not _same(written, was) and not _same(typed, written):
                news.append(field)
            continue
        own[field] = typed
        if not _same(written, was):
            clashes.append(Clash(field, typed, written))
    return Collision(replace(theirs, **own), tuple(news), tuple(clashes))


def _same(one: object, other: object) -> bool:
    """Two times yes is yes, whenever each was said."""
    if isinstance(one, Consent) and isinstance(other, Consent):
        return True
    return one == other
