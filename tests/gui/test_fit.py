"""In French, at the sizes of small laptops: no text is cut, every control can be named."""

from dataclasses import replace
from functools import partial
from gettext import NullTranslations
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from app.domain.answers import FIRST, SECOND, Count
from app.domain.content import Exercise, Infographic, Leaflet, Quiz, Video
from app.domain.events import Phase
from app.domain.meetings import Channel, Gathering
from app.gui.shared.theme import dress
from app.library.shelf import FolderShelf
from app.screens.wording import use
from app.surroundings import CONTENT, RESOURCES, catalogue
from app.usecases import counting
from app.usecases.estimating import say_number
from app.usecases.playing import name_teams
from tests.fakes.kinds import ESTIMATE, every_kind
from tests.fakes.rehearsal import a_meeting
from tests.fakes.shelf import FakeShelf
from tests.gui.evening import Evening, found
from tests.gui.fitting import controls, cut_texts, nameless, outside, resize
from tests.gui.front_door import FrontDoor

# a screen of 1366 by 768 between a title bar and a task bar; the smallest that is promised
SIZES = [(1366, 690), (1280, 720)]
SAVED = (
    "Le document plaquette-2026-11-21-18h30-salle-des-fetes-a1b2c3.pdf est prêt, dans le dossier "
    "« documents » d’À main levée."
)


@pytest.fixture(scope="module")
def module():
    """The module as it is shipped: made-up texts are never as long as real ones."""
    return FolderShelf((CONTENT,)).modules()[0]


