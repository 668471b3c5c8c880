"""The modules that come with the program: sound, sourced, short, and in careful French."""

import json
import re
from collections.abc import Iterator
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest

from app.domain.content import (
    AnimatedVideo,
    Exercise,
    ExerciseKind,
    Infographic,
    IntroQuiz,
    Module,
    QuestionKind,
    Quiz,
    Video,
)
from app.library.packs import check_pack, read_pack
from app.library.plain import Words, in_words
from app.library.titles import MANIFEST
from tests.fakes.packs import film_bytes

CONTENT = Path(__file__).parents[2] / "content"
PACKS = sorted(manifest.parent for manifest in CONTENT.glob(f"*/{MANIFEST}"))
WORDS = sorted(file for kind in ("json", "srt", "txt") for file in CONTENT.rglob(f"*.{kind}"))
BOARDS = sorted(CONTENT.rglob("*.storyboard.json"))
ADVISED = re.compile(
    r"IntroQuiz AnimatedVideo TestimonialVideo( Exercise| RolePlay){1,2} Infographic Leaflet "
    r"Evaluation( Alphabet)? Closing"
)
SEVEN = ["histoire", "gouvernance", "accession", "syndic", "location", "administrateur", "salarie"]


@pytest.fixture(scope="module", params=PACKS, ids=lambda pack: pack.name)
def module(request: pytest.FixtureRequest) -> Module:
    read = read_pack(request.param).modules[0].module
    assert read is not None, check_pack(request.param)
    return read


@pytest.mark.parametrize("pack", PACKS, ids=lambda pack: pack.name)
def test_the_bundled_packs_have_no_problem(pack: Path) -> None:
    assert check_pack(pack) == ()


def test_all_seven_activities_take_about_25_minutes(module: Module) -> None:
    kinds = " ".join(type(activity).__name__ for activity in module.activities)
    assert ADVISED.fullmatch(kinds)
    assert 22 <= module.minutes <= 28
    assert all(1 <= activity.minutes <= 4 for activity in module.activities)
    assert all(activity.note for activity in module.activities)


def test_every_fact_was_checked(module: Module) -> None:
    raw = json.loads((CONTENT / module.id / "module.json").read_text(encoding="utf-8"))
    assert raw["facts"]
    for fact in raw["facts"]:
        assert fact["level"] in {"A", "B"}, fact["id"]
        assert fact["text"], fact["id"]
        assert fact["source"], fact["id"]


def test_every_text_that_the_room_sees_has_its_plain_words(module: Module) -> None:
    said = json.loads((CONTENT / module.id / "plain.json").read_text(encoding="utf-8"))
    words = Words({})
    in_words(module, words)
    assert sorted(set(words.known) - set(said)) == []


def test_questions_are_short_and_sourced(module: Module) -> None:
    for question in module.questions:
        assert len(question.text) <= 110, question.text
        assert len(question.explanation) <= 200, question.explanation
        assert all(len(choice.text) <= 60 for choice in question.choices), question.id
        assert question.facts, question.id


def test_hints_of_the_alphabet_are_short_and_sourced() -> None:
    raw = json.loads((CONTENT / "histoire" / "module.json").read_text(encoding="utf-8"))
    (alphabet,) = (each for each in raw["activities"] if each["kind"] == "alphabet")
    assert 8 <= len(alphabet["hints"]) <= 10
    for hint in alphabet["hints"]:
        assert len(hint["text"]) <= 80, hint["word"]
        assert hint["facts"], hint["word"]


def test_the_evaluation_asks_again_about_the_same_facts(module: Module) -> None:
    questions = {question.id: question for question in module.questions}
    pairs = [(each, questions[each.pair]) for each in module.questions if each.pair]

    assert len(pairs) >= 2
    for after, before in pairs:
        assert after.facts == before.facts
        assert after.text != before.text


def test_a_question_wants_several_answers(module: Module) -> None:
    several = [each for each in module.questions if each.kind is QuestionKind.MULTIPLE]

    assert several
    assert all(len(question.right_choices) >= 2 for question in several)


def test_the_quizzes_have_their_lengths(module: Module) -> None:
    before, after = (each for each in module.activities if isinstance(each, Quiz))
    assert len(before.questions) == 3
    assert 5 <= len(after.questions) <= 8


def test_the_right_answer_is_not_always_the_same_letter(module: Module) -> None:
    for quiz in (each for each in module.activities if isinstance(each, Quiz)):
        letters = {letter for question in quiz.questions for letter in question.right_choices}
        assert len(letters) >= (2 if isinstance(quiz, IntroQuiz) else 3)


