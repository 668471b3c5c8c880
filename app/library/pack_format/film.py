"""Films, their parts and the questions for which they stop."""

import re
from itertools import pairwise
from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from app.library.pack_format.parts import ActivityHead, Part, Phrase, Short
from app.library.pack_format.quiz import QuestionPart

_CLOCK = re.compile(r"(\d{1,3}):([0-5]\d)(\.\d{1,3})?")


def _milliseconds(given: object) -> int:
    """Seconds as a number, or minutes and seconds as "m:ss"."""
    if isinstance(given, str) and (read := _CLOCK.fullmatch(given)):
        minutes, seconds, rest = read.groups()
        return int(minutes) * 60_000 + int(seconds) * 1000 + round(float(rest or 0) * 1000)
    if isinstance(given, int | float) and not isinstance(given, bool) and 0 <= given <= 36_000:
        return round(given * 1000)
    raise PydanticCustomError("moment", "moment")


_SHAPE = {
    "anyOf": [
        {"type": "number", "minimum": 0, "maximum": 36_000},
        {"type": "string", "pattern": f"^{_CLOCK.pattern}$"},
    ]
}
Moment = Annotated[int, BeforeValidator(_milliseconds), WithJsonSchema(_SHAPE)]


class ChapterPart(Part):
    """A part of a film, from `at` on."""

    at: Moment
    title: Short


class StopPart(Part):
    """A question for which the film stops at `at`."""

    at: Moment
    question: QuestionPart


class VideoPart(ActivityHead):
    """A film with its subtitles; without a transcript, the subtitles serve as one."""

    kind: Literal["animated_video", "testimonial_video"]
    file: Phrase
    subtitles: Phrase
    transcript: Phrase | None = None
    chapters: Annotated[list[ChapterPart], Field(max_length=20)] = Field(default_factory=list)
    stops: Annotated[list[StopPart], Field(max_length=20)] = Field(default_factory=list)

    @model_validator(mode="after")
    def _order(self) -> Self:
        for name, moments in (("chapters", self.chapters), ("stops", self.stops)):
            times = [each.at for each in moments]
            if any(after <= before for before, after in pairwise(times)):
                raise PydanticCustomError("moments_order", "order", {"list": name})
        return self
