"""Entering what a room answers: hands by choice and zone, the rest, a majority, persons, rounds.

Each function writes down one entry of the question that is before the room; one that would change
nothing writes none.
"""

from dataclasses import replace

from app.domain.answers import (
    WHOLE_ROOM,
    Cell,
    Count,
    PersonAnswer,
    Tally,
    check_hands,
    check_head_count,
)
from app.domain.content import Question, QuestionKind
from app.domain.course import calls_options
from app.domain.errors import UserError
from app.domain.events import (
    AnswerGiven,
    CountSettled,
    EntryRestored,
    EntryTakenBack,
    HandsCounted,
    HandsTakenBack,
    MajorityGiven,
    NamedAnswersSet,
    OptionCalled,
    PersonAnswered,
    Phase,
    RestGiven,
    RoundBegun,
    Zone,
    ZonesSet,
)
from app.domain.state import SessionState
from app.usecases.presence import Recording

ANSWERABLE = (
    Phase.COLLECTING,
    Phase.CLOSED,
    Phase.DISTRIBUTION,
    Phase.REVEALED,
    Phase.EXPLAINED,
)
OPEN_TO_ENTRY = (Phase.COLLECTING, Phase.CLOSED)
"""While the room sees nothing of it: afterwards a slip of the finger would change its chart."""
MOST_ZONES = 12
LONGEST_ZONE = 40


def open_question(state: SessionState) -> Question:
    """The question before the room, once its count was opened."""
    question = state.asking
    if question is None:
        raise UserError("That does not fit what is on the screen: show the activity first.")
    if state.phase(question) not in ANSWERABLE:
        raise UserError("Show the choices and open the count before you enter an answer.")
    return question


def count_hands(live: Recording, cell: Cell, count: Count) -> None:
    """Note how many hands a teller saw for a choice, in a zone or in the whole room."""
    question, tally = _asked(live, cell.choice)
    check_hands(count.hands)
    check_zone(live.state, tally, cell)
    if tally.counts.get(cell) == count:
        return
    live.record(
        HandsCounted(
            question.id, cell.choice, count.hands, cell.zone, cell.teller, about=count.about
        )
    )


def check_zone(state: SessionState, tally: Tally, cell: Cell) -> None:
    """Refuse hands in a zone that the hall does not have, or over the sum of its zones."""
    if cell.zone == WHOLE_ROOM and tally.zones_of(cell.choice):
        raise UserError(
            "This total is the sum of the zones: correct a zone, or empty the total first to count "
            "the whole room instead."
        )
    if cell.zone != WHOLE_ROOM and cell.zone not in {zone.id for zone in state.zones}:
        raise UserError("The hall has no such zone: name the zones first.")


def take_back_hands(live: Recording, cell: Cell) -> None:
    """Take a figure back; that of the whole room takes those of its zones along."""
    question, tally = _asked(live, cell.choice)
    of_choice = cell.zone == WHOLE_ROOM and (
        cell.choice in tally.hands or cell.choice == tally.majority
    )
    if of_choice or cell in tally.counts:
        live.record(HandsTakenBack(question.id, cell.choice, cell.zone, cell.teller))


def agree(live: Recording, choices: tuple[str, ...]) -> None:
    """Note the answer that the group agreed on; none at all takes it back."""
    question, tally = _asked(live, *choices)
    if choices != tally.agreed:
        live.record(AnswerGiven(question.id, choices))


def give_rest(live: Recording, choice: str) -> None:
    """Put all who raised no hand for the other choices under this one."""
    question, tally = _asked(live, choice)
    present = live.state.present
    if present is None:
        raise UserError("Say first how many people are there: press F3, then = again.")
    if question.kind is QuestionKind.MULTIPLE:
        raise UserError(
            "Here one person may raise a hand several times: there is no rest to deduce, count "
            "this choice too."
        )
    if (tally.rest, tally.rest_of) != (choice, present):
        live.record(RestGiven(question.id, choice, present))


def give_majority(live: Recording, choice: str) -> None:
    """Note that a choice had an evident majority; it replaces one seen for another choice."""
    question, tally = _asked(live, choice)
    if tally.majority != choice:
        live.record(MajorityGiven(question.id, choice))


