"""A session in the list of the first window: what it is, and all that can be done with it."""

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QWidget

from app.gui.shared.widgets import button, column, frame, label, row
from app.screens.home import ResumeCard, SessionCard
from app.screens.wording import _


def session_card(card: SessionCard, wanted: Mapping[str, Callable[[], object]]) -> QWidget:
    """Make the card of a session; `wanted` is what its buttons do, by their names."""
    hour = frame(
        "hour",
        column(label(card.hour, "hour"), label(card.day, "small"), margin=12, spacing=0),
    )
    seats = row(label(card.seats, wrap=True), spacing=10)
    seats.setStretch(0, 1)
    if card.prepared:
        seats.addWidget(label(card.prepared, "pill"))
    words = column(
        label(card.title, "name", wrap=True), label(card.place, "soft", wrap=True), seats,
        spacing=4,
    )  # fmt: skip

    def named(text: str, name: str, look: str = "") -> QWidget:
        return button(text, wanted[name], look, name=name)

    first = row(
        named(card.start_label, "start", "primary" if card.urgent else ""),
        named(_("Rehearse"), "rehearse"), named(_("Prepare…"), "prepare"), None,
        spacing=8,
    )  # fmt: skip
    second = row(
        named(_("People"), "people"), named(_("Attendance sheet"), "attendance"),
        named(_("Results"), "results"), None,
        spacing=8,
    )  # fmt: skip
    top = row(hour, words, spacing=18)
    top.setStretch(1, 1)
    return frame("card", column(top, column(first, second, spacing=8), margin=22, spacing=16))


def resume_card(card: ResumeCard, again: Callable[[], object]) -> QWidget:
    """Make the card of the session that was interrupted."""
    go_on = button(_("Resume the session"), again, "primary", name="resume")
    words = column(
        label(card.title, "strong", wrap=True), label(card.text, "soft", wrap=True), spacing=2
    )
    line = row(words, go_on, margin=20)
    line.setStretch(0, 1)
    return frame("soft-alert", line)
