"""The small pieces: buttons with names, layouts that empty themselves, notices that stop nobody."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget

from app.gui.shared.widgets import (
    LEAST_SEEN,
    Notice,
    OneLine,
    Scrolled,
    button,
    clear,
    column,
    keyboard_kept,
    label,
    restyle,
    row,
)
from tests.gui.evening import found


@pytest.fixture
def window(qtbot):
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_text_is_never_taken_for_markup(qapp):
    assert qapp is not None
    assert label("<b>M & Mme</b>").textFormat() is Qt.TextFormat.PlainText
    assert OneLine("name").textFormat() is Qt.TextFormat.PlainText


def test_a_click_does_not_take_the_keyboard_away(window):
    pressed = []
    made = button("Go", lambda: pressed.append(1), name="go", hint="F9")
    window.setLayout(column(made))
    window.show()
    window.activateWindow()
    window.setFocus()
    made.click()
    assert pressed == [1]
    assert window.focusWidget() is not made
    assert (made.accessibleName(), made.toolTip()) == ("Go", "F9")


def test_a_layout_is_emptied_with_all_that_is_in_it(window):
    deep = column(label("a"), row(label("b"), 8, None, label("c")), 4, None)
    window.setLayout(deep)
    window.show()
    clear(deep)
    assert deep.count() == 0
    assert [each.text() for each in window.findChildren(QLabel) if each.isVisible()] == []


def test_a_notice_comes_up_is_replaced_and_is_closed(window):
    notice = Notice()
    window.setLayout(column(notice))
    window.show()
    assert (notice.isVisible(), notice.text()) == (False, "")
    notice.say("The projector is unplugged.")
    assert notice.isVisible()
    assert notice.accessibleName() == notice.text() == "The projector is unplugged."
    assert notice.property("look") == "notice"
    notice.say("The paper is ready.", calm=True)
    assert (notice.text(), notice.property("look")) == ("The paper is ready.", "calm")
    close = found(notice, "close-notice")[0]
    assert close.accessibleName() == "Close"
    close.click()
    assert (notice.isVisible(), notice.text()) == (False, "")
    notice.say("")
    assert not notice.isVisible()


def test_a_look_is_changed_once(window):
    restyle(window, "late")
    restyle(window, "late")
    assert window.property("look") == "late"


def test_what_scrolls_is_never_too_narrow_for_what_is_in_it(window):
    inside = column(label("short"), label("another line"), None)
    scrolled = Scrolled(inside)
    window.setLayout(column(scrolled))
    window.show()
    assert scrolled.minimumSizeHint().height() <= LEAST_SEEN
    before = window.minimumSizeHint().width()
    inside.addWidget(label("a much longer line that does not wrap, whatever happens to it"))
    QApplication.processEvents()
    assert window.minimumSizeHint().width() > before
    window.resize(window.minimumSizeHint())
    QApplication.processEvents()
    content = inside.parentWidget()
    assert content is not None
    assert content.width() >= content.minimumSizeHint().width()


def ink(line: OneLine) -> int:
    """How far to the right a line is drawn."""
    image = line.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
    dark = [x for x in range(image.width()) for y in range(image.height())
            if image.pixelColor(x, y).lightness() < 128]  # fmt: skip
    return max(dark, default=0)


def test_a_line_that_is_too_long_ends_in_an_ellipsis(window, theme):
    assert theme is not None
    line = OneLine("name")
    line.setParent(window)
    line.resize(120, 30)
    window.show()
    line.setText("short")
    assert 0 < ink(line) < 60
    line.setText("much too long for the room that it has got")
    assert 60 < ink(line) < 120


def buttons(window: QWidget, *names: str) -> list[QPushButton]:
    made = [button(each, lambda: None, name=each.rstrip("0123456789")) for each in names]
    layout = window.layout()
    if layout is None:
        window.setLayout(column(*made))
    else:
        for each in made:
            layout.addWidget(each)
    return made


def shown_with_keyboard(window: QWidget, control: QWidget) -> None:
    window.show()
    window.activateWindow()
    control.setFocus()


def test_the_keyboard_goes_from_an_old_control_to_the_one_in_its_place(window):
    old = buttons(window, "card0", "card1", "card2")
    shown_with_keyboard(window, old[1])
    layout = window.layout()
    assert layout is not None
    with keyboard_kept(window):
        clear(layout)
        fresh = buttons(window, "card3", "card4", "other")
    assert window.focusWidget() is fresh[1]
    with keyboard_kept(window):
        clear(layout)
        last = buttons(window, "other", "card5")
    assert window.focusWidget() is last[1]
    with keyboard_kept(window):
        clear(layout)
        buttons(window, "other")
    assert window.focusWidget() is window


def test_the_keyboard_never_falls_on_the_control_next_to_one_that_goes(window):
    first, _second = buttons(window, "undo", "back")
    shown_with_keyboard(window, first)
    with keyboard_kept(window):
        first.setEnabled(False)
    assert window.focusWidget() is window


def test_a_control_that_stays_keeps_the_keyboard(window):
    first, second = buttons(window, "undo", "back")
    shown_with_keyboard(window, first)
    with keyboard_kept(window):
        second.setEnabled(False)
    assert window.focusWidget() is first


def test_the_keyboard_elsewhere_stays_there(window):
    inside = QWidget()
    outside = button("outside", lambda: None)
    window.setLayout(column(inside, outside))
    inside.setLayout(column(button("inside", lambda: None)))
    shown_with_keyboard(window, outside)
    with keyboard_kept(inside):
        pass
    assert window.focusWidget() is outside


def test_a_pane_out_of_sight_is_filled_without_calling_the_keyboard(window):
    pane = QWidget()
    window.setLayout(column(pane))
    old = buttons(pane, "card1")[0]
    shown_with_keyboard(window, old)
    pane.hide()
    old.setFocus()
    with keyboard_kept(window):
        pass
    assert window.focusWidget() is window
