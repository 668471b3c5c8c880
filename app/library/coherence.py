"""Checks what no part of a module shows alone: ids used twice, pairs, facts."""

from collections.abc import Iterator, Sequence

from app.domain.errors import UserError
from app.library.pack_format import (
    ActivityPart,
    AlphabetPart,
    CardPart,
    ExercisePart,
    HintPart,
    HotspotPart,
    InfographicPart,
    LeafletPart,
    ModulePart,
    QuestionPart,
    QuizPart,
    ResolutionPart,
    RolePlayPart,
    SectionPart,
    VideoPart,
)
from app.library.sentences import Complaints, Location

Parts = Sequence[ActivityPart | None]


def check_coherence(top: ModulePart | None, parts: Parts, complaints: Complaints) -> None:
    """Complain about what does not fit together; None stands for an activity already refused."""
    ids = [(("activities", at, "id"), part.id) for at, part in enumerate(parts) if part]
    _refuse_doubles(ids, complaints)
    questions = [((*at, "id"), question.id) for at, _part, question in _questions(parts)]
    questions += [((*at, "id"), resolution.id) for at, resolution in _resolutions(parts)]
    _refuse_doubles(questions, complaints)
    if None not in parts:  # else the question that is missed may be in the part refused
        _check_pairs(parts, complaints)
    if top is not None:
        facts = [(("facts", at, "id"), fact.id) for at, fact in enumerate(top.facts)]
        _refuse_doubles(facts, complaints)
        _check_facts({fact.id for fact in top.facts}, parts, complaints)


def _refuse_doubles(ids: Sequence[tuple[Location, str]], complaints: Complaints) -> None:
    seen: set[str] = set()
    for at, name in ids:
        if name in seen:
            complaints.add(
                UserError("“{id}” is the id of something else above: choose another.", id=name), at
            )
        seen.add(name)


def _check_pairs(parts: Parts, complaints: Complaints) -> None:
    asked = {
        question.id: question.kind
        for _at, part, question in _questions(parts)
        if part.kind == "intro_quiz"
    }
    for at, part, question in _questions(parts):
        if question.pair is None:
            continue
        if "opinion" in {question.kind, asked.get(question.pair)}:
            error = UserError("Nothing is right or wrong in an opinion: remove this “pair”.")
            complaints.add(error, (*at, "pair"))
        elif part.kind != "evaluation":
            error = UserError("Only a question of the evaluation can have a “pair”: remove it.")
            complaints.add(error, (*at, "pair"))
        elif question.pair not in asked:
            error = UserError(
                "“{pair}” is not a question of the introduction quiz: correct it or remove “pair”.",
                pair=question.pair,
            )
            complaints.add(error, (*at, "pair"))


def _check_facts(known: set[str], parts: Parts, complaints: Complaints) -> None:
    for at, facts in _facts(parts):
        for fact in facts:
            if fact not in known:
                error = UserError(
                    "“{fact}” is not in the list of facts of this module: add it there or "
                    "correct it.",
                    fact=fact,
                )
                complaints.add(error, (*at, "facts"))


def _questions(parts: Parts) -> Iterator[tuple[Location, QuizPart | VideoPart, QuestionPart]]:
    for at, part in enumerate(parts):
        if isinstance(part, QuizPart):
            for number, question in enumerate(part.questions):
                yield ("activities", at, "questions", number), part, question
        elif isinstance(part, VideoPart):
            for number, stop in enumerate(part.stops):
                yield ("activities", at, "stops", number, "question"), part, stop.question


def _resolutions(parts: Parts) -> Iterator[tuple[Location, ResolutionPart]]:
    for at, part in enumerate(parts):
        if isinstance(part, RolePlayPart):
            for number, resolution in enumerate(part.resolutions):
                yield ("activities", at, "resolutions", number), resolution


def _facts(parts: Parts) -> Iterator[tuple[Location, list[str]]]:
    for at, _part, question in _questions(parts):
        yield at, question.facts
    for at, resolution in _resolutions(parts):
        yield at, resolution.facts
    for number, part in enumerate(parts):
        for name, each, bearer in _bearers(part):
            yield ("activities", number, name, each), bearer.facts


def _bearers(
    part: ActivityPart | None,
) -> Iterator[tuple[str, int, CardPart | HintPart | HotspotPart | SectionPart]]:
    if isinstance(part, ExercisePart):
        yield from (("cards", number, card) for number, card in enumerate(part.cards))
    elif isinstance(part, InfographicPart):
        yield from (("hotspots", number, spot) for number, spot in enumerate(part.hotspots))
    elif isinstance(part, AlphabetPart):
        yield from (("hints", number, hint) for number, hint in enumerate(part.hints))
    elif isinstance(part, LeafletPart):
        yield from (("sections", number, each) for number, each in enumerate(part.sections))
