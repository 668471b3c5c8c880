"""The papers of a session as the desk lists them: what each is for, and why one is not there."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.domain.calls import Call
from app.domain.meetings import Attendance, Registration, Session, Standing
from app.domain.messages import Occasion
from app.domain.people import Reach
from app.domain.reaching import way_to
from app.domain.series import to_come
from app.domain.settings import Settings
from app.screens.call_lists import call_list
from app.screens.dates import day_of
from app.screens.desk_people import addressed
from app.screens.paper_wishes import DATE, PAGES, TABLE, PaperRow, Wish
from app.screens.wording import _, ngettext

LABELS_A_SHEET = 21


@dataclass(frozen=True)
class PaperFacts:
    """What is known of a session when its papers are listed; `held` once its journal has begun.

    `due` are those who must still be written to by post: of some news, and of the day.
    """

    session: Session
    registrations: tuple[Registration, ...]
    calls: tuple[Call, ...]
    sessions: tuple[Session, ...]
    settings: Settings
    now: datetime
    held: bool
    due: tuple[tuple[UUID, ...], tuple[UUID, ...]] = ((), ())
    over: bool = True

    def same_papers(self, other: "PaperFacts") -> bool:
        """Whether papers say the same: time and the numbers of certificates change nothing."""
        return self._said() == other._said()  # noqa: SLF001 - the other one of the same kind

    def _said(self) -> "PaperFacts":
        people = tuple(replace(each, certificate="") for each in self.registrations)
        return replace(self, registrations=people, now=self.session.starts_at, over=True)

    def wish(
        self,
        kind: str,
        *,
        blank: bool | None = None,
        registrations: tuple[UUID, ...] | None = None,
        ending: str = PAGES,
    ) -> Wish:
        """A paper of this very session."""
        return Wish(kind, self.session.id, blank, registrations, ending)

    def seated(self) -> list[Registration]:
        """Who has a seat."""
        return [each for each in self.registrations if each.standing is Standing.SEATED]

    def by_post(self) -> bool:
        """Whether anybody is told by post."""
        return any(each.live and way_to(each.person) is Reach.POST for each in self.registrations)


def papers_for(facts: PaperFacts, chosen: UUID | None = None) -> tuple[PaperRow, ...]:
    """List the papers of a session, then those of the chosen registration.

    What is wanted now comes first, and what cannot be made comes last.
    """
    groups = [(title, sorted(rows, key=_lacks)) for title, rows in _groups(facts)]
    groups.sort(key=lambda group: all(map(_lacks, group[1])))
    whose = next((each for each in facts.registrations if each.id == chosen), None)
    if whose is not None:
        title = _("For {name}").format(name=addressed(whose.person))
        groups.append((title, list(_own(facts, whose))))
    return tuple(each for heading, rows in groups for each in _headed(heading, rows))


def _groups(facts: PaperFacts) -> list[tuple[str, Iterator[PaperRow]]]:
    before = [
        (_("To invite people"), _inviting(facts)),
        (_("To tell people"), _telling(facts)),
    ]
    day, after = (_("On the day"), _on_the_day(facts)), (_("Afterwards"), _afterwards(facts))
    if facts.session.starts_at > facts.now:
        return [*before, day, after]
    today = day_of(facts.session.starts_at) == day_of(facts.now)
    first = (day, after) if today else (after, day)
    return [*first, *reversed(before)]


def _lacks(row: PaperRow) -> bool:
    return bool(row.missing)


def unprinted_said(n: int) -> str:
    """Say that some names cannot be printed, and what to do; nothing where there is none."""
    if not n:
        return ""
    return ngettext(
        "{n} name has letters that papers cannot show: type it in Latin letters too, on the "
        "person’s sheet.",
        "{n} names have letters that papers cannot show: type them in Latin letters too, on the "
        "people’s sheets.",
        n,
    ).format(n=n)


def _headed(heading: str, rows: Iterable[PaperRow]) -> Iterator[PaperRow]:
    for number, row in enumerate(rows):
        yield replace(row, heading="" if number else heading)


def _inviting(facts: PaperFacts) -> Iterator[PaperRow]:
    session, now = facts.session, facts.now
    wanted = to_come(session, facts.sessions, now)
    n = len(wanted)
    extent = ngettext("1 page, {n} date", "1 page, {n} dates", n).format(n=n)
    both = ngettext("both sides, {n} date", "both sides, {n} dates", n).format(n=n)
    over = ""
    if wanted[0].cancelled_at is not None:
        over = _("This session is cancelled.")
    elif wanted[0].starts_at <= now:
        title, about = _("Coupons, posters and flyers"), _("They invite to a session to come.")
        yield PaperRow(facts.wish("announce-a4"), title, about, "", _over(facts))
        return
    settings = facts.settings
    addressless = not settings.cooperative or not settings.letterhead.address
    homeless = _("Write the cooperative’s name and address in the settings first.")
    for kind, title in (
        ("coupon-quarter", _("Sign-up coupon, a quarter of a page")),
        ("coupon-half", _("Sign-up coupon, half a page")),
        ("coupon-full", _("Sign-up coupon, a whole page")),
    ):
        about = _("For your journal or the letter boxes: filled in, cut off, sent back.")
        missing = over or (homeless if addressless else "")
        yield PaperRow(facts.wish(kind), title, about, both, missing)
    for kind, title, about in (
        ("announce-a4", _("Poster A4"), _("For a door or a notice board, with the QR codes.")),
        ("announce-a3", _("Poster A3"), _("For a hall, read from three metres away.")),
        ("announce-a5", _("Flyer A5"), _("To hand out or to put into letter boxes.")),
    ):
        yield PaperRow(facts.wish(kind), title, about, extent, over)


def _telling(facts: PaperFacts) -> Iterator[PaperRow]:
    session = facts.session
    yield from _letters(facts)
    found = call_list(session, "", facts.registrations, facts.calls, facts.now)
    n = sum(len(group.people) for group in found.groups)
    yield PaperRow(
        facts.wish("calls"), _("Call list"),
        _("Who is told by telephone, who waits, who was missed."),
        _people(n), "" if n else _("There is nobody to call."),
    )  # fmt: skip
    n = sum(each.live and bool(each.person.address) for each in facts.registrations)
    yield PaperRow(
        facts.wish("addresses"), _("Address labels"),
        _("For envelopes without a window."),
        _on_sheets(n), "" if n else _("Nobody of this session has a postal address."),
    )  # fmt: skip
    yield PaperRow(
        facts.wish("calendar", ending=DATE), _("Date for a calendar (.ics)"),
        _("A file to send with an e-mail: it puts the session into the reader’s calendar."),
        _("1 file"),
    )  # fmt: skip


def _letters(facts: PaperFacts) -> Iterator[PaperRow]:
    nobody = _("Nobody of this session is told by post.")
    if facts.by_post():
        nobody = _("Everybody was written to. For a copy, choose the person in the list, then F8.")
    nobody = _over(facts) or nobody
    news, reminders = facts.due
    if facts.session.cancelled_at is not None:
        title, about = _("Letters of cancellation"), _("Say that the session does not take place.")
        late = _("This session is cancelled: the letters say so.")
    else:
        title = _("Letters of confirmation")
        about = _("Say that a seat is kept, or the place in the waiting list.")
        late = _over(facts)
    yield PaperRow(
        facts.wish("letters", registrations=news), title, about,
        _on_pages(len(news)), "" if news else nobody, letter=Occasion.CONFIRMATION,
    )  # fmt: skip
    yield PaperRow(
        facts.wish("convocations", registrations=reminders), _("Convocations"),
        _("Shortly before the session: when, where, and whom to tell if one cannot come."),
        _on_pages(len(reminders)), late or ("" if reminders else nobody),
        letter=Occasion.CONVOCATION,
    )  # fmt: skip


def _on_the_day(facts: PaperFacts) -> Iterator[PaperRow]:
    n = len(facts.seated())
    nobody = "" if n else _("Nobody has a seat in this session yet.")
    yield PaperRow(
        facts.wish("attendance", blank=True), _("Attendance sheet, to sign"),
        _("Everybody signs on arrival; free lines for those who come without registering."),
        _people(n) if n else _("free lines only"),
    )  # fmt: skip
    yield PaperRow(
        facts.wish("tents"), _("Name tents"), _("To fold and to stand on the table."),
        _people(n), nobody,
    )  # fmt: skip
    yield PaperRow(
        facts.wish("labels"), _("Name labels"), _("To stick on clothes."), _on_sheets(n), nobody
    )


def _afterwards(facts: PaperFacts) -> Iterator[PaperRow]:
    seated = facts.seated()
    ticked = [each for each in seated if each.attendance is not Attendance.UNKNOWN]
    noted = bool(ticked) or facts.session.head_count is not None
    unnoted = "" if noted else _("Nobody was ticked or counted yet.")
    unheld = "" if facts.held else _("This session was not held yet.")
    yield PaperRow(
        facts.wish("attendance", blank=False), _("Attendance sheet, filled in"),
        _("Who came, was excused or was absent, to be kept."),
        _people(len(seated)), unnoted,
    )  # fmt: skip
    yield PaperRow(
        facts.wish("attendance", blank=False, ending=TABLE), _("Attendance as a table (.xlsx)"),
        _("For a spreadsheet: who came, at what time, how they registered."),
        _people(len(seated)), unnoted,
    )  # fmt: skip
    here = [each for each in seated if each.attendance is Attendance.PRESENT]
    yield PaperRow(
        facts.wish("certificate"), _("Certificates of participation"),
        _("For those who were there, each with its number."),
        _on_pages(len(here)),
        _not_certified(facts) or ("" if here else _("Nobody was ticked as present yet.")),
    )  # fmt: skip
    yield PaperRow(
        facts.wish("results"), _("Results of the session"),
        _("What the room answered, without any name."),
        "", unheld,
    )  # fmt: skip
    yield PaperRow(
        facts.wish("results", ending=TABLE), _("Results as a table (.xlsx)"),
        _("For a spreadsheet: every question with its figures, without any name."),
        "", unheld,
    )  # fmt: skip


def _own(facts: PaperFacts, whose: Registration) -> Iterator[PaperRow]:
    gone = "" if whose.live else _("This registration is cancelled.")
    page, only = _on_pages(1), (whose.id,)
    yield PaperRow(
        facts.wish("letters", registrations=only), _("Letter"),
        _("Says that a seat is kept, or the place in the waiting list."),
        page, gone or _over(facts), own=True, letter=Occasion.CONFIRMATION,
    )  # fmt: skip
    yield PaperRow(
        facts.wish("convocations", registrations=only), _("Convocation"),
        _("Says when and where, shortly before the session."),
        page, gone or _over(facts),
        own=True, letter=Occasion.CONVOCATION,
    )  # fmt: skip
    present = whose.standing is Standing.SEATED and whose.attendance is Attendance.PRESENT
    absent = "" if present else _("Only somebody who was ticked as present gets one.")
    yield PaperRow(
        facts.wish("certificate", registrations=only), _("Certificate of participation"),
        _("A number of its own; made again, it is a duplicate."),
        page, gone or _not_certified(facts) or absent, own=True,
    )  # fmt: skip


def _over(facts: PaperFacts) -> str:
    """That it is too late to say when a session is; that it was cancelled can still be said."""
    if facts.session.cancelled_at is not None or facts.session.starts_at > facts.now:
        return ""
    return _("This session is over.") if facts.over else _("This session has begun.")


def _not_certified(facts: PaperFacts) -> str:
    if not facts.over:
        return _("Certificates are made once the session is over.")
    if facts.settings.cooperative:
        return ""
    return _("Write the cooperative’s name in the settings first.")


def _people(n: int) -> str:
    return ngettext("{n} person", "{n} people", n).format(n=n)


def _on_pages(n: int) -> str:
    return ngettext("{n} person, 1 page", "{n} people, one page each", n).format(n=n)


def _on_sheets(n: int) -> str:
    sheets = -(-n // LABELS_A_SHEET)
    said = ngettext("{n} sheet", "{n} sheets", sheets).format(n=sheets)
    return f"{_people(n)}, {said}"
