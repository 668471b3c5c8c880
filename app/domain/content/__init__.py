"""What a module is made of.

Values only: the library reads them from packs. Paths are names of files that the player or the
documents open; nothing here touches the disk.
"""

from app.domain.content.activity import Activity, Break
from app.domain.content.alphabet import LETTERS, Alphabet, Hint
from app.domain.content.exercise import GAP, Card, Exercise, ExerciseKind
from app.domain.content.film import (
    AnimatedVideo,
    Chapter,
    Cue,
    FilmQuestion,
    TestimonialVideo,
    Video,
)
from app.domain.content.module import Module, questions_in
from app.domain.content.pages import (
    JPEG_PIXELS,
    PNG_PIXELS,
    Closing,
    Hotspot,
    Infographic,
    Leaflet,
    LeafletSection,
)
from app.domain.content.quiz import (
    Choice,
    Evaluation,
    IntroQuiz,
    Question,
    QuestionKind,
    Quiz,
    Target,
)
from app.domain.content.role_play import Majority, Resolution, Role, RolePlay

__all__ = [
    "GAP",
    "JPEG_PIXELS",
    "LETTERS",
    "PNG_PIXELS",
    "Activity",
    "Alphabet",
    "AnimatedVideo",
    "Break",
    "Card",
    "Chapter",
    "Choice",
    "Closing",
    "Cue",
    "Evaluation",
    "Exercise",
    "ExerciseKind",
    "FilmQuestion",
    "Hint",
    "Hotspot",
    "Infographic",
    "IntroQuiz",
    "Leaflet",
    "LeafletSection",
    "Majority",
    "Module",
    "Question",
    "QuestionKind",
    "Quiz",
    "Resolution",
    "Role",
    "RolePlay",
    "Target",
    "TestimonialVideo",
    "Video",
    "questions_in",
]
