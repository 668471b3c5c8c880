"""Telling people what holds for them, once: whom, by which way, and what became of it."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.domain.changes import Action, Batch, Change, added, changed
from app.domain.errors import UserError
from app.domain.meetings import Registration, Session
from app.domain.messages import (
    Delivery,
    Message,
    Occasion,
    Way,
    by_registration,
    doubtful,
    last_told,
    message_id,
    news,
    to_convoke,
    version_of,
)
from app.domain.people import Reach
from app.domain.reaching import way_to
from app.usecases.desk.office import Office
from app.usecases.register import Register


@dataclass(frozen=True)
class Due:
    """Somebody who must be told of a `version`; `number` is that of the message that does it.

    `after` is the number of the last message that went, 0 before the first.

    `refused` is the last try, where a server would not take it. A `copy` is wanted on purpose by
    somebody who knows.
    """

    registration: Registration
    occasion: Occasion
    way: Reach
    version: str
    number: int = 1
    after: int = 0
    refused: Message | None = None
    copy: bool = False


@dataclass(frozen=True)
class Doubt:
    """A message of which nobody knows whether it went."""

    registration: Registration
    message: Message


def whom_to_tell(
    register: Register,
    session: UUID,
    now: datetime,
    occasion: Occasion = Occasion.CONFIRMATION,
) -> tuple[Due, ...]:
    """Who was not told yet of what holds now, by name.

    CONVOCATION asks for those with a seat who were not yet reminded; anything else for those who
    must hear some news, each for an occasion of their own.
    """
    told = by_registration(register.messages(session))
    people = register.registrations(session)
    return dues(register.session(session), people, told, now, occasion)


def dues(
    meeting: Session,
    registrations: Iterable[Registration],
    told: Mapping[UUID, tuple[Message, ...]],
    now: datetime,
    occasion: Occasion = Occasion.CONFIRMATION,
) -> tuple[Due, ...]:
    """Who of these was not told yet, where all that is needed has been read."""
    found = (_due(meeting, each, told.get(each.id, ()), now, occasion) for each in registrations)
    return tuple(each for each in found if each is not None)


def perhaps_told(register: Register, session: UUID) -> tuple[Doubt, ...]:
    """The messages that perhaps went: a person must say."""
    told = by_registration(register.messages(session))
    return doubts(register.registrations(session), told)


def doubts(
    registrations: Iterable[Registration], told: Mapping[UUID, tuple[Message, ...]]
) -> tuple[Doubt, ...]:
    """The messages to these people that perhaps went."""
    found = ((each, doubtful(told.get(each.id, ()))) for each in registrations)
    return tuple(Doubt(each, message) for each, message in found if message is not None)


def copy_for(register: Register, registration: UUID, now: datetime) -> Due:
    """What somebody who was told already gets once more, on purpose."""
    own = register.registration(registration)
    meeting, told = register.session(own.session), _told(register, own)
    occasion, fresh = news(meeting, own, (), now), news(meeting, own, told, now)
    if occasion is None:
        raise UserError("Only somebody with a seat, or waiting for one, is written to.")
    way, version = way_to(own.person), version_of(meeting, own)
    number, after = _numbers(told)
    return Due(own, fresh or occasion, way, version, number, after, copy=fresh is None)


def note_letters(
    office: Office,
    session: UUID,
    registrations: Collection[UUID],
    occasion: Occasion,
    *,
    copy: bool = False,
) -> Batch | None:
    """Note that letters went to these people; who knew already is left out unless on purpose."""
    register, now = office.register, office.now()
    dues = {each.registration.id: each for each in whom_to_tell(register, session, now, occasion)}
    if copy:
        known = (each for each in registrations if each not in dues)
        dues |= {each: copy_for(register, each, now) for each in known}
    chosen = (dues[each] for each in dict.fromkeys(registrations) if each in dues)
    messages = (_message(office, each, Way.LETTER, Delivery.GONE) for each in chosen)
    return office.write(Action.TELL, added(*messages))


def begin(office: Office, due: Due, way: Way) -> Message | None:
    """Write down that a message is about to go; None when somebody was faster, or all changed.

    From here on it perhaps went, until `settle` says more.
    """
    if not _holds(office.register, due):
        return None
    message = _message(office, due, way, Delivery.GOING)
    try:
        office.write(Action.TELL, added(message))
    except UserError:
        if _holds(office.register, due):
            raise
        return None
    return message


def settle(office: Office, message: Message, delivery: Delivery, note: str = "") -> Message:
    """Write down what became of a message; what is GONE can be said by a person, too."""
    own = office.register.registration(message.registration)
    now = next((each for each in _told(office.register, own) if each.id == message.id), message)
    after = replace(now, delivery=delivery, note=note)
    office.write(Action.TELL, changed(now, after))
    return after


def told_by_phone(office: Office, person: UUID, session: UUID) -> tuple[Change, ...]:
    """What a call that reached somebody adds: from now on they know."""
    found = (
        each
        for each in office.register.registrations(session)
        if each.person.id == person and each.live
    )
    own = next(found, None)
    return () if own is None else phoned(office, own)


def phoned(office: Office, own: Registration) -> tuple[Change, ...]:
    """What a call adds after which a registration is as given here."""
    register = office.register
    meeting, told = register.session(own.session), _told(register, own)
    due = _due(meeting, own, told, office.now(), Occasion.CONFIRMATION)
    return () if due is None else by_phone(office, due)


def by_phone(office: Office, due: Due) -> tuple[Change, ...]:
    """What a call adds in which somebody was told what was due."""
    return added(_message(office, due, Way.PHONE, Delivery.GONE))


def _due(
    meeting: Session,
    registration: Registration,
    told: tuple[Message, ...],
    now: datetime,
    occasion: Occasion,
) -> Due | None:
    wanted: Occasion | None = news(meeting, registration, told, now)
    if occasion is Occasion.CONVOCATION:
        convoked = to_convoke(meeting, registration, told, now)
        wanted = Occasion.CONVOCATION if convoked else None
    if wanted is None:
        return None
    last = told[-1] if told else None
    refused = last if last is not None and last.delivery is Delivery.REFUSED else None
    way, version = way_to(registration.person), version_of(meeting, registration)
    return Due(registration, wanted, way, version, *_numbers(told), refused=refused)


def _holds(register: Register, due: Due) -> bool:
    """Whether somebody still must be told just this, by the message that comes next."""
    own = register.registration(due.registration.id)
    now = version_of(register.session(own.session), own)
    return own.live and now == due.version and _numbers(_told(register, own))[0] == due.number


def _told(register: Register, registration: Registration) -> tuple[Message, ...]:
    messages = by_registration(register.messages(registration.session))
    return messages.get(registration.id, ())


def _numbers(told: tuple[Message, ...]) -> tuple[int, int]:
    """The number of the next message, and that of the last one that went."""
    last = last_told(told)
    return told[-1].number + 1 if told else 1, last.number if last else 0


def _message(office: Office, due: Due, way: Way, delivery: Delivery) -> Message:
    own = due.registration
    return Message(
        id=message_id(own.id, due.number),
        registration=own.id,
        person=own.person.id,
        number=due.number,
        occasion=due.occasion,
        way=way,
        delivery=delivery,
        version=due.version,
        standing=own.standing,
        at=office.now(),
        who=office.who,
        copy=due.copy,
    )
