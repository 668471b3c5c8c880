"""What bringing a table in shows first, and what it does then."""

import gc
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from app.domain.changes import Action, added, backwards, changed
from app.domain.errors import UserError
from app.domain.imports.fields import Field, Target
from app.domain.imports.identity import traces_of
from app.domain.imports.layouts import Source, propose
from app.domain.imports.table import Area, Remark, Table, Trouble
from app.domain.likeness import Reason
from app.domain.meetings import UNLIMITED, Channel, Gathering, Session, Standing
from app.domain.people import Person, Reach, Status
from app.domain.seats import waiting_order
from app.usecases.desk.office import Office
from app.usecases.importing.lines import Import, Outcome, Preview
from app.usecases.importing.matching import AT_ONCE
from app.usecases.importing.preview import bring_in, preview, rejected
from tests.fakes.clock import FakeClock
from tests.fakes.exports import FRAMAFORMS, GOOGLE, HELLOASSO, LIMESURVEY, MICROSOFT, table
from tests.fakes.imports import MemoryErasedRows, an_import
from tests.fakes.people import a_seat, a_session, somebody
from tests.fakes.register import MemoryRegister, keep

HEADERS = ("Nom", "Prénom", "Téléphone", "Courriel", "Commentaire")


class Here:
    """An office with one session, and nobody yet."""

    def __init__(self, capacity: int = 5) -> None:
        self.register = MemoryRegister()
        self.erased = MemoryErasedRows()
        self.session: Session = a_session(capacity)
        keep(self.register, self.session)
        self.office = Office(self.register, FakeClock(), "Anne")

    def see(self, what: Table, **wished: object) -> Preview:
        wanted: Import = an_import(what, self.session.id, **wished)
        return preview(self.office, self.erased, wanted)

    def take(self, what: Table, **wished: object) -> Preview:
        seen = self.see(what, **wished)
        bring_in(self.office, seen)
        return seen

    def names(self) -> list[str]:
        return [each.full_name for each in self.register.everybody()]

    def standings(self) -> dict[str, Standing]:
        found = self.register.registrations(self.session.id)
        return {each.person.full_name: each.standing for each in found}


@pytest.fixture
def here() -> Here:
    return Here()


def outcomes(seen: Preview) -> list[Outcome]:
    return [each.outcome for each in seen.lines]


@pytest.mark.parametrize(
    ("export", "people"),
    [
        (FRAMAFORMS, ["BENALI Karim", "LEFÈVRE Zoé"]),
        (GOOGLE, ["LEFÈVRE Zoé", "PETIT", "PETIT"]),
        (MICROSOFT, ["BENALI Karim", "LEFÈVRE Zoé"]),
        (HELLOASSO, ["LEFÈVRE Zoé", "PETIT Anne"]),
        (LIMESURVEY, ["LEFÈVRE Zoé", "PETIT Anne"]),
    ],
)
def test_each_export_comes_in_once(here: Here, export: Table, people: list[str]) -> None:
    here.take(export)
    assert here.names() == people
    again = here.take(export)
    assert again.changes == ()
    assert here.names() == people
    assert len(here.register.batches(datetime(2026, 3, 1, tzinfo=UTC))) == 1


def test_the_looking_for_garbage_goes_on_as_it_did_before(here: Here) -> None:
    here.see(FRAMAFORMS)
    assert gc.isenabled()
    gc.disable()
    try:
        here.see(FRAMAFORMS)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_a_preview_writes_nothing(here: Here) -> None:
    seen = here.see(FRAMAFORMS)
    assert here.names() == []
    assert seen.counts() == {Outcome.NEW: 2, Outcome.SET_ASIDE: 1}
    assert seen.seats() == {Standing.SEATED: 2}
    assert seen.lines[2].remarks == (Remark(Trouble.DRAFT, "D6"),)


def test_a_registration_says_where_it_comes_from(here: Here) -> None:
    here.take(FRAMAFORMS)
    found = here.register.registrations(here.session.id)[1]
    assert (found.channel, found.source, found.entered_by) == (Channel.ONLINE, "framaforms", "Anne")
    assert found.notice == "2026-1"
    assert found.sent_at == datetime(2026, 11, 3, 8, 12, tzinfo=UTC)


def test_the_surplus_waits_in_the_order_of_arrival() -> None:
    here = Here(2)
    late, early = ("2026-11-03 12:00", "Tard", "A"), ("2026-11-03 08:00", "Tot", "B")
    third = ("2026-11-03 10:00", "Milieu", "C")
    seen = here.take(table(("Horodateur", "Nom", "Prénom"), late, early, third))
    assert here.standings() == {
        "TARD A": Standing.WAITING, "TOT B": Standing.SEATED, "MILIEU C": Standing.SEATED,
    }  # fmt: skip
    assert [each.standing for each in seen.lines] == [
        Standing.WAITING, Standing.SEATED, Standing.SEATED,
    ]  # fmt: skip


