"""What is typed at the desk, tidied; refused where no list and no paper has room for it."""

from dataclasses import replace

from app.domain.errors import UserError
from app.domain.meetings import UNLIMITED, Gathering, Session, one_line
from app.domain.people import Address, Person
from app.domain.reaching import is_one_address

MOST_SEATS = 2000
MOST_LETTERS = 120
MOST_EMAIL = 254
MOST_NOTE = 300
MOST_PARTS = 6
MOST_COMMENTS = 4000
MOST_MINUTES = 12 * 60


def tidy(text: str, most: int = MOST_LETTERS) -> str:
    """Tidy a text to one line that can be read."""
    line = one_line(text)
    if len(line) > most:
        raise UserError("At most {most} letters fit here: shorten it.", most=most)
    return line


def tidy_lines(text: str, most: int) -> str:
    """Tidy a text of several lines; the empty ones go."""
    lines = "\n".join(line for line in map(one_line, text.splitlines()) if line)
    if len(lines) > most:
        raise UserError("At most {most} letters fit here: shorten it.", most=most)
    return lines


def checked_person(person: Person, known: Person | None = None) -> Person:
    """Tidy what is known of somebody; a name is enough, and needed.

    What was `known` already does not stand in the way, be it wrong.
    """
    checked = replace(
        person,
        given_name=tidy(person.given_name),
        family_name=tidy(person.family_name),
        phones=_parts(person.phones),
        email=_checked_email(person.email, known.email if known else ""),
        address=_checked_address(person.address),
        residence=tidy(person.residence),
        note=tidy(person.note, MOST_NOTE),
    )
    if not checked.full_name:
        raise UserError("Type at least a name.")
    return checked


def _checked_email(text: str, known: str) -> str:
    email = tidy(text, MOST_EMAIL)
    if email and email != known and not is_one_address(email):
        raise UserError(
            "“{text}” is not one e-mail address: type a single one, the others as a note.",
            text=email,
        )
    return email


def _checked_address(address: Address) -> Address:
    return Address(_parts(address.lines), tidy(address.postcode), tidy(address.town))


def _parts(parts: tuple[str, ...]) -> tuple[str, ...]:
    kept = tuple(dict.fromkeys(each for each in map(tidy, parts) if each))
    if len(kept) > MOST_PARTS:
        raise UserError("At most {most} lines fit here: leave some out.", most=MOST_PARTS)
    return kept


def checked_session(session: Session) -> Session:
    """Tidy a session to come; UserError when it lacks a place, or has impossible seats."""
    checked = replace(
        session,
        place=tidy(session.place),
        facilitator=tidy(session.facilitator),
        notes=tidy(session.notes, MOST_NOTE),
        comments=tidy_lines(session.comments, MOST_COMMENTS),
        more_modules=tuple(
            each for each in dict.fromkeys(session.more_modules) if each != session.module
        ),
    )
    if not checked.place:
        raise UserError("Say where the session takes place.")
    endless = session.capacity == UNLIMITED and session.gathering is Gathering.ASSEMBLY
    if not endless and not 1 <= session.capacity <= MOST_SEATS:
        raise UserError("The number of seats must be between 1 and {most}.", most=MOST_SEATS)
    if not 0 <= session.minutes <= MOST_MINUTES:
        raise UserError("A session lasts at most 12 hours.")
    return checked
