"""What somebody sees who signed up on line: their seat or their place in the list, in words."""

from dataclasses import dataclass

from app.domain.meetings import Registration, Standing
from app.screens.certificates import Held
from app.screens.dates import clock_time, long_date
from app.screens.online import Said, capitalised, hours
from app.screens.online_form import Option
from app.screens.wording import _, ngettext
from app.usecases.online.placing import Place


@dataclass(frozen=True)
class PlacePage:
    """The confirmation; `good` tells a seat from a wait, `next_one` is for a screen that is shared.

    `people` are those who come, each with what they have where they are several.
    """

    title: str
    good: bool
    news: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    people: tuple[tuple[str, str], ...]
    bring_title: str
    bring: tuple[str, ...]
    keep: str
    calendar: str
    change: str
    leave: str
    next_one: str = ""


@dataclass(frozen=True)
class LeavePage:
    """The question before a seat is given back."""

    title: str
    text: str
    people: tuple[Option, ...]
    button: str
    back: str


def place_page(place: Place, held: Held, *, begun: bool, shared: bool = False) -> PlacePage:
    """Fill the confirmation."""
    standing = _standing_of(place)
    open_still = bool(place.live) and not begun and place.session.cancelled_at is None
    seated = standing is Standing.SEATED and place.session.cancelled_at is None
    title, *news = _news(place, standing)
    several = len({each.standing for each in place.seats}) > 1
    return PlacePage(
        title=title,
        good=seated,
        news=tuple(news),
        facts=_facts(held),
        people=tuple((_name(each), _word(each) if several else "") for each in place.seats),
        bring_title=_("On the day") if seated else "",
        bring=_bring() if seated else (),
        keep="" if shared else _(
            "Keep this page: put it among your bookmarks, or print it. It is yours alone, and "
            "here you can change or cancel."
        ),
        calendar=_("Put the date into my calendar") if seated and not shared else "",
        change=_("Change my phone number or my e-mail address") if open_still else "",
        leave=_("I cannot come: cancel") if open_still else "",
        next_one=_("Next person") if shared else "",
    )  # fmt: skip


def _standing_of(place: Place) -> Standing:
    """What those of a form have: the best of it counts."""
    order = (Standing.SEATED, Standing.OFFERED, Standing.WAITING)
    found = {each.standing for each in place.seats}
    return next((each for each in order if each in found), Standing.CANCELLED)


def _news(place: Place, standing: Standing) -> tuple[str, ...]:
    if place.session.cancelled_at is not None:
        return (
            _("This session does not take place"),
            _("We are sorry. Phone us to choose another one."),
        )
    count = sum(each.standing is standing for each in place.seats)
    match standing:
        case Standing.SEATED:
            return (
                ngettext("Your seat is reserved", "Your {n} seats are reserved", count).format(
                    n=count
                ),
            )
        case Standing.WAITING:
            return (
                _("You are on the waiting list"),
                _("The session is full. Your place in the list: {rank}.").format(rank=place.rank),
                _("If a seat becomes free, we get in touch with you. You need not do anything."),
            )
        case Standing.OFFERED:
            return _("A seat is free for you"), _offer(place)
        case _:
            return (
                _("This registration is cancelled"),
                _("Nobody expects you. You may sign up again at any time."),
            )


def _offer(place: Place) -> str:
    until = next((each.offered_until for each in place.seats if each.offered_until), None)
    if until is None:
        return _("Phone us to say whether you come.")
    return _("Phone us before {date}, {time} to say whether you come.").format(
        date=long_date(until), time=clock_time(until)
    )


def _facts(held: Held) -> tuple[tuple[str, str], ...]:
    session = held.session
    when = f"{capitalised(long_date(session.starts_at))}, {hours(held)}"
    return (
        (_("When"), when),
        (_("Where"), session.place),
        (_("What about"), ", ".join(held.modules)),
    )


def _bring() -> tuple[str, ...]:
    return (
        _("Come ten minutes before."),
        _("Bring your glasses if you wear any. Nothing else is needed."),
        _("If you cannot come, tell us: somebody else waits for the seat."),
    )


def _name(registration: Registration) -> str:
    person = registration.person
    return " ".join(part for part in (person.given_name, person.family_name) if part)


def _word(registration: Registration) -> str:
    words = {
        Standing.SEATED: _("seat reserved"),
        Standing.WAITING: _("on the waiting list"),
        Standing.OFFERED: _("a seat is free"),
        Standing.CANCELLED: _("cancelled"),
    }
    return words[registration.standing]


def leave_page(place: Place) -> LeavePage:
    """Fill the question before a seat is given back."""
    several = len(place.live) > 1
    return LeavePage(
        title=_("Who does not come?") if several else _("You cannot come?"),
        text=_("The seat then goes to somebody who waits."),
        people=tuple(
            Option(str(each.id), _name(each), chosen=True) for each in place.live if several
        ),
        button=_("Cancel for those who are ticked") if several else _("Cancel my registration"),
        back=_("Change nothing and go back"),
    )


def nobody_ticked(back: str) -> Said:
    """Say that nobody was chosen."""
    text = _("Nobody was ticked: nothing has changed.")
    return Said(_("Nothing was cancelled"), (text,), _("Go back"), back)
