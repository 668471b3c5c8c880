"""A storyboard becomes a film with its captions and transcript, or nothing at all."""

from pathlib import Path

import av
import pytest

from app.domain.errors import UserError
from app.studio.render import render
from app.studio.storyboard import Role
from app.studio.timing import SHORTEST_CUE
from app.studio.voice import ReadingPace, Speech, Voice
from tests.studio.boards import two_scenes, written
from tests.studio.voices import SteadyVoice

SIZE = (256, 144)


@pytest.fixture(autouse=True)
def _qt(qapp):
    assert qapp


def unheard(share: float) -> None:
    assert 0 <= share <= 1


class Broken:
    """A voice with a mistake of ours in it."""

    def speak(self, text: str, role: Role) -> Speech:
        raise ZeroDivisionError(text, role)


def rendered(folder: Path, voice: Voice) -> Path:
    out = folder / "film.mp4"
    render(
        written(folder, two_scenes()), out,
        progress=unheard, cancelled=lambda: False, voice=voice, size=SIZE,
    )  # fmt: skip
    return out


def loudest(film: Path) -> float:
    with av.open(str(film)) as container:
        resampler = av.AudioResampler("s16", "mono", 8000)
        return max(
            max(memoryview(bytes(piece.planes[0])).cast("h"))
            for frame in container.decode(audio=0)
            for piece in resampler.resample(frame)
            if piece.samples
        )


def test_the_film_can_be_read_back(tmp_path):
    film = rendered(tmp_path, SteadyVoice())

    with av.open(str(film)) as container:
        video, sound = container.streams.video[0], container.streams.audio[0]
        frames = list(container.decode(video=0))
        assert (video.codec_context.name, sound.codec_context.name) == ("h264", "aac")
        assert (video.width, video.height) == SIZE
        assert video.average_rate == 25
        assert (sound.rate, sound.channels) == (48000, 1)
    seconds = frames[-1].time + 1 / 25
    assert len(frames) == round(seconds * 25)
    assert seconds == pytest.approx(
        2 * (0.9 + 1.1) + 1.6 + (23 + 9) * 0.05 + SHORTEST_CUE, abs=0.09
    )
    keys = [frame.time for frame in frames if frame.key_frame]
    assert max(b - a for a, b in zip(keys, [*keys[1:], seconds], strict=True)) <= 4
    assert film.read_bytes().find(b"moov") < film.read_bytes().find(b"mdat")


def test_the_same_storyboard_gives_the_same_film_byte_for_byte(tmp_path):
    films = []
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        films.append(rendered(tmp_path / name, SteadyVoice()).read_bytes())

    assert films[0] == films[1]


def test_captions_and_transcript_lie_beside_and_nothing_else(tmp_path):
    rendered(tmp_path, SteadyVoice())

    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "deux.storyboard.json", "film.mp4", "film.srt", "film.txt",
    ]  # fmt: skip
    assert "Et vous ?" in (tmp_path / "film.srt").read_text(encoding="utf-8")
    assert "Une coopératrice" in (tmp_path / "film.txt").read_text(encoding="utf-8")


def test_the_voice_is_heard_and_the_tune_alone_where_there_is_none(tmp_path):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()

    assert loudest(rendered(tmp_path / "a", SteadyVoice())) > 2000
    assert loudest(rendered(tmp_path / "b", ReadingPace())) > 500


def test_progress_goes_forward_to_the_end(tmp_path):
    shares: list[float] = []
    render(
        written(tmp_path, two_scenes()), tmp_path / "film.mp4",
        progress=shares.append, cancelled=lambda: False, voice=SteadyVoice(), size=SIZE,
    )  # fmt: skip

    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3


def test_a_cancelled_render_leaves_what_was_there(tmp_path):
    board = written(tmp_path, two_scenes())
    out = tmp_path / "film.mp4"
    out.write_bytes(b"before")
    shares: list[float] = []

    render(
        board, out, progress=shares.append, cancelled=lambda: len(shares) > 1,
        voice=SteadyVoice(), size=SIZE,
    )  # fmt: skip

    assert out.read_bytes() == b"before"
    assert sorted(file.name for file in tmp_path.iterdir()) == [board.name, "film.mp4"]
    assert shares[-1] < 1


def test_a_folder_that_is_not_there_is_said(tmp_path):
    with pytest.raises(UserError, match="could not be written: check that its folder exists"):
        render(
            written(tmp_path, two_scenes()), tmp_path / "absent" / "film.mp4",
            progress=unheard, cancelled=lambda: False, voice=SteadyVoice(), size=SIZE,
        )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full here")
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path):
    (tmp_path / "film.mp4.part").symlink_to("/dev/full")

    with pytest.raises(UserError, match="the disk is not full"):
        rendered(tmp_path, SteadyVoice())

    assert not (tmp_path / "film.mp4").exists()
    assert not (tmp_path / "film.mp4.part").is_symlink()


def test_a_failure_of_our_own_is_not_taken_for_the_user_s(tmp_path):
    with pytest.raises(ZeroDivisionError):
        rendered(tmp_path, Broken())
