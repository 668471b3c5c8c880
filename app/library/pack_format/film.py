"""Films."""

from typing import Literal

from app.library.pack_format.parts import ActivityHead, Phrase


class VideoPart(ActivityHead):
    """A film with its subtitles; without a transcript, the subtitles serve as one."""

    kind: Literal["animated_video", "testimonial_video"]
    file: Phrase
    subtitles: Phrase
    transcript: Phrase | None = None
