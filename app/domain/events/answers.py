"""What the room answered to questions."""

from dataclasses import dataclass


@dataclass(frozen=True)
class HandsCounted:
    """This many hands were raised for a choice; replaces the count before.

    `zone` is empty for the whole room. `teller` is 1, or 2 for a second count of the same hands.
    `about` marks an estimate.
    """

    question: str
    choice: str
    hands: int
    zone: str = ""
    teller: int = 1
    about: bool = False


@dataclass(frozen=True)
class HandsTakenBack:
    """What was counted, deduced or seen for a choice (in a zone, by a teller) no longer holds."""

    question: str
    choice: str
    zone: str = ""
    teller: int = 1


@dataclass(frozen=True)
class CountSettled:
    """Two tellers differed: the figure of this one is used."""

    question: str
    choice: str
    zone: str
    teller: int


@dataclass(frozen=True)
class RestGiven:
    """All of the `present` who raised no hand for the others are for this choice."""

    question: str
    choice: str
    present: int


@dataclass(frozen=True)
class MajorityGiven:
    """This choice had an evident majority, uncounted."""

    question: str
    choice: str


@dataclass(frozen=True)
class AnswerGiven:
    """The group agreed on one answer; no choices means that it was taken back."""

    question: str
    choices: tuple[str, ...]


@dataclass(frozen=True)
class NumbersGiven:
    """The estimates that the room made: one agreed upon, or several; none takes them back."""

    question: str
    numbers: tuple[float, ...]


@dataclass(frozen=True)
class PersonAnswered:
    """One person's own answer, by seat or registration id, never by name.

    `declined` notes that the person would rather not answer; no choices and not declined takes
    the answer back.
    """

    question: str
    person: str
    choices: tuple[str, ...]
    declined: bool = False


@dataclass(frozen=True)
class RoundBegun:
    """The question is asked again after a discussion; the answers so far are kept as a round."""

    question: str


@dataclass(frozen=True)
class PointsGiven:
    """A table or residence (its index among the teams) has this many points for a question."""

    question: str
    team: int
    points: int


@dataclass(frozen=True)
class EntryTakenBack:
    """The answer entry with this sequence number was undone."""

    sequence: int


@dataclass(frozen=True)
class EntryRestored:
    """The answer entry that was undone holds again."""

    sequence: int


@dataclass(frozen=True)
class CorrectionExplained:
    """Why the answer entry with this sequence number was made after the fact."""

    sequence: int
    reason: str
