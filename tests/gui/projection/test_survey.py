"""The check of the room sees the screens as they are."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.gui.projection.survey import survey
from app.usecases.devices import SeenScreens

HOUSE = Path(__file__).parents[3]
_LOOK = """
from PySide6.QtGui import QGuiApplication
from app.gui.projection.survey import survey
application = QGuiApplication([])
seen = survey()
print(*seen.names, seen.copied)
"""


def test_every_screen_is_counted(qapp):
    assert len(survey().names) == len(qapp.screens())


@pytest.mark.parametrize(
    ("beside", "seen"),
    [(1366, SeenScreens(("laptop", "room"))), (0, SeenScreens(("laptop", "room"), copied=True))],
)
def test_a_screen_that_lies_over_another_is_a_copy_of_it(
    tmp_path: Path, beside: int, seen: SeenScreens
):
    screens = [
        {"name": name, "x": x, "y": 0, "width": 1366, "height": 768, "dpr": 1, "logicalDpi": 96,
         "logicalBaseDpi": 96}
        for name, x in (("laptop", 0), ("room", beside))
    ]  # fmt: skip
    (tmp_path / "screens.json").write_text(json.dumps({"screens": screens}))
    platform = f"offscreen:configfile={tmp_path / 'screens.json'}"
    said = subprocess.run(
        [sys.executable, "-c", _LOOK],
        env={**os.environ, "QT_QPA_PLATFORM": platform},
        cwd=HOUSE, capture_output=True, check=True, text=True,
    ).stdout  # fmt: skip
    assert said == f"{' '.join(seen.names)} {seen.copied}\n"
