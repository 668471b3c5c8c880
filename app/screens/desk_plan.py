"""What a series of sessions would be before it is planned: its days, and what to look at twice."""

from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime

from app.domain.holidays import Holiday, holiday_on
from app.domain.meetings import Channel
from app.domain.turnout import Share
from app.screens.dates import clock_time, day_of, long_date, short_date
from app.screens.names import channel_name
from app.screens.wording import _

FEWEST = 10  # people: fewer say nothing about the next time


def series_lines(
    moments: Sequence[datetime],
    modules: Sequence[str],
    titles: Mapping[str, str],
    taken: Collection[date] = (),
) -> tuple[str, ...]:
    """Say each date with its module; remarks where the clock changed, or where the day is odd."""
    lines = []
    before: datetime | None = None
    for number, (moment, module) in enumerate(zip(moments, modules, strict=True), start=1):
        words = _("{n}. {date}, {time}: {title}")
        said = words.format(
            n=number,
            date=short_date(moment),
            time=clock_time(moment),
            title=titles.get(module, module),
        )
        lines.append(" — ".join((said, *_remarks(moment, before, taken))))
        before = moment
    return tuple(lines)


def moment_remarks(moment: datetime, taken: Collection[date]) -> str:
    """Say what to look at twice about one moment; nothing where there is nothing."""
    said = " — ".join(_remarks(moment, None, taken))
    return f"{long_date(moment)} — {said}" if said else ""


def turnout_said(shares: Mapping[Channel, Share]) -> str:
    """Say how many of those registered usually come, by channel; nothing of too few people."""
    parts = []
    for channel in Channel:
        share = shares.get(channel, Share())
        missed, known = share.missed, share.present + share.absent
        if missed is not None and known >= FEWEST:
            parts.append(f"{channel_name(channel)} {round(10 * (1 - missed))}")
    if not parts:
        return ""
    return _("Of 10 who register, so many came lately: {shares}").format(shares=" · ".join(parts))


def _remarks(moment: datetime, before: datetime | None, taken: Collection[date]) -> tuple[str, ...]:
    here, found = moment.astimezone(), []
    holiday = holiday_on(day_of(moment))
    if holiday is not None:
        found.append(_("public holiday: {name}").format(name=holiday_name(holiday)))
    if before is not None and before.astimezone().utcoffset() != here.utcoffset():
        words = _("the clocks have changed: still {time}")
        found.append(words.format(time=clock_time(moment)))
    if day_of(moment) in taken:
        found.append(_("another session is on this day"))
    return tuple(found)


def holiday_name(holiday: Holiday) -> str:
    """What a public holiday is called."""
    return {
        Holiday.NEW_YEAR: _("New Year’s Day"),
        Holiday.EASTER_MONDAY: _("Easter Monday"),
        Holiday.LABOUR_DAY: _("Labour Day"),
        Holiday.VICTORY_DAY: _("8 May"),
        Holiday.ASCENSION: _("Ascension Day"),
        Holiday.WHIT_MONDAY: _("Whit Monday"),
        Holiday.NATIONAL_DAY: _("14 July"),
        Holiday.ASSUMPTION: _("Assumption"),
        Holiday.ALL_SAINTS: _("All Saints’ Day"),
        Holiday.ARMISTICE: _("11 November"),
        Holiday.CHRISTMAS: _("Christmas"),
    }[holiday]
