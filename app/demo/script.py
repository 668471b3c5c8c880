"""What the facilitator of the demonstration does, before and after the power cut."""

import os
import signal
from functools import partial

from PySide6.QtCore import Qt

from app.demo.actor import Actor, Script, tell
from app.domain.content import (
    Activity,
    AnimatedVideo,
    Evaluation,
    Exercise,
    Infographic,
    Leaflet,
    Question,
    Quiz,
    TestimonialVideo,
)
from app.domain.course import phases_of
from app.domain.events import Phase
from app.domain.live import SessionState
from app.screens.wording import _

SEEN_MS = 5_500  # a little more than the five seconds that the demonstration promises
EVALUATION_HANDS = 4  # of five people; in the introduction quiz fewer know
K = Qt.Key


def first_part(actor: Actor) -> Script:
    """From the first window to the middle of the second film, where the power goes."""
    program = actor.program
    yield "first window", lambda: actor.sees(program.home, "start")
    actor.picture("accueil")
    actor.click(actor.find(program.home, "start"))
    yield "both windows", lambda: program.console.isVisible() and program.projection.isVisible()
    tell("done", _("The session is open in both windows"))
    yield from _take_attendance(actor)
    yield from _settle(actor, "bienvenue")
    actor.click(program.console.step)
    yield from _whole_quiz(actor, "quiz")
    for name, kind in (("animee", AnimatedVideo), ("temoignage", TestimonialVideo)):
        actor.key(K.Key_PageDown)  # on to the film, out of the one before even while it runs
        yield "film", partial(_is_on, actor, kind)
        yield from _watch(actor, name)
    at = program.stage.film_position()
    tell("cut", _("The power is cut in the middle of a film"), position_ms=at)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def second_part(actor: Actor) -> Script:
    """From the offer to take up again to the printed papers."""
    program = actor.program
    yield "offer", lambda: actor.sees(program.home, "resume")
    actor.picture("reprendre")
    actor.click(actor.find(program.home, "resume"))
    yield "both windows", lambda: program.console.isVisible() and program.projection.isVisible()
    mark = _state(actor).video(_state(actor).activity)
    tell("resumed", _("The session is taken up again"), position_ms=mark.position_ms)
    actor.click(program.console.video.play)
    yield "film runs", program.stage.film_running
    yield from _settle(actor, "reprise")
    actor.click(program.console.video.play)
    actor.click(actor.find(program.console, "skip"))
    yield "exercise", partial(_is_on, actor, Exercise)
    yield from _exercise(actor)
    yield from _infographic(actor)
    yield from _leaflet(actor)
    yield from _turn_pages(actor)
    yield from _whole_quiz(actor, "evaluation")
    yield from _close(actor)
    yield from _papers(actor)


def _state(actor: Actor) -> SessionState:
    session = actor.program.stage.session
    if session is None:
        raise RuntimeError("no session is open")
    return session.state


def _settle(actor: Actor, name: str) -> Script:
    """Wait until the change of slide is over, then take a picture."""
    yield "quiet slide", actor.program.projection.canvas.is_quiet
    actor.picture(name)


def _take_attendance(actor: Actor) -> Script:
    console = actor.program.console
    actor.key(K.Key_F3)
    yield "list of people", console.people.isVisible
    boxes = console.people.tick_boxes()
    for index in range(len(boxes) - 1):
        actor.click(console.people.tick_boxes()[index])
        yield "tick", partial(_are_present, actor, index + 1)
    actor.type("DUPONT-DUVAL")
    actor.key(K.Key_Tab)
    actor.type("Maëlle")
    actor.key(K.Key_Return)
    yield "walk-in", lambda: len(console.people.tick_boxes()) == len(boxes) + 1
    yield "present", lambda: _state(actor).present == len(boxes)
    actor.picture("presents")
    tell("done", _("{n} people ticked, one of them a walk-in").format(n=len(boxes)))
    actor.key(K.Key_F3)


