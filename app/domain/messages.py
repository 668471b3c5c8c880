"""What people were told of their registration, so that nobody is told twice or forgotten."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from hashlib import sha256
from itertools import takewhile
from uuid import UUID, uuid5

from app.domain.meetings import Registration, Session, Standing
from app.domain.names import folded


class Occasion(Enum):
    """Why people are written to."""

    CONFIRMATION = "confirmation"
    CONVOCATION = "convocation"
    CHANGE = "change"
    CANCELLATION = "cancellation"
    WAITING = "waiting"
    OFFER = "offer"


class Way(Enum):
    """How somebody was told; a draft was sent by hand, from the mail program of whoever sent it."""

    LETTER = "letter"
    EMAIL = "email"
    DRAFT = "draft"
    PHONE = "phone"


class Delivery(Enum):
    """What became of a message; one that is GOING perhaps went: a person must say."""

    GOING = "going"
    GONE = "gone"
    REFUSED = "refused"


@dataclass(frozen=True)
class Message:
    """Somebody was told what holds for a registration, or it was tried.

    `number` counts those of one registration, from 1; no clock orders them. `version` stands for
    what they were told. A `copy` was sent on purpose to somebody who knew. `note` is what a server
    answered.
    """

    id: UUID
    registration: UUID
    person: UUID
    number: int
    occasion: Occasion
    way: Way
    delivery: Delivery
    version: str
    standing: Standing
    at: datetime
    who: str
    copy: bool = False
    note: str = ""


def message_id(registration: UUID, number: int) -> UUID:
    """The id of a message: two windows that tell the same thing at once cannot both write it."""
    return uuid5(registration, f"message {number}")


def version_of(session: Session, registration: Registration) -> str:
    """A fingerprint of what somebody must know: when and where, and what their place is worth.

    Another spelling of the place is no news.
    """
    told: tuple[object, ...] = ("cancelled",)
    if session.cancelled_at is None:
        until = registration.offered_until
        told = (
            session.starts_at.timestamp(), session.minutes, folded(session.place), session.modules,
            registration.standing.value, until.timestamp() if until else None,
        )  # fmt: skip
    return sha256(repr(told).encode()).hexdigest()[:16]


def last_told(messages: Sequence[Message]) -> Message | None:
    """The last of somebody's messages that went, or perhaps went."""
    gone = [each for each in messages if each.delivery is not Delivery.REFUSED]
    return gone[-1] if gone else None


def news(
    session: Session, registration: Registration, messages: Sequence[Message], now: datetime
) -> Occasion | None:
    """What somebody must be told now; None when they know, or when it is of no use any more.

    `messages` are those of the registration, in their order.
    """
    if not _to_come(session, registration, now):
        return None
    last = last_told(messages)
    if last is not None and last.version == version_of(session, registration):
        return None
    if session.cancelled_at is not None:
        return Occasion.CANCELLATION
    if registration.standing is Standing.SEATED and last is not None:
        return Occasion.CHANGE if last.standing is Standing.SEATED else Occasion.CONFIRMATION
    return {Standing.WAITING: Occasion.WAITING, Standing.OFFERED: Occasion.OFFER}.get(
        registration.standing, Occasion.CONFIRMATION
    )


def to_convoke(
    session: Session, registration: Registration, messages: Sequence[Message], now: datetime
) -> bool:
    """Whether somebody with a seat was not yet reminded of the session as it now is."""
    seated = registration.standing is Standing.SEATED and session.cancelled_at is None
    if not seated or not _to_come(session, registration, now):
        return False
    since = _since_it_holds(session, registration, messages)
    return all(each.occasion is not Occasion.CONVOCATION for each in since)


def is_copy(
    session: Session, registration: Registration, messages: Sequence[Message], occasion: Occasion
) -> bool:
    """Whether somebody has this in writing already."""
    return any(
        (each.occasion is Occasion.CONVOCATION) is (occasion is Occasion.CONVOCATION)
        and each.way is not Way.PHONE
        and each.delivery is Delivery.GONE
        for each in _since_it_holds(session, registration, messages)
    )


def doubtful(messages: Sequence[Message]) -> Message | None:
    """The last of somebody's messages, where nobody knows whether it went."""
    last = messages[-1] if messages else None
    return last if last is not None and last.delivery is Delivery.GOING else None


def by_registration(messages: Iterable[Message]) -> dict[UUID, tuple[Message, ...]]:
    """Messages by registration, each in their order."""
    found: dict[UUID, tuple[Message, ...]] = {}
    for each in sorted(messages, key=lambda each: each.number):
        found[each.registration] = (*found.get(each.registration, ()), each)
    return found


def _since_it_holds(
    session: Session, registration: Registration, messages: Sequence[Message]
) -> Iterator[Message]:
    """The messages since the last that said something else, the latest first."""
    version = version_of(session, registration)
    gone = [each for each in messages if each.delivery is not Delivery.REFUSED]
    return takewhile(lambda each: each.version == version, reversed(gone))


def _to_come(session: Session, registration: Registration, now: datetime) -> bool:
    return registration.live and session.starts_at > now
