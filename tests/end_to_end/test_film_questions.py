"""A real film of the first module stops for a question, in the whole program, and after a kill."""

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from app.domain.events import Phase, PhaseReached, VideoMoved
from app.surroundings import CONTENT
from tests.end_to_end.driving import Driven, driven
from tests.end_to_end.programs import prepare, read_journal
from tests.fakes.packs import small_module, small_pack, write_pack

STOP_MS, LATE_MS = 2_500, 250
QUESTION = "À qui est ce film ?"


def pack(folder: Path) -> Path:
    """A pack around a film of the program that stops once, with two chapters."""
    choices = [{"id": "a", "text": "À nous", "right": True}, {"id": "b", "text": "À personne"}]
    question = {"id": "qf", "text": QUESTION, "choices": choices, "explanation": "Il est à nous."}
    film: dict[str, Any] = {
        "kind": "testimonial_video", "id": "film", "title": "Le film", "minutes": 3,
        "file": "media/real.mp4", "subtitles": "media/real.srt",
        "chapters": [{"at": 0, "title": "Le début"}, {"at": "0:20", "title": "La suite"}],
        "stops": [{"at": STOP_MS / 1000, "question": question}],
    }  # fmt: skip
    module = {**small_module(), "activities": [film, small_module()["activities"][3]]}
    made = write_pack(folder, module, small_pack())
    for end in ("mp4", "srt"):
        shutil.copy(
            CONTENT / "histoire" / "media" / f"testimonial.{end}", made / f"media/real.{end}"
        )
    return made


def come_to_the_question(evening: Driven) -> None:
    evening.do("press", "PageDown")
    evening.until("activity", "film")
    evening.do("press", "Space")
    evening.until("running", True)
    evening.until("reads", QUESTION)


@pytest.mark.skipif(os.name != "posix", reason="kills as a power cut does")
@pytest.mark.parametrize("engine", ["vlc", "qt"])
def test_the_film_stops_in_time_and_comes_back_to_its_question(engine: str, tmp_path: Path) -> None:
    data = tmp_path / "data"
    pack(data / "packs" / "verger")
    session = prepare(data, module="verger")
    around = {"A_MAIN_LEVEE_PLAYER": engine}
    with driven(data, tmp_path, session, around=around) as evening:
        evening.begin()
        come_to_the_question(evening)
        seen = evening.see()
        assert not seen["running"]
        assert STOP_MS - 100 <= seen["film_ms"] <= STOP_MS + LATE_MS
        evening.do("press", "PageDown")
        evening.program.until_written(PhaseReached("film", "qf", Phase.CHOICES))
        evening.program.process.kill()
    with driven(data, tmp_path, session, around=around) as evening:
        evening.begin("resume")
        evening.until("reads", QUESTION)
        seen = evening.see()
        assert "À personne" in seen["sentence"]
        assert not seen["running"]
        assert abs(seen["film_ms"] - STOP_MS) <= LATE_MS
        for phase in (Phase.COLLECTING, Phase.CLOSED, Phase.DISTRIBUTION, Phase.REVEALED):
            evening.do("press", "PageDown")
            evening.program.until_written(PhaseReached("film", "qf", phase))
        evening.do("press", "PageDown")
        evening.do("press", "PageDown")
        evening.until("running", True)
        evening.until_film(STOP_MS + 1_000)  # and never stops there again
        evening.do("press", "R")
        evening.until_film(STOP_MS + 500)
        assert evening.see()["reads"] != QUESTION
    stops = [
        entry.event
        for entry in read_journal(data, session)
        if entry.event == PhaseReached("film", "qf", Phase.QUESTION)
    ]
    assert len(stops) == 1
    moves = [entry.event for entry in read_journal(data, session)]
    assert VideoMoved("film", STOP_MS, playing=False) in moves
