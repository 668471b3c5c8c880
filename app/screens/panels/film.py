"""A film on the console: where it stands, and the moments to go to."""

from dataclasses import dataclass

from app.domain.content import Video
from app.domain.course import video_over
from app.domain.live import SessionState
from app.screens.dates import film_time
from app.screens.panels.estimate import EstimatePanel, answer_panel
from app.screens.panels.quiz import QuizPanel
from app.screens.wording import _


@dataclass(frozen=True)
class FilmMoment:
    """A moment to go to: a chapter, or a stop where `question` (its id) is asked."""

    at_ms: int
    time: str
    text: str
    question: str = ""


@dataclass(frozen=True)
class VideoPanel:
    """A film and where its last mark stood."""

    video: Video
    position_ms: int
    playing: bool
    over: bool
    failed: bool
    moments: tuple[FilmMoment, ...] = ()


def film_panel(
    state: SessionState, video: Video, *, assembly: bool, failed: bool
) -> VideoPanel | QuizPanel | EstimatePanel:
    """Say where a film stands, or the question for which it has stopped."""
    question = state.asking
    if question is not None:
        ids = [stop.question.id for stop in video.stops]
        number, everything = ids.index(question.id) + 1, len(ids)
        counter = _("Question {number} of {all} in the film").format(number=number, all=everything)
        return answer_panel(state, question, counter, assembly=assembly)
    mark = state.video(video.id)
    playing = mark.playing and state.closed_at is None
    over = video_over(state, video)
    return VideoPanel(video, mark.position_ms, playing, over, failed, film_moments(state, video))


def film_moments(state: SessionState, video: Video) -> tuple[FilmMoment, ...]:
    """The chapters and the questions of a film, in order."""
    moments = [FilmMoment(each.at_ms, film_time(each.at_ms), each.title) for each in video.chapters]
    for stop in video.stops:
        asked = stop.question.id in state.phases
        name = _("Question, asked already") if asked else _("Question")
        text = f"{name} · {stop.question.text}"
        moments.append(FilmMoment(stop.at_ms, film_time(stop.at_ms), text, stop.question.id))
    return tuple(sorted(moments, key=lambda each: each.at_ms))