def _turn_pages(actor: Actor) -> Script:
    """Show the leaflet page by page, to the evaluation behind it."""
    leaflet = _state(actor).current
    if not isinstance(leaflet, Leaflet):
        raise TypeError("a leaflet was expected")
    for page in range(1, leaflet.page_count + 1):
        actor.key(K.Key_PageDown)
        yield "page", partial(_is_turned, actor, leaflet, page)
        if page == 1:
            yield from _settle(actor, "plaquette-page-1")
    actor.key(K.Key_PageDown)
    yield "evaluation", partial(_is_on, actor, Evaluation)


def _is_turned(actor: Actor, leaflet: Leaflet, page: int) -> bool:
    return _state(actor).pages.get(leaflet.id) == page


def _is_on(actor: Actor, kind: type[Activity]) -> bool:
    return isinstance(_state(actor).current, kind)


def _are_present(actor: Actor, count: int) -> bool:
    return _state(actor).present == count


def _whole_quiz(actor: Actor, name: str) -> Script:
    quiz = _state(actor).current
    if not isinstance(quiz, Quiz):
        raise TypeError("a quiz was expected")
    for number, question in enumerate(quiz.questions):
        yield "question", partial(_is_asked, actor, question)
        yield from _question(actor, question, f"{name}-{number + 1}", number)
        if question is not quiz.questions[-1]:
            actor.key(K.Key_PageDown)
    tell("done", _("{quiz}: {n} questions answered").format(quiz=quiz.title, n=number + 1))


def _is_asked(actor: Actor, question: Question) -> bool:
    quiz = _state(actor).current
    return isinstance(quiz, Quiz) and _state(actor).question(quiz) is question


def _is_at(actor: Actor, question: Question, phase: Phase) -> bool:
    return _state(actor).phase(question) is phase


def _has_seen(actor: Actor, count: int) -> bool:
    state = _state(actor)
    return len(state.seen[state.activity]) == count


def _question(actor: Actor, question: Question, name: str, number: int) -> Script:
    """Ask, collect, close, reveal, explain; every other question with one answer together."""
    console = actor.program.console
    pictures = number < 2
    by_hands = number % 2 == 0 and len(question.right_choices) == 1
    for phase in (Phase.CHOICES, Phase.COLLECTING):
        actor.key(K.Key_PageDown)
        yield phase.value, partial(_is_at, actor, question, phase)
    actor.click(console.quiz.by_hands if by_hands else console.quiz.by_group)
    if by_hands:
        yield from _count(actor, question)
    else:
        for choice in question.choices:
            if choice.right:
                actor.click(console.quiz.lines[choice.id].group)
    yield "answer", lambda: not _state(actor).answers.tally(question.id).empty
    if pictures:
        yield from _settle(actor, f"{name}-reponses")
    phases = phases_of(question)
    for phase in phases[phases.index(Phase.CLOSED) :]:
        actor.click(console.step)
        yield phase.value, partial(_is_at, actor, question, phase)
    if pictures:
        yield from _settle(actor, f"{name}-resultat")


def _count(actor: Actor, question: Question) -> Script:
    """Type the counts by keyboard: the letter, the digits, Enter; then put one right."""
    wanted: dict[str, int] = {}
    others = 0
    actor.key(K.Key_A, actor.program.console)
    for choice in question.choices:
        knows = EVALUATION_HANDS if isinstance(_state(actor).current, Evaluation) else 2
        left = _state(actor).present or 0
        wanted[choice.id] = knows if choice.right else min(1, left - knows - others)
        others += 0 if choice.right else wanted[choice.id]
        actor.type(str(wanted[choice.id]))
        actor.key(K.Key_Return)
    yield "counts", lambda: _state(actor).answers.tally(question.id).hands == wanted
    first = question.choices[0].id
    more = actor.find(actor.program.console.quiz.lines[first], "more")
    actor.click(more)
    yield (
        "one more",
        lambda: _state(actor).answers.tally(question.id).hands[first] == wanted[first] + 1,
    )
    actor.click(actor.program.console.undo)
    yield "taken back", lambda: _state(actor).answers.tally(question.id).hands == wanted


