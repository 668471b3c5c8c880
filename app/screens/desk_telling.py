"""Who must still be told of a session: by which way, of what, and what can be done with each."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from uuid import UUID

from app.domain.calls import Call, Outcome
from app.domain.messages import Delivery, Message, Occasion, Way
from app.domain.people import Person, Reach
from app.screens.dates import clock_time, short_date
from app.screens.desk_people import SignedRow, addressed, call_said
from app.screens.wording import _, ngettext
from app.usecases.desk.telling import Doubt, Due


class TellDeed(Enum):
    """What can be done with somebody who must be told; the value is its key, with Alt.

    A letter that means something in the list of a session (Deed) means the same here.
    """

    SEND = "E"
    DRAFT = "B"
    PHONED = "T"
    NO_ANSWER = "I"
    HANDED = "L"
    WENT = "O"
    STAYED = "N"
    SHEET = "F"


@dataclass(frozen=True)
class TellLine:
    """Somebody who must be told, or perhaps was: what a deed is done with."""

    row: SignedRow
    deeds: tuple[TellDeed, ...]
    due: Due | None = None
    doubt: Doubt | None = None


@dataclass(frozen=True)
class TellView:
    """Who must still be told; `emails` is how many a server could send at once."""

    title: str
    sums: str
    lines: tuple[TellLine, ...]
    emails: int
    empty: str


@dataclass(frozen=True)
class Known:
    """What the list is made of; `by_server` where e-mails can be sent from here."""

    dues: Sequence[Due]
    doubts: Sequence[Doubt]
    calls: Sequence[Call]
    readable: Callable[[str], bool]
    by_server: bool
    convocation: bool = False


def telling_for(known: Known) -> TellView:
    """List who perhaps was told, then who is told by e-mail, by phone, by post, and not at all."""
    latest = {each.person: call_said(each) for each in known.calls}
    ways = [Reach.EMAIL, Reach.PHONE, Reach.POST, Reach.UNKNOWN]
    ordered = sorted(known.dues, key=lambda each: ways.index(each.way))
    lines = [_doubted(each) for each in known.doubts]
    lines += [_line(known, each, latest) for each in ordered]
    title = _("To convoke") if known.convocation else _("To tell")
    empty = _("Nobody else is to be convoked.") if known.convocation else _("Everybody was told.")
    emails = [each.due for each in lines if each.due and is_sendable(each.due, known.readable)]
    return TellView(title, _sums(known), tuple(lines), len(emails), "" if lines else empty)


def is_sendable(due: Due, readable: Callable[[str], bool]) -> bool:
    """Whether a server can send this together with the rest: a copy is asked for one by one."""
    return due.way is Reach.EMAIL and not due.copy and readable(due.registration.person.email)


def occasion_said(occasion: Occasion) -> str:
    """Say what somebody must be told."""
    return {
        Occasion.CONFIRMATION: _("has a seat"),
        Occasion.CONVOCATION: _("is expected"),
        Occasion.CHANGE: _("the session has changed"),
        Occasion.CANCELLATION: _("the session is cancelled"),
        Occasion.WAITING: _("is in the waiting list"),
        Occasion.OFFER: _("a seat is free"),
    }[occasion]


def way_said(way: Reach) -> str:
    """Say by which way somebody is told."""
    return {
        Reach.EMAIL: _("e-mail"),
        Reach.PHONE: _("phone"),
        Reach.POST: _("post"),
        Reach.UNKNOWN: _("no way known"),
    }[way]


def deed_said(deed: TellDeed) -> str:
    """Say what a deed does."""
    return {
        TellDeed.SEND: _("Send the e-mail"),
        TellDeed.DRAFT: _("Open a draft"),
        TellDeed.PHONED: _("Told by phone"),
        TellDeed.NO_ANSWER: _("No answer"),
        TellDeed.HANDED: _("Letter sent"),
        TellDeed.WENT: _("It went"),
        TellDeed.STAYED: _("It did not go"),
        TellDeed.SHEET: _("Sheet and calls"),
    }[deed]


def message_said(message: Message) -> str:
    """Say of a message how and when somebody was told."""
    words = {
        Way.LETTER: _("told by letter on {date}"),
        Way.EMAIL: _("told by e-mail on {date}"),
        Way.DRAFT: _("told by e-mail on {date}"),
        Way.PHONE: _("told by phone on {date}"),
    }[message.way]
    return words.format(date=short_date(message.at))


def messages_said(messages: Iterable[Message]) -> tuple[str, ...]:
    """Say what somebody was written, the latest first; calls are told by themselves."""
    gone = [
        each for each in messages if each.delivery is Delivery.GONE and each.way is not Way.PHONE
    ]
    return tuple(f"{message_said(each)} · {each.who}" for each in reversed(gone))


def alarm_said(due: Sequence[Due]) -> str:
    """Say that people believe what no longer holds; nothing where nobody does."""
    urgent = (Occasion.CHANGE, Occasion.CANCELLATION)
    n = sum(each.occasion in urgent for each in due)
    if not n:
        return ""
    cancelled = any(each.occasion is Occasion.CANCELLATION for each in due)
    if cancelled:
        words = ngettext(
            "The session is cancelled: {n} person is still to be told.",
            "The session is cancelled: {n} people are still to be told.", n,
        )  # fmt: skip
    else:
        words = ngettext(
            "The session has changed: {n} person is still to be told.",
            "The session has changed: {n} people are still to be told.", n,
        )  # fmt: skip
    return words.format(n=n)


def sent_said(gone: int, refused: Sequence[str]) -> str:
    """Say how many e-mails went, and whose were refused."""
    words = ngettext("{n} e-mail went.", "{n} e-mails went.", gone).format(n=gone)
    if not refused:
        return words
    names = _("Refused by the server: {names}.").format(names=", ".join(refused))
    return f"{words} {names}"


def question_said(n: int) -> str:
    """Ask whether so many e-mails shall leave, and say which keys answer."""
    words = ngettext(
        "Send {n} e-mail now? Enter sends it, Escape sends nothing.",
        "Send {n} e-mails now? Enter sends them, Escape sends nothing.", n,
    )  # fmt: skip
    return words.format(n=n)


def phoned_said(person: Person, outcome: Outcome) -> str:
    """Say that a call was noted."""
    words = {
        Outcome.NO_ANSWER: _("{name}: nobody answered."),
    }.get(outcome, _("{name}: told by phone."))
    return words.format(name=addressed(person))


def posted_said(person: Person) -> str:
    """Say that a letter was noted as sent."""
    return _("{name}: letter sent.").format(name=addressed(person))


def progress_said(done: int, of: int) -> str:
    """Say how far the e-mails are."""
    return _("E-mails on their way: {n} of {of}…").format(n=done, of=of)


def _sums(known: Known) -> str:
    counts = {way: sum(each.way is way for each in known.dues) for way in Reach}
    n = len(known.doubts)
    doubtful = ngettext("{n} perhaps told", "{n} perhaps told", n).format(n=n) if n else ""
    ways = (Reach.EMAIL, Reach.PHONE, Reach.POST, Reach.UNKNOWN)
    parts = (doubtful, *(f"{way_said(way)} {counts[way]}" for way in ways if counts[way]))
    return " · ".join(filter(None, parts))


def _line(known: Known, due: Due, latest: Mapping[UUID, str]) -> TellLine:
    person, tags = due.registration.person, []
    wrong = due.way is Reach.EMAIL and not known.readable(person.email)
    if due.copy:
        tags.append(_("knows already: this would be a duplicate"))
    if wrong:
        tags.append(_("address cannot be read"))
    if due.refused is not None:
        tags.append(refusal_said(due.refused))
    if person.id in latest:
        tags.append(latest[person.id])
    where = where_of(person, due.way)
    row = _row(due.registration.id, person, where, way_said(due.way), occasion_said(due.occasion),
               tuple(tags))  # fmt: skip
    return TellLine(row, _deeds(due, by_server=known.by_server, wrong=wrong), due=due)


def refusal_said(message: Message) -> str:
    """Say why a message did not go."""
    if message.note:
        return _("refused by the server ({code})").format(code=message.note)
    return _("did not go on {date}").format(date=short_date(message.at))


def _doubted(doubt: Doubt) -> TellLine:
    message, person = doubt.message, doubt.registration.person
    said = {
        Way.DRAFT: _("draft opened on {date}, {time}: did it go?"),
    }.get(message.way, _("perhaps went on {date}, {time}: to be checked"))
    when = said.format(date=short_date(message.at), time=clock_time(message.at))
    row = _row(doubt.registration.id, person, person.email, way_said(Reach.EMAIL),
               occasion_said(message.occasion), (when,))  # fmt: skip
    return TellLine(row, (TellDeed.WENT, TellDeed.STAYED, TellDeed.SHEET), doubt=doubt)


def _deeds(due: Due, *, by_server: bool, wrong: bool) -> tuple[TellDeed, ...]:
    person, deeds = due.registration.person, list[TellDeed]()
    if person.email and not wrong:
        deeds += [TellDeed.SEND] if by_server else []
        deeds.append(TellDeed.DRAFT)
    if person.phones and not due.copy:
        deeds += [TellDeed.PHONED, TellDeed.NO_ANSWER]
    if person.address:
        deeds.append(TellDeed.HANDED)
    return (*deeds, TellDeed.SHEET)


def where_of(person: Person, way: Reach) -> str:
    """Where somebody is told by a way."""
    return {
        Reach.EMAIL: person.email,
        Reach.PHONE: person.phones[0] if person.phones else "",
        Reach.POST: f"{person.address.postcode} {person.address.town}".strip(),
    }.get(way, "")


def _row(
    registration: UUID, person: Person, where: str, way: str, what: str, tags: tuple[str, ...]
) -> SignedRow:
    name = addressed(person)
    spoken = ", ".join(part for part in (name, what, way, where, *tags) if part)
    return SignedRow(
        registration, name, where, way, what, tags, live=True, here=False, spoken=spoken, deeds=(),
        sought=person.full_name,
    )  # fmt: skip
