"""Turns the checked parts of a pack into the values that the rest of the program plays."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.content import (
    Activity,
    AnimatedVideo,
    Card,
    Chapter,
    Choice,
    Closing,
    Cue,
    Evaluation,
    Exercise,
    ExerciseKind,
    FilmQuestion,
    Hotspot,
    Infographic,
    IntroQuiz,
    Leaflet,
    LeafletSection,
    Question,
    QuestionKind,
    Target,
    TestimonialVideo,
    Video,
)
from app.domain.settings import Trade
from app.library.games import alphabet, role_play
from app.library.pack_format import (
    ClosingPart,
    ExercisePart,
    GamePart,
    InfographicPart,
    LeafletPart,
    QuestionPart,
    QuizPart,
    RolePlayPart,
    TargetPart,
    VideoPart,
)

FilmlessPart = QuizPart | ExercisePart | LeafletPart | ClosingPart | GamePart


def activity(part: FilmlessPart) -> Activity:
    """Make an activity that needs no other file."""
    if isinstance(part, QuizPart):
        quiz = IntroQuiz if part.kind == "intro_quiz" else Evaluation
        questions = tuple(_question(each) for each in part.questions)
        return quiz(part.id, part.title, part.minutes, part.note or "", questions)
    if isinstance(part, ExercisePart):
        return _exercise(part)
    if isinstance(part, LeafletPart):
        return leaflet(part)
    if isinstance(part, ClosingPart):
        return _closing(part)
    return role_play(part) if isinstance(part, RolePlayPart) else alphabet(part)


def video(part: VideoPart, film: Path, length_ms: int, cues: tuple[Cue, ...], said: str) -> Video:
    """Make a video from its film, its subtitles and the text of what is said."""
    kind = AnimatedVideo if part.kind == "animated_video" else TestimonialVideo
    return kind(
        part.id, part.title, part.minutes, part.note or "",
        file=film, duration_ms=length_ms, cues=cues, transcript=said,
        chapters=tuple(Chapter(each.at, each.title) for each in part.chapters),
        stops=tuple(FilmQuestion(each.at, _question(each.question)) for each in part.stops),
    )  # fmt: skip


def about_trades(made: Activity, trades: Sequence[str]) -> Activity:
    """Say which trades an activity is about, where it is not about every cooperative."""
    return replace(made, trades=frozenset(map(Trade, trades))) if trades else made


def _question(part: QuestionPart) -> Question:
    return Question(
        id=part.id,
        version=part.version,
        kind=QuestionKind(part.kind),
        text=part.text,
        choices=tuple(Choice(each.id, each.text, each.right) for each in part.choices),
        explanation=part.explanation,
        facts=tuple(part.facts),
        pair=part.pair or "",
        target=_target(part.target) if part.target else None,
    )


def _target(part: TargetPart) -> Target:
    return Target(part.value, part.unit or "", part.margin)


def _exercise(part: ExercisePart) -> Exercise:
    cards = tuple(
        Card(each.id, each.text, each.place, each.reason, tuple(each.facts), each.date or "")
        for each in part.cards
    )
    return Exercise(
        part.id, part.title, part.minutes, part.note or "",
        instruction=part.instruction, cards=cards, kind=ExerciseKind(part.game),
        places=tuple(part.places), text=part.text or "",
    )  # fmt: skip


def infographic(part: InfographicPart, picture: Path | None) -> Infographic:
    """Make an infographic, over a picture where it has one."""
    hotspots = tuple(
        Hotspot(each.id, each.label, each.text, each.x, each.y, tuple(each.facts))
        for each in part.hotspots
    )
    return Infographic(
        part.id, part.title, part.minutes, part.note or "", part.headline or "", hotspots,
        picture=picture, alt=part.alt or "",
    )  # fmt: skip


def leaflet(part: LeafletPart, file: Path | None = None, pages: int = 0) -> Leaflet:
    """Make a leaflet, from a PDF of so many pages where it has one."""
    sections = tuple(LeafletSection(each.heading, tuple(each.lines)) for each in part.sections)
    return Leaflet(
        part.id, part.title, part.minutes, part.note or "",
        headline=part.headline, tagline=part.tagline, sections=sections,
        footer=part.footer or "", file=file, pages=pages, address=part.address or "",
    )  # fmt: skip


def _closing(part: ClosingPart) -> Closing:
    return Closing(
        part.id, part.title, part.minutes, part.note or "",
        headline=part.headline, lines=tuple(part.lines), address=part.address or "",
    )  # fmt: skip
