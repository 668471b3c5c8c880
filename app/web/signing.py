"""The list of sessions, and the form of one of them."""

from collections.abc import Mapping
from uuid import UUID

from starlette.responses import Response

from app.domain.errors import UserError
from app.screens.online import FEW, Card, card, session_list, thanks, what_happened
from app.screens.online_form import sign_up_form
from app.screens.wording import explain
from app.usecases.desk.office import Office
from app.usecases.online.asking import Asked, Part, faults
from app.usecases.online.offering import ClosedError, Offered, offered_sessions
from app.usecases.online.signing_up import sign_up_online
from app.web.counter import Counter, Visit, gone_to
from app.web.forms import sign_up_sent
from app.web.pages import FRESH

TOO_OLD = UserError(
    "This form was open for too long, or your browser keeps no cookies: look at it again, then "
    "send it once more."
)


def sessions(counter: Counter, visit: Visit) -> Response:
    """Show the sessions to come."""
    del visit
    office, held = counter.backing.office, counter.backing.held
    offers = tuple((each, *held(each.session)) for each in offered_sessions(office))
    return counter.pages.draw("sessions", counter.frame(), session_list(offers), kept=FRESH)


def form(counter: Counter, visit: Visit) -> Response:
    """Show the form of a session."""
    return _form(counter, visit, Asked(visit.session), {}, 200)


def take_form(counter: Counter, visit: Visit) -> Response:
    """Sign somebody up who sent the form, or show it again with what is missing."""
    backing = counter.backing
    sent = sign_up_sent(visit.session, visit.pairs, lambda: _offered_ids(backing.office))
    if sent.trapped:
        return gone_to("/merci")
    form = counter.form_of(visit, sent.sign)
    if form is None:
        return _form(counter, visit, sent.asked, {Part.GIVEN_NAME: TOO_OLD}, 403)
    wrong = faults(sent.asked, backing.reaching)
    if wrong:
        return _form(counter, visit, sent.asked, wrong, 422)
    try:
        with counter.turn():
            seats = sign_up_online(backing.office, sent.asked, form, backing.notice().version)
    except ClosedError as error:
        return _closed(counter, error)
    return gone_to(f"/inscription/{counter.seal.link(seats[0].id)}")


def _offered_ids(office: Office) -> frozenset[UUID]:
    return frozenset(each.session.id for each in offered_sessions(office))


def thanked(counter: Counter, visit: Visit) -> Response:
    """Say thank you to what filled in everything."""
    del visit
    return counter.pages.draw("said", counter.frame(), thanks())


def _form(
    counter: Counter, visit: Visit, asked: Asked, wrong: Mapping[Part, UserError], status: int
) -> Response:
    backing = counter.backing
    offers = {each.session.id: each for each in offered_sessions(backing.office)}
    own = offers.pop(asked.session, None)
    if own is None:
        return _closed(
            counter,
            ClosedError("Nobody can sign up for this session any more: choose another one."),
        )
    few = own.free is not None and own.free <= FEW  # else nobody needs a second choice
    others = tuple(_card(counter, each) for each in offers.values() if few)
    notice, shared = backing.notice().wording.short, counter.manner.shared
    page = sign_up_form(_card(counter, own), others, asked, wrong, notice, shared=shared)
    return counter.handed_out(
        visit,
        lambda sign: counter.pages.draw(
            "form", counter.frame(), page, sign=sign, status=status, kept=counter.kept
        ),
    )


def _card(counter: Counter, offered: Offered) -> Card:
    return card(offered, *counter.backing.held(offered.session))


def _closed(counter: Counter, error: ClosedError) -> Response:
    said = what_happened(explain(error), nothing_kept=True)
    return counter.pages.draw("said", counter.frame(), said, status=404)