def _watch(actor: Actor, name: str) -> Script:
    stage = actor.program.stage
    actor.key(K.Key_PageDown)
    yield "film runs", stage.film_running
    yield "five seconds", lambda: stage.film_position() >= SEEN_MS
    actor.picture(f"film-{name}")
    seconds = stage.film_position() / 1000
    tell("done", _("Film played for {n} seconds").format(n=f"{seconds:.1f}"))


def _exercise(actor: Actor) -> Script:
    exercise = _state(actor).current
    if not isinstance(exercise, Exercise):
        raise TypeError("an exercise was expected")
    console = actor.program.console
    letters = {card.place: chr(K.Key_A + at) for at, card in enumerate(exercise.cards)}
    order = [letters[place] for place in sorted(letters)]
    order[0], order[1] = order[1], order[0]
    for letter in order:
        actor.type(letter)
    yield "cards placed", lambda: not _state(actor).answers.board(exercise.id).first_gap(exercise)
    actor.click(console.step)
    yield "first try", lambda: len(_state(actor).answers.board(exercise.id).tries) == 1
    yield from _settle(actor, "exercice-essai-1")
    for place in range(2):
        actor.click(actor.find(console.exercise, "place", place))
        yield "card lifted", partial(_are_placed, actor, exercise, len(order) - 1 - place)
    for letter in (order[1], order[0]):
        actor.type(letter)
    actor.click(console.step)
    yield "second try", lambda: len(_state(actor).answers.board(exercise.id).tries) == 2
    yield from _settle(actor, "exercice-essai-2")
    tell("done", _("Exercise: {n} cards in order at the second try").format(n=len(order)))
    actor.key(K.Key_PageDown)


def _are_placed(actor: Actor, exercise: Exercise, count: int) -> bool:
    shown = actor.sees(actor.program.console.exercise, "place")
    return shown and len(_state(actor).answers.board(exercise.id).placed) == count


def _infographic(actor: Actor) -> Script:
    yield "infographic", partial(_is_on, actor, Infographic)
    infographic = _state(actor).current
    if not isinstance(infographic, Infographic):
        raise TypeError("an infographic was expected")
    for number in range(len(infographic.hotspots)):
        actor.type(str(number + 1))
        yield "point", partial(_has_seen, actor, number + 1)
    yield from _settle(actor, "infographie")
    tell("done", _("Infographic: {n} points opened").format(n=len(infographic.hotspots)))
    actor.key(K.Key_PageDown)


def _leaflet(actor: Actor) -> Script:
    console = actor.program.console
    yield "leaflet", console.leaflet.isVisible
    actor.click(actor.find(console, "leaflet"))
    yield "leaflet written", console.leaflet.open.isVisible
    actor.click(console.leaflet.open)
    yield "leaflet opened", (actor.out / "leaflet.pdf").exists
    yield from _settle(actor, "plaquette")
    tell("done", _("The leaflet is made: leaflet.pdf"))


def _close(actor: Actor) -> Script:
    console = actor.program.console
    actor.key(K.Key_Period)
    yield "black", console.side.black.isChecked
    actor.picture("noir")
    actor.key(K.Key_Escape)
    yield "open again", lambda: not console.side.black.isChecked()
    actor.click(actor.find(console, "finish"))
    yield "closed", lambda: _state(actor).closed_at is not None
    yield from _settle(actor, "merci")
    actor.click(actor.find(console, "finish"))
    yield "home again", actor.program.home.isVisible
    tell("done", _("The session is over"))


def _papers(actor: Actor) -> Script:
    home = actor.program.home
    for name, file in (("attendance", "attendance.pdf"), ("results", "results.pdf")):
        actor.click(actor.find(home, name))
        yield file, (actor.out / file).exists
        tell("done", _("The paper is ready: {file}").format(file=file))
    actor.picture("papiers")
