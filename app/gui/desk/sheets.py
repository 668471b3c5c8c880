"""The sheet of somebody with the desk behind it: corrections, calls, the history, doubles."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject

from app.domain.calls import Outcome
from app.domain.errors import UserError
from app.domain.meetings import Registration, Standing
from app.domain.people import Consent, Person, apart
from app.gui.desk.bench import Bench
from app.gui.desk.settling import Settling
from app.gui.desk.sheet import SheetView
from app.screens.desk_consent import NOTICE
from app.screens.desk_form import reason_name
from app.screens.desk_people import addressed, call_said, outcome_name, reach_of
from app.screens.desk_story import attended_said, double_said, merged_said, story_lines
from app.screens.desk_telling import messages_said
from app.screens.wording import _
from app.usecases.desk.knowing import followed_modules, person_now
from app.usecases.desk.merging import Likely, likely_doubles, merge, parted_again, unmerge
from app.usecases.desk.signing_up import edit_person
from app.usecases.desk.waiting import answer_offer, record_call
from app.usecases.register import Register

_MOST_DOUBLES = 5


class Sheets(QObject):
    """Opens the sheet of somebody, and has done what it asks for."""

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._double: Person | None = None
        sheet = bench.window.sheet
        self._settling: Settling[Person] = Settling(bench, sheet.clashes, sheet.inputs, bench.names)
        sheet.ambassador.given = lambda: Consent(bench.office.now(), NOTICE)
        sheet.saved.connect(self._save)
        sheet.called.connect(self._call)
        sheet.merge_wanted.connect(self._merge)
        sheet.unmerge_wanted.connect(self._unmerge)
        bench.shown.connect(self.refresh)

    def open_registration(self, registration: UUID) -> None:
        """Open the sheet of somebody on the list."""
        found = next((each for each in self._bench.registrations if each.id == registration), None)
        if found is not None:
            self.open_person(found.person.id)

    def open_person(self, person: UUID) -> None:
        """Open the sheet of somebody."""
        self._bench.attempt(partial(self._bench.register.person, person), self._show)

    def _show(self, person: Person) -> None:
        window = self._bench.window
        self._fill(person)
        window.show_side(window.sheet)
        self.refresh()
        window.sheet.start()

    def _fill(self, person: Person) -> None:
        sheet = self._bench.window.sheet
        sheet.offer_modules(self._bench.titles())
        sheet.show_person(person)
        self._settling.begin()

    def refresh(self) -> None:
        """Show what happened since; what is typed stays."""
        sheet = self._bench.window.sheet
        before, mine = sheet.person(), sheet.says()
        if before is None or mine is None or not self._bench.window.shows(sheet):
            return
        try:
            written = person_now(self._bench.register, before.id)
            sheet.show_view(self._view(written))
        except UserError:  # gone: what is typed can still be read
            sheet.show_view(SheetView())
            return
        if written != before and self._settling.meet(before, mine, written):
            sheet.hold(written)

    def _view(self, person: Person) -> SheetView:
        register, names = self._bench.register, self._bench.names()
        rows = (person.id, *(each.id for each in register.of_person(person.id)))
        story = [batch for each in rows for batch in register.story(each)]
        calls = tuple(
            " · ".join(part for part in (call_said(each), each.who, each.note) if part)
            for each in reversed(register.calls_to(person.id))
        )
        doubles = likely_doubles(register, person, _MOST_DOUBLES)
        found = next((each for each in doubles if _may_be(person, each)), None)
        self._double = found.person if found else None
        double = ""
        if found is not None:
            reasons = ", ".join(reason_name(each) for each in found.reasons)
            first = next(iter(register.story(found.person.id)), None)
            double = double_said(found.person, reasons, first.at if first else None)
        return SheetView(
            lines=(*calls, *_written(register, person.id), *story_lines(story, names)),
            double=double,
            about=" · ".join(each for each in (*person.phones, person.email) if each)
            or reach_of(person),
            attended=attended_said(followed_modules(register, person.id) - person.followed, names),
            merged=tuple(
                (merged_said(each, step), each.id)
                for each, step in parted_again(self._bench.office, person.id)
            ),
        )

    def _save(self) -> None:
        self.refresh()  # who wrote meanwhile is met here, not by a refusal
        sheet = self._bench.window.sheet
        before, after = sheet.person(), sheet.says()
        if before is None or after is None or self._settling.undecided():
            return
        self._settling.save(partial(self._edit, before, after), self._saved)

    def _edit(self, before: Person, after: Person) -> Person:
        edit_person(self._bench.office, before, after)
        return self._bench.register.person(before.id)

    def _saved(self, fresh: Person) -> None:
        self._fill(fresh)
        self.refresh()
        self._bench.say(_("{name}: saved.").format(name=addressed(fresh)))

    def _call(self, outcome: Outcome, note: str) -> None:
        person, session = self._bench.window.sheet.person(), self._bench.session
        if person is None or session is None:
            return
        office = self._bench.office
        offered = self._offered_to(person)
        if offered is not None and outcome is not Outcome.REACHED:
            work = partial(answer_offer, office, offered.id, outcome, note)
        else:
            work = partial(record_call, office, person.id, session.id, outcome, note)
        said = _("Call noted: {what}.").format(what=outcome_name(outcome))
        self._bench.attempt(work, lambda _batch: self._called(said))

    def _called(self, said: str) -> None:
        self._bench.window.sheet.call_note.put("")
        self._bench.window.page.people.setFocus()
        self._bench.say(said)

    def _offered_to(self, person: Person) -> Registration | None:
        return next(
            (
                each
                for each in self._bench.registrations
                if each.person.id == person.id and each.standing is Standing.OFFERED
            ),
            None,
        )

    def _merge(self) -> None:
        person, double = self._bench.window.sheet.person(), self._double
        if person is None or double is None:
            return
        work = partial(merge, self._bench.office, person.id, double.id)
        self._bench.attempt(work, lambda _batch: self._merged(person.id))

    def _merged(self, person: UUID) -> None:
        self._saved(self._bench.register.person(person))
        self._bench.say(_("These two are one person now. Ctrl+Z makes two of them again."))

    def _unmerge(self, double: UUID) -> None:
        person = self._bench.window.sheet.person()
        if person is not None:
            work = partial(unmerge, self._bench.office, double)
            self._bench.attempt(work, lambda _batch: self._unmerged(person.id, double))

    def _unmerged(self, person: UUID, double: UUID) -> None:
        self._saved(self._bench.register.person(person))
        name = addressed(self._bench.register.person(double))
        self._bench.say(_("{name} is a person apart again.").format(name=name))


def _written(register: Register, person: UUID) -> tuple[str, ...]:
    sessions = dict.fromkeys(each.session for each in register.of_person(person))
    told = (each for session in sessions for each in register.messages(session))
    return messages_said(each for each in told if each.person == person)


def _may_be(person: Person, likely: Likely) -> bool:
    return bool(likely.reasons) and not apart(person, likely.person)
