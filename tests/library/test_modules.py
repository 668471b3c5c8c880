"""Modules as people write them: every mistake is said with its place and what to do."""

import copy
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.content import QuestionKind, Target
from app.library.packs import check_pack, read_pack
from tests.fakes.packs import small_module, write_pack

Spoil = Callable[[Any], object]


def spoilt(**changes: object) -> Spoil:
    return lambda group: group.update(changes)


def without(name: str) -> Spoil:
    return lambda group: group.pop(name)


QUESTION = "activities 1 (intro) › questions 1 (q1)"
CHOICES = [{"id": f"c{at}", "text": f"Choix {at}", "right": at == 0} for at in range(100)]


def make_opinion(question: Any, **changes: object) -> None:
    """Take what is right out of a question."""
    for choice in question["choices"]:
        choice.pop("right", None)
    question.update(kind="opinion", **changes)


SHAPES: list[tuple[list[str | int], Spoil, str, str]] = [
    ([], without("title"), "title", "“title” is missing: add it."),
    ([], spoilt(titel="x"), "titel", "The name “titel” is not known here: remove it or correct"),
    ([], spoilt(title="  "), "title", "This text is empty: write it."),
    ([], spoilt(title="a\nb"), "title", "This text holds a line break or an invisible sign"),
    ([], spoilt(title="Le \u202everger"), "title", "This text holds a line break or an invisible"),
    ([], spoilt(title="Le \u2067verger"), "title", "This text holds a line break or an invisible"),
    ([], spoilt(title="Le ve" + "\u0301" * 4 + "rger"), "title", "This text piles signs on one"),
    ([], spoilt(id="con"), "id", "Windows keeps the name “con” for itself: choose another id."),
    (["activities", 0], spoilt(id="lpt1"), "activities 1 (lpt1) › id",
     "Windows keeps the name “lpt1” for itself"),
    ([], spoilt(title="x" * 161), "title", "shorten it to 160 characters at most."),
    ([], spoilt(title="\ud800"), "title", "This text holds broken characters: type it again."),
    ([], spoilt(title=3), "title", "This must be a text between quotation marks."),
    ([], spoilt(id="Mon Verger"), "id", "“Mon Verger” cannot be a name for the program"),
    ([], spoilt(activities=[]), "activities", "There are too few here: at least 1."),
    ([], spoilt(activities={}), "activities", "This must be a list between square brackets."),
    ([], spoilt(version=0), "version", "0 is too small: use 1 or more."),
    (["activities"], lambda each: each.__setitem__(0, 3), "activities 1",
     "This must be a group of names and values between curly brackets."),
    (["activities", 0], without("kind"), "activities 1 (intro)",
     "The “kind” of this activity is missing: add it, one of intro_quiz, animated_video"),
    (["activities", 0], spoilt(kind="quizz"), "activities 1 (intro)",
     "“quizz” is not a kind of activity: use one of intro_quiz, animated_video"),
    (["activities", 0], without("title"), "activities 1 (intro) › title", "“title” is missing"),
    (["activities", 0], spoilt(minutes="3"), "activities 1 (intro) › minutes",
     "This must be a whole number, without quotation marks."),
    (["activities", 0], spoilt(minutes=600), "activities 1 (intro) › minutes",
     "600 is too large: use 120 or less."),
    (["activities", 0, "questions", 0], spoilt(kind="many"), f"{QUESTION} › kind",
     "“many” is not known here: use one of single, multiple, true_false, estimate, opinion."),
    (["activities", 0, "questions", 0], spoilt(kind="true_false", choices=CHOICES[:3]), QUESTION,
     "A question true or false has two choices, no more: remove the others."),
    (["activities", 0, "questions", 0], spoilt(kind="opinion"), QUESTION,
     "An opinion has no right answer: remove “right”"),
    (["activities", 0, "questions", 0], spoilt(kind="estimate"), QUESTION,
     "An estimate needs its right number: add a “target” with a “value”."),
    (["activities", 0, "questions", 0], spoilt(kind="estimate", target={"value": 3}), QUESTION,
     "An estimate has no choices, the room says a number: remove them."),
    (["activities", 0, "questions", 0], spoilt(target={"value": 3}), QUESTION,
     "Only an estimate has a “target”: remove it"),
    (["activities", 0, "questions", 0], spoilt(target={"value": "3"}),
     f"{QUESTION} › target › value", "This must be a number with a point"),
    (["activities", 0, "questions", 0], spoilt(target={"value": 3, "margin": -1}),
     f"{QUESTION} › target › margin", "-1 is too small: use 0 or more."),
    (["activities", 0, "questions", 0], spoilt(target={"value": 1e300}),
     f"{QUESTION} › target › value", "is too large: use 1000000000000 or less."),
    (["activities", 0, "questions", 0], spoilt(choices=CHOICES[:1]), QUESTION,
     "There are too few choices under this question: write at least two."),
    (["activities", 0, "questions", 0], spoilt(choices=CHOICES), f"{QUESTION} › choices",
     "There are too many here: 6 at most."),
    (["activities", 0, "questions", 0], spoilt(text="x" * 2000), f"{QUESTION} › text",
     "This text is too long to be shown: shorten it to 400 characters at most."),
    (["activities", 5, "questions", 0], lambda question: make_opinion(question, pair="q1"),
     "activities 6 (final) › questions 1 (q2) › pair",
     "Nothing is right or wrong in an opinion: remove this “pair”."),
    (["activities", 0, "questions", 0, "choices", 1], spoilt(right="yes"),
     f"{QUESTION} › choices 2 (b) › right", "This must be true or false, without quotation marks."),
    (["activities", 0, "questions", 0, "choices", 0], spoilt(right=True), QUESTION,
     "2 answers are marked as right where one is asked: keep one"),
    (["activities", 0, "questions", 0, "choices", 1], spoilt(right=False), QUESTION,
     "No answer is marked as right: mark the right one"),
    (["activities", 5, "questions", 1, "choices", 2], spoilt(right=False),
     "activities 6 (final) › questions 2 (q3)", "Only one answer is marked as right where several"),
    (["activities", 0, "questions", 0, "choices", 0], spoilt(id="b"), QUESTION,
     "The id “b” is used twice: give each its own."),
    (["activities", 5, "questions", 0], spoilt(pair="q9"),
     "activities 6 (final) › questions 1 (q2) › pair",
     "“q9” is not a question of the introduction quiz"),
    (["activities", 5, "questions", 0], spoilt(pair="q3"),
     "activities 6 (final) › questions 1 (q2) › pair",
     "“q3” is not a question of the introduction quiz"),
    (["activities", 0, "questions", 0], spoilt(pair="q1"), f"{QUESTION} › pair",
     "Only a question of the evaluation can have a “pair”: remove it."),
    (["activities", 5, "questions", 1], spoilt(id="q1"),
     "activities 6 (final) › questions 2 (q1) › id", "“q1” is the id of something else above"),
    (["activities", 4], spoilt(id="order"), "activities 5 (order) › id",
     "“order” is the id of something else above"),
    (["activities", 0, "questions", 0], spoilt(facts=["T9"]), f"{QUESTION} › facts",
     "“T9” is not in the list of facts of this module"),
    (["activities", 3, "hotspots", 0], spoilt(facts=["T9"]),
     "activities 4 (drawing) › hotspots 1 (h1) › facts", "“T9” is not in the list of facts"),
    (["activities", 2, "cards", 0], spoilt(place=3), "activities 3 (order)",
     "The places of the cards are 3, 1, 3: they must go from 1 to 3, each once."),
    (["activities", 2, "cards", 0], spoilt(id="c1"), "activities 3 (order)",
     "The id “c1” is used twice"),
    (["activities", 2, "cards"], lambda cards: cards.sort(key=lambda card: card["id"]),
     "activities 3 (order)", "The cards are listed in the right order already: mix them"),
    (["activities", 3, "hotspots", 0], spoilt(x=1.5),
     "activities 4 (drawing) › hotspots 1 (h1) › x", "1.5 is too large: use 1 or less."),
    (["activities", 3, "hotspots", 0], spoilt(x="0.5"),
     "activities 4 (drawing) › hotspots 1 (h1) › x", "This must be a number with a point"),
    (["activities", 3, "hotspots", 0], spoilt(x=float("nan")),
     "activities 4 (drawing) › hotspots 1 (h1) › x", "This must be a number with a point"),
    (["activities", 1], spoilt(file="media/none.mp4"), "activities 2 (film) › file",
     "The file “media/none.mp4” is not in the pack: copy it there"),
    (["activities", 1], spoilt(file="é" * 150), "activities 2 (film) › file",
     "is not in the pack: copy it there"),
    (["activities", 1], spoilt(file="media"), "activities 2 (film) › file",
     "The file “media” is not in the pack"),
    (["activities", 1], spoilt(file="../film.mp4"), "activities 2 (film) › file",
     "“../film.mp4” leads out of the pack"),
    (["activities", 1], spoilt(file="/etc/passwd"), "activities 2 (film) › file",
     "“/etc/passwd” leads out of the pack"),
    (["activities", 1], spoilt(file="C:\\film.mp4"), "activities 2 (film) › file",
     "“C:\\film.mp4” leads out of the pack"),
    (["activities", 1], spoilt(subtitles="media/no.srt"), "activities 2 (film) › subtitles",
     "The file “media/no.srt” is not in the pack"),
    (["activities", 1], spoilt(transcript="media/no.txt"), "activities 2 (film) › transcript",
     "The file “media/no.txt” is not in the pack"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "spoil", "place", "remedy"), SHAPES)
