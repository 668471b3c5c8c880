"""Fills the letters about a session: a seat, a place in the waiting list, a session cancelled."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.meetings import Gathering, Registration, Session, Standing
from app.domain.messages import Occasion
from app.domain.people import Civility, Person
from app.domain.settings import Settings
from app.screens.certificates import Held, formal_name
from app.screens.dates import clock_time, long_date
from app.screens.houses import house_of
from app.screens.papers import House
from app.screens.wording import _

MOST_ADDRESS_LINES = 6
CAPITAL_LINES = 3  # as many last lines of an address are read by the post's machines


@dataclass(frozen=True)
class Addressee:
    """Whom a letter is for; `rank` is the place in the waiting list, 0 for somebody with a seat.

    Whoever `knew` something else of the session is told that it changed; a `copy` says that it is
    one.
    """

    registration: Registration
    rank: int = 0
    knew: bool = False
    copy: bool = False


@dataclass(frozen=True)
class Letter:
    """What one person is written; `facts` are when and where, each after its name."""

    recipient: tuple[str, ...]
    subject: str
    greeting: str
    text: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    closing: tuple[str, ...]


@dataclass(frozen=True)
class Letters:
    """The letters of a session; `notice` says what becomes of what is known of people."""

    title: str
    house: House
    dated: str
    letters: tuple[Letter, ...]
    signed: tuple[str, ...]
    notice: str


def letters(
    held: Held,
    addressees: tuple[Addressee, ...],
    settings: Settings,
    today: datetime,
    occasion: Occasion,
) -> Letters:
    """Fill the letters: whoever waits is never told to be registered."""
    letterhead = settings.letterhead
    signatory = (letterhead.signatory, letterhead.signatory_role)
    return Letters(
        title=_("Letters about the session of {date}").format(
            date=long_date(held.session.starts_at)
        ),
        house=house_of(settings),
        dated=long_date(today),
        letters=tuple(_letter(held, each, settings, occasion) for each in addressees),
        signed=tuple(part for part in signatory if part) or (settings.cooperative,),
        notice=_(
            "What you told us only serves to organise this session. You may see, correct or "
            "erase it: ask your cooperative."
        ),
    )


def postal_lines(person: Person) -> tuple[str, ...]:
    """An address as the post reads it: few lines, the last ones in capitals without commas."""
    address = person.address
    lines = [line for line in address.lines if line]
    most = MOST_ADDRESS_LINES - 2
    if len(lines) > most:
        lines = [*lines[: most - 1], " ".join(lines[most - 1 :])]
    lines += [line for line in (f"{address.postcode} {address.town}".strip(),) if line]
    plain = (" ".join(line.replace(",", " ").upper().split()) for line in lines[-CAPITAL_LINES:])
    return (formal_name(person), *lines[:-CAPITAL_LINES], *plain)


def _letter(held: Held, addressee: Addressee, settings: Settings, occasion: Occasion) -> Letter:
    person = addressee.registration.person
    reach = " · ".join(
        each for each in (settings.letterhead.phone, settings.letterhead.email) if each
    )
    subject, text, closing = _words(held.session, addressee, occasion)
    date = long_date(held.session.starts_at)
    subject = subject.format(date=date)
    if addressee.copy:
        subject = _("{subject} (duplicate)").format(subject=subject)
    after = [*closing, *_of_assembly(held.session)]
    if reach:
        after.append(_("You reach us here: {reach}").format(reach=reach))
    return Letter(
        recipient=postal_lines(person),
        subject=subject,
        greeting=_greeting(person),
        text=text,
        facts=facts(held),
        closing=tuple(after),
    )


def facts(held: Held) -> tuple[tuple[str, str], ...]:
    """When and where a session is held, and on what."""
    session = held.session
    start = clock_time(session.starts_at)
    if held.minutes:
        end = clock_time(session.starts_at + timedelta(minutes=held.minutes))
        times = _("from {start} to {end}").format(start=start, end=end)
    else:
        times = start
    told = (
        (_("Session"), ", ".join(held.modules)),
        (_("Date"), long_date(session.starts_at)),
        (_("Time"), times),
        (_("Place"), session.place),
        (_("Facilitator"), session.facilitator),
    )
    return tuple((name, words) for name, words in told if words)


def _greeting(person: Person) -> str:
    return {
        Civility.MADAM: _("Dear Madam,"),
        Civility.SIR: _("Dear Sir,"),
        Civility.NONE: _("Dear Madam or Sir,"),
    }[person.civility]


def _words(
    session: Session, addressee: Addressee, occasion: Occasion
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """The subject, what comes before when and where, and what comes after."""
    if session.cancelled_at is not None:
        return (
            _("The session of {date} is cancelled"),
            (_("We are sorry: the session below does not take place. Please do not come."),),
            (_("Tell us whether another date suits you: we keep your request."),),
        )
    if addressee.registration.standing is Standing.WAITING:
        return _waiting(addressee.rank)
    if addressee.registration.standing is Standing.OFFERED:
        return _offered(addressee.registration)
    away = _(
        "If you cannot come, please tell us soon: your seat then goes to somebody who waits for it."
    )
    needs = _(
        "Tell us as well if you come in a wheelchair, or if you need help to hear or to read."
    )
    if addressee.knew:
        return (
            _("Your session of {date}: what has changed"),
            (_("Something has changed since our last message. This is what holds now:"),),
            (away, needs),
        )
    if occasion is Occasion.CONVOCATION:
        return (
            _("Your session of {date}"),
            (_("The session that you registered for is near. We expect you:"),),
            (away, needs),
        )
    return (
        _("You are registered for the session of {date}"),
        (_("Thank you for registering. A seat is kept for you:"),),
        (away, needs),
    )


def _waiting(rank: int) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    place = _("You are number {rank} in its waiting list, in the order of requests.")
    return (
        _("Waiting list of the session of {date}"),
        (
            _("All seats of the session below are taken: you do not have one yet."),
            place.format(rank=rank),
        ),
        (
            _("As soon as a seat is free for you, we tell you. Please do not come before."),
            _("If you no longer wish to come, please tell us too."),
        ),
    )


def _offered(registration: Registration) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    answer = _("Please tell us whether you take it.")
    if registration.offered_until is not None:
        until = _("It is kept for you until {date}, {time}: please tell us whether you take it.")
        moment = registration.offered_until
        answer = until.format(date=long_date(moment), time=clock_time(moment))
    return (
        _("A seat is free for you in the session of {date}"),
        (_("You were in the waiting list of the session below: a seat is now free for you."),),
        (answer, _("Without an answer, it goes to the next person who waits.")),
    )


def _of_assembly(session: Session) -> tuple[str, ...]:
    if session.gathering is Gathering.ASSEMBLY:
        return (_("This letter does not take the place of the notice of the general assembly."),)
    return ()
