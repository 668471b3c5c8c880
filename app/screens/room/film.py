"""A film, as the room sees it."""

from app.domain.content import Video
from app.domain.live import SessionState
from app.screens.room.common import header
from app.screens.slides import VideoSlide
from app.screens.wording import _


def video_slide(state: SessionState, video: Video) -> VideoSlide:
    """The title of a film, or its picture once it began."""
    mark = state.video(video.id)
    return VideoSlide(
        header=header(state, video),
        activity=state.module.title,
        title=video.title,
        hint=_("The film is about to begin."),
        started=mark.playing or mark.position_ms > 0,
    )
