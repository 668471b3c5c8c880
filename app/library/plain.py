"""The same module in plain language: other words under the same ids, read from a file beside it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import Any

from pydantic import ValidationError

from app.domain.content import (
    Activity,
    Alphabet,
    Card,
    Closing,
    Exercise,
    Infographic,
    Leaflet,
    LeafletSection,
    Module,
    Question,
    Quiz,
    RolePlay,
    Video,
)
from app.domain.errors import UserError
from app.library.names import shown
from app.library.pack_format import PLAIN
from app.library.sentences import Complaints
from app.library.sources import Source
from app.usecases.ports import PackProblem


@dataclass
class Words:
    """Plain words by the id of what they replace; `known` collects every id that is asked for."""

    said: Mapping[str, str]
    known: dict[str, str] = field(default_factory=dict)

    def of(self, name: str, usual: str) -> str:
        """The plain words under an id, else the usual ones; nothing where nothing is said."""
        if usual:
            self.known[name] = usual
        return self.said.get(name, usual) if usual else usual

    def each(self, name: str, usual: tuple[str, ...]) -> tuple[str, ...]:
        """The plain words of a list, counted from 1."""
        return tuple(self.of(f"{name}.{at}", text) for at, text in enumerate(usual, start=1))


def plain_file(module: str) -> str:
    """The file with the plain words of a module file: plain.json for module.json."""
    path = PurePosixPath(module)
    name = "plain.json" if path.name == "module.json" else f"{path.stem}.plain.json"
    return str(path.with_name(name))


def read_plain(source: Source, name: str, module: Module) -> tuple[Module, tuple[PackProblem, ...]]:
    """Add the plain words that a pack has; with a problem in them the module has none."""
    file = plain_file(name)
    if not source.has(file):
        return module, ()
    complaints = Complaints(f"{source.name}/{file}", None)
    words = Words(said_in(source, file, complaints))
    plain = in_words(module, words)
    complain_of_unknown(words, complaints)
    if complaints.found:
        return module, tuple(complaints.found)
    return replace(module, plain=plain), ()


def complain_of_unknown(words: Words, complaints: Complaints) -> None:
    """Complain about words for what nobody has asked for."""
    for unknown in [each for each in words.said if each not in words.known]:
        error = UserError(
            "Nothing in the module is called “{name}”: correct it, or remove it.",
            name=shown(unknown),
        )
        complaints.add(error, (unknown,))


def said_in(source: Source, file: str, complaints: Complaints) -> dict[str, str]:
    """Read a file of words by ids; nothing where it cannot be used, which is complained of."""
    try:
        return PLAIN.validate_python(source.json(file))
    except UserError as error:
        complaints.add(error, ())
    except ValidationError as refused:
        complaints.add_refused(refused)
    return {}


def in_words(module: Module, words: Words) -> Module:
    """The module with these words, and the same ids."""
    return replace(
        module,
        title=words.of("title", module.title),
        summary=words.of("summary", module.summary),
        activities=tuple(_activity(each, words) for each in module.activities),
    )


def _activity(activity: Activity, words: Words) -> Activity:
    made = replace(activity, title=words.of(f"{activity.id}.title", activity.title))
    for kind, say in _SAYERS:
        if isinstance(made, kind):
            return say(made, words)
    return made


def _quiz(quiz: Quiz, words: Words) -> Quiz:
    return replace(
        quiz, questions=tuple(_question(quiz.id, each, words) for each in quiz.questions)
    )


def _question(activity: str, question: Question, words: Words) -> Question:
    name = f"{activity}.{question.id}"
    choices = tuple(
        replace(each, text=words.of(f"{name}.choices.{each.id}", each.text))
        for each in question.choices
    )
    return replace(
        question,
        text=words.of(f"{name}.text", question.text),
        explanation=words.of(f"{name}.explanation", question.explanation),
        choices=choices,
    )


def _video(video: Video, words: Words) -> Video:
    stops = tuple(
        replace(each, question=_question(video.id, each.question, words)) for each in video.stops
    )
    titles = words.each(f"{video.id}.chapters", tuple(each.title for each in video.chapters))
    chapters = tuple(
        replace(each, title=title) for each, title in zip(video.chapters, titles, strict=True)
    )
    return replace(video, stops=stops, chapters=chapters)


def _exercise(exercise: Exercise, words: Words) -> Exercise:
    return replace(
        exercise,
        instruction=words.of(f"{exercise.id}.instruction", exercise.instruction),
        text=words.of(f"{exercise.id}.text", exercise.text),
        places=words.each(f"{exercise.id}.places", exercise.places),
        cards=tuple(_card(exercise.id, each, words) for each in exercise.cards),
    )


def _card(exercise: str, card: Card, words: Words) -> Card:
    name = f"{exercise}.cards.{card.id}"
    return replace(
        card,
        text=words.of(f"{name}.text", card.text),
        date=words.of(f"{name}.date", card.date),
        reason=words.of(f"{name}.reason", card.reason),
    )


def _infographic(drawing: Infographic, words: Words) -> Infographic:
    spots = tuple(
        replace(
            each,
            label=words.of(f"{drawing.id}.hotspots.{each.id}.label", each.label),
            text=words.of(f"{drawing.id}.hotspots.{each.id}.text", each.text),
        )
        for each in drawing.hotspots
    )
    headline = words.of(f"{drawing.id}.headline", drawing.headline)
    alt = words.of(f"{drawing.id}.alt", drawing.alt)
    return replace(drawing, headline=headline, hotspots=spots, alt=alt)


def _leaflet(leaflet: Leaflet, words: Words) -> Leaflet:
    sections = tuple(
        LeafletSection(
            words.of(f"{leaflet.id}.sections.{at}.heading", each.heading),
            words.each(f"{leaflet.id}.sections.{at}.lines", each.lines),
        )
        for at, each in enumerate(leaflet.sections, start=1)
    )
    return replace(
        leaflet,
        headline=words.of(f"{leaflet.id}.headline", leaflet.headline),
        tagline=words.of(f"{leaflet.id}.tagline", leaflet.tagline),
        sections=sections,
    )


def _closing(closing: Closing, words: Words) -> Closing:
    headline = words.of(f"{closing.id}.headline", closing.headline)
    return replace(
        closing, headline=headline, lines=words.each(f"{closing.id}.lines", closing.lines)
    )


def _role_play(play: RolePlay, words: Words) -> RolePlay:
    roles = tuple(
        replace(
            each,
            name=words.of(f"{play.id}.roles.{each.id}.name", each.name),
            text=words.of(f"{play.id}.roles.{each.id}.text", each.text),
            wish=words.of(f"{play.id}.roles.{each.id}.wish", each.wish),
        )
        for each in play.roles
    )
    resolutions = tuple(
        replace(
            each,
            text=words.of(f"{play.id}.{each.id}.text", each.text),
            explanation=words.of(f"{play.id}.{each.id}.explanation", each.explanation),
        )
        for each in play.resolutions
    )
    situation = words.of(f"{play.id}.situation", play.situation)
    return replace(play, situation=situation, roles=roles, resolutions=resolutions)


def _alphabet(alphabet: Alphabet, words: Words) -> Alphabet:
    hints = tuple(
        replace(each, text=words.of(f"{alphabet.id}.hints.{each.letter}", each.text))
        for each in alphabet.hints
    )
    return replace(alphabet, prompt=words.of(f"{alphabet.id}.prompt", alphabet.prompt), hints=hints)


_SAYERS: tuple[tuple[type[Any], Callable[..., Activity]], ...] = (
    (Quiz, _quiz),
    (Video, _video),
    (Exercise, _exercise),
    (Infographic, _infographic),
    (Leaflet, _leaflet),
    (Closing, _closing),
    (RolePlay, _role_play),
    (Alphabet, _alphabet),
)
