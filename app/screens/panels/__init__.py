"""The middle of the console: one panel for each kind of activity."""

from app.screens.panels.exercise import ExercisePanel, exercise_panel
from app.screens.panels.pages import (
    InfographicPanel,
    LeafletPanel,
    VideoPanel,
    WelcomePanel,
    infographic_panel,
    welcome_panel,
)
from app.screens.panels.quiz import EntryRow, QuizPanel, count_warning, quiz_panel

Panel = WelcomePanel | QuizPanel | VideoPanel | ExercisePanel | InfographicPanel | LeafletPanel

__all__ = [
    "EntryRow",
    "ExercisePanel",
    "InfographicPanel",
    "LeafletPanel",
    "Panel",
    "QuizPanel",
    "VideoPanel",
    "WelcomePanel",
    "count_warning",
    "exercise_panel",
    "infographic_panel",
    "quiz_panel",
    "welcome_panel",
]
