"""The library says which modules there are, where they come from and how far to trust them."""

from dataclasses import replace

import pytest

from app.domain.content import Leaflet, Module, Video
from app.screens.kinds import kind_icon, kind_name
from app.screens.library import (
    ModuleCard,
    examined_in_words,
    installed_in_words,
    library_for,
    library_unread,
    module_view,
    problem_rows,
    removed_in_words,
    work_in_words,
)
from app.surroundings import RESOURCES
from app.usecases.mallettes import Integrity, Origin, PackState, Trust
from app.usecases.ports import PackProblem
from tests.fakes.everything import everything
from tests.fakes.mallettes import ALTERED, SIGNED, UNSIGNED, a_pack
from tests.fakes.shelf import sample_module

WRONG = PackProblem("verger/module.json", "activities", "Write it again.")


def with_official(*ids: str) -> Module:
    module = sample_module()
    activities = tuple(
        replace(each, official=True)
        if each.id in ids and isinstance(each, Video | Leaflet)
        else each
        for each in module.activities
    )
    return replace(module, activities=activities)


def card(module: Module | None = None, pack: PackState | None = None) -> ModuleCard:
    return library_for((module or sample_module(),), (pack,) if pack else (), ()).cards[0]


def test_a_card_tells_the_minutes_the_kinds_and_the_trust():
    shown = card(pack=a_pack(integrity=SIGNED))
    assert (shown.title, shown.minutes) == ("Les pommes de l’été", 24)
    assert [name for _icon, name in shown.kinds] == [
        "quiz", "animated film", "testimonial", "exercise", "infographic", "leaflet", "evaluation",
    ]  # fmt: skip
    assert shown.trust is not None
    assert shown.trust.word == "signed by Les Tilleuls"
    assert shown.origin == "with the program"
    assert shown.official == ""
    assert shown.spoken.startswith("Les pommes de l’été. 24 minutes. quiz, ")
    assert "signed by Les Tilleuls" in shown.spoken


def test_a_module_of_no_known_pack_shows_without_trust():
    shown = card()
    assert shown.trust is None
    assert shown.origin == ""
    page = module_view(sample_module(), None)
    assert (page.pack, page.removable, page.details) == ("", False, "")


def test_several_of_a_kind_are_counted():
    names = [name for _icon, name in card(everything()).kinds]
    assert "5 exercises" in names
    assert "2 quizzes" in names
    assert "role play" in names


@pytest.mark.parametrize(
    ("integrity", "word", "colour"),
    [(SIGNED, "signed by Les Tilleuls", "good"), (UNSIGNED, "not signed", "soft"),
     (ALTERED, "altered", "coral")],
)  # fmt: skip
def test_each_trust_has_its_word_its_colour_and_its_drawing(integrity, word, colour):
    mark = card(pack=a_pack(origin=Origin.INSTALLED, integrity=integrity)).trust
    assert mark is not None
    assert (mark.word, mark.colour) == (word, colour)
    assert (RESOURCES / "icons" / f"{mark.icon}.svg").is_file()


def test_ours_as_they_came_say_only_that():
    ours = card(pack=a_pack())
    assert (ours.trust, ours.origin) == (None, "with the program")
    assert "not signed" not in ours.spoken
    page = module_view(sample_module(), a_pack())
    assert (page.trust, page.details) == (None, "")
    assert card(pack=a_pack(integrity=ALTERED)).trust is not None
    unsigned = module_view(sample_module(), a_pack(origin=Origin.INSTALLED))
    assert unsigned.details == ("This mallette is not signed: the program cannot tell who made it.")


def test_an_altered_pack_names_its_files_and_the_remedy():
    page = module_view(sample_module(), a_pack(integrity=ALTERED))
    assert page.details == (
        "Altered: media/film.mp4 · missing: plain.json · added: virus.exe · "
        "Install it again from a file that you trust."
    )


def test_only_some_of_many_altered_files_are_named():
    many = Integrity(Trust.ALTERED, "", tuple(f"f{n}.txt" for n in range(5)))
    page = module_view(sample_module(), a_pack(integrity=many))
    assert page.details.startswith("Altered: f0.txt, f1.txt, f2.txt, 2 more files · ")


