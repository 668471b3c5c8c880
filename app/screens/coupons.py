"""Fills the coupon by which people sign up from the cooperative's journal."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.domain.errors import UserError
from app.domain.settings import Settings
from app.screens.certificates import Held
from app.screens.dates import clock_time, long_date, short_date
from app.screens.houses import house_of
from app.screens.notices import wording_of
from app.screens.papers import House
from app.screens.qr import shown_address
from app.screens.wording import _

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
DAYS_BEFORE = 7  # the post, and a call to whoever finds no seat


@dataclass(frozen=True)
class DatedLine:
    """A session that people may choose by its letter; `brief` says when in fewer words."""

    letter: str
    when: str
    what: str
    where: str
    brief: str = ""


@dataclass(frozen=True)
class Labels:
    """What the coupon asks for, in the order in which the desk types it."""

    civilities: tuple[str, ...]
    family_name: str
    given_name: str
    residence: str
    phone: str
    email: str
    choices: tuple[str, ...]
    others: str
    needs: str
    kinds_of_need: tuple[str, ...]
    signature: str


@dataclass(frozen=True)
class Coupon:
    """What people keep, and below the line that they cut along, what they send back.

    `place` is that of all dates, empty where they have several. `form` is the address of the form
    on the web, empty where there is none. `more` says where to ask for dates that do not fit.
    `send_back` says by when and where to, `behind` the same where the address is only on the
    `back`. `reference` tells the desk which sessions it is about.
    """

    title: str
    house: House
    dates: tuple[DatedLine, ...]
    more: str
    place: str
    reach: tuple[str, ...]
    form: str
    form_words: str
    heading: str
    labels: Labels
    send_back: tuple[str, str]
    behind: str
    back: tuple[str, ...]
    notice: str
    reference: str


def coupon(
    sessions: tuple[Held, ...], settings: Settings, today: datetime, version: str = ""
) -> Coupon:
    """Fill it for these sessions; UserError without an address to send it to.

    `version` is that of the notice that is printed on it.
    """
    letterhead = settings.letterhead
    if not settings.cooperative or not letterhead.address:
        raise UserError(
            "A coupon says where to send it: write the name and the address of your cooperative "
            "in the settings."
        )
    if len(sessions) > len(LETTERS):
        raise UserError("A coupon has room for {most} dates at most.", most=len(LETTERS))
    only = len(sessions) == 1
    dates, place = dated_lines(sessions)
    return Coupon(
        title=_("Come and take part!"),
        house=house_of(settings),
        dates=dates,
        more=_more(settings),
        place=place,
        reach=ways_to_sign_up(settings),
        form=letterhead.form,
        form_words=_("Sign up on line:") if letterhead.form else "",
        heading=_("I sign up"),
        labels=_labels(several=not only),
        send_back=(_send_back(sessions, today), _destination(settings)),
        behind=_behind(sessions, today),
        back=(settings.cooperative, *letterhead.address),
        notice=_told(wording_of(settings).short, version),
        reference=_("Ref. {reference}").format(reference=sessions[0].session.id.hex[:6].upper()),
    )


def _told(notice: str, version: str) -> str:
    return f"{notice} " + _("Text {version}.").format(version=version) if version else notice


def dated_lines(sessions: tuple[Held, ...]) -> tuple[tuple[DatedLine, ...], str]:
    """The sessions with letters, one alone without; then the place of them all, if it is one."""
    places = {each.session.place for each in sessions}
    letters = LETTERS if len(sessions) > 1 else " "
    lines = tuple(
        _dated(each, letter.strip(), told=len(places) > 1)
        for each, letter in zip(sessions, letters, strict=False)
    )
    place = places.pop() if len(places) == 1 else ""
    return lines, _("Place: {place}").format(place=place) if place else ""


def _dated(held: Held, letter: str, *, told: bool) -> DatedLine:
    session = held.session
    when = _("{date}, {time}").format(
        date=long_date(session.starts_at), time=clock_time(session.starts_at)
    )
    brief = f"{short_date(session.starts_at)}, {clock_time(session.starts_at)}"
    where = session.place if told else ""
    return DatedLine(letter, when, ", ".join(held.modules), where, brief)


def ways_to_sign_up(settings: Settings) -> tuple[str, ...]:
    """By telephone and by e-mail, as far as there are any."""
    letterhead = settings.letterhead
    number = letterhead.phone.replace(" ", "\N{NO-BREAK SPACE}")
    phone = _("By telephone: {phone}").format(phone=number) if number else ""
    email = _("By e-mail: {email}").format(email=letterhead.email) if letterhead.email else ""
    return tuple(each for each in (phone, email) if each)


def _more(settings: Settings) -> str:
    """Where people find the dates for which a coupon has no room."""
    letterhead = settings.letterhead
    if letterhead.form:
        return _("More dates on {address}").format(address=shown_address(letterhead.form))
    reach = letterhead.phone or letterhead.email
    if reach:
        return _("There are more dates: ask us ({reach}).").format(reach=reach)
    return _("There are more dates: ask us.")


def _send_back(sessions: tuple[Held, ...], today: datetime) -> str:
    last = _last_day(sessions)
    if last <= today:
        return _("Send back as soon as you can to:")
    return _("Send back before {date} to:").format(date=long_date(last))


def _behind(sessions: tuple[Held, ...], today: datetime) -> str:
    last = _last_day(sessions)
    if last <= today:
        return _("Send back as soon as you can: the address is on the other side.")
    words = _("Send back before {date}: the address is on the other side.")
    return words.format(date=long_date(last))


def _last_day(sessions: tuple[Held, ...]) -> datetime:
    return min(each.session.starts_at for each in sessions) - timedelta(days=DAYS_BEFORE)


def _destination(settings: Settings) -> str:
    return ", ".join((settings.cooperative, *settings.letterhead.address))


def _labels(*, several: bool) -> Labels:
    people = _("People")
    return Labels(
        civilities=(_("Ms"), _("Mr")),
        family_name=_("FAMILY NAME"),
        given_name=_("FIRST NAME"),
        residence=_("Residence, building"),
        phone=_("Telephone"),
        email=_("E-mail"),
        choices=(_("1st choice"), _("2nd choice"), people) if several else (people,),
        others=_("Names of the other people"),
        needs=_("I need help (you may leave this empty):"),
        kinds_of_need=(_("wheelchair"), _("hearing"), _("reading")),
        signature=_("Date and signature"),
    )
