"""Nothing of ours comes up before the room: hints, menus, lists of choices, dialogs."""

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QDialog, QMenu, QToolTip, QWidget

from app.gui.projection.guard import RoomGuard

# what Qt says where there is no screen
pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support", extend=True)
HOME, HALL = QRect(0, 0, 400, 800), QRect(400, 0, 400, 800)


@pytest.fixture
def windows(qtbot):
    room, console = QWidget(), QWidget()
    for window, place in ((room, HALL), (console, HOME)):
        qtbot.addWidget(window)
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
        window.setGeometry(place)
        window.show()
    return room, console


@pytest.fixture
def covered() -> list[QRect]:
    """What the room looks at: the right half of the desk."""
    return [HALL]


@pytest.fixture(autouse=True)
def guard(qapp, windows, covered):
    made = RoomGuard(windows[0], lambda: covered[0], lambda: HOME)
    qapp.installEventFilter(made)
    yield made
    qapp.removeEventFilter(made)


def on_top() -> list[QWidget]:
    """The windows that are shown, but for the two of a session."""
    passing = {Qt.WindowType.Popup, Qt.WindowType.ToolTip, Qt.WindowType.Dialog}
    shown = QApplication.topLevelWidgets()
    return [each for each in shown if each.isVisible() and each.windowType() in passing]


@pytest.mark.parametrize("x", [390, 399, 401, 780])
def test_a_hint_near_the_rooms_screen_stays_with_the_console(windows, x):
    QToolTip.showText(QPoint(x, 300), "Page suivante de la séance", windows[1])
    hint = next(each for each in on_top() if each.windowType() == Qt.WindowType.ToolTip)
    assert not hint.geometry().intersects(HALL)
    QToolTip.hideText()
    hint.hide()


@pytest.mark.parametrize("x", [395, 500])
def test_a_menu_near_the_rooms_screen_opens_on_the_consoles(windows, x):
    menu = QMenu(windows[1])
    menu.addAction("Couper, copier, coller")
    menu.popup(QPoint(x, 100))
    assert menu.isVisible()
    assert not menu.geometry().intersects(HALL)
    menu.close()


def test_a_list_of_choices_opens_on_the_consoles_screen(windows):
    choice = QComboBox(windows[1])
    choice.addItems(["un choix assez long pour déborder de l’écran", "un autre"])
    choice.setGeometry(360, 20, 40, 30)
    choice.show()
    choice.showPopup()
    assert on_top()
    assert [each for each in on_top() if each.geometry().intersects(HALL)] == []
    choice.hidePopup()


def test_a_dialog_is_moved_and_stays_inside_the_screen(windows):
    dialog = QDialog(windows[1])
    dialog.setGeometry(700, 780, 120, 90)
    dialog.show()
    assert HOME.contains(dialog.geometry())
    dialog.setGeometry(500, 10, 120, 90)
    assert HOME.contains(dialog.geometry())
    dialog.close()


def test_without_a_screen_for_the_room_nothing_is_moved(covered, windows):
    covered[0] = QRect()
    dialog = QDialog(windows[1])
    dialog.setGeometry(500, 10, 120, 90)
    dialog.show()
    assert HALL.contains(dialog.geometry())
    dialog.close()


def test_the_windows_of_the_session_are_left_where_they_are(windows):
    room, console = windows
    room.setGeometry(HALL)
    console.setGeometry(QRect(450, 0, 300, 300))  # swapped, or moved by somebody
    assert (room.x(), console.x()) == (400, 450)
