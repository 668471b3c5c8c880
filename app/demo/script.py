"""What the facilitator of the demonstration does, before and after the power cut."""

import os
import signal

from PySide6.QtCore import Qt

from app.demo.actor import Actor, Condition, Script, tell
from app.demo.asking import whole_quiz
from app.demo.gaming import alphabet, exercise, role_play
from app.demo.showing import film, infographic, leaflet, out_of_the_film
from app.demo.watching import elsewhere, settle, state_of
from app.domain.content import (
    Activity,
    Alphabet,
    Exercise,
    Infographic,
    Leaflet,
    Quiz,
    RolePlay,
    Video,
)
from app.screens.wording import _

K = Qt.Key


def first_part(actor: Actor) -> Script:
    """From the first window to the middle of the last film, where the power goes."""
    program = actor.program
    yield "first window", lambda: actor.sees(program.home, "start")
    actor.picture("accueil")
    actor.click(actor.find(program.home, "start"))
    yield from _both_windows(actor)
    tell("done", _("The session is open in both windows"))
    yield from _take_attendance(actor)
    yield from settle(actor, "bienvenue")
    actor.click(program.console.step)
    yield "first activity", elsewhere(actor, "")
    last = _power_goes_in(state_of(actor).activities)
    while (activity := _present(actor)) is not last:
        yield from play_activity(actor, activity)
        yield from go_on(actor, activity)
    if isinstance(last, Video):
        yield from play_activity(actor, last)
    at = program.stage.film_position()
    tell("cut", _("The power is cut in the middle of the session"), position_ms=at)
    os.kill(os.getpid(), getattr(signal, "SIGKILL", signal.SIGTERM))


def second_part(actor: Actor) -> Script:
    """From the offer to take up again to the printed papers."""
    program = actor.program
    yield "offer", lambda: actor.sees(program.home, "resume")
    actor.picture("reprendre")
    actor.click(actor.find(program.home, "resume"))
    yield from _both_windows(actor)
    cut = _present(actor)
    mark = state_of(actor).video(cut.id)
    tell("resumed", _("The session is taken up again"), position_ms=mark.position_ms)
    if isinstance(cut, Video):
        yield from _leave_film_again(actor, cut)
    while not state_of(actor).closed_at:
        activity = _present(actor)
        yield from play_activity(actor, activity)
        if activity is state_of(actor).activities[-1]:
            yield from _close(actor)
        else:
            yield from go_on(actor, activity)
    yield from _go_home(actor)
    yield from _papers(actor)


def _power_goes_in(activities: tuple[Activity, ...]) -> Activity:
    """The last film, else an activity in the middle of the session."""
    films = [each for each in activities if isinstance(each, Video)]
    return films[-1] if films else activities[len(activities) // 2]


def _present(actor: Actor) -> Activity:
    activity = state_of(actor).current
    if activity is None:
        raise RuntimeError("no activity is shown")
    return activity


def _both_windows(actor: Actor) -> Script:
    program = actor.program
    yield "both windows", lambda: program.console.isVisible() and program.projection.isVisible()


def play_activity(actor: Actor, activity: Activity) -> Script:
    """Play an activity as a group would, whatever its kind."""
    name = activity.id
    match activity:
        case Quiz():
            yield from whole_quiz(actor, activity, name)
        case Video():
            yield from film(actor, activity, f"film-{name}")
        case Exercise():
            yield from exercise(actor, activity, name)
        case Infographic():
            yield from infographic(actor, activity, name)
        case Leaflet():
            yield from leaflet(actor, activity, name)
        case RolePlay():
            yield from role_play(actor, activity, name)
        case Alphabet():
            yield from alphabet(actor, activity, name)
        case _:
            yield from settle(actor, name)


def go_on(actor: Actor, activity: Activity) -> Script:
    """Press the clicker's button: on to the next activity, out of a film that runs too."""
    if isinstance(activity, Video):
        yield from out_of_the_film(actor)
    actor.key(K.Key_PageDown)
    yield "next activity", elsewhere(actor, activity.id)


def _leave_film_again(actor: Actor, video: Video) -> Script:
    """See that the film goes on where it was, then pass over the rest of it."""
    program = actor.program
    actor.click(program.console.video.play)
    yield "film shows", lambda: program.stage.surface.image_of(video.id) is not None
    yield from settle(actor, "reprise")
    actor.click(program.console.video.play)
    actor.click(actor.find(program.console, "skip"))
    yield "next activity", elsewhere(actor, video.id)


def _take_attendance(actor: Actor) -> Script:
    console = actor.program.console
    actor.key(K.Key_F3)
    yield "list of people", console.people.isVisible
    boxes = console.people.tick_boxes()
    for index in range(len(boxes) - 1):
        actor.click(console.people.tick_boxes()[index])
        yield "tick", _are_present(actor, index + 1)
    actor.type("DUPONT-DUVAL")
    actor.key(K.Key_Tab)
    actor.type("Maëlle")
    actor.key(K.Key_Return)
    yield "walk-in", lambda: len(console.people.tick_boxes()) == len(boxes) + 1
    yield "present", lambda: state_of(actor).present == len(boxes)
    actor.picture("presents")
    tell("done", _("{n} people ticked, one of them a walk-in").format(n=len(boxes)))
    actor.key(K.Key_F3)


def _are_present(actor: Actor, count: int) -> Condition:
    return lambda: state_of(actor).present == count


def _close(actor: Actor) -> Script:
    console = actor.program.console
    actor.key(K.Key_Period)
    yield "black", console.side.black.isChecked
    actor.picture("noir")
    actor.key(K.Key_Escape)
    yield "open again", lambda: not console.side.black.isChecked()
    actor.click(actor.find(console, "finish"))
    yield "closed", lambda: state_of(actor).closed_at is not None
    yield from settle(actor, "merci")


def _go_home(actor: Actor) -> Script:
    actor.click(actor.find(actor.program.console, "finish"))
    yield "home again", actor.program.home.isVisible
    tell("done", _("The session is over"))


def _papers(actor: Actor) -> Script:
    home = actor.program.home
    for name, file in (("attendance", "attendance.pdf"), ("results", "results.pdf")):
        actor.click(actor.find(home, name))
        yield file, (actor.out / file).exists
        tell("done", _("The paper is ready: {file}").format(file=file))
    actor.picture("papiers")
