"""Fills the papers of a session that hold no answers: who came, the leaflet."""

from app.domain.content import Leaflet, Module
from app.domain.meetings import UNLIMITED, Attendance, Registration, Session
from app.screens.dates import clock_time, long_date
from app.screens.figures import people_in_words
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.papers import (
    AttendanceRow,
    AttendanceSheet,
    LeafletPaper,
)
from app.screens.wording import _, ngettext

BLANK_ROWS = 4  # for people who walk in


def session_lines(session: Session, module: str) -> tuple[str, ...]:
    """The few lines that say which session a paper belongs to."""
    moment = _("{date}, {time}").format(
        date=long_date(session.starts_at), time=clock_time(session.starts_at)
    )
    return (module, f"{moment} · {session.place}", gathering_name(session.gathering))


def attendance_sheet(
    session: Session, module: str, people: tuple[Registration, ...], *, blank: bool
) -> AttendanceSheet:
    """Fill the attendance sheet; `blank` leaves the attendance to be signed by hand."""
    return AttendanceSheet(
        title=_("Attendance sheet"),
        session_lines=session_lines(session, module),
        columns=(_("Name"), _("Registered by"), _("Attendance"), _("Signature")),
        rows=tuple(
            AttendanceRow(
                each.person.full_name,
                channel_name(each.channel),
                "" if blank else attendance_name(each.attendance),
            )
            for each in people
        ),
        blank_rows=BLANK_ROWS if blank else 0,
        summary=_attendance_summary(session, people, blank=blank),
        notice=_(
            "This sheet only serves to know who came. You may see, correct or erase what "
            "concerns you: ask your cooperative."
        ),
        footer=_("À main levée · attendance sheet"),
    )


def _attendance_summary(session: Session, people: tuple[Registration, ...], *, blank: bool) -> str:
    registered = ngettext("{n} person registered", "{n} people registered", len(people))
    parts = [registered.format(n=len(people))]
    if session.capacity != UNLIMITED:
        seats = ngettext("{n} seat", "{n} seats", session.capacity)
        parts.append(seats.format(n=session.capacity))
    if not blank:
        here = sum(each.attendance is Attendance.PRESENT for each in people)
        if session.head_count is not None:
            counted = ngettext("{n} person counted", "{n} people counted", session.head_count)
            parts.append(counted.format(n=session.head_count))
        else:
            parts.append(people_in_words(here))
    return " · ".join(parts)


def leaflet_paper(module: Module, leaflet: Leaflet) -> LeafletPaper:
    """Fill the page that people take home."""
    return LeafletPaper(
        module=module.title,
        title=leaflet.headline,
        tagline=leaflet.tagline,
        sections=tuple((each.heading, each.lines) for each in leaflet.sections),
        footer=leaflet.footer,
        address=leaflet.address,
    )
