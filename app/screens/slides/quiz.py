"""A question before the room."""

from dataclasses import dataclass

from app.screens.slides.parts import Header, Mark


@dataclass(frozen=True)
class ChoiceRow:
    """A choice as the room may answer it; nothing tells whether it is right.

    `called` tells that the hands for it are asked for now.
    """

    mark: Mark
    text: str
    called: bool = False


@dataclass(frozen=True)
class QuestionSlide:
    """A question, with its choices once they are shown; `hint` says what to do.

    `asking` sets the hint large: hands are to go up now.
    """

    header: Header
    question: str
    rows: tuple[ChoiceRow, ...]
    hint: str
    counter: str
    asking: bool = False
