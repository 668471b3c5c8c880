"""What the room answered, as it is shown to the room."""

from dataclasses import dataclass

from app.screens.slides.parts import Header, Mark


@dataclass(frozen=True)
class RoundBar:
    """What a choice got in the round before: its bar, where one may be drawn, and in words."""

    label: str
    share: float | None
    amount: str


@dataclass(frozen=True)
class ResultRow:
    """A choice with what the room answered.

    `share` is the length of its bar (0 to 1 of the longest possible), None where no bar may be
    drawn; `amount` is that in words; `agreed` marks the group's own answer. Where the question was
    asked twice, `label` names the last round and `before` is the one before it.
    """

    mark: Mark
    text: str
    right: bool
    agreed: bool
    share: float | None
    amount: str
    label: str = ""
    before: RoundBar | None = None


@dataclass(frozen=True)
class ChangeBar:
    """A share of right answers, as a bar where it was counted, and in words."""

    label: str
    share: float | None
    amount: str


@dataclass(frozen=True)
class Change:
    """The same thing asked at the beginning and now; `difference` is empty where none is true."""

    before: ChangeBar
    after: ChangeBar
    difference: str


@dataclass(frozen=True)
class ResultSlide:
    """The distribution, then the right answer; `explanation` is empty until it is asked for.

    `judged` is False for an opinion: nothing there is right or wrong.
    """

    header: Header
    question: str
    rows: tuple[ResultRow, ...]
    right_label: str
    agreed_label: str
    explanation: str
    total: str
    counter: str
    judged: bool = True
    change: Change | None = None


@dataclass(frozen=True)
class NumberMark:
    """A number that the room said: in words, with `at` on the line from 0 to 1.

    `near` tells that it is near enough to the right one, once that is known.
    """

    text: str
    at: float
    near: bool = False


@dataclass(frozen=True)
class EstimateSlide:
    """The numbers that the room said in order, the one in the middle, then the right one.

    `right` is None until it is revealed. Where more were said than can be read, `numbers` is empty
    and `summary` says between which they lie. `verdict` says how near the room came. `before` is
    what the round before came to, where the question was asked twice.
    """

    header: Header
    question: str
    heading: str
    numbers: tuple[NumberMark, ...]
    summary: str
    middle: NumberMark | None
    middle_label: str
    right: NumberMark | None
    right_label: str
    verdict: str
    explanation: str
    total: str
    counter: str
    change: Change | None = None
    before: NumberMark | None = None


@dataclass(frozen=True)
class ScoreRow:
    """A table or residence with its points: `share` is the length of its bar."""

    name: str
    share: float
    points: str


@dataclass(frozen=True)
class ScoreSlide:
    """The points of the tables, in the order in which they were named, never by rank."""

    header: Header
    title: str
    rows: tuple[ScoreRow, ...]
    note: str
