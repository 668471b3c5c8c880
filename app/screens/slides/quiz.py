"""A question before the room."""

from dataclasses import dataclass

from app.screens.slides.parts import Header, Mark


@dataclass(frozen=True)
class ChoiceRow:
    """A choice as the room may answer it; nothing tells whether it is right."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class QuestionSlide:
    """A question, with its choices once they are shown; `hint` says what to do."""

    header: Header
    question: str
    rows: tuple[ChoiceRow, ...]
    hint: str
    counter: str
