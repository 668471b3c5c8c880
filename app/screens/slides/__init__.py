"""What the room sees: one slide at a time, as plain values ready to be drawn."""

from app.screens.slides.curtains import (
    BlackSlide,
    BlankSlide,
    LogoSlide,
    MessageSlide,
    WaitingSlide,
    WelcomeSlide,
)
from app.screens.slides.exercise import CardLook, CardRow, ExerciseSlide, PlaceRow
from app.screens.slides.pages import (
    InfographicSlide,
    LeafletSlide,
    SpotLook,
    SpotRow,
    VideoSlide,
)
from app.screens.slides.parts import Header, Mark, Shape, mark_of, marked_choices
from app.screens.slides.quiz import ChoiceRow, QuestionSlide
from app.screens.slides.results import (
    Change,
    ChangeBar,
    EstimateSlide,
    NumberMark,
    ResultRow,
    ResultSlide,
    RoundBar,
    ScoreRow,
    ScoreSlide,
)

Slide = (
    WelcomeSlide
    | QuestionSlide
    | ResultSlide
    | EstimateSlide
    | ScoreSlide
    | VideoSlide
    | ExerciseSlide
    | InfographicSlide
    | LeafletSlide
    | BlackSlide
    | LogoSlide
    | BlankSlide
    | WaitingSlide
    | MessageSlide
)

__all__ = [
    "BlackSlide",
    "BlankSlide",
    "CardLook",
    "CardRow",
    "Change",
    "ChangeBar",
    "ChoiceRow",
    "EstimateSlide",
    "ExerciseSlide",
    "Header",
    "InfographicSlide",
    "LeafletSlide",
    "LogoSlide",
    "Mark",
    "MessageSlide",
    "NumberMark",
    "PlaceRow",
    "QuestionSlide",
    "ResultRow",
    "ResultSlide",
    "RoundBar",
    "ScoreRow",
    "ScoreSlide",
    "Shape",
    "Slide",
    "SpotLook",
    "SpotRow",
    "VideoSlide",
    "WaitingSlide",
    "WelcomeSlide",
    "mark_of",
    "marked_choices",
]