def mark_about(live: Recording, cell: Cell) -> None:
    """Mark a figure as an estimate, or as exact again."""
    _question, tally = _asked(live, cell.choice)
    count = tally.counts.get(cell)
    if count is None:
        raise UserError("Type the number first, then say that it is about right.")
    count_hands(live, cell, replace(count, about=not count.about))


def settle(live: Recording, choice: str, zone: str, teller: int) -> None:
    """Use the figure of this teller where two differ."""
    question, tally = _asked(live, choice)
    if Cell(choice, zone, teller) not in tally.counts:
        raise UserError("This teller gave no figure here: type it first.")
    if tally.settled.get((choice, zone)) != teller:
        live.record(CountSettled(question.id, choice, zone, teller))


def call_option(live: Recording, choice: str) -> None:
    """Ask the hall for the hands for this choice; nothing unless it is raising them."""
    state = live.state
    question = state.asking
    if question is None or not calls_options(state, question) or state.called == choice:
        return
    if choice in {each.id for each in question.choices}:
        live.record(OptionCalled(question.id, choice))


def name_answers(live: Recording, *, on: bool) -> None:
    """Tell the room that answers are noted by person, or no longer are."""
    if live.state.named_answers != on:
        live.record(NamedAnswersSet(on))


def answer_person(
    live: Recording, person: str, choices: tuple[str, ...], *, declined: bool = False
) -> None:
    """Note one person's answer, by seat or registration; an empty one takes it back."""
    question, tally = _asked(live, *choices)
    if not live.state.named_answers:
        raise UserError(
            "Answers by person are not switched on: switch them on first, the room is told so."
        )
    if tally.persons.get(person, PersonAnswer()) != PersonAnswer(choices, declined):
        live.record(PersonAnswered(question.id, person, choices, declined))


def set_zones(live: Recording, zones: tuple[Zone, ...]) -> None:
    """Count the hall by these zones; none puts it together again."""
    state = live.state
    if len(zones) > MOST_ZONES:
        raise UserError("A hall has at most {most} zones: join some.", most=MOST_ZONES)
    if any(not 0 < len(zone.name.strip()) <= LONGEST_ZONE for zone in zones):
        raise UserError("Name each zone in at most {most} letters.", most=LONGEST_ZONE)
    for zone in zones:
        if zone.present is not None:
            check_head_count(zone.present)
    gone = {zone.id for zone in state.zones} - {zone.id for zone in zones}
    counted = {cell.zone for tally in state.answers.tallies.values() for cell in tally.counts}
    if gone & counted:
        raise UserError("Hands were counted in this zone: take them back before you drop it.")
    if zones != state.zones:
        live.record(ZonesSet(zones))


def count_zone(live: Recording, zone: str, present: int | None) -> None:
    """Note how many people sit in a zone; None: not counted."""
    zones = live.state.zones
    set_zones(
        live, tuple(replace(each, present=present) if each.id == zone else each for each in zones)
    )


def drop_zone(live: Recording, zone: str) -> None:
    """Leave a zone out of the hall."""
    set_zones(live, tuple(each for each in live.state.zones if each.id != zone))


def begin_round(live: Recording) -> None:
    """Ask the question again after a discussion; the answers so far are kept as a round."""
    question = open_question(live.state)
    if live.state.answers.tally(question.id).empty:
        raise UserError("Nothing was answered yet: count the hands before you ask again.")
    live.record(RoundBegun(question.id))


def undo(live: Recording) -> None:
    """Take back the last entry for what is before the room; nothing when there is none."""
    entry = live.state.last_entry
    if entry is not None:
        live.record(EntryTakenBack(entry.sequence))


def redo(live: Recording) -> None:
    """Bring back what was taken back last; nothing when there is none."""
    entry = live.state.last_undone
    if entry is not None:
        live.record(EntryRestored(entry.sequence))


def _asked(live: Recording, *choices: str) -> tuple[Question, Tally]:
    """The question that takes answers now, with what it got; it must offer these choices."""
    question = open_question(live.state)
    check_choices(question, choices)
    return question, live.state.answers.tally(question.id)


def check_choices(question: Question, choices: tuple[str, ...]) -> None:
    """Refuse an answer that the question does not offer."""
    if not {choice.id for choice in question.choices} >= set(choices):
        raise UserError("That does not fit what is on the screen: show the activity first.")
