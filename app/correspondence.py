"""Gathers what people are sent or told about a session: letters, drafts, dates, the call list."""

from collections.abc import Callable, Collection, Sequence
from pathlib import Path
from uuid import UUID

from app.documents.announcements import announcement_pdf
from app.documents.calendars import calendar_ics, method_of
from app.documents.calls import calls_pdf
from app.documents.coupons import Size, coupon_pdf
from app.documents.drafts import Attached, draft_eml, mail_eml
from app.documents.letters import letters_pdf
from app.documents.name_papers import labels_pdf, tents_pdf
from app.domain import series
from app.domain.content import Module
from app.domain.editions import edition
from app.domain.errors import UserError
from app.domain.meetings import Registration, Session, Standing
from app.domain.messages import Occasion, by_registration, is_copy, news
from app.domain.people import Reach
from app.domain.reaching import way_to
from app.domain.seats import waiting_order
from app.domain.settings import Settings
from app.screens.announcements import announcement
from app.screens.call_lists import call_list
from app.screens.certificates import Held
from app.screens.coupons import coupon
from app.screens.houses import house_of
from app.screens.invitations import Invitation, invitation
from app.screens.letters import Addressee, Letters, letters
from app.screens.name_papers import address_labels, name_labels, tents
from app.usecases.desk.office import Office
from app.usecases.desk.telling import Due
from app.usecases.post import Envelope
from app.usecases.register import Register

Draw = Callable[[], bytes]


def letters_of(
    office: Office,
    held: Held,
    settings: Settings,
    fonts: Path,
    occasion: Occasion,
    chosen: Collection[UUID] | None = None,
) -> Draw:
    """Gather the letters of `chosen` registrations, or of all people who are written to by post."""
    people = office.register.registrations(held.session.id)
    if chosen is None:
        live = [each for each in people if each.live and way_to(each.person) is Reach.POST]
        if not live:
            raise UserError(
                "Nobody of this session is told by post: choose whom to write to, or print the "
                "call list."
            )
    else:
        live = [each for each in people if each.live and each.id in chosen]
        if len(live) < len(set(chosen)):
            raise UserError("Only somebody with a seat, or waiting for one, is written to.")
    addressed = _addressed(office, held.session, (people, live), occasion)
    paper = letters(held, addressed, settings, office.now(), occasion)
    return lambda: letters_pdf(paper, fonts)


def draft_of(
    office: Office, held: Held, settings: Settings, occasion: Occasion, registration: UUID
) -> Draw:
    """Gather the letter of one person as an e-mail; who has a seat gets the date with it."""
    people = office.register.registrations(held.session.id)
    live = [each for each in people if each.live and each.id == registration]
    if not live:
        raise UserError("Only somebody with a seat, or waiting for one, is written to.")
    email = live[0].person.email
    if not email:
        raise UserError("This person has no e-mail address: write one down, or print the letter.")
    paper, date = _mail(office, held, settings, occasion, (people, live[0]))
    return lambda: draft_eml(paper, email, date)


def mail_of(
    office: Office,
    held: Held,
    settings: Settings,
    due: Due,
    envelope: Envelope,
    left: Attached | None = None,
) -> bytes:
    """Write the message that tells somebody what they must know; `left` is a date to forget."""
    people = office.register.registrations(held.session.id)
    paper, date = _mail(office, held, settings, due.occasion, (people, due.registration))
    return mail_eml(paper, envelope, *(each for each in (date, left) if each is not None))


def date_left(
    office: Office, held: Held, settings: Settings, former: Registration
) -> Attached | None:
    """The date that somebody who moved to another session still has in the calendar."""
    told = by_registration(office.register.messages(held.session.id)).get(former.id, ())
    if all(each.standing is not Standing.SEATED for each in told):
        return None
    date = _invitation(office.register, held, settings, former)
    return calendar_ics(date, office.now()), method_of(date)


def calendar_of(
    office: Office, held: Held, settings: Settings, registration: UUID | None = None
) -> Draw:
    """Gather the date for a calendar; for somebody whose seat is gone, it takes the date out."""
    whose = None if registration is None else office.register.registration(registration)
    if whose is not None and whose.session != held.session.id:
        raise UserError("This registration no longer exists: open the session's list again.")
    date, now = _invitation(office.register, held, settings, whose), office.now()
    return lambda: calendar_ics(date, now)


