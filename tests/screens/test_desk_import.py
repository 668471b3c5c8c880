"""What the desk shows of a table before anything is brought in."""

from dataclasses import replace

import pytest

from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import Layout, Source
from app.domain.imports.table import Remark, Table, Trouble
from app.domain.likeness import Reason
from app.screens.desk_import import (
    MOST_LISTED,
    OFFERED,
    ImportView,
    column_name,
    encoding_chosen,
    encoding_names,
    import_view,
    progress_said,
    separator_names,
    sheet_names,
    table_title,
)
from app.tables.text import ENCODINGS, SEPARATORS
from app.usecases.importing.deciding import leave_out, new_person, same_person, to_decide
from app.usecases.importing.lines import Likely, Line, Outcome, Preview
from tests.fakes.imports import an_import
from tests.fakes.people import a_session, somebody

TABLE = Table("R", (("Horodateur", "Nom"), ("2026-02-01", "Petit")))
ZOE = somebody("Petit", "Zoé")
ALIKE = (Likely(ZOE, (Reason.SAME_PHONE, Reason.CLOSE_NAME)),)
DOUBLE = Line(7, "d", Outcome.DOUBLE, somebody("Petitt", "Zoé"), alike=ALIKE)


def seen(*lines: Line, remarks: tuple[Remark, ...] = ()) -> Preview:
    return Preview(an_import(TABLE, a_session().id), lines, (), remarks)


def view(found: Preview, **decided: object) -> ImportView:
    wanted = replace(found.wanted, **decided)  # type: ignore[arg-type]
    return import_view(found, wanted, to_decide(found), "f.csv")


def test_each_row_says_what_becomes_of_it():
    found = view(seen(Line(2, "a", Outcome.NEW, ZOE), Line(3, "b", Outcome.UNREADABLE)))
    nobody, person = found.rows  # what should be looked at comes first
    assert (person.name, person.why) == ("PETIT Zoé", "new · row 2")
    assert (nobody.name, nobody.why) == ("row 3", "cannot be read")
    assert person.spoken == "PETIT Zoé, new · row 2"
    assert (found.rejected, found.keys, found.writes) == (1, (None, None), False)


def test_who_may_be_there_comes_first_with_the_reason_and_is_not_decided():
    found = view(seen(Line(2, "a", Outcome.NEW, ZOE), DOUBLE))
    assert found.keys == ("d", None)
    assert "Maybe the same as: PETIT Zoé (same phone, similar name)." in found.rows[0].why
    assert found.sums[-1] == (
        "Of 1 person, nobody has said whether they are there already: they come in as a new person."
    )


def test_what_was_decided_is_said_in_its_row():
    found = seen(DOUBLE)
    for wanted, said in (
        (same_person(found.wanted, "d", ALIKE),
         "decided: the same as PETIT Zoé (same phone, similar name)"),
        (new_person(found.wanted, "d"), "decided: somebody new"),
        (leave_out(found.wanted, "d"), "decided: left out"),
    ):  # fmt: skip
        (row,) = import_view(found, wanted, to_decide(found), "f.csv").rows
        assert row.why.startswith(said)
        assert not import_view(found, wanted, to_decide(found), "f.csv").sums[1:]


def test_a_very_long_table_is_listed_in_part_and_says_so():
    many = [Line(row, str(row), Outcome.NEW, ZOE) for row in range(MOST_LISTED + 2)]
    found = view(seen(*many))
    assert len(found.rows) == MOST_LISTED
    assert found.sums[-1] == "2 further rows are not listed here, but counted above."


def test_the_session_that_a_table_goes_to_is_named():
    found = seen(Line(2, "a", Outcome.NEW, ZOE))
    shown = import_view(found, found.wanted, {}, "f.csv", "mar. 3 mars · Histoire")
    assert shown.sums == ("For the session: mar. 3 mars · Histoire", "new: 1")


def test_the_order_of_dates_is_asked_where_it_is_not_clear():
    assert view(seen(remarks=(Remark(Trouble.UNCLEAR_DATES),))).asks_for_order
    assert not view(seen(remarks=(Remark(Trouble.MERGED_CELLS, "A1"),))).asks_for_order


def test_columns_are_named_as_in_a_spreadsheet():
    layout = Layout(Source.OTHER, 0, ("Nom",), (Target(Field.FAMILY_NAME),) * 2, "Maison")
    assert [column_name(layout, at) for at in (0, 1)] == ["A · Nom", "B"]
    assert table_title(layout, "f.csv") == "Maison · f.csv"
    assert Field.NOTHING in OFFERED


def test_all_letters_and_separators_that_can_be_read_can_be_chosen():
    assert tuple(value for _name, value in encoding_names()) == ENCODINGS
    assert tuple(value for _name, value in separator_names()) == SEPARATORS


@pytest.mark.parametrize(
    ("found", "chosen"), [("utf-16-le", "utf-16"), ("cp1252", "cp1252"), ("", "")]
)
def test_the_letters_of_a_file_are_one_of_those_that_can_be_chosen(found: str, chosen: str):
    assert encoding_chosen(replace(TABLE, encoding=found)) == chosen


def test_sheets_and_progress_are_said():
    assert sheet_names((TABLE, replace(TABLE, name="S"))) == (("sheet: R", 0), ("sheet: S", 1))
    assert progress_said(200, 5000) == "Comparing: row 200 of 5000"
