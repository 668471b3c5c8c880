from uuid import UUID

from app.domain.exports import Export
from app.domain.notices import Notice, Wording
from app.domain.tallies import Cell, Tally
from app.screens.desk_private import (
    Matter,
    TextRow,
    due_view,
    exports_table,
    exports_view,
    matter_name,
    notice_view,
    numbers_table,
    numbers_view,
)
from app.screens.privacy import DueRow, DueView
from tests.fakes.clock import TUESDAY_EVENING

ZOE = DueRow(UUID(int=1), "Mme Zoé PETIT", "everything", "last session on 03/11/2025")
LEO = DueRow(UUID(int=2), "M. Léo ROUX", "all but the name", "last session on 01/08/2026")


def test_who_is_due_stands_under_a_heading():
    view = due_view(DueView((ZOE, LEO), (ZOE,), "Two.", "One."))
    assert (view.said, view.erasable) == ("Two. One.", True)
    assert [each.heading for each in view.rows] == ["To erase today", "", "In the next 30 days"]
    assert view.rows[0].spoken == (
        "To erase today. Mme Zoé PETIT. everything · last session on 03/11/2025"
    )
    assert not due_view(DueView((), (ZOE,), "", "")).erasable


def test_what_left_is_listed():
    export = Export(UUID(int=1), TUESDAY_EVENING, "Léa", "letters", ("name",), 3)
    (row,) = exports_view((export,)).rows
    assert row.title.endswith("confirmation letters")
    assert row.about == "3 people · name · Léa"
    assert exports_view(()).said == "Nothing left the program with names in it."


def test_the_numbers_that_stay_are_listed():
    view = numbers_view({Cell("2026-4", "", "whole", ""): Tally(9, 8)}, {})
    row = TextRow("Quarter 4 of 2026 · all modules", "9 registered · 8 present")
    assert view.rows == (row,)
    assert numbers_view({}, {}).said == "No session was held yet."


def test_lists_can_be_saved_as_tables():
    export = Export(UUID(int=1), TUESDAY_EVENING, "Léa", "letters", ("name", "address"), 3)
    table = exports_table((export,))
    assert table.rows[0][1:] == ("confirmation letters", "3", "name, address", "Léa")
    assert len(table.headers) == len(table.rows[0])
    numbers = numbers_table({Cell("2026-4", "", "whole", ""): Tally(3, 3)}, {})
    assert numbers.rows == (
        ("Quarter 4 of 2026", "all modules · fewer than 5, or too easy to work out"),
    )


def test_what_people_are_told_is_there_to_read():
    notice = Notice("2026-11-21-aaaa", TUESDAY_EVENING, Wording("", (("Who", "We"),)))
    view = notice_view(notice)
    assert "2026-11-21-aaaa" in view.said
    assert view.rows == (TextRow("Who", "We"),)


def test_each_matter_has_a_name():
    assert len({matter_name(each) for each in Matter}) == len(Matter)
