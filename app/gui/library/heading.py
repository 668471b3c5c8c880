"""The head of a module that is open: its title, its pack, and what can be done with that."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QSizePolicy, QWidget

from app.gui.shared.pen import Pen
from app.gui.shared.widgets import button, column, frame, label, restyle, row, say_hint
from app.screens.library import ModuleView
from app.screens.wording import _

_LOOKS = {"good": "good", "coral": "warning"}
_ICON = 24


class ModuleHeading(QWidget):
    """Says which module this is, where it comes from and how far to trust it."""

    left = Signal()
    examine_wanted = Signal()
    remove_wanted = Signal()

    def __init__(self, pen: Pen) -> None:
        super().__init__()
        self._pen = pen
        self.back = button(_("‹ Back"), self.left.emit, name="library-back", hint=_("Esc"))
        self.back.setAccessibleName(_("Back"))
        self._title = label(look="name", wrap=True)
        self._title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._icon, self._facts = label(), label(look="soft", wrap=True)
        self._details = label(look="soft", wrap=True)
        self.examine = button(_("Check the files"), self.examine_wanted.emit, name="examine")
        self.remove = button(_("Remove…"), self._ask, name="remove-pack")
        facts = row(self._icon, self._facts, spacing=8)
        facts.setStretch(1, 1)
        words = column(self._title, facts, spacing=1)
        line = row(self.back, words, self.examine, self.remove, spacing=14)
        line.setStretch(1, 1)
        self.confirm = self._confirmation()
        self.setLayout(column(line, self._details, self.confirm, spacing=8))

    def _confirmation(self) -> QFrame:
        self._question = label(wrap=True)
        self._question.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.yes = button(_("Remove it"), self._remove, name="remove-yes")
        self.no = button(_("Keep it"), self._keep, name="remove-no")
        made = frame("note", row(self._question, self.yes, self.no, margin=10, spacing=10))
        made.hide()
        return made

    def show_view(self, view: ModuleView) -> None:
        """Show the head of a module."""
        self._title.setText(view.title)
        say_hint(self._title, view.summary)
        trust = view.trust
        self._icon.setVisible(trust is not None)
        if trust is not None:
            self._icon.setPixmap(self._pen.icon(trust.icon).pixmap(_ICON, _ICON))
            restyle(self._details, _LOOKS.get(trust.colour, "soft"))
        told = (trust.word if trust else "", view.origin, view.length)
        self._facts.setText(" · ".join(each for each in told if each))
        self._details.setText(view.details)
        self._details.setVisible(bool(view.details))
        self.examine.setVisible(bool(view.pack))
        self.remove.setVisible(view.removable)
        self._question.setText(view.removing)
        self.confirm.hide()

    def _ask(self) -> None:
        self.confirm.show()
        self.no.setFocus()

    def put_off(self) -> bool:
        """Take the question before a removal back; False when none was asked."""
        asked = self.confirm.isVisible()
        if asked:
            self._keep()
        return asked

    def _keep(self) -> None:
        self.confirm.hide()
        self.remove.setFocus()

    def _remove(self) -> None:
        self.confirm.hide()
        self.remove_wanted.emit()