def test_each_mistake_is_said_with_its_place_and_remedy(
    tmp_path: Path, path: list[str | int], spoil: Spoil, place: str, remedy: str
) -> None:
    module = small_module()
    part: Any = module
    for step in path:
        part = part[step]
    spoil(part)

    folder = write_pack(tmp_path / "verger", module)
    (problem,) = check_pack(folder)

    assert (problem.file, problem.place) == ("verger/module.json", place)
    assert remedy in problem.remedy
    assert read_pack(folder).modules[0].module is None


def test_every_kind_of_question_is_read(tmp_path: Path) -> None:
    module = small_module()
    questions = module["activities"][0]["questions"]
    (first,) = questions
    two = [{"id": "yes", "text": "Vrai"}, {"id": "no", "text": "Faux", "right": True}]
    target = {"value": 165000, "unit": "logements", "margin": 15000}
    number = {**first, "id": "n1", "kind": "estimate", "target": target}
    del number["choices"]
    bare = {**number, "id": "n2", "target": {"value": -1.5}}
    taste = copy.deepcopy({**first, "id": "o1"})
    make_opinion(taste)
    questions += [{**first, "id": "t1", "kind": "true_false", "choices": two}, number, bare, taste]

    read = read_pack(write_pack(tmp_path / "verger", module)).modules[0]

    assert read.problems == ()
    assert read.module is not None
    single, truth, guess, plain, opinion = read.module.questions[:5]
    assert single.kind is QuestionKind.SINGLE
    assert (truth.kind, truth.right_choices) == (QuestionKind.TRUE_FALSE, frozenset({"no"}))
    assert guess.target == Target(165000.0, "logements", 15000.0)
    assert (guess.kind, guess.choices) == (QuestionKind.ESTIMATE, ())
    assert plain.target == Target(-1.5)
    assert (opinion.kind, opinion.right_choices) == (QuestionKind.OPINION, frozenset())


WHATEVER = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=4,
)


def spots(part: object) -> list[tuple[Any, Any]]:
    """List every place of a JSON value: what holds it and under which name or number."""
    found: list[tuple[Any, Any]] = []
    if isinstance(part, dict | list):
        for key, value in part.items() if isinstance(part, dict) else enumerate(part):
            found += [(part, key), *spots(value)]
    return found


@given(data=st.data())
def test_whatever_is_written_there_is_a_plain_sentence_or_a_module(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    module = small_module()
    for _time in range(data.draw(st.integers(1, 3))):
        group, key = data.draw(st.sampled_from(spots(module)))
        group[key] = data.draw(WHATEVER)

    folder = write_pack(tmp_path_factory.mktemp("verger"), module)
    read = read_pack(folder)

    assert bool(read.problems) != (read.modules[0].module is not None)
    for problem in read.problems:
        assert problem.place
        assert "compare it with a pack that works" not in problem.remedy
        assert "Input should" not in problem.remedy