@pytest.mark.parametrize(
    ("origin", "said", "removable"),
    [(Origin.BUNDLED, "with the program", False),
     (Origin.INSTALLED, "installed, version 3", True),
     (Origin.COPIED, "folder copied here", False)],
)  # fmt: skip
def test_a_pack_says_where_it_comes_from(origin, said, removable):
    page = module_view(sample_module(), a_pack(origin=origin, version=3))
    assert (page.origin, page.removable, page.pack) == (said, removable, "verger")


def test_official_media_are_marked():
    shown = card(with_official("film"))
    assert shown.official == "official film"
    assert card(with_official("film", "page")).official == "official film, official leaflet"
    rows = {row.activity: row for row in module_view(with_official("film", "page"), None).rows}
    assert rows["film"].official == "official media"
    assert rows["film"].spoken == "Vidéo animée, animated film, 3 min, official media"
    assert rows["voices"].official == ""
    assert (rows["film"].ours_label, rows["page"].ours_label) == (
        "Back to our film",
        "Back to our leaflet",
    )


def test_films_and_leaflets_can_be_replaced():
    rows = module_view(sample_module(), None).rows
    assert [row.activity for row in rows if row.official_label] == ["film", "voices", "page"]
    assert not any(row.ours_label for row in rows)


def test_problems_are_counted_and_none_say_nothing():
    assert library_for((), (), (WRONG, WRONG)).wrong == (
        "2 problems in the mallettes: see what to do"
    )
    assert library_for((), (), ()).wrong == ""


def test_an_empty_library_says_what_to_do():
    view = library_for((), (), ())
    assert view.headline == "No module yet"
    assert "Install a mallette" in view.empty


def test_while_packs_are_read_nothing_is_said_to_be_missing():
    view = library_unread()
    assert view.headline == "Reading the mallettes…"
    assert (view.cards, view.wrong, view.empty) == ((), "", "")


def test_the_headline_counts():
    view = library_for((sample_module(),), (), ())
    assert view.headline == "1 module, 24 minutes"


@pytest.mark.parametrize("activity", everything().activities, ids=lambda each: each.id)
def test_every_kind_has_a_name_and_a_drawing(activity):
    assert kind_name(activity)
    assert (RESOURCES / "icons" / f"{kind_icon(activity)}.svg").is_file()


@pytest.mark.parametrize(
    ("pack", "said"),
    [(a_pack(integrity=SIGNED), False), (a_pack(), False),
     (a_pack(origin=Origin.INSTALLED), True), (a_pack(integrity=ALTERED), True)],
)  # fmt: skip
def test_details_are_told_where_there_is_something_to_know(pack, said):
    assert bool(module_view(sample_module(), pack).details) == said


def test_what_came_of_a_check_is_told():
    assert examined_in_words("Le verger", SIGNED) == (
        "Le verger: signed by Les Tilleuls. Nothing was altered since it was signed."
    )


def test_which_files_were_altered_is_said_once():
    assert examined_in_words("Le verger", ALTERED) == "Le verger: altered."


def test_removing_says_what_goes():
    assert "Its module will" in module_view(sample_module(), a_pack()).removing
    assert "Its 2 modules will" in module_view(sample_module(), a_pack("sample", "b")).removing


def test_a_removal_tells_that_ours_is_used_again():
    pack = replace(a_pack(origin=Origin.INSTALLED, version=2), covers=True)
    removing = module_view(sample_module(), pack).removing
    assert "The version that came with the program will be used again" in removing
    assert "no longer" not in removing
    assert removed_in_words("Le verger", covers=True) == (
        "“Le verger” was removed: the version that came with the program is used again."
    )
    assert removed_in_words("Le verger", covers=False) == (
        "“Le verger” is no longer on this computer."
    )


def test_problems_have_their_rows():
    (row,) = problem_rows((WRONG,))
    assert (row.file, row.place, row.remedy) == (
        "verger/module.json",
        "activities",
        "Write it again.",
    )


def test_work_says_how_far_it_is():
    assert work_in_words("Copying a.mp4…", 0.5, 300_000_000) == "Copying a.mp4… 150 MB of 300 MB"
    assert work_in_words("Copying a.pdf…", 0.5, 4_000) == "Copying a.pdf…"


def test_an_installed_pack_is_announced():
    assert installed_in_words(a_pack("a", "b")) == "“Le verger” is installed: 2 modules."
