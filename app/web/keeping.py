"""What a personal link opens: the confirmation, another way to be reached, giving a seat back."""

from collections.abc import Callable, Mapping
from functools import wraps

from starlette.responses import Response

from app.domain.errors import UserError
from app.domain.meetings import Standing
from app.screens.online import no_such_link, what_happened
from app.screens.online_form import change_form
from app.screens.online_place import leave_page, nobody_ticked, place_page
from app.screens.wording import explain
from app.usecases.online.asking import Asked, Part, reach_faults
from app.usecases.online.offering import ClosedError
from app.usecases.online.placing import Place, change, place_of, withdraw
from app.web.counter import Counter, Visit, gone_to
from app.web.forms import change_sent, leaving_sent
from app.web.pages import PERSONAL
from app.web.signing import TOO_OLD

_Opened = Callable[[Counter, Visit, Place], Response]
_UNSEEN = {"X-Robots-Tag": "noindex, nofollow"}


def _opened(work: _Opened) -> Callable[[Counter, Visit], Response]:
    """Open a personal link first; whatever is wrong with it, the answer is the same."""

    @wraps(work)
    def answer(counter: Counter, visit: Visit) -> Response:
        place = _place(counter, visit.link)
        if place is None:
            return counter.pages.draw("said", counter.frame(), no_such_link(), status=404)
        drawn = work(counter, visit, place)
        drawn.headers.update(_UNSEEN)
        return drawn

    return answer


@_opened
def place(counter: Counter, visit: Visit, place: Place) -> Response:
    """Show what somebody has: a seat, or a place in the list."""
    held, _about = counter.backing.held(place.session)
    begun = place.begun(counter.backing.office.now())
    page = place_page(place, held, begun=begun, shared=counter.manner.shared)
    return counter.pages.draw("place", counter.frame(), page, base=_base(visit))


@_opened
def calendar(counter: Counter, visit: Visit, place: Place) -> Response:
    """Give the date as a file."""
    del visit
    seated = (each for each in place.seats if each.standing is Standing.SEATED)
    seat = next(seated, place.seats[0])
    return Response(
        counter.backing.calendar(seat.id),
        media_type="text/calendar; charset=utf-8",
        headers={
            "Cache-Control": PERSONAL,
            "Content-Disposition": 'attachment; filename="seance.ics"',
        },
    )


@_opened
def ask_change(counter: Counter, visit: Visit, place: Place) -> Response:
    """Show the form that changes how somebody is reached."""
    return _change_form(counter, visit, Asked(place.session.id), {}, 200)


@_opened
def take_change(counter: Counter, visit: Visit, place: Place) -> Response:
    """Write down how somebody is reached from now on."""
    sent = change_sent(place.session.id, visit.pairs)
    asked = sent.asked
    if counter.form_of(visit, sent.sign) is None:
        return _change_form(counter, visit, asked, {Part.PHONE: TOO_OLD}, 403)
    wrong = reach_faults(asked.phone, asked.email, counter.backing.reaching)
    if wrong:
        return _change_form(counter, visit, asked, wrong, 422)
    try:
        with counter.turn():
            change(counter.backing.office, place, asked.phone, asked.email, asked.needs)
    except ClosedError as error:
        return _refused(counter, error)
    return gone_to(_base(visit))


@_opened
def ask_leave(counter: Counter, visit: Visit, place: Place) -> Response:
    """Ask who does not come."""
    if not place.live:
        return gone_to(_base(visit))
    return _leave_form(counter, visit, place, 200)


@_opened
def take_leave(counter: Counter, visit: Visit, place: Place) -> Response:
    """Give seats back."""
    sign, who = leaving_sent(visit.pairs)
    if counter.form_of(visit, sign) is None:
        return _leave_form(counter, visit, place, 403)
    chosen = who if len(place.live) > 1 else frozenset(each.id for each in place.live)
    try:
        with counter.turn():
            left = withdraw(counter.backing.office, place, chosen)
    except ClosedError as error:
        return _refused(counter, error)
    if not left and place.live:
        said = nobody_ticked(_base(visit))
        return counter.pages.draw("said", counter.frame(), said, status=422)
    return gone_to(_base(visit))


def _place(counter: Counter, link: str) -> Place | None:
    registration = counter.seal.registration_of(link)
    try:
        return None if registration is None else place_of(counter.backing.office, registration)
    except ClosedError:
        return None


def _change_form(
    counter: Counter, visit: Visit, asked: Asked, wrong: Mapping[Part, UserError], status: int
) -> Response:
    page = change_form(asked.phone, asked.email, asked.needs, wrong)
    return counter.handed_out(
        visit,
        lambda sign: counter.pages.draw(
            "form", counter.frame(), page, sign=sign, status=status, kept=counter.kept
        ),
    )


def _leave_form(counter: Counter, visit: Visit, place: Place, status: int) -> Response:
    page = leave_page(place)
    return counter.handed_out(
        visit,
        lambda sign: counter.pages.draw(
            "leave", counter.frame(), page, sign=sign, base=_base(visit), status=status
        ),
    )


def _refused(counter: Counter, error: ClosedError) -> Response:
    said = what_happened(explain(error), nothing_kept=False)
    return counter.pages.draw("said", counter.frame(), said, status=409)


def _base(visit: Visit) -> str:
    return f"/inscription/{visit.link}"
