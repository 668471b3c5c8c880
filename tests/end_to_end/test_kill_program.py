"""Pull the plug of the real program while people answer and while a film plays."""

import os
import random
from pathlib import Path

import pytest

from app.domain.events import Event, HandsCounted, Phase, PhaseReached, VideoMoved
from tests.end_to_end.driving import Driven, driven
from tests.end_to_end.programs import prepare, read_journal

MOST_LOST_MS = 5_000
COUNTS = (("a", 1), ("b", 2), ("c", 0), ("d", 1))

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills as a power cut does")


@pytest.mark.parametrize("seed", [1, 2])
def test_the_next_start_takes_the_session_up_again(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    data = tmp_path / "data"
    session = prepare(data)
    with driven(data, tmp_path, session) as evening:
        evening.begin()
        counted = count_some_hands(evening, dice.randrange(1, 5))
        evening.program.process.kill()
    with driven(data, tmp_path, session) as evening:
        evening.begin("resume")
        seen = evening.see()
        assert (seen["activity"], seen["question"]) == ("intro", "intro-debut")
        assert (seen["phase"], seen["hands"]) == ("collecting", dict(counted))
        at = watch_some_film(evening, dice.randrange(1_500, 4_000))
        evening.program.process.kill()
    with driven(data, tmp_path, session) as evening:
        evening.begin("resume")
        seen = evening.see()
        assert seen["activity"] == "animated"
        assert abs(seen["film_ms"] - at) <= MOST_LOST_MS
        assert not seen["running"]
        evening.do("press", "PageDown")
        evening.until("running", True)
        evening.until_film(at)
    events = [entry.event for entry in read_journal(data, session)]
    for choice, hands in counted:
        assert HandsCounted("intro-debut", choice, hands) in events


def count_some_hands(evening: Driven, how_many: int) -> tuple[tuple[str, int], ...]:
    for _ in range(3):
        evening.do("press", "PageDown")
    evening.program.until_written(PhaseReached("intro", "intro-debut", Phase.COLLECTING))
    evening.click("Compter les mains")
    evening.do("press", "A")
    for choice, hands in COUNTS[:how_many]:
        evening.do("type", str(hands))
        evening.do("press", "Return")
        evening.program.until_written(HandsCounted("intro-debut", choice, hands))
    return COUNTS[:how_many]


def watch_some_film(evening: Driven, milliseconds: int) -> int:
    evening.click("skip")
    evening.until("activity", "animated")
    evening.do("press", "PageDown")
    start: Event = VideoMoved("animated", 0, playing=True)
    evening.program.until_written(start)
    evening.until_film(milliseconds)
    at: int = evening.see()["film_ms"]
    return at
