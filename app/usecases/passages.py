"""The texts of an activity, one by one, each with the step of its preview that shows it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from app.domain.content import (
    Activity,
    Alphabet,
    Closing,
    Exercise,
    Infographic,
    Leaflet,
    Module,
    Question,
    Quiz,
    RolePlay,
    Video,
)

BEGINNING = ""
FILM = "film"
CARDS = "cards"
SOLVED = "solved"
ROLES = "roles"
_HEADING = re.compile(r"^\s*(\d+\.\s*)?\[\d{1,3}:\d\d\]\s*")
_WORD = re.compile(r"\w+")
_TIME = re.compile(r"\[(?P<minutes>\d{1,3}):(?P<seconds>\d\d)\]")  # as transcripts say it


def choices_of(question: str) -> str:
    """The step at which the room sees the choices of a question."""
    return f"{question}/choices"


def answer_of(question: str) -> str:
    """The step at which the room sees the answer to a question, or the reason of a vote."""
    return f"{question}/answer"


@dataclass(frozen=True)
class Passage:
    """A text, the `step` that shows it, and the moment of a film at which it is said.

    `plain` tells that it is the plain-language wording.
    """

    text: str
    step: str = BEGINNING
    at_ms: int = 0
    plain: bool = False


def passages_of(activity: Activity) -> tuple[Passage, ...]:
    """All that an activity says to the room and to the facilitator, in the order of its steps."""
    found = [Passage(activity.title), Passage(activity.note), *_inside(activity)]
    return tuple(each for each in found if each.text)


def both_wordings(module: Module, activity: Activity) -> tuple[Passage, ...]:
    """The texts of an activity, with those that plain language says otherwise."""
    usual = passages_of(activity)
    plain = module.plain.activity(activity.id) if module.plain else None
    if plain is None:
        return usual
    known = {each.text for each in usual}
    others = (replace(each, plain=True) for each in passages_of(plain) if each.text not in known)
    return (*usual, *others)


def _inside(activity: Activity) -> Iterator[Passage]:
    match activity:
        case Quiz():
            for question in activity.questions:
                yield from _question(question)
        case Video():
            yield from _film(activity)
        case Exercise():
            yield from _exercise(activity)
        case Infographic():
            yield from (Passage(activity.headline), Passage(activity.alt))
            for spot in activity.hotspots:
                yield from (Passage(spot.label, spot.id), Passage(spot.text, spot.id))
        case Leaflet():
            yield from _leaflet(activity)
        case _:
            yield from _game(activity)


def _game(activity: Activity) -> Iterator[Passage]:
    match activity:
        case Closing():
            yield from map(Passage, (activity.headline, *activity.lines))
        case RolePlay():
            yield from _meeting(activity)
        case Alphabet():
            yield Passage(activity.prompt)
            for hint in activity.hints:
                yield from (Passage(hint.word, hint.letter), Passage(hint.text, hint.letter))
        case _:
            return


def _question(question: Question) -> Iterator[Passage]:
    yield Passage(question.text, question.id)
    for choice in question.choices:
        yield Passage(choice.text, choices_of(question.id))
    yield Passage(question.explanation, answer_of(question.id))


def _film(film: Video) -> Iterator[Passage]:
    for chapter in film.chapters:
        yield Passage(chapter.title, FILM, chapter.at_ms)
    for cue in film.cues:
        yield Passage(cue.text, FILM, cue.start_ms)
    said = _run_on(" ".join(cue.text for cue in film.cues))
    spoken = _words(said)
    at_ms = 0
    for line in film.transcript.splitlines():
        told = _TIME.search(line)
        if told:
            at_ms = (int(told["minutes"]) * 60 + int(told["seconds"])) * 1000
        text = _HEADING.sub("", line).strip()
        seen = text != line.strip()  # the heading of a scene: what is said next tells it too
        if _run_on(text) not in said and not (seen and _words(text) <= spoken):
            yield Passage(text, FILM, at_ms)
    for stop in film.stops:
        yield from _question(stop.question)


def _words(text: str) -> set[str]:
    return set(_WORD.findall(text.casefold()))


def _run_on(text: str) -> str:
    return " ".join(text.split())


def _exercise(game: Exercise) -> Iterator[Passage]:
    yield from (Passage(game.instruction, CARDS), Passage(game.text, CARDS))
    for name in (*game.places, *(card.text for card in game.cards)):
        yield Passage(name, CARDS)
    for card in game.cards:
        yield from (Passage(card.date, SOLVED), Passage(card.reason, SOLVED))


def _leaflet(leaflet: Leaflet) -> Iterator[Passage]:
    yield from map(Passage, (leaflet.headline, leaflet.tagline, leaflet.footer))
    for number, section in enumerate(leaflet.sections, start=1):
        page = BEGINNING if leaflet.file else str(number)
        yield from (Passage(text, page) for text in (section.heading, *section.lines))


def _meeting(play: RolePlay) -> Iterator[Passage]:
    yield Passage(play.situation)
    for role in play.roles:
        yield from (Passage(text, ROLES) for text in (role.name, role.text, role.wish))
    for resolution in play.resolutions:
        yield Passage(resolution.text, resolution.id)
        yield Passage(resolution.explanation, answer_of(resolution.id))
