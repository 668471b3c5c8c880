"""What the set-up does on which machine, and what it leaves alone."""

import fcntl
import json
import os
import signal
from pathlib import Path

import pytest

from installer.bootstrap import WORDS, execute
from tests.installer.bench import APT, LISTS, PIP, REPAIR, VENV, Bench, Cut


def test_a_bare_machine_gets_everything_then_the_program(bench: Bench) -> None:
    assert bench.call("run") == 0
    assert bench.work() == [LISTS, APT, VENV, PIP]
    (command, _), *_ = bench.started
    assert command == [str(bench.root / ".venv/bin/python"), str(bench.root / "main.py")]


def test_only_the_check_asks_for_virtual_screens_and_a_browser(bench: Bench) -> None:
    bench.call("run")
    assert "xvfb" not in bench.commands[1]
    bench.call("test")
    assert bench.commands[-2][-8:] == [
        "xvfb",
        "xserver-xorg-core",
        "x11-xserver-utils",
        "xserver-xorg-video-dummy",
        "openbox",
        "xdotool",
        "dbus",
        "chromium",
    ]


def test_the_second_start_does_no_work_and_says_nothing(bench: Bench) -> None:
    bench.call("run")
    bench.work()
    bench.said.clear()
    assert bench.call("run") == 0
    assert bench.work() == []
    assert bench.said == []
    assert len(bench.started) == 2


def test_going_back_and_forth_between_run_and_test_installs_once_each(ready: Bench) -> None:
    for verb in ("run", "test", "run", "test"):
        ready.call(verb)
    assert ready.work() == [VENV, PIP, PIP]


def test_the_check_first_leaves_nothing_to_do_for_run(ready: Bench) -> None:
    ready.call("test")
    ready.call("run")
    assert ready.work() == [VENV, PIP]


def test_new_dependencies_are_added_to_the_environment_in_place(ready: Bench) -> None:
    ready.call("run")
    (ready.root / "installer/run.lock").write_text("something newer")
    ready.work()
    ready.call("run")
    assert ready.work() == [PIP]


def test_another_python_gets_its_own_environment(ready: Bench) -> None:
    ready.call("run")
    ready.work()
    ready.python = "cpython-313"
    ready.call("run")
    assert ready.work() == [VENV, PIP]


def test_a_vanished_interpreter_is_replaced(ready: Bench) -> None:
    ready.call("run")
    ready.work()
    (ready.root / ".venv/bin/python").unlink()
    ready.call("run")
    assert ready.work() == [VENV, PIP]


@pytest.mark.parametrize("left", ["", '{"pyth'])
def test_a_damaged_stamp_counts_for_nothing(ready: Bench, left: str) -> None:
    ready.call("run")
    ready.work()
    (ready.root / ".venv/.stamp").write_text(left)
    assert ready.call("run") == 0
    assert ready.work() == [VENV, PIP]


@pytest.mark.parametrize("kind", [LISTS, APT, VENV, PIP])
def test_a_killed_set_up_heals_at_the_next_start(bench: Bench, kind: str) -> None:
    bench.cut_at = lambda command: kind in command
    with pytest.raises(Cut):
        bench.call("run")
    assert bench.started == []
    bench.cut_at = lambda _: False
    bench.work()
    assert bench.call("run") == 0
    assert bench.work()[-2:] == [VENV, PIP]
    assert len(bench.started) == 1


def test_an_update_that_is_killed_starts_from_an_empty_environment(ready: Bench) -> None:
    ready.call("run")
    (ready.root / "installer/run.lock").write_text("something newer")
    ready.cut_at = lambda command: PIP in command
    with pytest.raises(Cut):
        ready.call("run")
    ready.cut_at = lambda _: False
    ready.work()
    ready.call("run")
    assert ready.work() == [VENV, PIP]


def test_a_network_cut_is_said_and_the_next_start_tries_again(ready: Bench) -> None:
    ready.failing = lambda command: PIP in command
    assert ready.call("run") == 1
    assert ready.said == [WORDS["download"]]
    assert ready.started == []
    ready.failing = lambda _: False
    assert ready.call("run") == 0
    assert len(ready.started) == 1


def test_too_little_room_is_said_before_anything_is_made(ready: Bench) -> None:
    ready.free_mb = 1499
    assert ready.call("run") == 1
    assert ready.work() == []
    assert "1500 Mo" in ready.said[0]
    assert "1499" in ready.said[0]


