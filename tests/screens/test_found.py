"""Results say where they are and show the words that were found."""

from dataclasses import replace

import pytest

from app.screens.found import LONGEST, ResultsView, excerpt_of, results_for
from app.usecases.searching import Index, words_of
from tests.fakes.everything import everything
from tests.fakes.shelf import sample_module


@pytest.fixture(scope="module")
def index():
    return Index([everything()])


def results(index: Index, typed: str) -> ResultsView:
    return results_for(index.search(typed), typed)


@pytest.mark.parametrize(
    ("typed", "path"),
    [
        ("brake pads", "Les pommes de l’été › Évaluation › 2 · the choices"),
        ("portail", "Les pommes de l’été › Infographie › Point 1"),
        ("neighbours", "Les pommes de l’été › Vidéo animée › 0:30"),
        ("il etait une fois un verger", "Les pommes de l’été › Vidéo animée › 0:01"),
        ("dim the light", "Les pommes de l’été › Vidéo animée"),
        ("made-up module about", "Les pommes de l’été"),
    ],
)
def test_a_result_says_where_it_is(index, typed, path):
    row = results(index, typed).rows[0]
    assert row.path == path
    assert row.spoken == f"{path}. {row.excerpt}"


def test_plain_words_say_so():
    module = sample_module()
    plain = replace(module, title="Des pommes, simplement")
    row = results(Index([replace(module, plain=plain)]), "simplement").rows[0]
    assert row.path == "Les pommes de l’été › plain words"


def test_results_are_counted(index):
    assert results(index, "brake").headline == "1 result"
    assert results(index, "portail").headline == "2 results"
    assert results(index, "a").headline.startswith("The first 60 results")


def test_nothing_found_says_what_to_try(index):
    view = results(index, "  zebre   bleu ")
    assert view.headline == "Nothing holds “zebre bleu”."
    assert view.empty
    assert view.rows == ()


def test_rows_are_worded_one_by_one_or_several(index):
    rows = results(index, "portail").rows
    assert [each.excerpt for each in rows[:1]] == ["Le portail"]
    assert rows[1] == rows[-1]


def marked(text: str, typed: str) -> tuple[str, list[str]]:
    excerpt, marks = excerpt_of(text, words_of(typed))
    return excerpt, [excerpt[start:end] for start, end in marks]


def test_a_short_text_is_shown_whole_on_one_line():
    assert marked("Il était\nune fois", "etait") == ("Il était une fois", ["était"])


def test_a_long_text_is_cut_around_the_word_between_words():
    text = "mot " * 100 + "Égalité " + "fin " * 100
    excerpt, shown = marked(text, "egalite")
    assert shown == ["Égalité"]
    assert excerpt.startswith("…mot ")
    assert excerpt.endswith(" fin…")
    assert len(excerpt) <= LONGEST + 2


def test_a_word_at_either_end_stays_in_the_excerpt():
    assert marked("Début " + "mot " * 100, "debut")[1] == ["Début"]
    excerpt, shown = marked("mot " * 100 + "dernier", "dernier")
    assert shown == ["dernier"]
    assert excerpt.endswith("dernier")


def test_a_text_without_spaces_is_cut_all_the_same():
    excerpt, _shown = marked("x" * 400, "y")
    assert len(excerpt) == LONGEST + 1
    excerpt, shown = marked("x" * 400 + "y", "y")
    assert shown == ["y"]
    assert excerpt.startswith("…x")