def test_a_couple_sits_or_waits_together_and_nobody_passes_it() -> None:
    here = Here(2)
    rows = (("A",), ("M. et Mme Petit",), ("B",))
    here.take(table(("Nom",), *rows))
    assert here.standings()["A"] is Standing.SEATED
    found = here.register.registrations(here.session.id)
    waiting = [each.person.family_name for each in found if each.standing is Standing.WAITING]
    assert waiting == ["B", "Petit", "Petit"]


def test_rows_sent_at_one_moment_wait_in_their_order_and_couples_together() -> None:
    here = Here(1)
    people = ("Z", "A", "M. et Mme Petit", "Y", "B", "X", "C", "W")
    rows = (("2026-11-03 08:00", each) for each in people)
    here.take(table(("Horodateur", "Nom"), *rows))
    waiting = waiting_order(here.register.registrations(here.session.id))
    names = [each.person.family_name for each in waiting]
    assert names == ["A", "Petit", "Petit", "Y", "B", "X", "C", "W"]


def test_whoever_waits_already_comes_before(here: Here) -> None:
    who = somebody("Ancien")
    small = replace(here.session, capacity=1)
    register = MemoryRegister()
    waits = a_seat(small.id, who, standing=Standing.WAITING)
    keep(register, small, who, waits)
    office = Office(register, FakeClock(), "Anne")
    seen = preview(office, here.erased, an_import(table(("Nom",), ("Neuf",)), small.id))
    assert seen.seats() == {Standing.WAITING: 1}


def test_an_assembly_has_seats_for_all() -> None:
    here = Here()
    endless = replace(here.session, capacity=UNLIMITED, gathering=Gathering.ASSEMBLY)
    register = MemoryRegister()
    keep(register, endless)
    office = Office(register, FakeClock(), "Anne")
    rows = [(f"Nom{number}",) for number in range(30)]
    seen = preview(office, here.erased, an_import(table(("Nom",), *rows), endless.id))
    assert seen.seats() == {Standing.SEATED: 30}


def test_somebody_known_gets_a_seat_and_what_was_not_known(here: Here) -> None:
    zoe = somebody("Lefevre", "Zoé", phones=("06 12 34 56 78",), residence="Les Lilas")
    keep(here.register, zoe)
    seen = here.take(FRAMAFORMS)
    assert outcomes(seen)[0] is Outcome.KNOWN
    after = here.register.person(zoe.id)
    assert after.email == "zoe@lefevre.example"
    assert (after.family_name, after.residence) == ("Lefevre", "Les Lilas")
    assert [each.person.id for each in here.register.of_person(zoe.id)] == [zoe.id]


def test_somebody_registered_already_keeps_the_seat(here: Here) -> None:
    zoe = somebody("Lefèvre", "Zoé", phones=("0612345678",))
    seat = a_seat(here.session.id, zoe)
    keep(here.register, zoe, seat)
    seen = here.take(FRAMAFORMS)
    assert seen.lines[0].standing is None
    assert here.register.of_person(zoe.id) == (replace(seat, person=here.register.person(zoe.id)),)


def test_a_probable_double_comes_in_and_is_shown(here: Here) -> None:
    keep(here.register, there := somebody("Lefebvre", "Zoé"))
    seen = here.take(FRAMAFORMS)
    line = seen.lines[0]
    assert line.outcome is Outcome.DOUBLE
    assert [(each.person, each.reasons) for each in line.alike] == [(there, (Reason.CLOSE_NAME,))]
    assert len(here.names()) == 3


def test_somebody_may_be_like_the_first_and_the_last_of_a_long_table(here: Here) -> None:
    keep(here.register, somebody("Lefebvre", "Zoé"))
    others = [(f"Nom{number}", "Luc") for number in range(AT_ONCE)]
    rows = (("Lefèvre", "Zoé"), *others, ("Lefèvre", "Zaza"))
    seen = here.see(table(("Nom", "Prénom"), *rows))
    assert [len(seen.lines[place].alike) for place in (0, -1)] == [1, 2]


