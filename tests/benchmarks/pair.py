"""A laptop and a projector that exist in memory, and waiting for what is painted on them."""

import json
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from app.screens.wording import use
from app.surroundings import catalogue

FRAME_S = 1 / 60
REST_S = 0.05
PATIENCE_S = 20
SCREENS = (("Laptop", 0, 1366, 768), ("Projector", 1366, 1920, 1080))


def pair_of_screens(folder: Path) -> None:
    """Let the program find both, in French, unless QT_QPA_PLATFORM asks for real ones."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        for name, x, width, height in SCREENS
    ]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
    use(catalogue())


def until(done: Callable[[], bool]) -> None:
    """Let the program work until it is done."""
    end = time.perf_counter() + PATIENCE_S
    while not done():
        QApplication.processEvents()
        if time.perf_counter() > end:
            sys.exit("nothing was drawn")


def settle() -> None:
    """Let the program draw what it has to draw; as long as a person takes to see it."""
    end = time.perf_counter() + REST_S
    while time.perf_counter() < end:
        QApplication.processEvents()
