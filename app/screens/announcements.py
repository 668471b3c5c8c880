"""Fills the poster and the flyer that invite to a session, or to a series of them."""

from dataclasses import dataclass

from app.domain.content import Leaflet, Module
from app.domain.errors import UserError
from app.domain.settings import Settings
from app.screens.certificates import Held
from app.screens.coupons import DatedLine, dated_lines, ways_to_sign_up
from app.screens.houses import house_of
from app.screens.papers import House
from app.screens.wording import _

MOST_DATES = 12


@dataclass(frozen=True)
class Announcement:
    """What invites people; `codes` are addresses on the web, each after what it is for.

    `place` is that of all dates, empty where they have several.
    """

    title: str
    house: House
    summary: str
    dates: tuple[DatedLine, ...]
    place: str
    reach_title: str
    reach: tuple[str, ...]
    codes: tuple[tuple[str, str], ...]


def announcement(sessions: tuple[Held, ...], module: Module, settings: Settings) -> Announcement:
    """Fill it; `module` is that of the first session, and speaks for one session alone."""
    if len(sessions) > MOST_DATES:
        raise UserError("A poster has room for {most} dates at most.", most=MOST_DATES)
    only = len(sessions) == 1
    dates, place = dated_lines(sessions)
    reach = ways_to_sign_up(settings)
    form, more = settings.letterhead.form, _address_of(module)
    codes = ((_("Sign up on line:"), form), (_("Learn more:"), more))
    return Announcement(
        title=", ".join(sessions[0].modules) if only else _("Come and take part!"),
        house=house_of(settings),
        summary=module.summary if only else "",
        dates=tuple(_alone(each) for each in dates) if only else dates,
        place=place,
        reach_title=_("To sign up") if reach else "",
        reach=reach,
        codes=tuple((words, address) for words, address in codes if address),
    )


def _alone(date: DatedLine) -> DatedLine:
    """The title already says what the only session is about."""
    return DatedLine("", date.when, "", date.where)


def _address_of(module: Module) -> str:
    """Where the module's leaflet is on the web, if it is there."""
    leaflets = (each for each in module.activities if isinstance(each, Leaflet))
    return next((each.address for each in leaflets if each.address), "")
