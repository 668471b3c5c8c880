"""What every page of the on-line sign-up says, and the list of sessions that it begins with."""

from dataclasses import dataclass
from datetime import timedelta

from app.domain.settings import Settings
from app.screens.certificates import Held
from app.screens.dates import clock_time, long_date
from app.screens.wording import _, ngettext
from app.usecases.online.offering import Offered

FEW = 3


@dataclass(frozen=True)
class Way:
    """A way to reach the cooperative, and the address that a browser follows."""

    text: str
    address: str


@dataclass(frozen=True)
class Frame:
    """What stands around every page."""

    language: str
    house: str
    skip: str
    home: str
    information: str
    coupon: str
    reach: str
    ways: tuple[Way, ...]


@dataclass(frozen=True)
class Card:
    """A session as it is offered: its day, its hours, where, what about, and its seats in words."""

    id: str
    when: str
    hours: str
    where: str
    title: str
    about: str
    seats: str
    full: bool
    sign_up: str


@dataclass(frozen=True)
class SessionList:
    """The first page."""

    title: str
    intro: tuple[str, ...]
    heading: str
    cards: tuple[Card, ...]
    nothing: str


@dataclass(frozen=True)
class Said:
    """A page that says one thing: what happened, what to do, and where to go on."""

    title: str
    texts: tuple[str, ...]
    link: str = ""
    address: str = "/"


def frame_of(settings: Settings) -> Frame:
    """Fill what stands around every page."""
    letterhead = settings.letterhead
    digits = "".join(each for each in letterhead.phone if each.isdecimal() or each == "+")
    ways = []
    if digits:
        number = letterhead.phone.replace(" ", "\N{NO-BREAK SPACE}")
        ways.append(Way(_("By telephone: {phone}").format(phone=number), f"tel:{digits}"))
    if letterhead.email:
        address = f"mailto:{letterhead.email}"
        ways.append(Way(_("By e-mail: {email}").format(email=letterhead.email), address))
    return Frame(
        language=_("en_GB")[:2],
        house=settings.cooperative or "À main levée",
        skip=_("Go to the page’s contents"),
        home=_("All sessions"),
        information=_("What becomes of your answers"),
        coupon=_("Paper coupon to print") if settings.cooperative and letterhead.address else "",
        reach=_("You would rather talk to somebody?") if ways else "",
        ways=tuple(ways),
    )


def session_list(offers: tuple[tuple[Offered, Held, str], ...]) -> SessionList:
    """Fill the first page; each session comes with its modules and what they are about."""
    return SessionList(
        title=_("Sign up for a session"),
        intro=(
            _("Choose a session, write your name: two minutes are enough."),
            _("You need neither a computer nor anything else to take part."),
        ),
        heading=_("The next sessions"),
        cards=tuple(card(offered, held, about) for offered, held, about in offers),
        nothing=""
        if offers
        else _("No session is planned at the moment. Come back later, or ask us."),
    )


def card(offered: Offered, held: Held, about: str) -> Card:
    """Fill what is said of one session."""
    session = held.session
    return Card(
        id=str(session.id),
        when=capitalised(long_date(session.starts_at)),
        hours=hours(held),
        where=session.place,
        title=", ".join(held.modules),
        about=about,
        seats=seats_in_words(offered.free),
        full=offered.free == 0,
        sign_up=_("Wait for a seat") if offered.free == 0 else _("Sign up"),
    )


def seats_in_words(free: int | None) -> str:
    """Say how many seats there are; the number only where it is small."""
    if free is None:
        return _("Everybody may come")
    if free == 0:
        return _("Full: you can go on the waiting list")
    if free <= FEW:
        return ngettext("{n} seat left", "{n} seats left", free).format(n=free)
    return _("Free seats")


def hours(held: Held) -> str:
    """Say from when to when, as far as it is known."""
    start = held.session.starts_at
    if not held.minutes:
        return _("at {time}").format(time=clock_time(start))
    end = start + timedelta(minutes=held.minutes)
    return _("from {start} to {end}").format(start=clock_time(start), end=clock_time(end))


def capitalised(text: str) -> str:
    """A text as it begins a line."""
    return text[:1].upper() + text[1:]


def what_happened(error: str, *, nothing_kept: bool) -> Said:
    """Say what stood in the way, and that nothing was registered where that is so."""
    texts = (error, _("Nothing was registered.")) if nothing_kept else (error,)
    return Said(_("This did not work"), texts, _("All sessions"))


def not_here() -> Said:
    """Say that there is no such page."""
    text = _("This page does not exist. Look for your session in the list.")
    return Said(_("No page here"), (text,), _("All sessions"))


def no_such_link() -> Said:
    """Say the same of every personal link that leads nowhere, whatever the reason."""
    return Said(
        _("This link leads nowhere any more"),
        (
            _("It may be incomplete, or too old. Copy all of it, or phone us: we will look."),
        ),
        _("All sessions"),
    )  # fmt: skip


def too_many() -> Said:
    """Ask for patience."""
    text = _("Very many questions are coming in. Wait a minute, then try again, or phone us.")
    return Said(_("One moment, please"), (text, _("Nothing was registered.")), _("All sessions"))


def unavailable() -> Said:
    """Say that nothing can be written or read just now."""
    text = _("Our list cannot be reached at the moment. Try again in a few minutes, or phone us.")
    return Said(_("One moment, please"), (text, _("Nothing was registered.")), _("All sessions"))


def unreadable() -> Said:
    """Say that what a browser sent makes no sense."""
    text = _("What your browser sent cannot be read. Open the form again, or phone us.")
    return Said(_("This did not work"), (text, _("Nothing was registered.")), _("All sessions"))


def thanks() -> Said:
    """What somebody sees who filled in what people do not see."""
    text = _("Your request has come in. If you hear nothing from us, phone us.")
    return Said(_("Thank you"), (text,), _("All sessions"))