def test_a_set_up_at_work_keeps_the_next_one_waiting(ready: Bench) -> None:
    with (ready.root / "installer/.lock").open("a") as other:
        fcntl.flock(other, fcntl.LOCK_EX)

        class Said(list[str]):
            def append(self, words: str) -> None:
                super().append(words)
                fcntl.flock(other, fcntl.LOCK_UN)

        ready.said = Said()
        assert ready.call("run") == 0
    assert ready.said == [WORDS["waiting"]]


def test_what_the_other_set_up_did_is_not_done_again(ready: Bench, tmp_path: Path) -> None:
    other = Bench(tmp_path / "elsewhere")
    other.install_everything()
    other.call("run")
    with (ready.root / "installer/.lock").open("a") as held:
        fcntl.flock(held, fcntl.LOCK_EX)

        class Said(list[str]):
            def append(self, words: str) -> None:
                super().append(words)
                (other.root / ".venv").rename(ready.root / ".venv")
                fcntl.flock(held, fcntl.LOCK_UN)

        ready.said = Said()
        assert ready.call("run") == 0
    assert ready.work() == []
    assert len(ready.started) == 1


def test_a_pip_that_outlives_its_set_up_keeps_the_next_one_waiting(ready: Bench) -> None:
    pid = ready.root / "pid"
    survivor = ["sh", "-c", f"tail -f /dev/null >/dev/null 2>&1 & echo $! >{pid}"]
    ready.failing = lambda command: PIP in command and not execute(survivor, "pip")
    ready.call("run")
    with (ready.root / "installer/.lock").open("a") as lock:
        try:
            with pytest.raises(BlockingIOError):
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        finally:
            os.kill(int(pid.read_text()), signal.SIGKILL)
        fcntl.flock(lock, fcntl.LOCK_EX)


def test_the_environment_is_made_empty_and_without_pip(ready: Bench) -> None:
    ready.call("run")
    words = ready.commands[0]
    assert words[-3:] == ["--without-pip", "--clear", str(ready.root / ".venv")]


def test_pip_checks_every_hash_and_leaves_the_source_to_the_machine(ready: Bench) -> None:
    ready.call("run")
    words = ready.commands[-1]
    assert words[0] == str(ready.root / ".venv/bin/python")
    assert words[1] == str(ready.root / "installer/vendor/pip-1.whl/pip")
    assert {"--require-hashes", "--only-binary=:all:", "--no-input"} <= set(words)
    assert not [word for word in words if "://" in word or "index" in word]


def test_an_offline_wheelhouse_is_used_alone(ready: Bench) -> None:
    house = ready.root / "installer/wheelhouse"
    house.mkdir()
    (house / "thing-1-py3-none-any.whl").touch()
    ready.call("run")
    assert ready.commands[-1][-3:] == ["--no-index", "--find-links", str(house)]


def test_windows_needs_no_system_library(bench: Bench) -> None:
    bench.platform = "win32"
    bench.present.clear()
    bench.environ = {}
    assert bench.call("run") == 0
    assert bench.work() == [VENV, PIP]
    assert bench.started[0][0][0] == str(bench.root / ".venv/Scripts/python.exe")


def test_dpkg_left_half_way_is_repaired(bench: Bench) -> None:
    repaired: list[str] = []

    def failing(command: list[str]) -> bool:
        repaired.extend(word for word in command if word == REPAIR)
        return "install" in command and APT in command and not repaired

    bench.failing = failing
    assert bench.call("run") == 0
    work = bench.work()
    assert work[:3] == [LISTS, APT, REPAIR]
    assert work[-2:] == [VENV, PIP]


def test_a_package_that_cannot_be_had_does_not_hold_back_the_others(bench: Bench) -> None:
    bench.unknown_packages = {"xdotool"}
    assert bench.call("test") == 0
    assert "openbox" in bench.present
    (notice,) = bench.said
    assert notice.strip().endswith("--no-install-recommends xdotool")


def test_what_could_not_be_had_is_not_asked_for_at_each_start(bench: Bench) -> None:
    bench.unknown_packages = {"libvlc5"}
    bench.call("run")
    bench.work()
    bench.said.clear()
    assert bench.call("run") == 0
    assert bench.work() == []
    assert bench.said == []
    assert "libvlc.so.5" in json.loads((bench.root / ".venv/.stamp").read_text())["proposed"]


def test_what_apt_left_half_way_is_installed_again(bench: Bench) -> None:
    bench.cut_at = lambda command: APT in command and "install" in command
    with pytest.raises(Cut):
        bench.call("run")
    bench.install_everything()  # libvlc.so.5 may be there without its plug-ins
    bench.cut_at = lambda _: False
    bench.work()
    bench.call("run")
    assert bench.work() == [LISTS, APT, VENV, PIP]
    bench.call("run")
    assert bench.work() == []
