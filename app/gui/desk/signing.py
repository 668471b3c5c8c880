"""What the form does: says who it may be while somebody types, then signs people up."""

from collections.abc import Mapping
from datetime import UTC, datetime
from functools import partial
from uuid import UUID, uuid4

from PySide6.QtCore import QObject, Signal

from app.domain.imports.message import read_message
from app.domain.imports.rows import Entry
from app.domain.imports.said import Knowledge
from app.domain.meetings import Channel, Registration, Standing
from app.domain.names import folded
from app.domain.people import Consent, Person, apart
from app.gui.desk.bench import Bench
from app.gui.desk.fields import breakable
from app.gui.desk.half_typed import begin_another, end_search
from app.gui.desk.recognised import Recognised
from app.screens.desk import named_session
from app.screens.desk_consent import NOTICE
from app.screens.desk_form import Candidate, choice_said, likely_rows, room_said, signed_said
from app.screens.desk_people import addressed, reach_of
from app.screens.wording import _
from app.usecases.desk.merging import likely_doubles
from app.usecases.desk.signing_up import Form, sign_up
from app.usecases.desk.typed import people_typed, written_down
from app.usecases.desk.waiting import rank
from app.usecases.register import Register

_MOST = 5
_LEAST_TYPED = 2
MOST_PASTED = 2


