"""What the desk says of the on-line sign-up: how many came in today, and where the page is open."""

from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.changes import Action, Batch
from app.screens.qr import Modules, qr_modules, shown_address
from app.screens.wording import _, ngettext


@dataclass(frozen=True)
class OnlineView:
    """`chip` is the discreet count; `code` opens `address`, both empty while the page is shut."""

    chip: str
    count: str
    told: str
    address: str
    code: Modules


def who_signs_up() -> str:
    """The name under which the history keeps what people do on the page."""
    return _("on-line sign-up")


def online_view(today: Iterable[Batch], address: str) -> OnlineView:
    """Fill it from what was done today."""
    own = (each for each in today if each.who == who_signs_up())
    came = sum(each.action is Action.SIGN_UP for each in own)
    told = _("Show this code: people sign up on their own telephone, in the same network.")
    shut = _("The page is not open for telephones here: start it with main.py serve --on-site.")
    return OnlineView(
        chip=_("On line: {n}").format(n=came),
        count=ngettext(
            "{n} form came in on line today", "{n} forms came in on line today", came
        ).format(n=came),
        told=told if address else shut,
        address=shown_address(address),
        code=qr_modules(address) if address else (),
    )
