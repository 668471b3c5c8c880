"""The played facilitator leads games: cards by their letters, votes, words for an alphabet."""

from PySide6.QtCore import Qt

from app.demo.actor import Actor, Condition, Script, tell
from app.demo.watching import settle, state_of
from app.domain.answers import Board
from app.domain.content import Alphabet, Exercise, ExerciseKind, RolePlay
from app.domain.events import Phase
from app.screens.panels import AlphabetPanel, ExercisePanel
from app.screens.wording import _

VOTES = "ppcpa"  # for, against, abstention: a meeting that agrees more often than not
WORDS = (("e", "Entraide"), ("v", "Voisins"))
K = Qt.Key


def exercise(actor: Actor, game: Exercise, name: str) -> Script:
    """Place every card, two of them wrong; check, put them right, check again."""
    console = actor.program.console
    right = {card.id: card.place for card in game.placeable}
    first = _almost_right(game, right)
    for card, place in first.items():
        yield from _put(actor, game, card, place)
    yield from settle(actor, f"{name}-cartes")
    for attempt, wanted in enumerate((first, right), start=1):
        mistaken = [card for card, place in wanted.items() if _place(actor, game, card) != place]
        for card in mistaken:
            yield from _lift(actor, game, card)
        for card in mistaken:
            yield from _put(actor, game, card, wanted[card])
        actor.click(console.step)
        yield "try", _tried(actor, game, attempt)
        yield from settle(actor, f"{name}-essai-{attempt}")
    n = len(right)
    tell(
        "done", _("{exercise}: {n} cards right at the second try").format(exercise=game.title, n=n)
    )


def _almost_right(game: Exercise, right: dict[str, int]) -> dict[str, int]:
    """Where the group puts the cards first."""
    one, other = next(iter(right)), next(reversed(right))
    if game.kind is ExerciseKind.ODD_ONE_OUT:
        return {next(card.id for card in game.cards if card.id not in right): 1}
    if game.kind is ExerciseKind.SORT:
        return {**right, one: right[one] % game.place_count + 1}
    return {**right, one: right[other], other: right[one]}


def _board(actor: Actor, game: Exercise) -> Board:
    return state_of(actor).answers.board(game.id)


def _place(actor: Actor, game: Exercise, card: str) -> int | None:
    return _board(actor, game).placed.get(card)


def _letter(actor: Actor, card: str) -> str:
    panel = actor.program.console.panel
    if not isinstance(panel, ExercisePanel):
        raise TypeError("an exercise was expected")
    return panel.letters[card].lower()


def _put(actor: Actor, game: Exercise, card: str, place: int) -> Script:
    """Name a card by its letter, then its place by its figure unless it is there already."""
    actor.type(_letter(actor, card))
    yield "card in the hand", lambda: actor.program.console.exercise.holding
    if _place(actor, game, card) != place:
        actor.type(str(place % 10))
    yield "card placed", lambda: _place(actor, game, card) == place


def _lift(actor: Actor, game: Exercise, card: str) -> Script:
    """Take a card back, if it lies anywhere."""
    if _place(actor, game, card) is not None:
        actor.type(_letter(actor, card))
        if game.kind is not ExerciseKind.ODD_ONE_OUT:
            yield "card in the hand", lambda: actor.program.console.exercise.holding
            actor.key(K.Key_Backspace)
    yield "card lifted", lambda: _place(actor, game, card) is None


def _tried(actor: Actor, game: Exercise, attempts: int) -> Condition:
    return lambda: len(_board(actor, game).tries) == attempts


def role_play(actor: Actor, play: RolePlay, name: str) -> Script:
    """Deal every role, then lead each resolution to its vote, its result and the reason."""
    pictured: set[tuple[str, Phase]] = set()
    yield from settle(actor, f"{name}-roles")
    while True:
        before = state_of(actor).sequence
        last = play.resolutions[-1].id
        if _stands(actor, play) == (last, Phase.EXPLAINED):
            break
        actor.key(K.Key_PageDown)
        yield "next step", _further(actor, before)
        stands = _stands(actor, play)
        if stands[1] is Phase.COLLECTING:
            yield from _vote(actor, play, stands[0])
        if stands[0] in {play.resolutions[0].id, last} and stands not in pictured:
            pictured.add(stands)
            yield from settle(actor, f"{name}-{stands[0]}-{stands[1].value}")
    n = len(play.resolutions)
    tell("done", _("{play}: {n} resolutions voted").format(play=play.title, n=n))


def _stands(actor: Actor, play: RolePlay) -> tuple[str, Phase]:
    """The resolution before the room, and how far it is; before the first one, none."""
    state = state_of(actor)
    resolution = state.asked.get(play.id, "")
    return resolution, state.phases.get(resolution, Phase.QUESTION)


def _vote(actor: Actor, play: RolePlay, resolution: str) -> Script:
    """Type the vote of each owner, one after the other."""
    for at, _role in enumerate(play.roles):
        actor.type(VOTES[at % len(VOTES)])
        yield "vote", _voted(actor, resolution, at + 1)


def _voted(actor: Actor, resolution: str, count: int) -> Condition:
    return lambda: len(state_of(actor).answers.ballot(resolution).running) == count


def _further(actor: Actor, sequence: int) -> Condition:
    return lambda: state_of(actor).sequence > sequence


def alphabet(actor: Actor, game: Alphabet, name: str) -> Script:
    """Ask for two letters, and put a word for each on the wall."""
    for at, (letter, word) in enumerate(WORDS, start=1):
        typing = actor.keyboard() is actor.program.console.play.alphabet.field
        actor.type(letter)
        if typing:
            actor.key(K.Key_Return)
        yield "letter", _called(actor, letter.upper())
        actor.type(word)
        actor.key(K.Key_Return)
        yield "word", _written(actor, game, at)
    yield from settle(actor, name)
    tell("done", _("{alphabet}: {n} words on the wall").format(alphabet=game.title, n=len(WORDS)))


def _called(actor: Actor, letter: str) -> Condition:
    def called() -> bool:
        panel = actor.program.console.panel
        return isinstance(panel, AlphabetPanel) and panel.letter == letter

    return called


def _written(actor: Actor, game: Alphabet, count: int) -> Condition:
    return lambda: len(state_of(actor).answers.words.get(game.id, ())) >= count
