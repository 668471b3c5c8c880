"""The middle of the console: one panel for each kind of activity."""

from app.screens.panels.alphabet import AlphabetPanel, LetterKey, alphabet_panel
from app.screens.panels.estimate import EstimatePanel, answer_panel, asked_panel
from app.screens.panels.exercise import ExercisePanel, exercise_panel
from app.screens.panels.film import FilmMoment, VideoPanel, film_moments, film_panel
from app.screens.panels.pages import (
    ClosingPanel,
    InfographicPanel,
    LeafletPanel,
    WelcomePanel,
    closing_panel,
    infographic_panel,
    leaflet_panel,
    welcome_panel,
)
from app.screens.panels.persons import Seat, SeatRow, seat_rows, seats_for
from app.screens.panels.points import PointsPanel, points_panel
from app.screens.panels.quiz import (
    EntryRow,
    QuizPanel,
    Sum,
    count_warning,
    question_panel,
    quiz_panel,
)
from app.screens.panels.role_play import RoleEntry, RolePlayPanel, role_play_panel
from app.screens.panels.stops import StopPanel, break_panel
from app.screens.panels.zones import Check, Dispute, ZoneCell, ZoneFigure, ZoneLine, ZoneTable

GamePanel = RolePlayPanel | AlphabetPanel
Panel = (
    WelcomePanel
    | QuizPanel
    | EstimatePanel
    | VideoPanel
    | ExercisePanel
    | InfographicPanel
    | LeafletPanel
    | StopPanel
    | ClosingPanel
    | GamePanel
)

__all__ = [
    "AlphabetPanel",
    "Check",
    "ClosingPanel",
    "Dispute",
    "EntryRow",
    "EstimatePanel",
    "ExercisePanel",
    "FilmMoment",
    "GamePanel",
    "InfographicPanel",
    "LeafletPanel",
    "LetterKey",
    "Panel",
    "PointsPanel",
    "QuizPanel",
    "RoleEntry",
    "RolePlayPanel",
    "Seat",
    "SeatRow",
    "StopPanel",
    "Sum",
    "VideoPanel",
    "WelcomePanel",
    "ZoneCell",
    "ZoneFigure",
    "ZoneLine",
    "ZoneTable",
    "alphabet_panel",
    "answer_panel",
    "asked_panel",
    "break_panel",
    "closing_panel",
    "count_warning",
    "exercise_panel",
    "film_moments",
    "film_panel",
    "infographic_panel",
    "leaflet_panel",
    "points_panel",
    "question_panel",
    "quiz_panel",
    "role_play_panel",
    "seat_rows",
    "seats_for",
    "welcome_panel",
]
