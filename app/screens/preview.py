"""What a preview says beside its slide: which step it is, and what comes."""

from dataclasses import dataclass

from app.domain.content import (
    Activity,
    Alphabet,
    Closing,
    Exercise,
    Infographic,
    Leaflet,
    RolePlay,
    Video,
    questions_in,
)
from app.screens.room import slide_for
from app.screens.slides import Slide
from app.screens.wording import _
from app.usecases.passages import (
    BEGINNING,
    CARDS,
    FILM,
    ROLES,
    SOLVED,
    answer_of,
    choices_of,
)
from app.usecases.previewing import Step


@dataclass(frozen=True)
class StepRow:
    """A step in the list beside the slide."""

    name: str
    label: str
    films: bool = False

    @property
    def spoken(self) -> str:
        """What is read aloud for it."""
        return self.label


def step_rows(activity: Activity, steps: tuple[Step, ...]) -> tuple[StepRow, ...]:
    """Name every step of an activity."""
    return tuple(
        StepRow(step.name, step_label(activity, step.name), films=step.name == FILM)
        for step in steps
    )


def preview_slide(step: Step) -> Slide:
    """The slide that the room would see."""
    return slide_for(step.state)


def step_label(activity: Activity, name: str) -> str:
    """Say what a step of an activity shows."""
    usual = _asked(activity, name) or _fixed(activity, name)
    if usual:
        return usual
    match activity:
        case Infographic():
            return _numbered([spot.id for spot in activity.hotspots], name, _("Point {number}"))
        case Leaflet():
            return _("Page {number}").format(number=name)
        case RolePlay():
            return _resolution(activity, name)
        case _:
            return _("Letter {letter}").format(letter=name)


def _fixed(activity: Activity, name: str) -> str:
    """The steps that every activity of a kind has; empty for another step."""
    kinds: tuple[tuple[type[Activity], dict[str, str]], ...] = (
        (Video, {BEGINNING: _("Before the film"), FILM: _("The film")}),
        (Exercise, {CARDS: _("The cards"), SOLVED: _("All in place")}),
        (Infographic, {BEGINNING: _("The whole drawing")}),
        (Leaflet, {BEGINNING: _("The cover")}),
        (RolePlay, {BEGINNING: _("The situation"), ROLES: _("The owners")}),
        (Alphabet, {BEGINNING: _("The whole wall")}),
        (Closing, {BEGINNING: _("Thanks")}),
    )
    return next((said.get(name, "") for kind, said in kinds if isinstance(activity, kind)), "")


def _asked(activity: Activity, name: str) -> str:
    """A step of a question; empty where it is none."""
    ids = [question.id for question in questions_in(activity)]
    for number, each in enumerate(ids, start=1):
        said = {
            each: _("Question {number}"),
            choices_of(each): _("{number} · the choices"),
            answer_of(each): _("{number} · the answer"),
        }
        if name in said:
            return said[name].format(number=number)
    return ""


def _resolution(play: RolePlay, name: str) -> str:
    ids = [each.id for each in play.resolutions]
    if name in ids:
        return _numbered(ids, name, _("Resolution {number}"))
    return _numbered([answer_of(each) for each in ids], name, _("{number} · the result"))


def _numbered(names: list[str], name: str, said: str) -> str:
    return said.format(number=names.index(name) + 1)
