"""What the files of a pack may say (format 1), as strict shapes; content/README.md explains it."""

from typing import Annotated

from pydantic import ConfigDict, Field, TypeAdapter

from app.library.pack_format.exercise import CardPart, ExercisePart
from app.library.pack_format.film import ChapterPart, StopPart, VideoPart
from app.library.pack_format.games import (
    AlphabetPart,
    HintPart,
    ResolutionPart,
    RolePart,
    RolePlayPart,
)
from app.library.pack_format.module import (
    FORMAT,
    MOST_ACTIVITIES,
    CreditPart,
    FactPart,
    ModulePart,
    PackPart,
)
from app.library.pack_format.pages import (
    ClosingPart,
    HotspotPart,
    InfographicPart,
    LeafletPart,
    SectionPart,
)
from app.library.pack_format.parts import Long
from app.library.pack_format.quiz import ChoicePart, QuestionPart, QuizPart, TargetPart

KINDS = (
    "intro_quiz", "animated_video", "testimonial_video", "exercise", "infographic", "leaflet",
    "evaluation", "role_play", "alphabet", "closing",
)  # fmt: skip

GamePart = RolePlayPart | AlphabetPart
PagePart = InfographicPart | LeafletPart | ClosingPart
ActivityPart = QuizPart | VideoPart | ExercisePart | PagePart | GamePart
ACTIVITY: TypeAdapter[ActivityPart] = TypeAdapter(
    Annotated[ActivityPart, Field(discriminator="kind")]
)
PLAIN: TypeAdapter[dict[str, str]] = TypeAdapter(dict[str, Long], config=ConfigDict(strict=True))
"""The plain words of a module, by the ids of what they replace."""

__all__ = [
    "ACTIVITY",
    "FORMAT",
    "KINDS",
    "MOST_ACTIVITIES",
    "PLAIN",
    "ActivityPart",
    "AlphabetPart",
    "CardPart",
    "ChapterPart",
    "ChoicePart",
    "ClosingPart",
    "CreditPart",
    "ExercisePart",
    "FactPart",
    "GamePart",
    "HintPart",
    "HotspotPart",
    "InfographicPart",
    "LeafletPart",
    "ModulePart",
    "PackPart",
    "QuestionPart",
    "QuizPart",
    "ResolutionPart",
    "RolePart",
    "RolePlayPart",
    "SectionPart",
    "StopPart",
    "TargetPart",
    "VideoPart",
]
