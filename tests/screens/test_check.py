"""The check of the room is said in plain sentences, what is wrong first."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.content import AnimatedVideo, Cue
from app.domain.errors import UserError
from app.screens import check as say
from app.screens.check import Check, Verdict, check_view, say_check, sentence, voice_found
from app.usecases.devices import Battery, SeenScreens
from app.usecases.ports import PackProblem
from tests.fakes.shelf import sample_module

WELL = Check("Disk", True, "50000 MB free")
LACKING = Check("Screens", False, "1 screen", "Plug the projector in.", needed=False)
WRONG = Check("Power", False, "on battery, 12 % left", "Plug the computer in.")
CUES = (Cue(0, 1_000, "Bonjour."),)
FILM = AnimatedVideo("film", "Un film", 3, file=Path("film.mp4"), cues=CUES)
MODULE = replace(sample_module(), title="Les pommes")


class TestLines:
    def test_a_finding_and_its_remedy_are_two_sentences(self):
        assert sentence(LACKING) == "1 screen. Plug the projector in."
        assert sentence(WELL) == "50000 MB free"

    @pytest.mark.parametrize("end", [".", "!", "?", "…"])
    def test_a_finding_that_is_a_sentence_gets_no_second_full_stop(self, end: str):
        assert (
            sentence(Check("Sound", False, f"none{end}", "Plug it in.")) == f"none{end} Plug it in."
        )

    def test_what_is_wrong_comes_first(self):
        assert say_check((WELL, LACKING, WRONG)) == [
            "✗ Screens · 1 screen. Plug the projector in.",
            "✗ Power · on battery, 12 % left. Plug the computer in.",
            "✓ Disk · 50000 MB free",
        ]


class TestView:
    def test_what_is_wrong_then_lacking_then_to_come_then_well(self):
        view = check_view(("Printer",), (WELL, LACKING, WRONG))
        assert [(each.verdict, each.subject) for each in view.rows] == [
            (Verdict.WRONG, "Power"),
            (Verdict.LACKING, "Screens"),
            (Verdict.WAITING, "Printer"),
            (Verdict.WELL, "Disk"),
        ]

    def test_marks_are_also_words_and_sentences_begin_with_a_capital(self):
        rows = check_view(("Printer",), (WELL, LACKING, WRONG)).rows
        assert [(each.mark, each.word) for each in rows] == [
            ("✗", "to put right"), ("!", "lacking"), ("…", "to come"), ("✓", "ready"),
        ]  # fmt: skip
        assert rows[0].text == "On battery, 12 % left. Plug the computer in."
        assert rows[2].text == ""

    def test_while_it_goes_on_it_says_how_far_it_is(self):
        view = check_view(("Printer", "Sound"), (WELL,))
        assert (view.headline, view.over) == ("Checking the room: 1 of 3", False)

    @pytest.mark.parametrize(
        ("found", "headline", "calm"),
        [
            ((WELL,), "Everything is ready.", True),
            ((WELL, LACKING), "The session can be held. See what is lacking.", True),
            ((WELL, WRONG), "1 point to put right before the session.", False),
            ((WRONG, LACKING, WRONG), "2 points to put right before the session.", False),
        ],
    )
    def test_in_the_end_it_says_whether_the_session_can_be_held(self, found, headline, calm):
        view = check_view((), found)
        assert (view.headline, view.calm, view.over) == (headline, calm, True)


def test_films_are_named_with_their_module_where_there_are_several():
    assert say.film_name(MODULE, FILM, alone=False) == "Les pommes, Un film"
    assert say.film_name(MODULE, FILM, alone=True) == "Un film"


@pytest.mark.parametrize(
    ("names", "well", "finding"),
    [((), False, "0 screens"), (("laptop",), False, "1 screen (laptop)"),
     (("laptop", "EPSON"), True, "2 screens (laptop, EPSON)"),
     (("", "EPSON"), True, "2 screens (EPSON)"), (("",), False, "1 screen")],
)  # fmt: skip
def test_one_screen_is_enough_to_begin(names, well, finding):
    found = say.screens_found(SeenScreens(names))
    assert (found.well, found.needed, found.finding) == (well, False, finding)
    assert bool(found.remedy) is not well


def test_a_projector_that_copies_the_laptop_is_told():
    found = say.screens_found(SeenScreens(("laptop", "EPSON"), copied=True))
    assert (found.well, found.needed) == (False, False)
    assert "choose “extend”" in found.remedy


def test_the_player_is_named_with_what_keeps_the_usual_one_away():
    missing = UserError("VLC is not installed.")
    assert say.player_found("VLC 3.0", None) == Check("Film player", True, "VLC 3.0")
    assert say.player_found("Qt 6", missing).finding == "Qt 6 — VLC is not installed."
    assert say.no_player(missing) == Check("Film player", False, "VLC is not installed.")


@pytest.mark.parametrize(
    ("broken_at", "words"),
    [("start", "cannot be played."), ("middle", "in the middle."), ("end", "near its end.")],
)
def test_a_broken_film_is_told_with_the_place_and_its_file(broken_at: str, words: str):
    found = say.film_found("Un film", FILM.file, broken_at)
    assert not found.well
    assert found.needed
    assert found.finding.endswith(words)
    assert found.remedy == "Put a sound copy of film.mp4 back."


def test_a_film_that_plays_from_end_to_end_is_well():
    assert say.film_found("Un film", FILM.file, None).well


def test_films_without_subtitles_are_named():
    silent = replace(FILM, cues=())
    assert say.subtitles_found((("Un", FILM), ("Deux", FILM))) == Check(
        "Subtitles", True, "found for 2 films"
    )
    found = say.subtitles_found((("Un", silent), ("Deux", FILM), ("Trois", silent)))
    assert (found.well, found.needed) == (False, False)
    assert found.finding == "missing for Un · Trois"


def test_the_sound_output_is_named_or_its_lack_is_told():
    assert say.sound_found("Loudspeakers", opens=True) == Check("Sound", True, "Loudspeakers")
    closed, none = say.sound_found("HDMI", opens=False), say.sound_found("", opens=False)
    assert closed.finding == "HDMI does not open."
    assert none.finding == "no sound output."
    for each in (closed, none):
        assert (each.well, each.needed) == (False, False)
        assert "Plug loudspeakers in" in each.remedy


def test_the_data_folder_is_named_or_its_faults_are():
    busy, newer = UserError("The file is in use."), UserError("Newer data.")
    assert say.data_found(Path("/data"), ()) == (Check("Data folder", True, str(Path("/data"))),)
    found = say.data_found(Path("/data"), (busy, newer))
    assert [(each.well, each.finding) for each in found] == [
        (False, str(busy)),
        (False, str(newer)),
    ]


def test_a_pack_and_a_missing_module_say_what_to_do():
    problem = PackProblem("module.json", "title", "Add a title.")
    assert say.pack_problem_found(problem) == Check("module.json", False, "title", "Add a title.")
    gone = UserError("The module is not on this computer.")
    assert say.module_missing(gone) == Check("Module", False, str(gone))


def test_a_disk_that_is_nearly_full_or_silent_is_told():
    assert say.disk_found(200).well
    full, silent = say.disk_found(199), say.disk_found(None)
    assert (full.well, full.needed, full.finding) == (False, True, "199 MB free")
    assert (silent.well, silent.finding) == (False, "does not answer.")
    assert full.remedy
    assert silent.remedy


@pytest.mark.parametrize(
    ("battery", "well", "needed", "finding"),
    [
        (None, True, True, "on the mains, without a battery"),
        (Battery(15, plugged=True), True, True, "on the mains, battery at 15 %"),
        (Battery(80, plugged=False), False, False, "on battery, 80 % left"),
        (Battery(19, plugged=False), False, True, "on battery, 19 % left"),
    ],
)
def test_a_computer_on_its_battery_is_told_and_a_low_one_must_be_plugged_in(
    battery, well, needed, finding
):
    found = say.power_found(battery)
    assert (found.well, found.needed, found.finding) == (well, needed, finding)


def test_a_computer_that_cannot_be_kept_awake_is_told():
    assert say.awake_found(held=True).well
    found = say.awake_found(held=False)
    assert (found.well, found.needed) == (False, False)
    assert "settings of the computer" in found.remedy


def test_printers_are_named_and_nobody_needs_one():
    assert say.printers_found(("HP", "Brother")).finding == "HP, Brother"
    assert say.printers_found(()).well
    assert "PDF" in say.printers_found(()).finding


def test_the_typeface_may_be_missing():
    assert say.typeface_found(whole=True).well
    assert say.typeface_found(whole=False).remedy == "Install the program again."


def test_a_voice_is_named_and_its_lack_is_no_reason_to_stay_at_home():
    assert voice_found("Lucie (sapi)") == Check("Voice", True, "Lucie (sapi)")
    silent = voice_found("")
    assert (silent.well, silent.needed) == (False, False)
    assert sentence(silent) == "nothing reads aloud. Somebody reads the questions aloud."
