"""A film, as the room sees it."""

from app.domain.content import Video
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.room.quiz import film_question_slide
from app.screens.slides import Slide, VideoSlide, WelcomeSlide
from app.screens.wording import _


def film_slide(state: SessionState, video: Video) -> Slide:
    """A film, or the question for which it has stopped."""
    question = state.asking
    if question is not None:
        return film_question_slide(state, video, question)
    return video_slide(state, video)


def video_slide(state: SessionState, video: Video) -> VideoSlide:
    """The title of a film, or its picture once it began."""
    mark = state.video(video.id)
    return VideoSlide(
        header=header(state, video),
        activity=state.module.title,
        title=video.title,
        hint=_("The film is about to begin."),
        started=mark.playing or mark.position_ms > 0,
        film=video.id,
    )


def without_film(slide: Slide, film: str) -> Slide:
    """The same slide, or a quiet one in the place of a film that cannot be played."""
    if not (isinstance(slide, VideoSlide) and slide.film == film):
        return slide
    sorry = _("This film cannot be shown for now. The session goes on.")
    return WelcomeSlide(slide.title, sorry)