def test_cards_fit_their_places(module: Module) -> None:
    for exercise in (each for each in module.activities if isinstance(each, Exercise)):
        longest = 74 if exercise.kind is ExerciseKind.PAIRS else 38
        assert all(len(card.text) <= longest and card.facts for card in exercise.cards)


def test_hotspots_are_pictured_and_apart(module: Module) -> None:
    (drawing,) = (each for each in module.activities if isinstance(each, Infographic))
    assert drawing.picture is not None
    assert drawing.alt
    assert 5 <= len(drawing.hotspots) <= 6
    assert all(len(spot.label) <= 22 and spot.facts for spot in drawing.hotspots)
    for one, other in combinations(drawing.hotspots, 2):
        assert hypot((one.x - other.x) * 16, (one.y - other.y) * 9) >= 1.8, (one.id, other.id)


def test_the_films_have_their_lengths_and_are_subtitled_throughout(module: Module) -> None:
    for film in (each for each in module.activities if isinstance(each, Video)):
        shortest, longest = (90, 150) if isinstance(film, AnimatedVideo) else (60, 120)
        assert shortest * 1000 <= film.duration_ms <= longest * 1000
        assert film.duration_ms <= film.minutes * 60_000
        assert film.chapters
        assert film.cues[-1].end_ms <= film.duration_ms + 500
        assert film.cues[-1].end_ms >= film.duration_ms * 0.8
        assert len(film.transcript) >= sum(len(cue.text) for cue in film.cues) * 0.8


@pytest.mark.parametrize("board", BOARDS, ids=lambda board: f"{board.parent.name}-{board.name}")
def test_the_films_rest_on_the_facts_of_their_module(board: Path) -> None:
    listed = json.loads((board.parent / "module.json").read_text(encoding="utf-8"))["facts"]
    scenes = json.loads(board.read_text(encoding="utf-8"))["scenes"]

    named = {fact for scene in scenes for fact in scene.get("facts", ())}

    assert named
    assert named <= {fact["id"] for fact in listed}


@pytest.mark.parametrize("file", WORDS, ids=lambda file: f"{file.parent.name}-{file.name}")
def test_the_french_is_typeset_with_care(file: Path) -> None:
    wrong = [text for text in _texts(file) if _careless(text)]

    assert wrong == []


@pytest.mark.parametrize(
    "text",
    ["l'été", "Où ?", "Où?", "Oui\u00a0!", "Non ; si", "Deux : un", "Deux: un", "« mot »",
     "«mot»", "400 000"],
)  # fmt: skip
def test_careless_french_is_noticed(text: str) -> None:
    assert _careless(text)


@pytest.mark.parametrize(
    "text",
    ["l’été", "Où\u202f?", "Deux\u00a0: «\u00a0un\u00a0»", "https://hlm.coop/a?b;c",
     "00:00:01,000 --> 00:00:02,000", "400\u202f000", "Quoi\u202f?!"],
)  # fmt: skip
def test_careful_french_passes(text: str) -> None:
    assert not _careless(text)


def test_the_example_in_the_description_of_packs_is_a_sound_pack(tmp_path: Path) -> None:
    text = (CONTENT / "README.md").read_text(encoding="utf-8")
    examples = re.findall(r"^`(\w+\.json)`:\n\n```json\n(.*?)^```", text, re.DOTALL | re.MULTILINE)
    for name, example in examples:
        (tmp_path / name).write_text(example, encoding="utf-8")
    (tmp_path / "visite.mp4").write_bytes(film_bytes())
    subtitles = "1\n00:00:01,000 --> 00:00:02,000\nBonjour\n"
    (tmp_path / "visite.srt").write_text(subtitles, encoding="utf-8")

    assert [name for name, _example in examples] == ["pack.json", "module.json"]
    assert check_pack(tmp_path) == ()


def _texts(file: Path) -> Iterator[str]:
    text = file.read_text(encoding="utf-8")
    if file.suffix == ".json":
        yield from _strings(json.loads(text))
    else:
        yield from text.splitlines()


def _strings(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict | list):
        for each in part.values() if isinstance(part, dict) else part:
            yield from _strings(each)


def _careless(text: str) -> bool:
    """Tell whether an apostrophe is straight or a space can break where French forbids it."""
    prose = re.sub(r"https?://\S+|\d+:\d+(:\d+)?", "", text)
    marks = r"'|(?<![\u202f?!…])[?!;]|(?<!\u00a0):|«(?!\u00a0)|(?<!\u00a0)»|\d \d{3}\b"
    return re.search(marks, prose) is not None