@pytest.fixture(scope="module", autouse=True)
def _french(theme):
    """The program as people see it: its words, its look."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    type_face, palette = application.font(), application.palette()
    style = application.style().objectName()
    use(catalogue())
    dress(application, theme, RESOURCES)
    yield
    use(NullTranslations())
    application.setStyleSheet("")
    application.setStyle(style)
    application.setPalette(palette)
    application.setFont(type_face)


@pytest.fixture(params=SIZES, ids=lambda size: "x".join(map(str, size)))
def size(request):
    return request.param


@pytest.fixture
def hall(open_evening, module, size):
    evening = open_evening(module=module, people=3, gathering=Gathering.ASSEMBLY)
    resize(evening, size)
    return evening


def assert_fits(window: QWidget, size: tuple[int, int]) -> None:
    assert cut_texts(window) == []
    assert outside(window) == []
    assert window.size().toTuple() == size


def activities(evening: Evening, kind: type) -> list[str]:
    return [each.id for each in evening.module.activities if isinstance(each, kind)]


def test_every_step_of_the_session_fits(hall, size):
    assert_fits(hall.console, size)
    while hall.console.step.isEnabled():
        hall.console.step.click()
        assert_fits(hall.console, size)


def test_every_question_fits_while_hands_are_entered(hall, size):
    hall.planning.count_heads(hall.meeting.id, 300)
    hall.conductor.attendees.changed.emit()
    for quiz in activities(hall, Quiz):
        hall.show(quiz)
        while hall.state.activity == quiz and hall.console.step.isEnabled():
            for choice in hall.console.quiz.lines:
                hall.stage.do(lambda live, choice=choice: live.count_hands(choice, 1999))
            for way in (hall.console.quiz.by_group, hall.console.quiz.by_hands):
                way.click()
                assert_fits(hall.console, size)
            hall.console.step.click()


def test_a_hall_counted_twice_by_zones_fits(hall, size):
    hall.planning.count_heads(hall.meeting.id, 300)
    hall.conductor.attendees.changed.emit()
    hall.ask(activities(hall, Quiz)[0])
    hall.press(Qt.Key.Key_F2)
    zones = [zone.id for zone in hall.state.zones]
    for at, cell in enumerate(tuple(hall.console.quiz.zones.fields)):
        for teller in (FIRST, SECOND):
            seen = replace(cell, teller=teller)
            count = Count(190 + at + teller, about=True)
            hall.stage.do(partial(counting.count_hands, cell=seen, count=count))
    for zone in zones:
        hall.stage.do(partial(counting.count_zone, zone=zone, present=60))
    assert_fits(hall.console, size)
    for down in (True, False):
        hall.console.quiz.down.setChecked(down)
        assert_fits(hall.console, size)


def test_a_table_of_nine_fits_in_its_second_round(open_evening, module, size):
    table = open_evening(module=module, people=3)
    table.planning.count_heads(table.meeting.id, 9)
    table.conductor.attendees.changed.emit()
    table.ask(activities(table, Quiz)[0])
    table.click(table.console.quiz.by_person)
    table.press(Qt.Key.Key_A, Qt.Key.Key_0)
    for _round in range(2):
        table.console.resize(*size)
        assert cut_texts(table.console) == []
        assert outside(table.console) == []
        least = table.console.minimumSizeHint()
        assert (least.width() <= size[0], least.height() <= size[1]) == (True, True)
        table.click(table.console.quiz.again)
        table.ask(activities(table, Quiz)[0])
        table.press(Qt.Key.Key_B)


def test_the_list_of_past_questions_fits(hall, size):
    for quiz in activities(hall, Quiz):
        hall.ask(quiz)
        hall.press(Qt.Key.Key_1, Qt.Key.Key_Return)
    hall.press(Qt.Key.Key_F10)
    past = hall.conductor.answering.past
    assert_fits(hall.console, size)
    hall.click(found(past, "correct")[-1])
    assert_fits(hall.console, size)
    past.say("Dites en quelques mots pourquoi vous corrigez, sans nommer personne. " * 3)
    assert_fits(hall.console, size)


def test_the_exercise_fits_with_every_card_placed_wrong_and_right(hall, size):
    (exercise,) = activities(hall, Exercise)
    hall.show(exercise)
    cards = hall.module.activity(exercise).cards
    for order in (cards, sorted(cards, key=lambda card: card.place)):
        for card in cards:
            hall.console.exercise.lifted.emit(card.id)
        for card in order:
            hall.console.exercise.placed.emit(card.id, 0)
        assert_fits(hall.console, size)
        hall.console.step.click()
        assert_fits(hall.console, size)


def test_films_fit_while_they_run_and_when_they_cannot(hall, size):
    for film in activities(hall, Video):
        hall.show(film)
        hall.console.step.click()
        assert_fits(hall.console, size)
        hall.player.break_down()
        assert_fits(hall.console, size)


def test_a_film_is_played_and_a_question_read_aloud_by_buttons_told_apart(hall, size):
    hall.console.read.show()  # as on a computer with a voice
    for film in activities(hall, Video):
        hall.show(film)
        assert_fits(hall.console, size)
        shown = [each for each in hall.console.findChildren(QPushButton) if each.isVisible()]
        said = [each.text() for each in shown if each.objectName() in {"read", "play"}]
        assert said == ["Lire", "À voix haute"]


def test_the_other_panels_fit(hall, size):
    for activity in activities(hall, Leaflet) + activities(hall, Infographic):
        hall.show(activity)
        hall.console.leaflet.say_saved(SAVED)
        assert_fits(hall.console, size)
    hall.press(Qt.Key.Key_F3)
    assert_fits(hall.console, size)


def test_a_late_rehearsal_fits_with_its_running_order_open(hall, size):
    hall.conductor.end()
    hall.conductor.begin(hall.meeting.id, FakeShelf(hall.module), hall.journal, rehearsal=True)
    resize(hall, size)
    hall.console.step.click()
    hall.clock.advance(minutes=19)
    hall.conductor._ticks.timeout.emit()
    assert hall.console.bar.rehearsal.isVisible()
    assert_fits(hall.console, size)
    hall.console.left.change.click()
    assert_fits(hall.console, size)


def test_bad_news_fits_too(hall, size):
    (exercise,) = activities(hall, Exercise)
    hall.show(exercise)
    hall.conductor.room.placer.unplugged.emit()
    hall.clock.advance(minutes=190)
    hall.conductor._ticks.timeout.emit()
    assert_fits(hall.console, size)
    hall.console.bar.finish.click()
    assert_fits(hall.console, size)


@pytest.fixture
def home(qtbot, module, size):
    """Three sessions with much to say, one of them interrupted, and long names in the list."""
    door = FrontDoor(module)
    qtbot.addWidget(door.home)
    place = "Salle polyvalente de la maison de quartier des Trois-Fontaines, 2e étage"
    first, second, third = (
        replace(a_meeting(number=number), module=module.id, place=place) for number in (1, 2, 3)
    )
    door.add(first, second)
    door.interrupt(replace(third, gathering=Gathering.ASSEMBLY))
    for given in ("Zoé", "Marie-Antoinette Joséphine", "Jean-François-Emmanuel"):
        door.planning.register(UUID(int=1), "de La Tour d’Auvergne-Laval", given, Channel.ONLINE)
    door.home.resize(*size)
    door.home.ready()
    door.home.show()
    door.refresh()
    return door.home


def test_the_first_window_fits(home, size):
    home.select(UUID(int=1))
    assert_fits(home, size)
    home.notice.say("Le document est prêt\u00a0: " + SAVED)
    assert_fits(home, size)
    home.new.click()
    assert_fits(home, size)
    home.notice.hide()
    home.prepare_wanted.emit(UUID(int=1))
    assert home.prepare.isVisible()
    assert_fits(home, size)


def test_every_control_of_the_first_window_can_be_named(home):
    assert nameless(home) == []


def test_every_control_of_the_console_can_be_named(hall):
    names = []
    while hall.console.step.isEnabled():
        hall.console.step.click()
        names += nameless(hall.console)
    assert names == []


def test_no_button_takes_the_keyboard_when_it_is_clicked(hall):
    hall.show(activities(hall, Exercise)[0])
    taking = [
        each.objectName() or each.text()
        for each in controls(hall.console)
        if isinstance(each, QPushButton)
        and each.focusPolicy() & Qt.FocusPolicy.ClickFocus
        and each.focusPolicy() is not Qt.FocusPolicy.TabFocus
    ]
    assert taking == []


@pytest.fixture
def asking_hall(open_evening, size):
    evening = open_evening(module=every_kind(), people=3, gathering=Gathering.ASSEMBLY)
    resize(evening, size)
    return evening


def test_numbers_and_points_of_eight_tables_fit(asking_hall, size):
    evening = asking_hall
    names = tuple(f"La résidence des Tilleuls {at}" for at in range(1, 9))
    evening.stage.do(lambda live: name_teams(live, names))
    assert_fits(evening.console, size)
    evening.show("intro")
    while evening.state.asking != ESTIMATE or evening.state.phase(ESTIMATE) is Phase.QUESTION:
        evening.press(Qt.Key.Key_PageDown)
    for at in range(1, 10):
        text = f"{at * 111_111}"
        evening.stage.do(lambda live, text=text: say_number(live, text))
        assert_fits(evening.console, size)
    while evening.state.asking == ESTIMATE:
        evening.press(Qt.Key.Key_PageDown)
        assert_fits(evening.console, size)
        assert nameless(evening.console) == []
