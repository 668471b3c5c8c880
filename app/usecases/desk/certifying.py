"""Certificates of participation: a number each, for those who were there."""

from collections.abc import Collection
from dataclasses import dataclass, replace
from uuid import UUID

from app.domain.changes import Action, changed
from app.domain.errors import UserError
from app.domain.meetings import Attendance, Registration, Standing
from app.usecases.desk.office import Office


@dataclass(frozen=True)
class Issued:
    """A certificate that is to be printed; a `duplicate` was given before, under its number."""

    registration: Registration
    duplicate: bool


def certify(
    office: Office, session: UUID, chosen: Collection[UUID] | None = None
) -> tuple[Issued, ...]:
    """Give those who were there a number, or find theirs again; `chosen` registrations, else all.

    A number is never given twice: it is not part of what an undo takes back.
    """
    here = _there(office, session, chosen)
    numbered = _numbered(office, here)
    changes = (
        change
        for before, after in zip(here, numbered, strict=True)
        for change in changed(before, after)
    )
    office.write(Action.CERTIFY, tuple(changes))
    return _issued(here, numbered)


def would_certify(
    office: Office, session: UUID, chosen: Collection[UUID] | None = None
) -> tuple[Issued, ...]:
    """The same to be looked at: with the numbers that would be given, and nothing is written."""
    here = _there(office, session, chosen)
    return _issued(here, _numbered(office, here))


def _there(
    office: Office, session: UUID, chosen: Collection[UUID] | None
) -> tuple[Registration, ...]:
    seated = (
        each
        for each in office.register.registrations(session)
        if each.standing is Standing.SEATED and (chosen is None or each.id in chosen)
    )
    people = tuple(seated)
    here = tuple(each for each in people if each.attendance is Attendance.PRESENT)
    if chosen is not None and len(here) < len(set(chosen)):
        raise UserError("Only somebody who was there gets a certificate: tick who came first.")
    if not here:
        raise UserError("Nobody was ticked as present in this session: tick who came first.")
    return here


def _issued(here: tuple[Registration, ...], numbered: list[Registration]) -> tuple[Issued, ...]:
    return tuple(
        Issued(after, duplicate=bool(before.certificate))
        for before, after in zip(here, numbered, strict=True)
    )


def _numbered(office: Office, people: tuple[Registration, ...]) -> list[Registration]:
    year = office.now().astimezone().year
    last = office.register.last_certificate(year)
    numbered = []
    for each in people:
        if not each.certificate:
            last += 1
        numbered.append(
            each if each.certificate else replace(each, certificate=f"{year}-{last:04}")
        )
    return numbered
