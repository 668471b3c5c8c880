"""Renders a storyboard: FILE.mp4, with FILE.srt and FILE.txt beside it, or nothing at all."""

from collections.abc import Callable
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
    storyboard = read_storyboard(storyboard_path)
    # kept until the end: fonts and pictures need it, a window is never opened
    application = QGuiApplication.instance() or QGuiApplication(
        ["studio", "-platform", "offscreen"]
    )
    load_fonts()
    timeline = lay_out(storyboard, voice or installed_voice())
    half = out_mp4.with_name(f"{out_mp4.name}.part")
    try:
        if _film(timeline, half, QSize(*size), progress, cancelled):
            _write(out_mp4.with_suffix(".srt"), srt(timeline))
            _write(out_mp4.with_suffix(".txt"), transcript(timeline))
            half.replace(out_mp4)
            progress(1.0)
    except (OSError, av.FFmpegError) as error:
        raise UserError(
            "The video {file} could not be written: check that its folder exists, that you may "
            "write there and that the disk is not full.",
            file=str(out_mp4),
        ) from error
    finally:
        half.unlink(missing_ok=True)
        del application


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


def _write(file: Path, text: str) -> None:
    half = file.with_name(f"{file.name}.part")
    half.write_text(text, encoding="utf-8", newline="\n")
    half.replace(file)
