"""Looks once at the screens that are plugged in, for the check of the room."""

from itertools import combinations

from PySide6.QtGui import QGuiApplication

from app.gui.projection.placement import ScreenIdentity
from app.usecases.devices import SeenScreens


def survey() -> SeenScreens:
    """Name the screens, and tell whether one shows a copy of another."""
    screens = QGuiApplication.screens()
    names = (
        ScreenIdentity(each.manufacturer(), each.model(), "", each.name()).label for each in screens
    )
    pairs = combinations([each.geometry() for each in screens], 2)
    return SeenScreens(tuple(names), any(one.intersects(other) for one, other in pairs))
