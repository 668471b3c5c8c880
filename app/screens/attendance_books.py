"""The attendance of a session as tables: the only ones with names."""

from app.domain.meetings import Registration, Session, Standing, people_present
from app.domain.names import by_name
from app.domain.people import Status
from app.domain.turnout import turnout
from app.screens.books import Book, BookColumn, BookSheet, Shape, Value
from app.screens.desk_people import civility_name, status_name
from app.screens.names import attendance_name, channel_name, gathering_name
from app.screens.result_books import people_sheet
from app.screens.wording import _


def attendance_book(session: Session, module: str, people: tuple[Registration, ...]) -> Book:
    """Lay out who had a seat and who came; `people` are all who are or were registered."""
    numbers = turnout(people)
    seated = tuple(each for each in people if each.standing is Standing.SEATED)
    sheets = (_session(session, module, seated), _people(seated), people_sheet(numbers))
    return Book(_("Attendance"), tuple(each for each in sheets if each.rows))


def _session(session: Session, module: str, seated: tuple[Registration, ...]) -> BookSheet:
    rows: tuple[tuple[Value, ...], ...] = (
        (_("Module"), module),
        (_("Date"), session.starts_at),
        (_("Place"), session.place),
        (_("Kind of session"), gathering_name(session.gathering)),
        (_("Facilitator"), session.facilitator),
        (_("Registered"), len(seated)),
        (_("People present"), people_present(session, seated)),
    )
    columns = (BookColumn(_("What"), 38), BookColumn(_("Value"), 60))
    return BookSheet(_("Session"), columns, tuple(row for row in rows if row[1] not in {"", None}))


def _people(seated: tuple[Registration, ...]) -> BookSheet:
    columns = (
        BookColumn(_("No."), 6, Shape.NUMBER), BookColumn(_("Title"), 8),
        BookColumn(_("Family name"), 26), BookColumn(_("First name"), 22),
        BookColumn(_("Residence"), 24), BookColumn(_("Status"), 18),
        BookColumn(_("Registered by"), 14), BookColumn(_("Attendance"), 12),
        BookColumn(_("Arrived"), 18, Shape.MOMENT), BookColumn(_("Left at"), 18, Shape.MOMENT),
    )  # fmt: skip
    ordered = sorted(seated, key=lambda each: by_name(each.person))
    rows = tuple(_row(number, each) for number, each in enumerate(ordered, start=1))
    return BookSheet(_("Attendance"), columns, rows)


def _row(number: int, each: Registration) -> tuple[Value, ...]:
    person = each.person
    status = "" if person.status is Status.UNKNOWN else status_name(person.status)
    return (
        number, civility_name(person.civility), person.family_name.upper(), person.given_name,
        person.residence, status, channel_name(each.channel), attendance_name(each.attendance),
        each.arrived_at, each.left_at,
    )  # fmt: skip
