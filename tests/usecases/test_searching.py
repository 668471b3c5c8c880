"""Words are found in all texts, whatever their accents, capitals and signs."""

from dataclasses import replace
from typing import TypeVar

import pytest

from app.domain.content import Activity, Break, Chapter, Exercise, IntroQuiz, Module, Video
from app.usecases.passages import passages_of
from app.usecases.searching import Found, Index, folded, places_of, words_of
from tests.fakes.everything import everything
from tests.fakes.shelf import sample_module

Part = TypeVar("Part", bound=Activity)


@pytest.fixture(scope="module")
def index():
    return Index([everything()])


def texts(found: Found) -> list[str]:
    return [hit.passage.text for hit in found.hits]


@pytest.mark.parametrize(
    "typed", ["pommier", "POMMIER", "  Pommier ", "pommiér", "pom", "l'été pommier"]
)
def test_accents_capitals_and_signs_do_not_matter(index, typed):
    assert "A pommier is a tree, et ses fruits sont les pommes." in texts(index.search(typed))


def test_every_word_must_be_there(index):
    assert texts(index.search("goûter tarte")) == ["Goûter la tarte"]
    assert index.search("goûter tarte zèbre").hits == ()


def test_nothing_is_looked_for_without_a_word(index):
    assert index.search("  ?! ").hits == ()
    assert index.search("").words == ()


def test_words_may_stand_in_several_texts_of_one_activity(index):
    (hit,) = index.search("sous cerisiers autumn").hits or (None,)
    assert hit is None
    found = index.search("janvier brake").hits
    assert found == ()  # two activities
    (hit,) = index.search("janvier sous terre ripen").hits
    assert hit.activity is not None
    assert hit.activity.id == "intro"
    assert hit.passage.text == "Sous terre"


def test_a_word_may_stand_in_the_title_of_the_module(index):
    assert texts(index.search("été portail"))[0] == "Le portail"


def test_the_module_itself_is_found_too(index):
    hit = index.search("made-up orchard").hits[0]
    assert hit.activity is None
    assert hit.passage.text == "A made-up module about an orchard."


def test_a_module_comes_before_what_other_modules_say_of_it():
    quiz = replace(part(IntroQuiz), title="Les pommes du voisin")
    other = Module("one", 1, "M", "", (quiz,))
    hits = Index([other, sample_module()]).search("pommes").hits
    assert [hit.module.id for hit in hits[:2]] == ["sample", "one"]


def test_words_that_begin_come_before_words_that_contain():
    quiz = replace(part(IntroQuiz), title="L’appartement", id="one")
    game = replace(part(Exercise), title="La part sociale", id="two")
    found = Index([Module("m", 1, "M", "", (quiz, game))]).search("part")
    assert texts(found)[:2] == ["La part sociale", "L’appartement"]


def test_plain_words_are_searched_where_they_differ():
    module = sample_module()
    plain = replace(module, title="Des pommes, simplement", summary="Facile à lire.")
    quiz = replace(part(IntroQuiz), title="Un petit jeu")
    plain = replace(plain, activities=(quiz, *module.activities[1:]))
    index = Index([replace(module, plain=plain)])
    hits = index.search("petit jeu").hits
    assert [(hit.passage.text, hit.passage.plain) for hit in hits] == [("Un petit jeu", True)]
    assert index.search("facile").hits[0].passage.plain
    assert len(index.search("portail").hits) == 2  # its label and its text, once each


def test_what_is_said_in_a_film_leads_to_its_moment(index):
    (hit,) = index.search("neighbours planted").hits
    assert (hit.passage.step, hit.passage.at_ms) == ("film", 30_000)


def test_a_transcript_is_searched_only_where_it_says_more():
    film = replace(
        part(Video), transcript="Il était une fois un verger.\nOn voit un chat.\nÀ vous de jouer !"
    )
    index = Index([Module("m", 1, "M", "", (film,))])
    assert len(index.search("verger").hits) == 1
    assert texts(index.search("chat")) == ["On voit un chat."]


def test_a_transcript_may_say_when():
    said = "[00:00] Un verger\nOn voit un chat.\n2. [1:05] Le soir\nLe chat dort.\n"
    film = replace(part(Video), transcript=said)
    hits = Index([Module("m", 1, "M", "", (film,))]).search("chat").hits
    assert [(hit.passage.text, hit.passage.at_ms) for hit in hits] == [
        ("On voit un chat.", 0),
        ("Le chat dort.", 65_000),
    ]


def test_the_chapters_of_a_film_are_searched():
    film = replace(part(Video), chapters=(Chapter(45_000, "La haie vive"),))
    (hit,) = Index([Module("m", 1, "M", "", (film,))]).search("haie vive").hits
    assert (hit.passage.step, hit.passage.at_ms) == ("film", 45_000)


