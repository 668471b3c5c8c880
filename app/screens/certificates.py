"""Fills the certificates of participation of those who were in a session."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.attended import time_attended
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.people import Civility, Person
from app.domain.settings import Letterhead, Settings
from app.screens.certificate_places import certificate_places
from app.screens.dates import clock_time, long_date
from app.screens.houses import house_of
from app.screens.papers import House
from app.screens.wording import _
from app.usecases.desk.certifying import Issued

_PLACE = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True)
class Certificate:
    """What one person is certified; `facts` are told again as a table. `copy` marks a reissue."""

    number: str
    copy: str
    text: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Certificates:
    """The certificates of a session; `signed` are who signs them, and as what."""

    title: str
    house: House
    certificates: tuple[Certificate, ...]
    dated: str
    signed: tuple[str, ...]
    signature: str


@dataclass(frozen=True)
class Held:
    """A session as its certificates tell it: how long it was planned, what its modules are."""

    session: Session
    minutes: int
    modules: tuple[str, ...]


def certificates(
    held: Held, issued: tuple[Issued, ...], settings: Settings, today: datetime
) -> Certificates:
    """Fill the certificates; UserError when who gives them is not known, or their text is wrong."""
    refuse_unready(settings)
    letterhead = settings.letterhead
    return Certificates(
        title=_("Certificate of participation"),
        house=house_of(settings),
        certificates=tuple(_certificate(held, each, settings) for each in issued),
        dated=_("Issued on {date}").format(date=long_date(today)),
        signed=tuple(part for part in (letterhead.signatory, letterhead.signatory_role) if part),
        signature=_("Signature and stamp"),
    )


def refuse_unready(settings: Settings) -> None:
    """Refuse what would keep certificates from being printed, before any gets its number."""
    if not settings.cooperative:
        raise UserError(
            "A certificate says who gives it: write the name of your cooperative in the settings."
        )
    filled(settings.letterhead.certificate, dict.fromkeys(certificate_places().values(), ""))


def _certificate(held: Held, issued: Issued, settings: Settings) -> Certificate:
    registration, letterhead = issued.registration, settings.letterhead
    start, end = time_attended(held.session, held.minutes, registration)
    signed = (letterhead.signatory, letterhead.signatory_role)
    said = {
        "person": formal_name(registration.person),
        "module": ", ".join(held.modules),
        "date": long_date(held.session.starts_at),
        "start": clock_time(start),
        "end": clock_time(end),
        "duration": in_hours(round((end - start).total_seconds() / 60)),
        "place": held.session.place,
        "cooperative": settings.cooperative,
        "signatory": ", ".join(part for part in signed if part),
    }
    return Certificate(
        number=_("No. {number}").format(number=registration.certificate),
        copy=_("Duplicate") if issued.duplicate else "",
        text=tuple(line for line in _text(letterhead, said).split("\n") if line),
        facts=tuple(_facts(said)),
    )


def _text(letterhead: Letterhead, said: Mapping[str, str]) -> str:
    """The cooperative's own text, else the usual one."""
    if letterhead.certificate:
        words = {name: said[each] for each, name in certificate_places().items()}
        return filled(letterhead.certificate, words)
    if letterhead.signatory:
        usual = _(
            "I, the undersigned {signatory}, certify that {person} took part in the session "
            "“{module}” organised by {cooperative}."
        )
    else:
        usual = _(
            "{cooperative} certifies that {person} took part in the session “{module}” that it "
            "organised."
        )
    return usual.format(**said)


def _facts(said: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    yield _("Date"), said["date"]
    times = _("from {start} to {end}").format(start=said["start"], end=said["end"])
    yield _("Hours attended"), times
    yield _("Duration"), said["duration"]
    yield _("Place"), said["place"]


def filled(template: str, words: Mapping[str, str]) -> str:
    """Put words where a text names them between braces; UserError for a name that is none."""
    names = ", ".join(f"{{{each}}}" for each in words)
    for name in _PLACE.findall(template):
        if name not in words:
            raise UserError(
                "“{name}” is nothing that a certificate knows: use {names}.", name=name, names=names
            )
    if re.search("[{}]", _PLACE.sub("", template)):
        raise UserError("A brace of the text is not closed: use {names}.", names=names)
    return _PLACE.sub(lambda found: words[found[1]], template)


def formal_name(person: Person) -> str:
    """A name as a formal paper gives it: Mme Zoé LEFÈVRE."""
    civility = {Civility.MADAM: _("Ms"), Civility.SIR: _("Mr"), Civility.NONE: ""}[person.civility]
    parts = (civility, person.given_name, person.family_name.upper())
    return " ".join(part for part in parts if part)


def in_hours(minutes: int) -> str:
    """Say a length: 45 min, 2 h, 1 h 30 min."""
    hours, rest = divmod(minutes, 60)
    if not hours:
        return _("{minutes} min").format(minutes=rest)
    if not rest:
        return _("{hours} h").format(hours=hours)
    return _("{hours} h {minutes} min").format(hours=hours, minutes=rest)