def test_staff_say_that_a_double_is_the_same(here: Here) -> None:
    keep(here.register, there := somebody("Lefebvre", "Zoé"))
    seen = here.take(FRAMAFORMS, same={"311": there.id})
    assert seen.lines[0].outcome is Outcome.KNOWN
    assert here.names() == ["BENALI Karim", "LEFEBVRE Zoé"]
    assert here.see(FRAMAFORMS).changes == ()


def test_staff_say_that_somebody_known_is_another(here: Here) -> None:
    keep(here.register, somebody("Lefèvre", "Zoé", phones=("0612345678",)))
    seen = here.take(FRAMAFORMS, same={"311": None})
    assert seen.lines[0].outcome is Outcome.NEW
    assert here.names() == ["BENALI Karim", "LEFÈVRE Zoé", "LEFÈVRE Zoé"]


def test_people_may_share_a_phone(here: Here) -> None:
    rows = (("Petit", "Paul", "0299000000"), ("Petit", "Anne", "0299000000"))
    seen = here.take(table(("Nom", "Prénom", "Téléphone"), *rows))
    assert outcomes(seen) == [Outcome.NEW, Outcome.NEW]


def test_a_form_sent_twice_registers_nobody_twice(here: Here) -> None:
    row = ("2026-11-03 12:00", "Petit", "Paul", "0299000000")
    later = ("2026-11-04 12:00", "PETIT", "paul", "02 99 00 00 00")
    seen = here.take(table(("Horodateur", "Nom", "Prénom", "Téléphone"), row, later))
    assert outcomes(seen) == [Outcome.NEW, Outcome.KNOWN]
    assert here.names() == ["PETIT Paul"]


def test_several_who_may_be_the_same_are_left_to_staff(here: Here) -> None:
    twins = [somebody("Petit", "Paul", phones=("0299000000",)) for _each in range(2)]
    keep(here.register, *twins)
    seen = here.see(table(HEADERS, ("Petit", "Paul", "0299000000")))
    assert seen.lines[0].outcome is Outcome.DOUBLE
    assert {each.person.id for each in seen.lines[0].alike} == {each.id for each in twins}


def test_of_several_the_one_who_is_registered_is_meant(here: Here) -> None:
    twins = [somebody("Petit", "Paul", phones=("0299000000",)) for _each in range(2)]
    keep(here.register, *twins, a_seat(here.session.id, twins[1]))
    seen = here.take(table(HEADERS, ("Petit", "Paul", "0299000000")))
    assert (seen.lines[0].outcome, seen.lines[0].person) == (Outcome.KNOWN, twins[1])


FORM = ("ID", "Heure de début", "Heure de fin", *HEADERS)


def forms(*people: tuple[str, ...]) -> Table:
    """An export of people, numbered from 1."""
    at = "2026-11-03 09:00:00"
    return table(FORM, *((str(number), at, at, *each) for number, each in enumerate(people, 1)))


def test_a_longer_file_adds_and_updates_and_doubles_nobody(here: Here) -> None:
    here.take(forms(("Petit", "Paul", "0299000000")))
    seen = here.take(forms(("Petit", "Paul", "0299111111"), ("Durand", "Luc")))
    assert outcomes(seen) == [Outcome.UPDATED, Outcome.NEW]
    assert here.names() == ["DURAND Luc", "PETIT Paul"]
    assert here.register.everybody()[1].phones == ("0299111111",)


def test_what_staff_edited_stays(here: Here) -> None:
    here.take(forms(("Petit", "Pol", "0299000000", "")))
    paul = here.register.everybody()[0]
    edited = replace(paul, given_name="Paul", status=Status.TENANT)
    keep_edited(here, paul, edited)
    seen = here.take(forms(("Petit", "Polo", "0299000000", "paul@petit.example")))
    after = here.register.everybody()[0]
    assert after == replace(edited, email="paul@petit.example")
    assert seen.lines[0].edited == ("given_name",)
    assert here.see(forms(("Petit", "Polo", "0299000000", "paul@petit.example"))).changes == ()


def keep_edited(here: Here, before: Person, after: Person) -> None:
    here.office.write(Action.EDIT_PERSON, changed(before, after))


def test_a_form_that_only_repeats_what_staff_typed_changes_nobody(here: Here) -> None:
    here.take(forms(("Petit", "Pol")))
    pol = here.register.everybody()[0]
    keep_edited(here, pol, replace(pol, given_name="Paul"))
    seen = here.take(forms(("Petit", "Paul")))
    assert (seen.lines[0].outcome, seen.lines[0].edited) == (Outcome.UNCHANGED, ())