def test_a_stop_of_ones_own_has_only_its_title():
    assert [each.text for each in passages_of(Break("b", "Café", 5))] == ["Café"]


def test_no_more_results_than_anybody_reads():
    many = [replace(sample_module(), id=f"m{n}", title=f"Module {n}") for n in range(30)]
    found = Index(many).search("pomm", most=10)
    assert (len(found.hits), found.more) == (10, True)
    scattered = Index(many).search("janvier sous ripen", most=10)
    assert (len(scattered.hits), scattered.more) == (10, True)
    assert not Index(many[:1]).search("portail").more


def test_what_is_typed_letter_by_letter_finds_what_it_finds_at_once():
    slowly = Index([everything()])
    for typed in ("pommier arbre", "portail", "brake pads", "zebre"):
        for at in range(len(typed) + 1):
            at_once = Index([everything()]).search(typed[:at])
            assert texts(slowly.search(typed[:at])) == texts(at_once)


@pytest.mark.parametrize("typed", ["parts sociales", "part sociale", "parts social"])
def test_plurals_and_singulars_find_each_other(typed):
    one = replace(part(IntroQuiz), title="Une part sociale", id="one")
    many = replace(part(Exercise), title="Des parts sociales", id="two")
    found = Index([Module("m", 1, "M", "", (one, many))]).search(typed)
    assert set(texts(found)[:2]) == {"Une part sociale", "Des parts sociales"}


def test_what_is_written_as_it_was_typed_comes_first():
    one = replace(part(IntroQuiz), title="Le nouveau bureau", id="one")
    many = replace(part(Exercise), title="Les bureaux", id="two")
    index = Index([Module("m", 1, "M", "", (one, many))])
    assert texts(index.search("bureaux"))[:2] == ["Les bureaux", "Le nouveau bureau"]
    assert texts(index.search("bureau"))[:2] == ["Le nouveau bureau", "Les bureaux"]


def test_enough_that_is_written_as_it_was_typed_is_enough():
    titles = ["Les bureaux", "Des bureaux", "Le bureau"]
    quizzes = tuple(replace(part(IntroQuiz), title=each, id=each) for each in titles)
    found = Index([Module("m", 1, "M", "", quizzes)]).search("bureaux", most=1)
    assert (texts(found), found.more) == (["Les bureaux"], True)


def test_short_words_are_no_plurals():
    one = replace(part(IntroQuiz), title="La primevère", id="one")
    assert Index([Module("m", 1, "M", "", (one,))]).search("prix").hits == ()
    assert Index([Module("m", 1, "M", "", (one,))]).search("las").hits == ()


def test_the_heading_of_a_scene_is_found_without_its_number_unless_it_is_said():
    said = "1. [00:01] Il était une fois – un verger\n2. [00:02] Un fois – trois\nOn voit un chat."
    film = replace(part(Video), transcript=said)
    found = [each for each in passages_of(film) if each.text == "Un fois – trois"]
    assert [each.at_ms for each in found] == [2000]
    assert not any("[00:0" in each.text for each in passages_of(film))
    assert not any("un verger" in each.text and "–" in each.text for each in passages_of(film))


def test_what_was_looked_for_long_ago_is_forgotten():
    index = Index([everything()])
    for number in range(250):
        index.search(f"pomme{number}")
    assert len(index._known) <= 200
    assert texts(index.search("portail"))[0] == "Le portail"


@pytest.mark.parametrize(
    ("typed", "text", "shown"),
    [
        ("cooperative", "Une Coopérative HLM", ["Coopérative"]),
        ("oeuvre", "Le chef-d’œuvre", ["œuvre"]),
        ("coop hlm", "Les Coop’HLM d’ici", ["Coop", "HLM"]),
        ("part partie", "La partie, les parts", ["partie", "part"]),
        ("art", "La part", ["art"]),
        ("ete", "e\u0301te\u0301 passé", ["e\u0301te"]),
        ("absent", "rien", []),
    ],
)
def test_what_was_looked_for_is_found_again_in_the_text(typed, text, shown):
    places = places_of(words_of(typed), text)
    assert [text[start:end] for start, end in places] == shown


def test_texts_are_folded_alike_alone_and_together():
    index = Index([everything()])
    for mark in index._marks:
        for passage, text in zip(mark.passages, mark.texts, strict=True):
            assert text == f" {folded(passage.text).strip()} "


def part(kind: type[Part]) -> Part:
    return next(each for each in sample_module().activities if isinstance(each, kind))
