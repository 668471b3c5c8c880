"""The page that says how each session begins to show its slides."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QPushButton, QWidget

from app.domain.settings import View
from app.gui.shared.widgets import button, column, label, row
from app.screens.settings import text_steps
from app.screens.wording import _


class LooksPage(QWidget):
    """The size of texts, the contrast, plain words and subtitles."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._view = View()
        self.steps: list[QPushButton] = []
        sizes = QButtonGroup(self)
        for step, name in enumerate(text_steps()):
            made = button(name, lambda step=step: self._change(text_step=step), name="text-step")  # type: ignore[misc]
            made.setCheckable(True)
            sizes.addButton(made)
            self.steps.append(made)
        self.contrast = self._tick_box(_("High contrast: white on black"), "contrast")
        self.plain = self._tick_box(_("Plain words, where a module has them"), "plain")
        self.subtitles = self._tick_box(_("Subtitles under films"), "subtitles")
        about = label(
            _("Each session begins like this; during a session all of it can be changed by key."),
            "soft", wrap=True,
        )  # fmt: skip
        self.setLayout(
            column(
                about, 8, label(_("Size of texts"), "heading"), row(*self.steps, None, spacing=8),
                14, label(_("Reading and listening"), "heading"), self.contrast, self.plain,
                self.subtitles, None, spacing=8,
            )
        )  # fmt: skip

    def show_view(self, view: View) -> None:
        """Show what is kept."""
        self._view = view
        self.steps[min(view.text_step, len(self.steps) - 1)].setChecked(True)
        self.contrast.setChecked(view.contrast)
        self.plain.setChecked(view.plain)
        self.subtitles.setChecked(view.subtitles)

    def _tick_box(self, text: str, field: str) -> QCheckBox:
        made = QCheckBox(text)
        made.setAccessibleName(text)
        made.clicked.connect(lambda ticked: self._change(**{field: ticked}))
        return made

    def _change(self, **fields: int) -> None:
        self.changed.emit(replace(self._view, **fields))  # type: ignore[arg-type]
