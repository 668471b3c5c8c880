"""Films, with what is said in them and the moments that matter."""

from dataclasses import dataclass
from pathlib import Path

from app.domain.content.activity import Activity
from app.domain.content.quiz import Question


@dataclass(frozen=True)
class Cue:
    """One subtitle: `text` shows from `start_ms` to `end_ms`."""

    start_ms: int
    end_ms: int
    text: str


@dataclass(frozen=True)
class Chapter:
    """A part of a film, from `at_ms` on."""

    at_ms: int
    title: str


@dataclass(frozen=True)
class FilmQuestion:
    """A question for which the film stops at `at_ms`."""

    at_ms: int
    question: Question


@dataclass(frozen=True)
class Video(Activity):
    """A film; `duration_ms` is 0 when the pack does not say.

    It is `official` where the cooperative put its own in the place of that of the pack.
    """

    file: Path = Path()
    duration_ms: int = 0
    cues: tuple[Cue, ...] = ()
    transcript: str = ""
    chapters: tuple[Chapter, ...] = ()
    stops: tuple[FilmQuestion, ...] = ()
    official: bool = False


@dataclass(frozen=True)
class AnimatedVideo(Video):
    """The drawn film that explains the subject."""


@dataclass(frozen=True)
class TestimonialVideo(Video):
    """The film in which (fictional) people tell their experience."""

    __test__ = False  # not a test case, whatever pytest thinks of its name
