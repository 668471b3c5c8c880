"""The pages that say the same to everybody: the information, the coupon, the code, the health."""

from starlette.exceptions import HTTPException
from starlette.responses import PlainTextResponse, Response

from app.domain.errors import UserError
from app.screens.coupons import LETTERS, coupon
from app.screens.online import what_happened
from app.screens.online_notice import notice_page
from app.screens.online_poster import online_poster
from app.screens.wording import explain
from app.usecases.online.offering import offered_sessions
from app.web.counter import Counter, Visit
from app.web.pages import FRESH


def information(counter: Counter, visit: Visit) -> Response:
    """Show the whole information about people's data."""
    del visit
    page = notice_page(counter.backing.notice())
    return counter.pages.draw("notice", counter.frame(), page, kept=FRESH)


def paper(counter: Counter, visit: Visit) -> Response:
    """Show the coupon, to print."""
    del visit
    backing = counter.backing
    offers = offered_sessions(backing.office)[: len(LETTERS)]
    frame, settings = counter.frame(), backing.settings()
    if not offers:
        raise HTTPException(404)
    held = tuple(backing.held(each.session)[0] for each in offers)
    try:
        page = coupon(held, settings, backing.office.now())
    except UserError as error:
        said = what_happened(explain(error), nothing_kept=False)
        return counter.pages.draw("said", frame, said, status=404)
    return counter.pages.draw("coupon", frame, page, kept=FRESH)


def poster(counter: Counter, visit: Visit) -> Response:
    """Show the code of this page, where its address is known."""
    del visit
    if not counter.manner.address:
        raise HTTPException(404)
    page = online_poster(counter.manner.address)
    return counter.pages.draw("poster", counter.frame(), page, kept=FRESH)


def health(counter: Counter, visit: Visit) -> Response:
    """Tell a proxy whether the list can be read; the error handler says when it cannot."""
    del visit
    counter.backing.office.register.edition()
    return PlainTextResponse("ok", headers={"Cache-Control": "no-store"})
