"""What the desk shows of a table before anything is brought in."""

from app.domain.imports.fields import Field, Target
from app.domain.imports.layouts import Layout, Source
from app.domain.imports.table import Remark, Table, Trouble
from app.screens.desk_import import OFFERED, asks_for_order, column_name, line_rows, table_title
from app.usecases.importing.lines import Line, Outcome, Preview
from tests.fakes.imports import an_import
from tests.fakes.people import a_session, somebody

TABLE = Table("R", (("Horodateur", "Nom"), ("2026-02-01", "Petit")))


def seen(*lines: Line, remarks: tuple[Remark, ...] = ()) -> Preview:
    return Preview(an_import(TABLE, a_session().id), lines, (), remarks)


def test_each_row_says_what_becomes_of_it():
    person, nobody = line_rows(
        seen(Line(2, "a", Outcome.NEW, somebody()), Line(3, "b", Outcome.UNREADABLE))
    )
    assert (person.name, person.why) == ("PETIT Zoé", "new · row 2")
    assert (nobody.name, nobody.why) == ("row 3", "cannot be read")
    assert person.spoken == "PETIT Zoé, new · row 2"


def test_the_order_of_dates_is_asked_where_it_is_not_clear():
    assert asks_for_order(seen(remarks=(Remark(Trouble.UNCLEAR_DATES),)))
    assert not asks_for_order(seen(remarks=(Remark(Trouble.MERGED_CELLS, "A1"),)))


def test_columns_are_named_as_in_a_spreadsheet():
    layout = Layout(Source.OTHER, 0, ("Nom",), (Target(Field.FAMILY_NAME),) * 2, "Maison")
    assert [column_name(layout, at) for at in (0, 1)] == ["A · Nom", "B"]
    assert table_title(layout, "f.csv") == "Maison · f.csv"
    assert Field.NOTHING in OFFERED
