"""The trades that a module or an activity is about."""

from pathlib import Path

from app.domain.settings import Trade
from app.library.packs import check_pack, read_pack
from tests.fakes.packs import small_module, write_pack


def trades_read(tmp_path: Path, module: dict[str, object]) -> list[frozenset[Trade]]:
    (read,) = read_pack(write_pack(tmp_path / "pack", module)).modules
    assert read.module is not None, read.problems
    return [activity.trades for activity in read.module.activities]


def test_a_module_says_what_its_activities_are_about_unless_they_say_it(tmp_path):
    module = {**small_module(), "trades": ["syndic"]}
    module["activities"][1]["trades"] = ["rental", "ownership"]
    trades = trades_read(tmp_path, module)
    assert trades[1] == {Trade.RENTAL, Trade.OWNERSHIP}
    assert {*trades[:1], *trades[2:]} == {frozenset({Trade.SYNDIC})}


def test_most_modules_are_about_every_cooperative(tmp_path):
    assert set(trades_read(tmp_path, small_module())) == {frozenset()}


def test_a_trade_that_is_not_known_is_said_with_its_place(tmp_path):
    module = small_module()
    module["activities"][0]["trades"] = ["plumbing"]
    (problem,) = check_pack(write_pack(tmp_path / "pack", module))
    assert problem.place == "activities 1 (intro) › trades 1"
    assert problem.remedy.startswith("“plumbing” is not known here: use one of")
