"""The file that somebody gets who asks what is kept about them, in words.

Whoever is named in it besides is only told by their part: those who work at the desk, as the desk.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from app.domain.calls import Call
from app.domain.changes import Batch
from app.domain.imports.identity import NOTE
from app.domain.meetings import Registration
from app.domain.people import Address, Civility, Consent, Need, Person, Reach, Status
from app.domain.settings import Settings
from app.screens.dates import clock_time, long_date, numeric_date
from app.screens.desk_people import outcome_name
from app.screens.desk_steps import action_name
from app.screens.desk_telling import message_said
from app.screens.desk_values import (
    PERSON_FIELDS,
    Names,
    differences,
    field_said,
    standing_name,
    value_said,
)
from app.screens.houses import house_of
from app.screens.names import agreed, attendance_name, channel_name
from app.screens.notices import contact_of, text_said
from app.screens.papers import House, Remarks
from app.screens.wording import _
from app.usecases.privacy.access import Dossier

UNSAID: tuple[object, ...] = (
    None, "", (), frozenset(), Address(), Civility.NONE, Status.UNKNOWN, Reach.UNKNOWN,
)  # fmt: skip
"""What stands where nothing is known."""


@dataclass(frozen=True)
class AccessFile:
    """What is kept about somebody, section by section."""

    title: str
    lines: tuple[str, ...]
    house: House
    intro: str
    sections: tuple[Remarks, ...]
    footer: str


def access_file(
    dossier: Dossier, settings: Settings, titles: Mapping[str, str], now: datetime
) -> AccessFile:
    """Say what is kept about somebody; `titles` are those of the modules."""
    contact, civility = contact_of(settings), dossier.person.civility
    told = _("If something is wrong, or to have it erased, tell us: {contact}.")
    doubles = (_person_line(each, titles) for each in dossier.doubles)
    seats = (_seat(dossier, each, titles) for each in dossier.seats)
    messages = (agreed(message_said(each), civility) for each in dossier.messages)
    sections = (
        Remarks(_("Who you are"), tuple(_person(dossier.person, titles))),
        Remarks(_("Also written as"), tuple(doubles)),
        Remarks(_("Your registrations"), tuple(seats)),
        Remarks(_("Calls"), tuple(_call(each, civility) for each in dossier.calls)),
        Remarks(_("Messages"), tuple(("", each) for each in messages)),
        Remarks(
            _("What your on-line forms said"),
            tuple(("", _form(each.raw, titles)) for each in dossier.rows),
        ),
        Remarks(_("What was done"), tuple(_step(each, titles) for each in dossier.steps)),
        *(
            Remarks(_("What you were told, {text}").format(text=text_said(each.version)),
                    each.wording.full)
            for each in dossier.notices
        ),
    )  # fmt: skip
    return AccessFile(
        title=_("What we keep about you"),
        lines=(dossier.person.full_name, _("On {date}").format(date=long_date(now))),
        house=house_of(settings),
        intro=_(
            "Here is all that this program keeps about you, and nothing about others. Who worked "
            "at the desk is not named."
        )
        + (" " + told.format(contact=contact) if contact else ""),
        sections=tuple(each for each in sections if each.lines),
        footer=_("Made for {name} only.").format(name=dossier.person.full_name),
    )


def _person(person: Person, titles: Names) -> Iterable[tuple[str, str]]:
    for field in PERSON_FIELDS:
        value = getattr(person, field)
        if value not in UNSAID:
            said = _value(field, value, titles)
            own = isinstance(value, Status)  # what somebody typed stays as it is
            yield field_said(field), agreed(said, person.civility) if own else said


def _value(field: str, value: object, titles: Names) -> str:
    if isinstance(value, Consent):
        words = _("yes, on {date} ({text})")
        return words.format(date=numeric_date(value.at), text=text_said(value.notice))
    return value_said(field, value, titles)


def _person_line(person: Person, titles: Names) -> tuple[str, str]:
    told = (f"{label}\N{NO-BREAK SPACE}: {text}" for label, text in _person(person, titles))
    return "", " · ".join(told)


def _seat(dossier: Dossier, seat: Registration, titles: Names) -> tuple[str, str]:
    session = dossier.sessions[seat.session]
    modules = ", ".join(titles.get(each, each) for each in session.modules)
    head = _("{date}, {time}, {place}").format(
        date=long_date(session.starts_at), time=clock_time(session.starts_at), place=session.place
    )
    parts = [
        modules,
        agreed(standing_name(seat.standing), seat.person.civility),
        agreed(attendance_name(seat.attendance), seat.person.civility),
        _("registered by {channel}").format(channel=channel_name(seat.channel)),
        *_moments(seat),
        _("certificate {number}").format(number=seat.certificate) if seat.certificate else "",
        text_said(seat.notice) if seat.notice else "",
        seat.note,
    ]
    return head, " · ".join(each for each in parts if each)


def _moments(seat: Registration) -> Iterable[str]:
    if seat.received_on:
        yield _("coupon received on {date}").format(date=f"{seat.received_on:%d/%m/%Y}")
    for words, moment in (
        (_("form sent on {moment}"), seat.sent_at),
        (_("entered on {moment}"), seat.entered_at),
        (_("arrived on {moment}"), seat.arrived_at),
        (_("left on {moment}"), seat.left_at),
    ):
        if moment is not None:
            yield words.format(moment=_moment(moment))


def _call(call: Call, civility: Civility) -> tuple[str, str]:
    parts = (agreed(outcome_name(call.outcome), civility), call.note)
    return _moment(call.at), " · ".join(each for each in parts if each)


def _form(raw: Mapping[str, str], titles: Names) -> str:
    """What a form said, each answer after what it was about, in the words of the desk."""
    return " · ".join(
        f"{_asked(field)}\N{NO-BREAK SPACE}: "
        + ", ".join(_answer(field, each, titles) for each in text.splitlines())
        for field, text in raw.items()
    )


def _asked(field: str) -> str:
    return _("Note") if field == NOTE else field_said(field)


def _answer(field: str, text: str, titles: Names) -> str:
    kinds: Mapping[str, Iterable[Civility | Status | Reach | Need]] = {
        "civility": Civility, "status": Status, "reach": Reach, "needs": Need,
    }  # fmt: skip
    chosen = next((each for each in kinds.get(field, ()) if each.value == text), None)
    if field == "interests":
        return titles.get(text, text)
    return text if chosen is None else value_said(field, chosen, titles)


def _step(step: Batch, titles: Names) -> tuple[str, str]:
    told = [said for change in step.changes for said in differences(change, titles)]
    return f"{_moment(step.at)} · {action_name(step.action)}", " · ".join(told) or "–"


def _moment(moment: datetime) -> str:
    return f"{numeric_date(moment)} {clock_time(moment)}"
