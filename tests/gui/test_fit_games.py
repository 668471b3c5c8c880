"""The games of a whole room at the sizes of small laptops: no text is cut, nothing has no name."""

from collections.abc import Iterator
from dataclasses import replace
from gettext import NullTranslations

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.content import Module
from app.domain.events import Vote
from app.gui.shared.theme import dress
from app.screens.wording import use
from app.surroundings import RESOURCES, catalogue
from app.usecases.alphabet_play import call_letter, offer_word
from app.usecases.meeting_play import cast_vote
from tests.fakes.games import BELKACEM, games_module, owners_meeting
from tests.gui.evening import Evening
from tests.gui.fitting import cut_texts, nameless, outside, resize

SIZES = [(1366, 690), (1280, 720)]
NAME = "Mme de La Rochefoucauld-Exempl"
RESOLUTION = "Poser des panneaux solaires sur le toit et refaire l’isolation des combles"


@pytest.fixture(autouse=True)
def _french(theme) -> Iterator[None]:
    """The program as people see it: its words, its look."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    before = application.font(), application.palette(), application.style().objectName()
    use(catalogue())
    dress(application, theme, RESOURCES)
    yield
    use(NullTranslations())
    application.setStyleSheet("")
    application.setStyle(before[2])
    application.setPalette(before[1])
    application.setFont(before[0])


def crowded() -> Module:
    """Ten owners with the longest names, and long resolutions."""
    play = owners_meeting()
    more = tuple(replace(play.roles[0], id=f"more{at}", name=NAME, shares=1) for at in range(4))
    resolutions = tuple(replace(each, text=RESOLUTION) for each in play.resolutions)
    play = replace(play, roles=(*play.roles, *more), resolutions=resolutions)
    module = games_module(only=True)
    return replace(module, activities=(play, *module.activities[1:]))


@pytest.fixture(params=SIZES, ids=lambda size: "x".join(map(str, size)))
def evening(open_evening, request) -> Evening:
    made: Evening = open_evening(module=crowded(), people=3)
    resize(made, request.param)
    return made


def assert_fits(evening: Evening) -> None:
    pane = evening.console.play
    QApplication.processEvents()
    assert pane.isVisible()
    assert cut_texts(pane) == []
    assert outside(evening.console) == []
    assert nameless(evening.console) == []


def test_every_step_of_a_crowded_meeting_fits(evening):
    evening.show("ag")
    while evening.state.activity == "ag":
        assert_fits(evening)
        if evening.console.play.meeting.lines[BELKACEM].buttons:
            for key in "pca":
                evening.console.play.take_letter(key)
            assert_fits(evening)
        evening.console.step.click()


def test_a_second_vote_fits_too(evening):
    evening.show("ag")
    for _press in range(7):
        evening.console.step.click()
    evening.stage.do(lambda live: live.forward())
    evening.stage.do(lambda live: cast_vote(live, BELKACEM, Vote.FOR))
    assert_fits(evening)


def test_a_full_wall_fits_with_its_hints_and_papers(evening):
    evening.show("abecedaire")
    assert_fits(evening)
    for word in ("Entraide", "École", "Anticonstitutionnellemen", "Voisins", "Castors"):
        evening.stage.do(lambda live: call_letter(live, ""))
        evening.stage.do(lambda live, word=word: offer_word(live, word))
        assert_fits(evening)
    evening.stage.do(lambda live: call_letter(live, ""))
    evening.console.play.say_saved("Le document est prêt\u00a0: C:\\Users\\coop\\affiche.pdf")
    assert_fits(evening)
