"""Fills the attendance sheet: to sign in the room, or filled with who came."""

from collections.abc import Iterator
from datetime import datetime, timedelta

from app.domain.meetings import UNLIMITED, Attendance, Channel, Gathering, Registration, Session
from app.domain.names import by_name, folded
from app.domain.turnout import turnout
from app.screens.dates import clock_time, numeric_date
from app.screens.figures import people_in_words
from app.screens.names import agreed, attendance_name, channel_name
from app.screens.papers import AttendanceSheet, Column, House, Stack
from app.screens.sheets import session_lines
from app.screens.wording import _, ngettext

WALK_IN_LINES = 5
FEW_LINES = 3  # for a small group: with them, it stays on one page
FEW_PEOPLE = 5
WALK_IN_SHARE = 10  # per cent of those who are registered for a general assembly
PEOPLE_A_TABLE = 80  # as many names find one table at the door of a general assembly
_DOTS = "\N{NO-BREAK SPACE}……"


def attendance_sheet(
    session: Session,
    module: str,
    people: tuple[Registration, ...],
    printed: datetime,
    house: House = House(),  # noqa: B008 - it never changes
    *,
    blank: bool,
) -> AttendanceSheet:
    """Fill the sheet; `blank` leaves it to be signed by hand.

    In a general assembly each table at the door gets the names of some letters; its list is no
    attendance sheet, which is a legal document with other contents.
    """
    assembly = session.gathering is Gathering.ASSEMBLY
    homes = not assembly and any(each.person.residence for each in people)
    ordered = tuple(sorted(people, key=lambda each: by_name(each.person)))
    tables = -(-len(ordered) // PEOPLE_A_TABLE) if assembly and blank else 1
    stacks = tuple(_stacks(ordered, max(1, tables), homes=homes, blank=blank))
    return AttendanceSheet(
        title=_("List of participants") if assembly else _("Attendance sheet"),
        session_lines=_lines(session, module),
        house=house,
        columns=_columns(homes=homes, blank=blank),
        stacks=stacks,
        blank_rows=_blank_rows(stacks, assembly=assembly) if blank else 0,
        summary=_summary(session, people, blank=blank),
        certified=(_("I certify that this list is exact."), _signature(session)),
        notice=_notice(assembly=assembly),
        footer=_footer(session, house, printed),
        to_sign=blank,
    )


def _lines(session: Session, module: str) -> tuple[str, ...]:
    """Which session it is: with its end and who leads it, as far as that is known."""
    *lines, kind = session_lines(session, module)
    told = [kind]
    if session.minutes:
        end = clock_time(session.starts_at + timedelta(minutes=session.minutes))
        told.append(_("until {time}").format(time=end))
    if session.facilitator:
        told.append(_("Facilitator: {name}").format(name=session.facilitator))
    return (*lines, " · ".join(told))


def _columns(*, homes: bool, blank: bool) -> tuple[Column, ...]:
    columns = [Column(_("Family name"), 3), Column(_("First name"), 2.3)]
    if homes:
        columns.append(Column(_("Residence"), 2))
    if blank:
        return (*columns, Column(_("Signature"), 3))
    return (*columns, Column(_("Registered by"), 1.7), Column(_("Attendance"), 1.7))


def _cells(each: Registration, *, homes: bool, blank: bool) -> tuple[str, ...]:
    person = each.person
    cells = [person.family_name.upper(), person.given_name]
    if homes:
        cells.append(person.residence)
    came = agreed(attendance_name(each.attendance), person.civility)
    if blank:
        # whoever is known not to come must not be waited for; the others sign
        away = each.attendance in {Attendance.EXCUSED, Attendance.ABSENT}
        return (*cells, came.capitalize() if away else "")
    return (*cells, channel_name(each.channel), came)


def _stacks(
    people: tuple[Registration, ...], tables: int, *, homes: bool, blank: bool
) -> Iterator[Stack]:
    first = 0
    for end in letter_ends([_initial(each) for each in people], tables):
        part = people[first:end]
        rows = tuple(_cells(each, homes=homes, blank=blank) for each in part)
        label = _letters(part) if tables > 1 else ""
        yield Stack(label, rows, first + 1)
        first = end


def letter_ends(initials: list[str], tables: int) -> list[int]:
    """Where the names of each table end: about equal parts, no letter on two tables."""
    count = len(initials)
    changes = [at for at in range(1, count) if initials[at] != initials[at - 1]]
    ends: list[int] = []
    for table in range(1, tables):
        later = [at for at in changes if at > (ends[-1] if ends else 0)]
        if later:
            ends.append(min(later, key=lambda at: abs(at - table * count / tables)))
    return [*ends, count]


def _initial(each: Registration) -> str:
    return folded(each.person.full_name)[:1].upper()


def _letters(people: tuple[Registration, ...]) -> str:
    initials = [_initial(each) for each in people]
    known = [each for each in initials if "A" <= each <= "Z"] or initials
    # names in other letters come last: whoever stands at the door may not read them
    more = "" if initials[-1] in known else " …"
    letters = known[0] if known[0] == known[-1] else f"{known[0]} – {known[-1]}"
    return letters + more


def _blank_rows(stacks: tuple[Stack, ...], *, assembly: bool) -> int:
    most = max(len(stack.rows) for stack in stacks)
    if not assembly:
        return FEW_LINES if most <= FEW_PEOPLE else WALK_IN_LINES
    return max(WALK_IN_LINES, most * WALK_IN_SHARE // 100)


def _summary(session: Session, people: tuple[Registration, ...], *, blank: bool) -> str:
    registered = ngettext("{n} person registered", "{n} people registered", len(people))
    parts = [registered.format(n=len(people))]
    if session.capacity != UNLIMITED:
        seats = ngettext("{n} seat", "{n} seats", session.capacity)
        parts.append(seats.format(n=session.capacity))
    if blank:
        return " · ".join((*parts, _("present:") + _DOTS, _("came without registering:") + _DOTS))
    return " · ".join((*parts, *_came(session, people)))


def _came(session: Session, people: tuple[Registration, ...]) -> Iterator[str]:
    """How many came, were excused, were absent, and came on the spot."""
    if session.head_count is not None:
        count = session.head_count
        yield ngettext("{n} person counted", "{n} people counted", count).format(n=count)
        return
    numbers = turnout(people)
    yield people_in_words(numbers.whole.present)
    excused, absent = numbers.whole.excused, numbers.whole.absent
    if excused:
        yield ngettext("{n} excused", "{n} excused", excused).format(n=excused)
    if absent:
        yield ngettext("{n} absent", "{n} absent", absent).format(n=absent)
    n = numbers.whole.not_ticked
    if n:
        yield ngettext("{n} not ticked", "{n} not ticked", n).format(n=n)
    spot = numbers.channels.get(Channel.WALK_IN)
    if spot:
        n = spot.registered
        yield ngettext("{n} on the spot", "{n} on the spot", n).format(n=n)


def _signature(session: Session) -> str:
    if session.facilitator:
        words = _("Facilitator: {name}. Date and signature:")
        return words.format(name=session.facilitator)
    return _("Name of the facilitator, date and signature:")


def _notice(*, assembly: bool) -> str:
    notice = _(
        "This list only serves to know who came. You may see, correct or erase what concerns "
        "you: ask your cooperative."
    )
    if assembly:
        more = _("It does not take the place of the legal list of the general assembly.")
        return f"{notice} {more}"
    return notice


def _footer(session: Session, house: House, printed: datetime) -> str:
    reference = _("Ref. {reference}").format(reference=session.id.hex[:6].upper())
    version = _("Version of {date}, {time}").format(
        date=numeric_date(printed), time=clock_time(printed)
    )
    return " · ".join(part for part in (house.name, reference, version, "À main levée") if part)
