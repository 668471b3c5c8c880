"""What bringing a table in says."""

from dataclasses import replace
from uuid import uuid4

import pytest

from app.domain.imports.fields import Field
from app.domain.imports.layouts import Source
from app.domain.imports.table import Remark, Trouble
from app.domain.likeness import Reason
from app.domain.meetings import Standing
from app.screens.importing import (
    details_said,
    field_name,
    listed_line,
    outcome_name,
    rejected_table,
    remark_said,
    source_name,
    summary,
)
from app.usecases.importing.lines import Likely, Line, Outcome, Preview
from tests.fakes.exports import FRAMAFORMS, table
from tests.fakes.imports import an_import, layout_of
from tests.fakes.people import somebody


@pytest.mark.parametrize("trouble", Trouble)
def test_each_trouble_is_a_sentence_that_names_its_cell(trouble: Trouble):
    said = remark_said(Remark(trouble, "C4", "x"))
    assert said.startswith("C4: ")
    assert said.endswith(".")
    assert not remark_said(Remark(trouble, "", "x")).startswith(":")


def test_each_outcome_and_each_source_has_a_name():
    assert len({outcome_name(each) for each in Outcome}) == len(Outcome)
    layout = layout_of(FRAMAFORMS)
    assert source_name(layout) == "Framaforms"
    assert source_name(replace(layout, name="Mairie")) == "Mairie"
    assert source_name(replace(layout, source=Source.OTHER)) == "another table"


def test_fields_that_staff_may_choose_have_names():
    named = [each for each in Field if field_name(each)]
    assert len({field_name(each) for each in named}) == len(named)
    assert field_name(Field.DRAFT) == ""


ZOE = somebody("Petit", "Zoé")
LINE = Line(
    4,
    "12",
    Outcome.DOUBLE,
    ZOE,
    Standing.WAITING,
    (Likely(somebody("Petit", "Zoë"), (Reason.SAME_NAME,)),),
    (Remark(Trouble.BAD_PHONE, "C4", "06"),),
    ("phones", "email"),
)


def test_a_line_says_what_to_look_at():
    assert details_said(LINE) == (
        "waiting list",
        "Maybe the same as: PETIT Zoë (same name).",
        "Stays as you edited it: phone, e-mail address.",
        "C4: “06” is no whole phone number: ask for it again.",
    )
    assert details_said(Line(4, "12", Outcome.NEW, ZOE, Standing.SEATED)) == ()


def test_a_line_is_listed():
    listed = listed_line(LINE)
    assert listed.line.startswith("row 4 · PETIT Zoé · new, maybe there already · waiting list · ")
    assert listed.row == {
        "row": 4,
        "name": "PETIT Zoé",
        "outcome": "double",
        "standing": "waiting",
        "alike": [str(LINE.alike[0].person.id)],
        "edited": ["phones", "email"],
        "remarks": [{"trouble": "bad_phone", "cell": "C4"}],
    }
    assert listed_line(Line(4, "12", Outcome.UNREADABLE)).row["standing"] is None


def test_a_preview_is_summed_up():
    wanted = an_import(FRAMAFORMS, uuid4())
    lines = (LINE, replace(LINE, row=5), Line(6, "", Outcome.SET_ASIDE))
    seen = Preview(wanted, lines, (), (Remark(Trouble.UNCLEAR_DATES),))
    assert summary(seen) == (
        "new, maybe there already: 2",
        "left aside: 1",
        "2 people go to the waiting list.",
        "Say whether the day or the month comes first in the dates.",
    )
    assert summary(Preview(wanted, (), ())) == ()


def test_what_cannot_be_read_is_handed_back_with_the_reason():
    wanted = an_import(table(("Nom", "Tel"), ("", "06")), uuid4())
    bad = Line(2, "", Outcome.UNREADABLE, remarks=(Remark(Trouble.NO_NAME, "A2"),))
    headers, rows = rejected_table(Preview(wanted, (bad,), ()), "a.csv")
    assert headers == ("Row", "Reason", "Nom", "Tel", "File")
    assert rows == (("2", "A2: The name is missing: nobody can be registered.", "", "06", "a.csv"),)
    short = replace(wanted, table=table(("Nom", "Tel"), ("",)))
    assert rejected_table(Preview(short, (bad,), ()))[1][0][2:] == ("", "", short.table.name)
