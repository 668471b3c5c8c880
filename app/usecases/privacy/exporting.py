"""Writing down what leaves the program with people's data in it."""

from collections.abc import Collection, Mapping
from uuid import UUID, uuid4

from app.domain.exports import KEPT_FOR, Export
from app.domain.meetings import Attendance, Registration, Standing
from app.domain.people import Reach
from app.domain.reaching import way_to
from app.usecases.desk.office import Office
from app.usecases.privacy.ports import ExportLog


def note_export(
    log: ExportLog, office: Office, kind: str, columns: tuple[str, ...], people: int
) -> None:
    """Note that a paper, a table or a file leaves; nothing to note where nobody is in it.

    What is older than twelve months is dropped.
    """
    if not people:
        return
    now = office.now()
    log.note(Export(uuid4(), now, office.who, kind, columns, people))
    log.forget_before(now - KEPT_FOR)


TELLS: Mapping[str, tuple[str, ...]] = {
    "attendance": ("name", "residence", "attendance"),
    "attendance-table": ("name", "residence", "status", "channel", "attendance", "times"),
    "certificate": ("name", "hours", "number"),
    "letters": ("name", "address", "session"),
    "convocations": ("name", "address", "session"),
    "draft": ("name", "email", "session"),
    "email": ("name", "email", "session"),
    "calendar": ("session",),
    "calls": ("name", "phone", "calls"),
    "tents": ("name",),
    "labels": ("name",),
    "addresses": ("name", "address"),
    "list": ("name", "channel", "attendance"),
    "rejected": ("row",),
    "access": ("everything",),
}
"""What each paper or file tells of each person; what is not here tells of nobody."""


def note_paper(
    log: ExportLog,
    office: Office,
    kind: str,
    session: UUID,
    chosen: Collection[UUID] | None = None,
) -> None:
    """Note that a paper of a session leaves, with the number of people who are on it."""
    if kind in TELLS:
        people = office.register.registrations(session)
        on_it = [each for each in people if _is_on(kind, each)]
        if chosen is not None:
            on_it = [each for each in people if each.id in chosen]
        elif kind == "calendar":  # for nobody in particular
            on_it = []
        note_export(log, office, kind, TELLS[kind], len(on_it))


def _is_on(kind: str, registration: Registration) -> bool:
    """Whether somebody is on a paper that was asked for without saying for whom."""
    seated = registration.standing is Standing.SEATED
    person = registration.person
    match kind:
        case "certificate":
            return seated and registration.attendance is Attendance.PRESENT
        case "letters" | "convocations":
            return registration.live and way_to(person) is Reach.POST
        case "addresses":
            return registration.live and bool(person.address)
        case "calls" | "list":
            return registration.live or kind == "list"
        case _:
            return seated
