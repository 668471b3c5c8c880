"""Everything that a room has answered so far, as a fold of the answer entries."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

from app.domain.answers.ballots import Ballot
from app.domain.answers.board import Board
from app.domain.answers.tally import Tally, TallyEvent
from app.domain.events import (
    AnswerEvent,
    CardLifted,
    CardPlaced,
    OrderChecked,
    RolesDealt,
    RoundBegun,
    SecondVoteOpened,
    SolutionShown,
    VoteCast,
    Word,
    WordDropped,
    WordOffered,
    WordsBrought,
)

Value = TypeVar("Value")

CardEvent = CardPlaced | CardLifted | OrderChecked | SolutionShown
VoteEvent = VoteCast | SecondVoteOpened
WordEvent = WordsBrought | WordOffered | WordDropped


def subject_of(event: AnswerEvent) -> str:
    """What an entry is about: a question, a resolution, or an activity."""
    if isinstance(event, VoteEvent):
        return event.resolution
    if isinstance(event, CardEvent | WordEvent | RolesDealt):
        return event.activity
    return event.question


@dataclass(frozen=True)
class Answers:
    """The answers by what they are about: question, exercise, resolution or activity.

    `rounds` holds the tallies of a question before it was asked again. `roles` are those dealt in
    a role play; `words` those on the wall, `brought` those that earlier sessions had left.
    """

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    rounds: Mapping[str, tuple[Tally, ...]] = field(default_factory=dict)
    boards: Mapping[str, Board] = field(default_factory=dict)
    roles: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    ballots: Mapping[str, Ballot] = field(default_factory=dict)
    words: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)
    brought: Mapping[str, tuple[Word, ...]] = field(default_factory=dict)

    def tally(self, question: str) -> Tally:
        """The answers to one question, of the last round."""
        return self.tallies.get(question, Tally())

    def earlier_rounds(self, question: str) -> tuple[Tally, ...]:
        """The answers to one question before it was asked again."""
        return self.rounds.get(question, ())

    def board(self, exercise: str) -> Board:
        """The cards of one exercise."""
        return self.boards.get(exercise, Board())

    def ballot(self, resolution: str) -> Ballot:
        """The votes on one resolution."""
        return self.ballots.get(resolution, Ballot())

    def after(self, event: AnswerEvent, *, shared_places: bool = False) -> "Answers":
        """Return the answers once this was entered; `shared_places` is about the exercise's."""
        subject = subject_of(event)
        if isinstance(event, TallyEvent):
            return replace(
                self, tallies={**self.tallies, subject: self.tally(subject).after(event)}
            )
        if isinstance(event, RoundBegun):
            return self._with_round(subject)
        if isinstance(event, CardEvent):
            board = _board_after(self.board(subject), event, shared=shared_places)
            return replace(self, boards={**self.boards, subject: board})
        if isinstance(event, VoteEvent):
            ballot = _ballot_after(self.ballot(subject), event)
            return replace(self, ballots={**self.ballots, subject: ballot})
        if isinstance(event, RolesDealt):
            return replace(self, roles={**self.roles, subject: event.roles})
        return self._with_words(event)

    def _with_round(self, question: str) -> "Answers":
        rounds = (*self.earlier_rounds(question), self.tally(question))
        return replace(
            self,
            rounds={**self.rounds, question: rounds},
            tallies={**self.tallies, question: Tally()},
        )

    def _with_words(self, event: WordEvent) -> "Answers":
        activity = event.activity
        if isinstance(event, WordsBrought):
            brought = {**self.brought, activity: event.words}
            return replace(self, words={**self.words, activity: event.words}, brought=brought)
        word = Word(event.letter, event.text)
        kept = tuple(each for each in self.words.get(activity, ()) if each != word)
        wall = (*kept, word) if isinstance(event, WordOffered) else kept
        return replace(self, words={**self.words, activity: wall})

    def as_in(self, before: "Answers", subject: str) -> "Answers":
        """Put one subject back to what it was; the others stay as they are."""
        return Answers(
            _put_back(self.tallies, before.tallies, subject),
            _put_back(self.rounds, before.rounds, subject),
            _put_back(self.boards, before.boards, subject),
            _put_back(self.roles, before.roles, subject),
            _put_back(self.ballots, before.ballots, subject),
            _put_back(self.words, before.words, subject),
            _put_back(self.brought, before.brought, subject),
        )


def _board_after(board: Board, event: CardEvent, *, shared: bool) -> Board:
    match event:
        case CardPlaced(_activity, card, place):
            return board.with_card(card, place, shared=shared)
        case CardLifted(_activity, card):
            return board.without_card(card)
        case OrderChecked():
            return board.compared()
        case SolutionShown():
            return board.given_up()


def _ballot_after(ballot: Ballot, event: VoteEvent) -> Ballot:
    match event:
        case VoteCast(_activity, _resolution, role, vote):
            return ballot.with_vote(role, vote)
        case SecondVoteOpened():
            return ballot.again()


def _put_back(
    now: Mapping[str, Value], before: Mapping[str, Value], subject: str
) -> Mapping[str, Value]:
    others = {each: value for each, value in now.items() if each != subject}
    return {**others, subject: before[subject]} if subject in before else others