class Signing(QObject):
    """The form with the desk behind it."""

    seats_wanted = Signal(object)

    def __init__(self, bench: Bench) -> None:
        super().__init__(bench)
        self._bench = bench
        self._form = bench.window.form
        self._candidates: tuple[Candidate, ...] = ()
        self._others: frozenset[UUID] = frozenset()  # of whom it was said that it is not them
        self._recognised = Recognised(bench)
        self._begin()
        form = self._form
        form.ambassador.given = lambda: Consent(bench.office.now(), NOTICE)
        form.typed.connect(self._look)
        form.entered.connect(self._enter)
        form.meant.connect(self._take)
        form.second_taken.connect(self._swap)
        bench.window.bar.form_wanted.connect(self.start)
        bench.window.bar.pasted.connect(self.paste)
        bench.shown.connect(self.show_sessions)

    def _begin(self) -> None:
        self._ids = uuid4(), uuid4()  # the same form twice registers nobody twice
        self._recognised.clear()
        self._filled = ""
        self._others = frozenset()
        self._sent_at: datetime | None = None
        self._note = ""
        self._form.contact.setPlaceholderText("")

    def show_sessions(self) -> None:
        """Offer the sessions that people may join, with their free seats, and the modules."""
        bench = self._bench
        self._recognised.renew()
        titles, own = bench.titles(), bench.session
        self._form.interests.offer((title, module) for module, title in titles.items())
        here = [
            each for each in bench.sessions.values() if each.cancelled_at is None or each is own
        ]
        said = {each.id: choice_said(each, bench.counts_of(each), titles) for each in here}
        self._form.session.offer(tuple((text, each) for each, text in said.items()))
        self._form.session.choose(own.id if own else None)
        others = tuple((text, each) for each, text in said.items() if own and each != own.id)
        self._form.second.offer((("–", None), *others))
        self._say_room()

    def start(self, channel: Channel) -> None:
        """Begin a form that came in this way."""
        begin_another(self._bench, self._drop, partial(self._start, channel))

    def _start(self, channel: Channel) -> None:
        self._bench.window.show_form()
        self._form.start(channel)

    def _drop(self) -> None:
        self._form.clear()
        self._begin()
        self._look()

    def take_person(self, person: Person) -> None:
        """Sign up somebody who was found."""
        begin_another(self._bench, self._drop, partial(self._start_with, person))

    def _start_with(self, person: Person) -> None:
        self._bench.window.show_form()
        self._drop()
        self._fill(0, person)

    def paste(self, text: str) -> None:
        """Read a message into the form, to check; nothing is registered by it."""
        window = self._bench.window
        titles = {folded(title): module for module, title in self._bench.titles().items()}
        zone = self._bench.office.now().astimezone().tzinfo
        entry = read_message(text, Knowledge(titles), zone or UTC)
        if not entry.guests:
            window.notice.say(_("No name is in what was copied: copy the whole message first."))
            return
        begin_another(self._bench, self._drop, partial(self._put, entry))

    def _put(self, entry: Entry) -> None:
        self._start(Channel.EMAIL)
        self._drop()
        self._form.put(written_down(entry.guests))
        self._sent_at, self._note = entry.sent_at, entry.note
        self._look()
        self._bench.say(_pasted_said(entry))

    def _people(self) -> tuple[Person, ...]:
        return people_typed(self._form.says(), self._ids)

    def _look(self) -> None:
        """Find who it may be; the keys of the register make this quick."""
        if self._recognised and self._form.family.text() != self._filled:
            self._recognised.clear()
        people = self._people()
        found: dict[UUID, Candidate] = {}
        live = {each.person.id: each for each in self._bench.registrations if each.live}
        for guest, person in enumerate(people):
            if not self._recognised.holds(guest):
                for each in _candidates_for(self._bench.register, guest, person, live):
                    found.setdefault(each.person.id, each)
        taken = self._recognised.ids() | self._others
        ordered = sorted(found.values(), key=lambda each: (not each.already, -len(each.why)))
        self._candidates = tuple(each for each in ordered if each.person.id not in taken)[:_MOST]
        self._form.likely.show_rows(likely_rows(self._candidates), asks=bool(self._asked()))
        self._say_room()

    def _asked(self) -> frozenset[UUID]:
        """Whom Enter must first tell apart."""
        return frozenset(each.person.id for each in self._candidates if each.why or each.already)

    def _enter(self) -> None:
        """Say that it is somebody else, else sign up."""
        form = self._form
        if form.says().empty:
            if not self._bench.window.notice.text():  # good news is not talked over
                self._bench.window.notice.say(_("Type a name first: nobody is on the form."))
            form.family.setFocus()
            return
        asked = self._asked()
        if asked:
            self._others |= asked
            self._look()
            if not form.given.text():
                form.given.setFocus()
            return
        session = self._bench.session
        if session is None:
            self._bench.window.notice.say(_("Plan a session first: New session, Ctrl+R."))
            return
        if self._recognised.renew():
            return  # it was just said; Enter registers
        guests = tuple(self._recognised.guest(at, each) for at, each in enumerate(self._people()))
        filled = Form(
            session.id, guests, form.came_by(), form.postmark(), sent_at=self._sent_at,
            second_choice=form.other_choice(), note=self._note,
        )  # fmt: skip
        self._bench.attempt(partial(sign_up, self._bench.office, filled), self._signed)

    def _signed(self, registrations: tuple[Registration, ...]) -> None:
        bench = self._bench
        first = registrations[0]
        place = rank(bench.register, first.id) or 0
        session = bench.sessions[first.session]
        self._drop()
        end_search(bench.window)
        bench.window.page.go_to(first.id)
        said = signed_said(registrations, place, named_session(session, bench.titles()))
        waiting = [each for each in registrations if each.standing is Standing.WAITING]
        if not waiting:
            bench.say(said)
            return
        more = _("Give a seat all the same")
        give = partial(self.seats_wanted.emit, waiting)
        bench.window.notice.say(breakable(said), calm=True, offers=((more, give),))

    def _take(self, at: int) -> None:
        """It is somebody known: nothing is typed twice, and nobody is registered twice."""
        if not 0 <= at < len(self._candidates):
            return
        candidate = self._candidates[at]
        if candidate.already is None:
            self._fill(candidate.guest, candidate.person)
            return
        name = addressed(candidate.person)
        self._drop()
        self._bench.window.page.go_to(candidate.already.id)
        self._bench.say(_("{name} is on the list already: nothing was written.").format(name=name))

    def _fill(self, guest: int, person: Person) -> None:
        form = self._form
        if len(self._people()) < 2:  # of a couple, the names stay as they are written
            form.family.put(person.family_name)
            form.given.put(person.given_name)
        self._recognised.take(guest, person)
        self._filled = form.family.text()
        form.contact.setPlaceholderText(reach_of(person))
        form.contact.setFocus()
        self._look()

    def _swap(self) -> None:
        """Take the second choice instead; the first one becomes the second."""
        own, other = self._bench.session, self._form.other_choice()
        if own is None or other is None:
            return
        self._bench.moved.emit(other)
        self._form.second.choose(own.id)

    def _say_room(self) -> None:
        bench = self._bench
        if bench.session is None:
            self._form.say_room("")
            return
        choice = self._form.other_choice()
        second = bench.sessions.get(choice) if choice else None
        people = len(self._people())
        self._form.say_room(room_said(bench.session, second, bench.counts, people, bench.titles()))


def _pasted_said(entry: Entry) -> str:
    """Say what was read, and what of it is not on the form."""
    said = _("The message is on the form: check it, then Enter.")
    if entry.note:
        said += " " + _("Also written: {note}").format(note=entry.note)
    if len(entry.guests) > MOST_PASTED:
        words = _("{n} people are named: sign the others up afterwards.")
        said += " " + words.format(n=len(entry.guests))
    return said


def _candidates_for(
    register: Register, guest: int, person: Person, live: Mapping[UUID, Registration]
) -> list[Candidate]:
    """Who may be this person, with the reason; then who merely has a name that begins so."""
    found = [
        Candidate(each.person, guest, each.reasons, live.get(each.person.id))
        for each in likely_doubles(register, person, _MOST)
        if each.reasons and not apart(person, each.person)
    ]
    words = f"{person.family_name} {person.given_name}".strip()
    if len(words) >= _LEAST_TYPED:
        named = register.search(words, _MOST)
        found += [Candidate(each, guest, (), live.get(each.id)) for each in named]
    return found
