"""What the bootstrap says, with which exit code, and what it hands to the program."""

import pytest

from installer.bootstrap import QT, WORDS
from tests.installer.bench import Bench

APT_LINE = "apt-get install -y --no-install-recommends "


def test_without_root_one_line_is_given_and_nothing_is_half_done(bench: Bench) -> None:
    bench.is_root = False
    assert bench.call("run") == 3
    (words,) = bench.said
    lines = [line.strip() for line in words.splitlines() if "apt-get" in line]
    assert len(lines) == 1
    assert lines[0].startswith("sudo apt-get update; sudo " + APT_LINE)
    assert all(package in lines[0].split() for package in QT.values())
    assert bench.commands == []
    assert not (bench.root / ".venv").exists()


def test_only_what_is_missing_is_named(ready: Bench) -> None:
    ready.is_root = False
    ready.present -= {"libEGL.so.1", "libpulse.so.0"}
    assert ready.call("run") == 3
    assert ready.said[0].strip().endswith("--no-install-recommends libegl1 libpulse0")


@pytest.mark.parametrize(
    ("tool", "line"),
    [
        ("apt-get", f'su -c "apt-get update; {APT_LINE}libegl1"'),
        ("dnf", "sudo dnf install 'libEGL.so.1()(64bit)'"),
        ("zypper", "sudo zypper install 'libEGL.so.1()(64bit)'"),
        ("pacman", "sudo pacman -S --needed glib2 libglvnd "),
        ("nothing known", "libEGL.so.1"),
    ],
)
def test_each_kind_of_linux_gets_its_own_line(ready: Bench, tool: str, line: str) -> None:
    ready.is_root = False
    ready.present -= {"apt-get", "sudo", "libEGL.so.1"}
    ready.present.add(tool)
    assert ready.call("run") == 3
    assert line in ready.said[0]


def test_root_without_apt_is_given_the_line_too(ready: Bench) -> None:
    ready.present -= {"apt-get", "libEGL.so.1"}
    ready.present.add("dnf")
    assert ready.call("run") == 3
    assert "    dnf install 'libEGL.so.1()(64bit)'" in ready.said[0]


def test_without_libvlc_the_program_starts_and_the_line_is_said_once(ready: Bench) -> None:
    ready.is_root = False
    ready.present.discard("libvlc.so.5")
    assert ready.call("run") == 0
    assert "libvlc5 libvlc-bin vlc-plugin-base vlc-plugin-video-output" in ready.said[0]
    assert ready.call("run") == 0
    assert len(ready.said) == 1
    assert len(ready.started) == 2


def test_an_essential_library_that_goes_away_is_noticed(ready: Bench) -> None:
    ready.is_root = False
    ready.call("run")
    ready.present.discard("libEGL.so.1")
    assert ready.call("run") == 3


@pytest.mark.parametrize(
    "words", [[], ["run"], ["run", "--data", "d"], ["run", "--data=d", "--database", "u"]]
)
def test_without_a_screen_the_demonstration_is_offered(ready: Bench, words: list[str]) -> None:
    ready.environ = {}
    assert ready.call(*words) == 4
    assert ready.said == [WORDS["display"]]
    assert "run demo --out" in ready.said[0]
    assert ready.started == []
    assert ready.commands == []


@pytest.mark.parametrize(
    "words", [["demo", "--out", "d"], ["--data", "d", "session", "list"], ["--help"]]
)
def test_without_a_screen_commands_run_off_screen(ready: Bench, words: list[str]) -> None:
    ready.environ = {}
    assert ready.call("run", *words) == 0
    command, extra = ready.started[0]
    assert command[2:] == words
    assert extra == {"QT_QPA_PLATFORM": "offscreen"}


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_with_a_screen_qt_chooses_by_itself(ready: Bench, variable: str) -> None:
    ready.environ = {variable: "something"}
    assert ready.call("run") == 0
    assert ready.call("run", "demo") == 0
    assert [extra for _, extra in ready.started] == [{}, {}]


def test_the_exit_code_is_that_of_the_program(ready: Bench) -> None:
    ready.exit_code = 7
    assert ready.call("run", "check") == 7


def test_the_check_gets_its_words(ready: Bench) -> None:
    assert ready.call("test", "--quick") == 0
    assert ready.started[0][0][1:] == [str(ready.root / "installer/check.py"), "--quick"]


def test_the_steps_are_listed_without_setting_anything_up(bench: Bench) -> None:
    assert bench.call("test", "--help") == 0
    assert bench.commands == []
    assert bench.started[0][0][1:] == [str(bench.root / "installer/check.py"), "--help"]


@pytest.mark.parametrize(("word", "code"), [("--help", 0), ("-h", 0), ("install", 2)])
def test_other_words_show_how_to_use_it(bench: Bench, word: str, code: int) -> None:
    assert bench.call(word) == code
    assert bench.said == [WORDS["usage"]]
    assert bench.commands == []
