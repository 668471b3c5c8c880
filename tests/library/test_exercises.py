"""The exercises of a pack: what each game needs, and what bad ones get."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Exercise, ExerciseKind
from app.library.packs import check_pack, read_pack
from tests.fakes.packs import small_module, write_pack

Json = dict[str, Any]


def card(name: str, place: int, text: str = "") -> Json:
    return {"id": name, "text": text or f"Carte {name}", "place": place, "reason": "Voilà."}


def exercise(kind: str, listed: list[Json], **more: Any) -> Json:
    head = {"kind": "exercise", "id": "jeu", "title": "Jeu", "minutes": 4, "game": kind}
    return {**head, "instruction": "À vous !", "cards": listed, **more}


def pairs(**more: Any) -> Json:
    cards = [card("b", 2), card("a", 1), card("c", 3)]
    return exercise("pairs", cards, **{"places": ["Un", "Deux", "Trois"], **more})


def sorting(**more: Any) -> Json:
    cards = [card("a", 1), card("b", 2), card("c", 1)]
    return exercise("sort", cards, **{"places": ["Oui", "Non"], **more})


def gaps(**more: Any) -> Json:
    cards = [card("x", 0), card("b", 2), card("a", 1)]
    return exercise("gaps", cards, **{"text": "On [1] puis on [2].", **more})


def odd(**more: Any) -> Json:
    return exercise("odd_one_out", [card("a", 0), card("b", 1), card("c", 0)], **more)


def pack(folder: Path, game: Json) -> Path:
    module = small_module()
    module["activities"] = [game]
    return write_pack(folder / "verger", module)


def only(folder: Path) -> tuple[str, str]:
    (problem,) = check_pack(folder)
    return problem.place, problem.remedy


@pytest.mark.parametrize(
    ("game", "kind", "places", "text"),
    [
        (pairs(), ExerciseKind.PAIRS, 3, ""),
        (sorting(), ExerciseKind.SORT, 2, ""),
        (gaps(), ExerciseKind.GAPS, 2, "On [1] puis on [2]."),
        (odd(), ExerciseKind.ODD_ONE_OUT, 1, ""),
        (exercise("order", [card("b", 2), card("a", 1)]), ExerciseKind.ORDER, 2, ""),
    ],
)  # fmt: skip
def test_a_sound_game_becomes_what_it_describes(
    tmp_path: Path, game: Json, kind: ExerciseKind, places: int, text: str
) -> None:
    module = read_pack(pack(tmp_path, game)).modules[0].module
    assert module is not None
    read = module.activity("jeu")
    assert isinstance(read, Exercise)
    assert (read.kind, read.place_count, read.text) == (kind, places, text)
    assert [each.id for each in read.cards] == [each["id"] for each in game["cards"]]


def test_without_a_game_the_cards_are_put_in_order(tmp_path: Path) -> None:
    game = exercise("order", [card("b", 2), card("a", 1)])
    del game["game"]
    module = read_pack(pack(tmp_path, game)).modules[0].module
    assert module is not None
    assert isinstance(read := module.activity("jeu"), Exercise)
    assert read.kind is ExerciseKind.ORDER


TWELVE = [card(chr(ord("a") + at), at % 2 + 1) for at in range(13)]


@pytest.mark.parametrize(
    ("game", "place", "remedy"),
    [
        (exercise("poker", [card("a", 1), card("b", 2)]), " › game",
         "“poker” is not known here: use one of order, pairs, sort, gaps, odd_one_out."),
        (exercise("order", [card("b", 2), card("a", 1)], places=["Un"]), "",
         "The game “order” has no named places: remove “places”."),
        (sorting(text="Un [1]."), "", "The game “sort” has no text with gaps: remove “text”."),
        (pairs(places=["Un", "Deux"]), "", "2 places and 3 cards do not make pairs"),
        (pairs(places=[]), "", "0 places and 3 cards do not make pairs"),
        (pairs(cards=[card("a", 1), card("b", 1), card("c", 3)]), "",
         "The places of the cards are 1, 1, 3: they must go from 1 to 3, each once."),
        (pairs(cards=[card("a", 1), card("b", 2), card("c", 3)]), "",
         "The cards are listed in the right order already: mix them"),
        (sorting(places=["Oui"]), "", "Cards are sorted into 2 to 4 categories, not 1"),
        (sorting(places=["Oui", "Non", "Peut-être", "Jamais", "Toujours"]), "",
         "Cards are sorted into 2 to 4 categories, not 5"),
        (sorting(places=["Oui", "Non", "Peut-être"]), "",
         "No card belongs to the category “Peut-être”: add one or remove the category."),
        (sorting(cards=[card("a", 1), card("b", 2), card("c", 0)]), "",
         "The card c belongs to place 0, which is not there: use a number from 1 to 2."),
        (sorting(cards=TWELVE), " › cards", "There are too many here: 12 at most."),
        (sorting(cards=TWELVE[:1]), " › cards", "There are too few here: at least 2."),
        (sorting(cards=[card("a", 1), card("a", 2)]), "", "The id “a” is used twice"),
        (sorting(cards=[card("a", -1), card("b", 2)]), " › cards 1 (a) › place",
         "-1 is too small: use 0 or more."),
        (gaps(text="Rien ne manque."), "", "The text has no gaps, or they are not numbered"),
        (gaps(text=None), "", "The text has no gaps, or they are not numbered"),
        (gaps(text="On [2] puis on [1]."), "", "write [1], [2]… where words are missing"),
        (gaps(text="On [1] puis on [1]."), "", "write [1], [2]… where words are missing"),
        (gaps(text=" ".join(f"[{at}]" for at in range(1, 11))), "", "are missing, 9 at most."),
        (gaps(text="On [1] " * 100), " › text", "shorten it to 600 characters at most."),
        (gaps(text="On [1] puis\non [2]."), " › text", "holds a line break"),
        (gaps(text="On [1], [2], [3]."), "", "0 cards fill the gap [3]: it needs exactly one."),
        (gaps(cards=[card("b", 2), card("a", 1), card("c", 1)]), "",
         "2 cards fill the gap [1]: it needs exactly one."),
        (gaps(cards=[card("b", 2), card("a", 1), card("c", 5)]), "",
         "The card c belongs to place 5, which is not there: use a number from 0 to 2."),
        (gaps(cards=[card("b", 2), card("a", 1, "x" * 41)]), "",
         "The card a is too long for a gap: shorten it to 40 characters."),
        (gaps(cards=[card("a", 1), card("b", 2)]), "", "listed in the right order already"),
        (odd(cards=[card("a", 1), card("b", 1), card("c", 0)]), "",
         "2 cards have the place 1: give it to the odd one out alone, and 0 to the others."),
        (odd(cards=[card("a", 0), card("b", 0), card("c", 0)]), "", "0 cards have the place 1"),
        (odd(cards=[card("a", 0), card("b", 1), card("c", 2)]), "", "1 cards have the place 1"),
        (odd(cards=[card("a", 0), card("b", 1)]), "", "There are too few cards to find the odd"),
    ],
)  # fmt: skip
def test_a_game_that_cannot_be_played_is_refused_with_what_to_do(
    tmp_path: Path, game: Json, place: str, remedy: str
) -> None:
    said = only(pack(tmp_path, game))
    assert said[0] == f"activities 1 (jeu){place}"
    assert remedy in said[1]


def test_a_single_gap_needs_no_mixing(tmp_path: Path) -> None:
    cards = [card("a", 1), card("x", 0)]
    assert check_pack(pack(tmp_path, gaps(text="On [1].", cards=cards))) == ()