def calls_of(office: Office, held: Held, settings: Settings, fonts: Path) -> Draw:
    """Gather the call list."""
    session, register = held.session, office.register
    people, calls = register.registrations(session.id), register.calls(session.id)
    paper = call_list(
        session, ", ".join(held.modules), people, calls, office.now(), house_of(settings)
    )
    return lambda: calls_pdf(paper, fonts)


def coupon_of(
    office: Office, sessions: tuple[Held, ...], settings: Settings, fonts: Path, size: Size
) -> Draw:
    """Gather the sign-up coupon of these sessions."""
    paper = coupon(sessions, settings, office.now(), office.notice())
    return lambda: coupon_pdf(paper, fonts, size)


def announcement_of(
    sessions: tuple[Held, ...], module: Module, settings: Settings, fonts: Path, size: str
) -> Draw:
    """Gather the poster or the flyer of these sessions, `module` being that of the first."""
    paper = announcement(sessions, module, settings)
    return lambda: announcement_pdf(paper, fonts, size)


def tents_of(office: Office, held: Held, settings: Settings, fonts: Path) -> Draw:
    """Gather the tents of those who have a seat."""
    people = office.register.registrations(held.session.id)
    paper = tents(held.session, ", ".join(held.modules), people, settings)
    if not paper.names:
        raise UserError("Nobody has a seat in this session yet.")
    return lambda: tents_pdf(paper, fonts)


def labels_of(office: Office, session: Session, fonts: Path, *, addresses: bool) -> Draw:
    """Gather labels with names to wear, or with `addresses` for envelopes."""
    people = office.register.registrations(session.id)
    sheet = (address_labels if addresses else name_labels)(session, people)
    if not sheet.labels and addresses:
        raise UserError("Nobody of this session has a postal address.")
    if not sheet.labels:
        raise UserError("Nobody has a seat in this session yet.")
    return lambda: labels_pdf(sheet, fonts)


def to_come(office: Office, session: Session) -> tuple[Session, ...]:
    """The sessions that people may still choose: the series of this one, or itself."""
    return series.to_come(session, office.register.sessions(), office.now())


def held_of(session: Session, modules: Sequence[Module]) -> Held:
    """Say what a session is about and how long it takes."""
    planned = sum(step.minutes for step in session.plan) or sum(each.minutes for each in modules)
    titles = tuple(module.title for module in modules)
    return Held(session, session.minutes or planned, titles)


def _mail(
    office: Office,
    held: Held,
    settings: Settings,
    occasion: Occasion,
    whose: tuple[tuple[Registration, ...], Registration],
) -> tuple[Letters, Attached | None]:
    """The letter of one of the people; who has a seat, or had one, gets the date with it."""
    people, own = whose
    now = office.now()
    addressed = _addressed(office, held.session, (people, [own]), occasion)
    paper = letters(held, addressed, settings, now, occasion)
    told = by_registration(office.register.messages(held.session.id)).get(own.id, ())
    # whoever lost a seat has the date in the calendar: it is taken out
    if all(each is not Standing.SEATED for each in (own.standing, *(one.standing for one in told))):
        return paper, None
    date = _invitation(office.register, held, settings, own)
    return paper, (calendar_ics(date, now), method_of(date))


def _addressed(
    office: Office,
    session: Session,
    of: tuple[tuple[Registration, ...], list[Registration]],
    occasion: Occasion,
) -> tuple[Addressee, ...]:
    """Say of those who are written to, among all the people, what they know."""
    people, chosen = of
    ranks = {each.id: rank for rank, each in enumerate(waiting_order(people), start=1)}
    told, now = by_registration(office.register.messages(session.id)), office.now()
    return tuple(
        Addressee(
            each,
            ranks.get(each.id, 0),
            knew=Occasion.CHANGE in (occasion, news(session, each, own, now)),
            copy=is_copy(session, each, own, occasion),
        )
        for each in chosen
        for own in (told.get(each.id, ()),)
    )


def _invitation(
    register: Register, held: Held, settings: Settings, whose: Registration | None
) -> Invitation:
    """The date as it is now: later than all that the person was told before."""
    session = held.session.id
    number = edition(session, register.history(session))
    if whose is None:
        return invitation(held, settings, number)
    own = (each for each in register.of_person(whose.person.id) if each.session == session)
    number += sum(edition(each.id, register.history(each.id)) for each in own)
    gone = whose.standing is not Standing.SEATED
    return invitation(held, settings, number, seat=whose.id, cancelled=gone)
