"""Whether things on the screen may move."""

import os

from PySide6.QtGui import QGuiApplication

_REDUCED = 1  # Qt.MotionPreference.ReducedMotion


def motion_wanted() -> bool:
    """Ask the user (A_MAIN_LEVEE_STILL=1) and the system whether things may move."""
    if os.environ.get("A_MAIN_LEVEE_STILL"):
        return False
    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility()
    wish = accessibility.property("motionPreference")  # Qt older than 6.12 has none
    return bool(getattr(wish, "value", wish) != _REDUCED)
