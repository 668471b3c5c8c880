"""Packs with an error, put where the program looks for packs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.end_to_end.complaining import check_plain, complaint
from tests.end_to_end.driving import driven
from tests.end_to_end.programs import command, prepare
from tests.fakes.packs import small_module, write_pack

Spoil = Callable[[Path, dict[str, Any]], None]


def remove_video(pack: Path, module: dict[str, Any]) -> None:
    del module
    (pack / "media" / "film.mp4").unlink()


def make_two_right(pack: Path, module: dict[str, Any]) -> None:
    del pack
    for choice in module["activities"][0]["questions"][0]["choices"]:
        choice["right"] = True


def make_unknown(pack: Path, module: dict[str, Any]) -> None:
    del pack
    module["activities"][0]["kind"] = "karaoke"


def offer_a_hundred(pack: Path, module: dict[str, Any]) -> None:
    del pack
    choices = [{"id": f"c{at}", "text": f"Choix {at}", "right": at == 0} for at in range(100)]
    module["activities"][0]["questions"][0]["choices"] = choices


def ask_at_length(pack: Path, module: dict[str, Any]) -> None:
    del pack
    module["activities"][0]["questions"][0]["text"] = "Une longue question " * 100


def forget_a_brace(pack: Path, module: dict[str, Any]) -> None:
    del module
    (pack / "module.json").write_text('{"id": "verger", ', encoding="utf-8")


SPOILT: dict[str, tuple[Spoil, str]] = {
    "missing video": (remove_video, "film.mp4"),
    "two right answers": (make_two_right, "gardez-en une"),
    "unknown kind": (make_unknown, "karaoke"),
    "a hundred choices": (offer_a_hundred, "6"),
    "a question of 2,000 signs": (ask_at_length, "raccourcissez-le"),
    "broken JSON": (forget_a_brace, "plus être compris"),
}


@pytest.fixture(params=SPOILT)
def spoilt(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[Path, str]:
    """A data folder with a spoilt pack, and words that its complaint must hold."""
    spoil, words = SPOILT[request.param]
    pack = write_pack(tmp_path / "data" / "packs" / "verger")
    module = small_module()
    spoil(pack, module)
    if spoil not in (remove_video, forget_a_brace):
        (pack / "module.json").write_text(json.dumps(module), encoding="utf-8")
    return tmp_path / "data", words


def test_is_told_by_the_commands(spoilt: tuple[Path, str]) -> None:
    data, words = spoilt
    listed = command("library", "list", "--data", data)
    assert words in complaint(listed)
    assert "histoire" in listed.stdout
    assert "verger" not in listed.stdout
    moment = ("--at", "2026-11-21T14:00", "--place", "Ici")
    planned = command("session", "new", "--module", "verger", *moment, "--data", data)
    assert "verger" in complaint(planned)
    assert command("session", "list", "--data", data).stdout == ""


def test_is_told_by_the_check_of_a_pack(spoilt: tuple[Path, str]) -> None:
    data, words = spoilt
    checked = command("library", "check", data / "packs" / "verger")
    assert (checked.returncode, checked.stderr) == (1, "")
    line, origin = checked.stdout.splitlines()
    assert words in line
    check_plain(line)
    assert origin.startswith("Origine")
    told = command("library", "check", data / "packs" / "verger", "--json")
    assert words in json.loads(told.stdout)[0]["remedy"]


def test_is_told_in_the_window_and_the_session_goes_on(
    spoilt: tuple[Path, str], tmp_path: Path
) -> None:
    data, words = spoilt
    prepare(data)
    with driven(data, tmp_path) as evening:
        check_plain(evening.until_notice(words))
        evening.begin()
        evening.do("press", "PageDown")
        evening.until("activity", "intro")


def test_a_session_on_a_pack_that_was_spoilt_since_cannot_start(tmp_path: Path) -> None:
    data = tmp_path / "data"
    pack = write_pack(data / "packs" / "verger")
    prepare(data, module="verger")
    remove_video(pack, {})
    with driven(data, tmp_path) as evening:
        evening.until_notice("film.mp4")
        evening.click("start")
        check_plain(evening.until_notice("ne peut pas être joué"))
        evening.click("new-session")
        evening.until("buttons", "new-session")


def test_a_pack_that_is_not_there_is_told(tmp_path: Path) -> None:
    done = command("library", "check", tmp_path / "nulle part")
    assert done.returncode == 1
    check_plain(done.stdout.strip() + done.stderr.strip())