def test_a_new_comment_replaces_the_old_one_but_not_that_of_staff(here: Here) -> None:
    here.take(forms(("Petit", "Paul", "", "", "Un"), ("Durand", "Luc", "", "", "Un")))
    luc = here.register.registrations(here.session.id)[0]
    keep_note = replace(luc, note="Vu au téléphone")
    here.office.write(Action.EDIT_REGISTRATION, changed(luc, keep_note))
    seen = here.take(forms(("Petit", "Paul", "", "", "Deux"), ("Durand", "Luc", "", "", "Deux")))
    notes = [each.note for each in here.register.registrations(here.session.id)]
    assert notes == ["Vu au téléphone", "Commentaire : Deux"]
    assert outcomes(seen) == [Outcome.UPDATED, Outcome.UNCHANGED]


def test_somebody_who_withdrew_is_not_registered_again(here: Here) -> None:
    here.take(FRAMAFORMS)
    zoe = here.register.registrations(here.session.id)[1]
    gone = replace(zoe, standing=Standing.CANCELLED)
    here.office.write(Action.CANCEL, changed(zoe, gone))
    assert here.take(FRAMAFORMS).changes == ()


def test_two_forms_that_both_count_from_1_are_not_mixed_up(here: Here) -> None:
    here.take(forms(("Petit", "Paul", "0299000000")))
    other = forms(("Durand", "Luc", "0299222222"))
    assert outcomes(here.take(other)) == [Outcome.NEW]
    assert here.names() == ["DURAND Luc", "PETIT Paul"]
    assert here.see(other).changes == ()
    assert here.see(forms(("Petit", "Paul", "0299000000"))).changes == ()


def test_erased_people_do_not_come_back(here: Here) -> None:
    here.take(FRAMAFORMS)
    register = MemoryRegister()
    other = a_session()
    keep(register, here.session, other)
    for row in here.register.kept_rows(here.see(FRAMAFORMS).wanted.source).values():
        here.erased.forget(traces_of(row))
    office = Office(register, FakeClock(), "Anne")
    for session in (here.session, other):
        seen = preview(office, here.erased, an_import(FRAMAFORMS, session.id))
        assert outcomes(seen)[:2] == [Outcome.ERASED, Outcome.ERASED]
        assert seen.changes == ()


def test_somebody_erased_may_register_anew(here: Here) -> None:
    here.take(forms(("Petit", "Paul")))
    for row in here.register.kept_rows(here.see(FRAMAFORMS).wanted.source).values():
        here.erased.forget(traces_of(row))
    fresh = Here()
    fresh.erased = here.erased
    assert outcomes(fresh.see(forms(("Durand", "Luc"), ("Petit", "Paul")))) == [
        Outcome.NEW, Outcome.NEW,
    ]  # fmt: skip


def test_a_row_whose_person_is_gone_brings_nobody_back(here: Here) -> None:
    here.take(forms(("Petit", "Paul")))
    rows = here.register.kept_rows(here.see(forms(("Petit", "Paul"))).wanted.source)
    paul = here.register.everybody()[0]
    keep(register := MemoryRegister(), here.session, paul, *rows.values())
    office = Office(register, FakeClock(), "Anne")
    office.write(Action.UNDO, backwards(added(paul)))
    seen = preview(office, here.erased, an_import(forms(("Petit", "Paul")), here.session.id))
    assert outcomes(seen) == [Outcome.ERASED]


def test_somebody_who_was_merged_is_updated_as_the_other(here: Here) -> None:
    here.take(forms(("Petit", "Paul", "0299000000")))
    paul = here.register.everybody()[0]
    other = somebody("Petit", "Jean-Paul", phones=("0299000000",))
    last = somebody("Petit", "J.-P.", phones=("0299000000",))
    keep(here.register, other, last)
    keep_edited(here, paul, replace(paul, merged_into=other.id))
    keep_edited(here, other, replace(other, merged_into=last.id))
    here.take(forms(("Petit", "Paul", "0299000000", "paul@petit.example")))
    assert here.register.person(last.id).email == "paul@petit.example"
    assert here.register.person(paul.id).email == ""


def test_somebody_merged_into_one_who_is_gone_is_updated_in_place(here: Here) -> None:
    here.take(forms(("Petit", "Paul")))
    paul = here.register.everybody()[0]
    keep_edited(here, paul, replace(paul, merged_into=somebody().id))
    here.take(forms(("Petit", "Paul", "0299000000")))
    assert here.register.person(paul.id).phones == ("0299000000",)


def test_an_import_is_one_step_that_can_be_undone(here: Here) -> None:
    batch = bring_in(here.office, here.see(FRAMAFORMS))
    assert batch is not None
    assert batch.note == "framaforms"
    here.office.write(batch.action, backwards(batch.changes))
    assert here.names() == []
    assert here.register.registrations(here.session.id) == ()
    assert outcomes(here.take(FRAMAFORMS))[:2] == [Outcome.NEW, Outcome.NEW]


