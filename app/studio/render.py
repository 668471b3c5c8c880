"""Renders a storyboard: FILE.mp4, with FILE.srt and FILE.txt beside it, or nothing at all."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import av
from PySide6.QtCore import QSize
from PySide6.QtGui import QGuiApplication

from app.domain.errors import UserError
from app.studio.drawing import picture
from app.studio.drawing_base import load_fonts
from app.studio.encoding import Mp4
from app.studio.sound import mixed_sound
from app.studio.storyboard import read_storyboard
from app.studio.subtitles import srt, transcript
from app.studio.timing import FRAMES_A_SECOND, Timeline, lay_out
from app.studio.voice import Voice
from app.studio.voice_programs import installed_voice

FULL_SIZE = (1280, 720)


def render(
    storyboard_path: Path,
    out_mp4: Path,
    *,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
    voice: Voice | None = None,
    size: tuple[int, int] = FULL_SIZE,
) -> None:
    """Draw, say and write the video; when cancelled, leave what was there before untouched."""
    half = _half(out_mp4)
    beside = (_half(out_mp4.with_suffix(suffix)) for suffix in (".srt", ".txt"))
    progress(0.0)
    with _drawing(storyboard_path, voice) as timeline, _written(out_mp4, half, *beside):
        if _film(timeline, half, QSize(*size), progress, cancelled):
            _put_in_place(out_mp4, half, timeline)
            progress(1.0)


def render_still(
    storyboard_path: Path,
    moment: float,
    out_png: Path,
    *,
    voice: Voice | None = None,
    size: tuple[int, int] = FULL_SIZE,
) -> None:
    """Draw one moment of the video, for whoever writes the storyboard."""
    half = _half(out_png)
    with _drawing(storyboard_path, voice) as timeline, _written(out_png, half):
        frame = min(max(round(moment * FRAMES_A_SECOND), 0), timeline.frames - 1)
        if not picture(timeline, frame, QSize(*size)).save(str(half), "PNG"):  # type: ignore[call-overload]
            raise OSError
        half.replace(out_png)


@contextmanager
def _drawing(storyboard_path: Path, voice: Voice | None) -> Iterator[Timeline]:
    """Read the storyboard and have ready what drawing needs, without a window."""
    storyboard = read_storyboard(storyboard_path)
    # kept until the end: fonts and pictures need it, a window is never opened
    application = QGuiApplication.instance() or QGuiApplication(
        ["studio", "-platform", "offscreen"]
    )
    load_fonts()
    yield lay_out(storyboard, voice or installed_voice())
    del application


@contextmanager
def _written(out: Path, *halves: Path) -> Iterator[None]:
    """Leave no half file, whatever happens, and say why the whole one could not be written."""
    try:
        yield
    except (OSError, av.FFmpegError) as error:
        raise UserError(
            "The video {file} could not be written: check that its folder exists, that you may "
            "write there and that the disk is not full.",
            file=str(out),
        ) from error
    finally:
        for half in halves:
            half.unlink(missing_ok=True)


def _film(
    timeline: Timeline,
    file: Path,
    size: QSize,
    progress: Callable[[float], None],
    cancelled: Callable[[], bool],
) -> bool:
    """Write the film to this file; tell whether it went to the end."""
    with Mp4(file, size) as film:
        sound = mixed_sound(timeline)
        for number in range(timeline.frames):
            if cancelled():
                return False
            film.show(picture(timeline, number, size), number)
            if number % FRAMES_A_SECOND == 0:
                film.play(sound, number / FRAMES_A_SECOND + 1)
                progress(number / timeline.frames)
        film.play(sound, timeline.seconds + 1)
        film.finish()
    return True


def _put_in_place(out_mp4: Path, half: Path, timeline: Timeline) -> None:
    """Put the film and what lies beside it in place, all of them at the end."""
    words = {".srt": srt(timeline), ".txt": transcript(timeline)}
    for suffix, text in words.items():
        _half(out_mp4.with_suffix(suffix)).write_text(text, encoding="utf-8", newline="\n")
    for suffix in words:
        beside = out_mp4.with_suffix(suffix)
        _half(beside).replace(beside)
    half.replace(out_mp4)


def _half(file: Path) -> Path:
    return file.with_name(f"{file.name}.part")
