"""A question before the room, and what the room answered."""

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


@dataclass(frozen=True)
class ResultRow:
    """A choice with what the room answered.

    `share` is the length of its bar (0 to 1 of the longest possible), None without hands;
    `amount` is that in words; `agreed` marks the group's own answer.
    """

    mark: Mark
    text: str
    right: bool
    agreed: bool
    share: float | None
    amount: str


@dataclass(frozen=True)
class ResultSlide:
    """The distribution and the right answer; `explanation` is empty until it is asked for."""

    header: Header
    question: str
    rows: tuple[ResultRow, ...]
    right_label: str
    agreed_label: str
    explanation: str
    total: str
    counter: str