def test_the_same_row_changed_by_somebody_else_since_is_refused(here: Here) -> None:
    keep(here.register, zoe := somebody("Lefèvre", "Zoé", phones=("0612345678",)))
    seen = here.see(FRAMAFORMS)
    keep_edited(here, zoe, replace(zoe, reach=Reach.POST))
    with pytest.raises(UserError, match="in the meantime"):
        bring_in(here.office, seen)
    assert here.names() == ["LEFÈVRE Zoé"]


def test_two_windows_that_bring_the_same_file_in_bring_it_in_once(here: Here) -> None:
    first, second = here.see(FRAMAFORMS), here.see(FRAMAFORMS)
    bring_in(here.office, first)
    with pytest.raises(UserError):
        bring_in(here.office, second)
    assert len(here.names()) == 2


def test_a_session_that_is_gone_or_cancelled_is_refused(here: Here) -> None:
    with pytest.raises(UserError, match="no longer exists"):
        preview(here.office, here.erased, an_import(FRAMAFORMS, a_session().id))
    off = replace(a_session(), cancelled_at=datetime(2026, 3, 1, tzinfo=UTC))
    keep(here.register, off)
    with pytest.raises(UserError, match="cancelled"):
        preview(here.office, here.erased, an_import(FRAMAFORMS, off.id))


def test_a_session_deleted_between_the_preview_and_the_import_is_told_of(here: Here) -> None:
    seen = here.see(FRAMAFORMS)
    here.office.write(Action.EDIT_SESSION, backwards(added(here.session)))
    with pytest.raises(UserError, match="no longer exists"):
        bring_in(here.office, seen)
    assert here.names() == []


def test_an_export_of_two_hundred_columns_comes_in(here: Here) -> None:
    more = tuple(f"Question {number} ?" for number in range(195))
    here.take(table((*HEADERS, *more), ("Petit", "Zoé", "", "", "", *more)))
    assert here.names() == ["PETIT Zoé"]
    assert len(here.register.registrations(here.session.id)[0].note) <= 300


def test_a_table_without_names_is_refused(here: Here) -> None:
    with pytest.raises(UserError, match="which column"):
        here.see(table(("Courriel",), ("zoe@lefevre.example",)))


def test_rows_that_cannot_be_read_are_handed_back(here: Here) -> None:
    bad = ("", "", "0299000000", "", "Bonjour")
    seen = here.see(table(HEADERS, bad, ("Petit", "Paul")))
    assert [(line.remarks, row) for line, row in rejected(seen)] == [
        ((Remark(Trouble.NO_NAME, "A2"),), bad)
    ]


def test_a_yes_to_a_more_active_role_is_kept_with_its_notice(here: Here) -> None:
    here.take(LIMESURVEY)
    zoe = here.register.everybody()[0]
    assert zoe.ambassador is not None
    assert zoe.ambassador.notice == "2026-1"
    assert here.register.everybody()[1].ambassador is None


def test_unclear_dates_are_asked_about_and_the_answer_is_taken(here: Here) -> None:
    export = table(("Horodateur", "Nom"), ("3/11/2026 09:00", "Petit"))
    assert here.see(export).remarks == (Remark(Trouble.UNCLEAR_DATES),)
    seen = here.take(export, month_first=True)
    assert seen.remarks == ()
    sent_at = here.register.registrations(here.session.id)[0].sent_at
    assert sent_at == datetime(2026, 3, 11, 8, tzinfo=UTC)


def test_merged_cells_are_filled_when_staff_say_so(here: Here) -> None:
    rows = (("Nom", "Prénom"), ("Petit", "Paul"), ("", "Anne"))
    export = Table("Feuille", rows, merged=(Area(1, 0, 2, 0), Area(9, 0, 12, 0)))
    here.take(export, fill=True)
    assert here.names() == ["PETIT Anne", "PETIT Paul"]


def test_a_layout_of_staff_is_named_in_the_history(here: Here) -> None:
    export = table(("Qui", "Fixe"), ("Petit Paul", "0299000000"))
    own = replace(
        propose(export), name="Mairie", targets=(Target(Field.FULL_NAME), Target(Field.PHONE))
    )
    batch = bring_in(here.office, here.see(export, layout=own))
    assert batch is not None
    assert (batch.note, own.source) == ("Mairie", Source.OTHER)
    assert here.names() == ["PAUL Petit"]
