"""What the room sees: one slide at a time, as plain values ready to be drawn."""

from app.screens.slides.alphabet import AlphabetSlide, LetterCell, LetterSlide, WallSlide
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
    AddressSlide,
    InfographicSlide,
    LeafletSlide,
    PartSlide,
    SheetSlide,
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
from app.screens.slides.role_play import (
    MeetingSlide,
    OutcomeSlide,
    OwnerRow,
    OwnersSlide,
    ResolutionSlide,
    Scale,
    ScalePart,
    SituationSlide,
    VoteLook,
    VoterLook,
    VoterRow,
)

GameSlide = MeetingSlide | AlphabetSlide
HandoutSlide = LeafletSlide | PartSlide | SheetSlide | AddressSlide
Slide = (
    WelcomeSlide
    | QuestionSlide
    | ResultSlide
    | EstimateSlide
    | ScoreSlide
    | VideoSlide
    | ExerciseSlide
    | InfographicSlide
    | HandoutSlide
    | GameSlide
    | BlackSlide
    | LogoSlide
    | BlankSlide
    | WaitingSlide
    | MessageSlide
)

__all__ = [
    "AddressSlide",
    "AlphabetSlide",
    "BlackSlide",
    "BlankSlide",
    "CardLook",
    "CardRow",
    "Change",
    "ChangeBar",
    "ChoiceRow",
    "EstimateSlide",
    "ExerciseSlide",
    "GameSlide",
    "HandoutSlide",
    "Header",
    "InfographicSlide",
    "LeafletSlide",
    "LetterCell",
    "LetterSlide",
    "LogoSlide",
    "Mark",
    "MeetingSlide",
    "MessageSlide",
    "NumberMark",
    "OutcomeSlide",
    "OwnerRow",
    "OwnersSlide",
    "PartSlide",
    "PlaceRow",
    "QuestionSlide",
    "ResolutionSlide",
    "ResultRow",
    "ResultSlide",
    "RoundBar",
    "Scale",
    "ScalePart",
    "ScoreRow",
    "ScoreSlide",
    "Shape",
    "SheetSlide",
    "SituationSlide",
    "Slide",
    "SpotLook",
    "SpotRow",
    "VideoSlide",
    "VoteLook",
    "VoterLook",
    "VoterRow",
    "WaitingSlide",
    "WallSlide",
    "WelcomeSlide",
    "mark_of",
    "marked_choices",
]
