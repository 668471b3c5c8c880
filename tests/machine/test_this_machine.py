"""This computer, with the files and programs of its system played by ours."""

import os
import shutil
import sys
from pathlib import Path

import psutil
import pytest

from app.machine.this_machine import ThisMachine
from app.usecases.devices import Battery

linux = pytest.mark.skipif(sys.platform != "linux", reason="plays the files of Linux")
posix = pytest.mark.skipif(os.name != "posix", reason="Windows tells Qt its printers")


@pytest.fixture
def supplies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Linux tells of batteries and mains; empty."""
    folder = tmp_path / "power_supply"
    folder.mkdir()
    monkeypatch.setattr("psutil._pslinux.POWER_SUPPLY_PATH", str(folder))
    return folder


def tell(folder: Path, **files: object) -> None:
    folder.mkdir(exist_ok=True)
    for name, value in files.items():
        (folder / name).write_text(f"{value}\n")


@linux
class TestBattery:
    @pytest.mark.usefixtures("supplies")
    def test_that_does_not_exist_is_none(self, tmp_path: Path):
        assert ThisMachine(tmp_path).gauges().battery is None

    def test_that_empties_says_how_much_and_for_how_long(self, supplies: Path, tmp_path: Path):
        tell(
            supplies / "BAT0", energy_now=9_500_000, energy_full=50_000_000,
            power_now=10_000_000, status="Discharging", capacity=19,
        )  # fmt: skip
        tell(supplies / "AC0", online=0)
        assert ThisMachine(tmp_path).gauges().battery == Battery(19, plugged=False, minutes_left=57)

    def test_that_is_plugged_in_has_no_end(self, supplies: Path, tmp_path: Path):
        tell(supplies / "BAT0", energy_now=9, energy_full=50, status="Charging", capacity=18)
        tell(supplies / "AC0", online=1)
        assert ThisMachine(tmp_path).gauges().battery == Battery(18, plugged=True)

    def test_of_which_nobody_knows_whether_it_is_plugged_in_frightens_nobody(
        self, supplies: Path, tmp_path: Path
    ):
        tell(supplies / "BAT0", energy_now=9, energy_full=50, status="Unknown", capacity=18)
        assert ThisMachine(tmp_path).gauges().battery == Battery(18, plugged=True)

    def test_that_cannot_be_read_is_none(
        self, supplies: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ):
        supplies.rmdir()
        assert ThisMachine(tmp_path).gauges().battery is None
        monkeypatch.delattr(psutil, "sensors_battery")
        assert ThisMachine(tmp_path).gauges().battery is None


class TestDisk:
    def test_is_the_one_of_the_data(self, tmp_path: Path):
        free = ThisMachine(tmp_path).gauges().free_mb
        assert free is not None
        # others write there too, meanwhile
        assert free == pytest.approx(shutil.disk_usage(tmp_path).free / 1_000_000, rel=0.2)

    def test_of_a_folder_still_to_be_made_is_the_one_above(self, tmp_path: Path):
        assert ThisMachine(tmp_path / "not" / "yet").gauges().free_mb is not None

    def test_that_does_not_answer_is_none(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        def gone(_folder: Path) -> None:
            raise OSError("the stick was pulled out")

        monkeypatch.setattr("shutil.disk_usage", gone)
        assert ThisMachine(tmp_path).gauges().free_mb is None


@posix
class TestPrinters:
    @pytest.fixture
    def lpstat(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
        """Where to write the program that CUPS lists its printers with."""
        monkeypatch.setenv("PATH", f"{tmp_path}:/usr/bin:/bin")
        program = tmp_path / "lpstat"
        program.touch(mode=0o755)
        return program

    def test_are_named(self, lpstat: Path, tmp_path: Path):
        lpstat.write_text("#!/bin/sh\n[ $1 = -e ] && printf 'Brother_HL\\nBureau_été\\n'\n")
        assert ThisMachine(tmp_path).printers() == ("Brother_HL", "Bureau_été")

    def test_may_not_exist(self, lpstat: Path, tmp_path: Path):
        lpstat.write_text("#!/bin/sh\necho 'lpstat: No destinations added.' >&2\nexit 1\n")
        assert ThisMachine(tmp_path).printers() == ()

    def test_are_not_known_without_cups(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
        monkeypatch.setenv("PATH", str(tmp_path))
        assert ThisMachine(tmp_path).printers() == ()

    def test_are_not_waited_for(self, lpstat: Path, tmp_path: Path):
        lpstat.write_text("#!/bin/sh\nexec sleep 60\n")
        assert ThisMachine(tmp_path, patience_seconds=0.1).printers() == ()
