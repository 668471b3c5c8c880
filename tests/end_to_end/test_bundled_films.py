"""The films that come with the program, decoded from their first picture to their last."""

from pathlib import Path

import av
import pytest

from app.surroundings import CONTENT

FILMS = sorted(CONTENT.rglob("*.mp4"))
A_SECOND = 25


@pytest.mark.parametrize("file", FILMS, ids=lambda file: f"{file.parents[1].name}-{file.stem}")
def test_every_picture_and_every_sound_of_a_film_decodes(file: Path) -> None:
    with av.open(str(file)) as film:
        (pictures,), (sound,) = film.streams.video, film.streams.audio
        assert (pictures.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert (pictures.width, pictures.height) == (1280, 720)
        assert film.duration is not None
        seconds = film.duration / av.time_base
        seen = heard = 0
        for frame in film.decode(video=0, audio=0):
            if isinstance(frame, av.VideoFrame):
                assert not frame.is_corrupt
                assert frame.time is not None
                assert round(frame.time * A_SECOND) == seen
                seen += 1
            elif isinstance(frame, av.AudioFrame):
                heard += frame.samples
        assert abs(seen - seconds * A_SECOND) <= 2
        assert abs(heard / sound.rate - seconds) < 0.1
