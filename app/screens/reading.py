"""What is read aloud of a slide: what the room reads, without what is only for the eye."""

import re
from collections.abc import Callable, Mapping

from app.screens.qr import shown_address
from app.screens.slides import (
    AddressSlide,
    EstimateSlide,
    ExerciseSlide,
    InfographicSlide,
    LeafletSlide,
    LetterSlide,
    MessageSlide,
    OutcomeSlide,
    OwnersSlide,
    PartSlide,
    QuestionSlide,
    ResolutionSlide,
    ResultSlide,
    ScoreSlide,
    SheetSlide,
    SituationSlide,
    Slide,
    VideoSlide,
    WaitingSlide,
    WallSlide,
    WelcomeSlide,
)

_ENDS = (".", "?", "!", "…", ":")
_TO_WRITE = re.compile("…{2,}")
_GAP = re.compile(r"\[\d+\]")


def reading_of(slide: Slide) -> str:
    """The text to read, a sentence for each part; empty where there is nothing to read."""
    read = _READERS.get(type(slide))
    parts = read(slide) if read else ()
    sentences = (_GAP.sub("…", _TO_WRITE.sub("", part)).strip() for part in parts)
    return " ".join(each if each.endswith(_ENDS) else f"{each}." for each in sentences if each)


def _question(slide: QuestionSlide) -> tuple[str, ...]:
    return (slide.question, *(f"{row.mark.letter} : {row.text}" for row in slide.rows))


def _result(slide: ResultSlide) -> tuple[str, ...]:
    right = (f"{slide.right_label} : {row.text}" for row in slide.rows if row.right)
    return (slide.question, *right, slide.explanation)


def _estimate(slide: EstimateSlide) -> tuple[str, ...]:
    right = f"{slide.right_label} : {slide.right.text}" if slide.right else ""
    return (slide.question, slide.summary, right, slide.explanation)


def _exercise(slide: ExerciseSlide) -> tuple[str, ...]:
    placed = tuple(card for place in slide.places for card in place.cards)
    cards = sorted((*slide.rest, *placed), key=lambda card: card.letter)
    told = (f"{card.letter} : {card.text}" for card in cards)
    return (slide.title, slide.text, *told)


def _infographic(slide: InfographicSlide) -> tuple[str, ...]:
    return (slide.card_title, slide.card) if slide.card else (slide.title,)


def _leaflet(slide: LeafletSlide) -> tuple[str, ...]:
    lines = (text for heading, texts in slide.sections for text in (heading, *texts))
    return (slide.title, slide.tagline, *lines)


def _address(slide: AddressSlide) -> tuple[str, ...]:
    return (slide.title, slide.tagline, *slide.lines, shown_address(slide.address))


def _film(slide: VideoSlide) -> tuple[str, ...]:
    return () if slide.started else (slide.title,)  # a film that runs speaks for itself


_READERS: Mapping[type, Callable[..., tuple[str, ...]]] = {
    QuestionSlide: _question,
    ResultSlide: _result,
    EstimateSlide: _estimate,
    ExerciseSlide: _exercise,
    InfographicSlide: _infographic,
    LeafletSlide: _leaflet,
    AddressSlide: _address,
    VideoSlide: _film,
    PartSlide: lambda slide: (slide.heading, *slide.lines),
    SheetSlide: lambda slide: (slide.title, slide.counter),
    WelcomeSlide: lambda slide: (slide.title, slide.subtitle, *slide.lines),
    MessageSlide: lambda slide: (slide.text,),
    WaitingSlide: lambda slide: (slide.text, slide.until),
    ScoreSlide: lambda slide: (slide.title, *(f"{row.name} : {row.points}" for row in slide.rows)),
    SituationSlide: lambda slide: (slide.title, slide.text, *slide.lines),
    OwnersSlide: lambda slide: (slide.title, slide.lesson),
    ResolutionSlide: lambda slide: (slide.text, slide.rule_title, slide.rule),
    OutcomeSlide: lambda slide: (slide.text, slide.verdict, *slide.figures, slide.explanation),
    WallSlide: lambda slide: (slide.title,),
    LetterSlide: lambda slide: (slide.question or slide.letter, *slide.words, slide.clue),
}
"""How each kind of slide is read; a slide without words, such as a black one, is not."""
