"""Every kind of slide can be read aloud, or has nothing to say."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.screens.reading import reading_of
from app.screens.slides import (
    AddressSlide,
    BlackSlide,
    BlankSlide,
    Header,
    LeafletSlide,
    LogoSlide,
    MessageSlide,
    PartSlide,
    ScoreRow,
    ScoreSlide,
    SheetSlide,
    Slide,
    VideoSlide,
    WaitingSlide,
    WelcomeSlide,
)
from tests.fakes import exercises, game_slides, result_slides, slides

H = Header("Module", "Activité")
COVER = AddressSlide(H, "Le verger", "À plusieurs.", ("Visez le code",), "https://exemple.coop/a")


@pytest.mark.parametrize(
    ("slide", "said"),
    [
        (COVER, "Le verger. À plusieurs. Visez le code. exemple.coop/a."),
        (PartSlide(H, "Dates", ("1900 – Un arbre", "Né en : ………"), "", ""),
         "Dates. 1900 – Un arbre. Né en :"),
        (LeafletSlide(H, "Le verger", "", (("Dates", ("1900",)),), ""), "Le verger. Dates. 1900."),
        (SheetSlide(H, "Le verger", Path("a.pdf"), 1, "Page 1 sur 2", COVER),
         "Le verger. Page 1 sur 2."),
        (WelcomeSlide("Merci !", "Le verger", ("À mardi",)), "Merci ! Le verger. À mardi."),
        (MessageSlide("La salle ferme"), "La salle ferme."),
        (WaitingSlide("Pause", "Café", "5:00", "Jusqu’à 15 h"), "Café. Jusqu’à 15 h."),
        (VideoSlide(H, "Module", "Le film", "", started=False), "Le film."),
        (VideoSlide(H, "Module", "Le film", "", started=True), ""),
        (ScoreSlide(H, "Points", (ScoreRow("Lilas", 0.5, "3 points"),), ""),
         "Points. Lilas : 3 points."),
        (BlackSlide(), ""),
        (BlankSlide(), ""),
        (LogoSlide("À main levée"), ""),
    ],
)  # fmt: skip
def test_what_the_room_reads_is_read(slide: Slide, said: str) -> None:
    assert reading_of(slide) == said


def test_every_slide_with_words_is_read() -> None:
    made = {
        **slides.every_slide(), **game_slides.game_slides(), **result_slides.result_slides(),
        **exercises.every_exercise(),
    }  # fmt: skip
    silent = {type(each) for each in made.values() if not reading_of(each)}
    assert silent <= {BlackSlide, BlankSlide, LogoSlide, VideoSlide}


def test_a_hotspot_that_is_open_is_read_and_a_closed_drawing_named() -> None:
    assert reading_of(slides.infographic(card="La mare.")).endswith("La mare.")
    closed = replace(slides.infographic(), card="", card_title="")
    assert reading_of(closed) == f"{closed.title}."


def test_an_estimate_tells_what_is_right_once_it_is_shown() -> None:
    asked = result_slides.estimate()
    shown = result_slides.revealed(asked)
    assert shown.right is not None
    assert shown.right.text in reading_of(shown)
    assert shown.right_label not in reading_of(replace(shown, right=None))


def test_results_say_the_right_answer_once_it_is_shown() -> None:
    result = slides.result()
    text = reading_of(result)
    right = [row.text for row in result.rows if row.right]
    assert all(each in text for each in right)
    closed = replace(result, rows=tuple(replace(row, right=False) for row in result.rows))
    assert result.right_label not in reading_of(closed)
