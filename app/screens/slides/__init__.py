"""What the room sees: one slide at a time, as plain values ready to be drawn."""

from app.screens.slides.curtains import BlackSlide, LogoSlide, WelcomeSlide
from app.screens.slides.exercise import CardRow, ExerciseSlide, PlaceLook, PlaceRow
from app.screens.slides.pages import (
    InfographicSlide,
    LeafletSlide,
    SpotLook,
    SpotRow,
    VideoSlide,
)
from app.screens.slides.parts import Header, Mark, Shape, mark_of, marked_choices
from app.screens.slides.quiz import ChoiceRow, QuestionSlide, ResultRow, ResultSlide

Slide = (
    WelcomeSlide
    | QuestionSlide
    | ResultSlide
    | VideoSlide
    | ExerciseSlide
    | InfographicSlide
    | LeafletSlide
    | BlackSlide
    | LogoSlide
)

__all__ = [
    "BlackSlide",
    "CardRow",
    "ChoiceRow",
    "ExerciseSlide",
    "Header",
    "InfographicSlide",
    "LeafletSlide",
    "LogoSlide",
    "Mark",
    "PlaceLook",
    "PlaceRow",
    "QuestionSlide",
    "ResultRow",
    "ResultSlide",
    "Shape",
    "Slide",
    "SpotLook",
    "SpotRow",
    "VideoSlide",
    "WelcomeSlide",
    "mark_of",
    "marked_choices",
]
