"""What the files of a pack may say (format 1), as strict shapes; content/README.md explains it."""

from collections import Counter
from typing import Annotated, Literal, Self

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    TypeAdapter,
    model_validator,
)
from pydantic_core import PydanticCustomError

FORMAT = 1
KINDS = (
    "intro_quiz", "animated_video", "testimonial_video", "exercise", "infographic", "leaflet",
    "evaluation",
)  # fmt: skip


def _readable(text: str) -> str:
    if not text.strip():
        raise PydanticCustomError("blank_text", "blank")
    if any(ord(sign) < 0x20 or 0x7F <= ord(sign) < 0xA0 for sign in text):
        raise PydanticCustomError("control_text", "control")
    return text


_Readable = AfterValidator(_readable)
Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9_-]*$", max_length=40)]
Short = Annotated[str, StringConstraints(max_length=60), _Readable]
Phrase = Annotated[str, StringConstraints(max_length=160), _Readable]
Long = Annotated[str, StringConstraints(max_length=400), _Readable]
Facts = Annotated[list[Short], Field(max_length=20)]
Share = Annotated[float, Field(ge=0, le=1)]
Number = Annotated[int, Field(ge=1, le=1_000_000)]


class _Part(BaseModel):
    model_config = ConfigDict(strict=True, extra="forbid", frozen=True, allow_inf_nan=False)


class CreditPart(_Part):
    """Whose work something in the pack is."""

    work: Phrase
    author: Phrase
    licence: Phrase | None = None
    source: Long | None = None


class PackPart(_Part):
    """pack.json: what the pack is and which modules it holds."""

    format: Annotated[int, Field(ge=1)]
    id: Id
    title: Phrase
    language: Short
    licence: Phrase
    credits: list[CreditPart]
    modules: Annotated[list[Phrase], Field(min_length=1, max_length=50)]
    order: Annotated[int, Field(ge=0, le=1000)] = 100


class FactPart(_Part):
    """A checked fact that questions, cards and points rest on."""

    id: Short
    text: Long
    source: Long


class ModulePart(_Part):
    """The top of a module's file; `activities` are checked one by one."""

    id: Id
    version: Number = 1
    title: Phrase
    summary: Long
    facts: Annotated[list[FactPart], Field(max_length=200)] = []
    activities: Annotated[list[object], Field(min_length=1, max_length=50)]


class ChoicePart(_Part):
    """An answer offered under a question."""

    id: Id
    text: Phrase
    right: bool = False


class QuestionPart(_Part):
    """A question; `single` wants exactly one right choice, `multiple` two or more."""

    id: Id
    version: Number = 1
    kind: Literal["single", "multiple"] = "single"
    text: Long
    choices: Annotated[list[ChoicePart], Field(min_length=2, max_length=6)]
    explanation: Long
    facts: Facts = []
    pair: Id | None = None

    @model_validator(mode="after")
    def _right_answers(self) -> Self:
        refuse_doubles([choice.id for choice in self.choices])
        right = sum(choice.right for choice in self.choices)
        if right == 0:
            raise PydanticCustomError("right_none", "none")
        if self.kind == "single" and right > 1:
            raise PydanticCustomError("right_many", "many", {"count": right})
        if self.kind == "multiple" and right == 1:
            raise PydanticCustomError("right_alone", "alone")
        return self


class CardPart(_Part):
    """A card of the exercise."""

    id: Id
    text: Phrase
    place: int
    reason: Long
    date: Short | None = None
    facts: Facts = []


class HotspotPart(_Part):
    """A point of the infographic."""

    id: Id
    label: Short
    text: Long
    x: Share
    y: Share
    facts: Facts = []


class SectionPart(_Part):
    """A part of the leaflet."""

    heading: Phrase
    lines: Annotated[list[Long], Field(min_length=1, max_length=20)]
    facts: Facts = []


class _ActivityPart(_Part):
    id: Id
    title: Short
    minutes: Annotated[int, Field(ge=1, le=120)]
    note: Long | None = None


class QuizPart(_ActivityPart):
    """The quiz that opens the module, or the one that closes it."""

    kind: Literal["intro_quiz", "evaluation"]
    questions: Annotated[list[QuestionPart], Field(min_length=1, max_length=30)]


class VideoPart(_ActivityPart):
    """A film with its subtitles; without a transcript, the subtitles serve as one."""

    kind: Literal["animated_video", "testimonial_video"]
    file: Phrase
    subtitles: Phrase
    transcript: Phrase | None = None


class ExercisePart(_ActivityPart):
    """Cards to put in order, listed in the order in which they are offered."""

    kind: Literal["exercise"]
    instruction: Long
    cards: Annotated[list[CardPart], Field(min_length=2, max_length=12)]

    @model_validator(mode="after")
    def _places(self) -> Self:
        refuse_doubles([card.id for card in self.cards])
        places = [card.place for card in self.cards]
        in_order = list(range(1, len(places) + 1))
        if sorted(places) != in_order:
            given = ", ".join(str(place) for place in places)
            raise PydanticCustomError(
                "wrong_places", "places", {"places": given, "count": len(places)}
            )
        if places == in_order:
            raise PydanticCustomError("cards_in_order", "in order")
        return self


class InfographicPart(_ActivityPart):
    """A drawing with points to open."""

    kind: Literal["infographic"]
    headline: Phrase | None = None
    hotspots: Annotated[list[HotspotPart], Field(min_length=1, max_length=9)]

    @model_validator(mode="after")
    def _ids(self) -> Self:
        refuse_doubles([hotspot.id for hotspot in self.hotspots])
        return self


class LeafletPart(_ActivityPart):
    """The page to take home."""

    kind: Literal["leaflet"]
    headline: Phrase
    tagline: Long
    sections: Annotated[list[SectionPart], Field(min_length=1, max_length=12)]
    footer: Long


ActivityPart = QuizPart | VideoPart | ExercisePart | InfographicPart | LeafletPart
ACTIVITY: TypeAdapter[ActivityPart] = TypeAdapter(
    Annotated[ActivityPart, Field(discriminator="kind")]
)


def refuse_doubles(ids: list[str]) -> None:
    """Refuse an id that is given twice."""
    double = [name for name, count in Counter(ids).items() if count > 1]
    if double:
        raise PydanticCustomError("double_id", "double", {"id": double[0]})
