"""The check of the room says how far the packs of a session can be trusted."""

from app.screens.pack_check import packs_found
from app.usecases.mallettes import Origin
from tests.fakes.mallettes import ALTERED, SIGNED, UNSIGNED, a_pack

ORCHARD = a_pack("sample", name="verger", integrity=SIGNED)
OTHER = a_pack("other", name="autre", integrity=UNSIGNED)
TOUCHED = a_pack("sample", name="verger", integrity=ALTERED, origin=Origin.INSTALLED)


def test_signed_and_unsigned_packs_are_counted():
    (check,) = packs_found((ORCHARD, OTHER), {"sample", "other"})
    assert check.well
    assert check.finding == "one signed by Les Tilleuls, one not signed"


def test_where_all_are_signed_nothing_else_is_said():
    (check,) = packs_found((ORCHARD,), {"sample"})
    assert check.finding == "one signed by Les Tilleuls"


def test_only_the_packs_of_the_session_are_told():
    (check,) = packs_found((ORCHARD, OTHER), {"other"})
    assert check.finding == "one not signed"


def test_an_altered_pack_is_named_with_what_to_do_but_stops_nobody():
    first, second = packs_found((OTHER, TOUCHED), {"sample", "other"})
    assert first.well
    assert (second.well, second.needed) == (False, False)
    assert second.subject == "Mallette “Le verger”"
    assert second.finding.startswith("altered · altered: media/film.mp4 · missing: plain.json")
    assert second.remedy == "Install it again from a file that you trust."


def test_where_all_are_altered_nothing_is_said_to_be_well():
    (check,) = packs_found((TOUCHED,), {"sample"})
    assert not check.well


def test_without_packs_there_is_nothing_to_check():
    (check,) = packs_found((), {"sample"})
    assert (check.well, check.finding) == (True, "no mallette to check")
