"""The sheets of the counters."""

from dataclasses import replace

from app.domain.events import Zone
from app.screens.zone_sheets import zone_sheets
from tests.fakes.kinds import ESTIMATE, every_kind
from tests.fakes.rehearsal import a_meeting

ZONES = (Zone("l", "Gauche", 31), Zone("b", "Balcon"))


def test_each_zone_has_its_sheet_with_its_people():
    sheets = zone_sheets(a_meeting(), every_kind(), ZONES).sheets
    assert [(sheet.zone, sheet.present) for sheet in sheets] == [
        ("Gauche", "People in the zone: 31"),
        ("Balcon", "People in the zone:"),
    ]
    assert sheets[0].sections == sheets[1].sections


def test_a_sheet_has_the_questions_that_hands_are_raised_for_by_their_numbers():
    (sheet,) = zone_sheets(a_meeting(), every_kind(), ZONES[:1]).sheets
    (intro, questions), (final, _again) = sheet.sections
    assert (intro, final) == ("Quiz d’introduction", "Évaluation")
    assert [each.number for each in questions] == ["1", "2", "4", "5"]
    assert ESTIMATE.text not in [each.text for each in questions]
    assert ["".join(mark.letter for mark in each.marks) for each in questions] == [
        "AB", "AB", "ABC", "ABCD",
    ]  # fmt: skip


def test_without_zones_there_is_a_sheet_for_the_whole_room():
    (sheet,) = zone_sheets(a_meeting(), every_kind(), ()).sheets
    assert sheet.zone == "Whole room"


def test_a_module_without_such_questions_has_no_section():
    bare = replace(every_kind(), activities=())
    assert zone_sheets(a_meeting(), bare, ()).sheets[0].sections == ()
