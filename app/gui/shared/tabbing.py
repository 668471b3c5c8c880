"""The order of Tab: as things lie on the window, whenever they were made."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QScrollArea, QWidget

from app.gui.shared.keys import focus_of

FORTH, BACK = Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason


def step_through(window: QWidget, *, on: bool) -> bool:
    """Lead the keyboard to the next control of a window, or to the one before.

    Qt's own order is the one in which the controls were made: those that come late come last.
    """
    controls = tuple(_controls(window))
    used = focus_of(window)
    at = controls.index(used) if used in controls else None  # what is just being hidden still is
    after = controls if at is None else (*controls[at + 1 :], *controls[:at])
    for each in after if on else reversed(after):
        if each.isVisible() and each.isEnabled():
            each.setFocus(FORTH if on else BACK)
            return True
    return False


def _controls(part: QWidget) -> Iterator[QWidget]:
    """What Tab leads to on a part of a window, in the order of its layouts."""
    if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
        yield part
    inside = part.widget() if isinstance(part, QScrollArea) else None
    if inside is not None:
        yield from _controls(inside)
    layout = part.layout()
    if layout is not None:
        yield from _laid_out(layout)


def _laid_out(layout: QLayout) -> Iterator[QWidget]:
    for at in range(layout.count()):
        item = layout.itemAt(at)
        widget, within = (item.widget(), item.layout()) if item else (None, None)
        if widget is not None:
            yield from _controls(widget)
        elif within is not None:
            yield from _laid_out(within)
