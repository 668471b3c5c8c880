"""The console's page for the room: a pause, a message, how slides are shown."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QLayout, QLineEdit, QPushButton, QWidget

from app.domain.events import Curtain
from app.domain.live import SessionState
from app.domain.settings import View
from app.gui.shared.fields import NumberField
from app.gui.shared.stage import Stage
from app.gui.shared.widgets import Scrolled, button, column, label, row
from app.screens.settings import TEXT_STEPS
from app.screens.wording import _
from app.usecases import staging

USUAL_PAUSE = 10
LONGER = 5


class StagingPane(QWidget):
    """Says what was asked for the room; it decides nothing."""

    pause_wanted = Signal(str, object)
    longer_wanted = Signal()
    message_wanted = Signal(str)
    opened = Signal()
    view_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view = View()
        self.pause_text = _field(_("What the room waits for"), _("Break"))
        self.minutes = NumberField(1)
        self.minutes.setValue(USUAL_PAUSE)
        self.minutes.setMinimumHeight(44)
        self.minutes.setAccessibleName(_("Minutes of the pause"))
        self.message = _field(_("Message for the room"), "")
        self.message.returnPressed.connect(self._show_message)
        self.again = button(_("Show the slide again"), self.opened.emit, "primary", name="again")
        body = column(self.again, self._pause(), self._message(), self._looks(), None, spacing=18)
        self.setLayout(column(label(_("For the room"), "question"), Scrolled(body), spacing=14))

    def _pause(self) -> QWidget:
        start = button(_("Start the pause"), self._start_pause, name="pause")
        open_end = button(_("Without an end"), self._wait, name="wait")
        self.longer = button(
            _("{n} minutes more").format(n=LONGER), self.longer_wanted.emit, name="longer"
        )
        self.pause_text.returnPressed.connect(self._start_pause)
        return _part(
            column(
                label(_("Pause"), "heading"),
                row(self.pause_text, self.minutes, label(_("minutes"), "soft"), spacing=10),
                row(start, open_end, self.longer, None, spacing=10),
                spacing=10,
            )
        )

    def _message(self) -> QWidget:
        show = button(_("Show the message"), self._show_message, name="message")
        return _part(
            column(label(_("Message"), "heading"), row(self.message, show, spacing=10), spacing=10)
        )

    def _looks(self) -> QWidget:
        self.steps = QButtonGroup(self)
        sizes: list[QPushButton] = []
        for step, name in TEXT_STEPS.items():
            made = button(_(name), partial(self._ask, text_step=step), name=f"text-{step}")
            made.setCheckable(True)
            self.steps.addButton(made, step)
            sizes.append(made)
        self.contrast = self._toggle(_("High contrast"), "contrast")
        self.plain = self._toggle(_("Plain words"), "plain")
        self.subtitles = self._toggle(_("Subtitles"), "subtitles")
        return _part(
            column(
                label(_("Size of texts"), "heading"),
                row(*sizes, None, spacing=8),
                row(self.contrast, self.plain, self.subtitles, None, spacing=8),
                spacing=10,
            )
        )

    def _toggle(self, text: str, name: str) -> QPushButton:
        made = button(text, lambda: self._ask(**{name: made.isChecked()}), name=f"view-{name}")
        made.setCheckable(True)
        return made

    def _ask(self, **changes: bool | int) -> None:
        self.view_wanted.emit(replace(self._view, **changes))  # type: ignore[arg-type]

    def _start_pause(self) -> None:
        self.pause_wanted.emit(self.pause_text.text(), self.minutes.value())

    def _wait(self) -> None:
        self.pause_wanted.emit(self.pause_text.text(), None)

    def _show_message(self) -> None:
        self.message_wanted.emit(self.message.text())

    def show_state(self, state: SessionState) -> None:
        """Show how the room's screen stands."""
        view, curtain = state.screen.view, state.curtain
        self._view = view
        self.again.setEnabled(curtain is not Curtain.OPEN)
        self.longer.setEnabled(curtain is Curtain.WAITING and state.screen.until is not None)
        self.steps.button(view.text_step).setChecked(True)
        self.contrast.setChecked(view.contrast)
        self.plain.setChecked(view.plain)
        self.plain.setEnabled(state.module.plain is not None)
        self.subtitles.setChecked(view.subtitles)


class Staging(QObject):
    """Carries out what is asked for the room; `actions` is what its keys do."""

    def __init__(self, pane: StagingPane, stage: Stage, open_page: Callable[[], object]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._stage = stage
        self._open_page = open_page
        self.actions: dict[str, Callable[[], object]] = {
            "waiting": self._wait,
            "message": lambda: self._type_in(pane.message),
            "freeze": lambda: self._move(Curtain.FROZEN),
            "hide": lambda: self._move(Curtain.HIDDEN),
            "larger_text": lambda: self._size(1),
            "smaller_text": lambda: self._size(-1),
            "contrast": pane.contrast.click,
            "plain_words": pane.plain.click,
            "subtitles": pane.subtitles.click,
        }
        pane.pause_wanted.connect(
            lambda text, minutes: stage.do(lambda live: staging.show_waiting(live, text, minutes))
        )
        pane.longer_wanted.connect(lambda: stage.do(lambda live: staging.wait_longer(live, LONGER)))
        pane.message_wanted.connect(
            lambda text: stage.do(lambda live: staging.show_message(live, text))
        )
        pane.opened.connect(lambda: stage.do(staging.open_curtain))
        pane.view_wanted.connect(
            lambda view: stage.do(lambda live: staging.change_view(live, view))
        )
        stage.state_changed.connect(pane.show_state)

    def _wait(self) -> None:
        """Get ready for a pause, or end the one that is on."""
        session = self._stage.session
        if session and session.state.curtain is Curtain.WAITING:
            self._stage.do(staging.open_curtain)
        else:
            self._type_in(self._pane.pause_text)

    def _type_in(self, field: QLineEdit) -> None:
        if not self._pane.isVisible():
            self._open_page()
        field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        field.selectAll()

    def _move(self, curtain: Curtain) -> None:
        self._stage.do(lambda live: live.move_curtain(curtain))

    def _size(self, by: int) -> None:
        """Larger or smaller texts, as far as there are sizes."""
        wanted = self._pane.steps.button(self._pane.steps.checkedId() + by)
        if wanted is not None:
            wanted.click()


def _field(name: str, text: str) -> QLineEdit:
    made = QLineEdit(text)
    made.setAccessibleName(name)
    made.setPlaceholderText(name)
    made.setMaxLength(staging.MOST_LETTERS)
    made.setMinimumHeight(44)
    return made


def _part(layout: QLayout) -> QWidget:
    part = QWidget()
    part.setLayout(layout)
    return part
