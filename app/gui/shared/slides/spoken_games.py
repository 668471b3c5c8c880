"""What a screen reader says of an owners' meeting and of the alphabet."""

from app.screens.slides import (
    GameSlide,
    LetterCell,
    LetterSlide,
    OutcomeSlide,
    OwnersSlide,
    ResolutionSlide,
    Scale,
    SituationSlide,
    VoterLook,
    VoterRow,
    WallSlide,
)
from app.screens.wording import _


def spoken_game(slide: GameSlide) -> tuple[str, str]:
    """The name of a slide and its description, one part a line."""
    match slide:
        case SituationSlide():
            return slide.title, _joined(slide.text, *slide.lines, slide.hint)
        case OwnersSlide():
            rows = [_said(row.name, row.shares, row.note) for row in slide.rows]
            return slide.title, _joined(*rows, slide.lesson, slide.hint)
        case ResolutionSlide():
            rows = [_voter(row) for row in slide.voters]
            return slide.text, _joined(slide.rule_title, slide.rule, *rows, slide.hint)
        case OutcomeSlide():
            scales = [_scale(scale) for scale in slide.scales]
            return slide.text, _joined(slide.verdict, *scales, *slide.figures, slide.explanation)
        case WallSlide():
            last = f"{slide.last_label} : {slide.last}" if slide.last else ""
            return slide.title, _joined(*_letters(slide.cells), last, slide.hint)
        case LetterSlide():
            clue = _said(slide.clue_label, slide.clue, slide.meaning)
            words = (slide.question, *slide.words, clue, slide.header.right, slide.hint)
            return slide.letter, _joined(*words)


def _joined(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def _said(*parts: str) -> str:
    return ", ".join(part for part in parts if part)


def _voter(row: VoterRow) -> str:
    voted = _("has voted") if row.look is VoterLook.VOTED else ""
    return _said(row.name, row.shares, voted, row.note)


def _scale(scale: Scale) -> str:
    parts = [f"{part.label} {part.amount}" for part in scale.parts]
    return _said(scale.title, *parts, scale.needed_label)


def _letters(cells: tuple[LetterCell, ...]) -> list[str]:
    return [f"{cell.letter}. {_said(*cell.words)}" for cell in cells if cell.words]
