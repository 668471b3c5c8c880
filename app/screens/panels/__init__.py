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
from app.screens.panels.persons import Seat, SeatRow, seat_rows, seats_for
from app.screens.panels.quiz import (
    EntryRow,
    QuizPanel,
    Source,
    Sum,
    count_warning,
    question_panel,
    quiz_panel,
)
from app.screens.panels.zones import Check, Dispute, ZoneCell, ZoneFigure, ZoneLine, ZoneTable

Panel = WelcomePanel | QuizPanel | VideoPanel | ExercisePanel | InfographicPanel | LeafletPanel

__all__ = [
    "Check",
    "Dispute",
    "EntryRow",
    "ExercisePanel",
    "InfographicPanel",
    "LeafletPanel",
    "Panel",
    "QuizPanel",
    "Seat",
    "SeatRow",
    "Source",
    "Sum",
    "VideoPanel",
    "WelcomePanel",
    "ZoneCell",
    "ZoneFigure",
    "ZoneLine",
    "ZoneTable",
    "count_warning",
    "exercise_panel",
    "infographic_panel",
    "question_panel",
    "quiz_panel",
    "seat_rows",
    "seats_for",
    "welcome_panel",
]
