"""When the demonstration fails, its table gets a sentence and a file gets the details."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from app.demo.actor import DETAILS, Actor
from app.launch import Program


@pytest.fixture
def actor(qapp: QApplication, tmp_path: Path) -> Actor:
    # what fails here does not look at the program
    return Actor(cast("Program", None), qapp, tmp_path)


def fail(application: QApplication, failure: Callable[[], None]) -> None:
    """Fail within the event loop, which ends with 1."""
    QTimer.singleShot(0, failure)
    assert application.exec() == 1


def told(printed: str) -> str:
    (line,) = printed.splitlines()
    words = json.loads(line)
    assert words["kind"] == "failed"
    return str(words["text"])


def test_an_error_gives_no_traceback(qapp, actor, capsys, tmp_path):
    error = ZeroDivisionError("division by zero")
    fail(qapp, lambda: actor.unexpected(ZeroDivisionError, error, error.__traceback__))
    assert told(capsys.readouterr().out) == f"The demonstration stopped here: see {DETAILS}."
    assert "ZeroDivisionError: division by zero" in (tmp_path / DETAILS).read_text()


def test_a_button_that_cannot_be_pressed_gives_no_name_of_the_code(
    qapp, actor, capsys, qtbot, tmp_path
):
    button = QPushButton()
    button.setObjectName("start")
    qtbot.addWidget(button)
    fail(qapp, lambda: actor.click(button))
    assert told(capsys.readouterr().out) == f"The demonstration stopped here: see {DETAILS}."
    assert "start" in (tmp_path / DETAILS).read_text()
