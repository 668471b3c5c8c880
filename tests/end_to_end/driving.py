"""Drives the program without a screen: presses its keys and reads its windows through a pipe."""

import json
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.end_to_end.programs import Running, running, without_screen
from tests.end_to_end.waiting import PATIENCE, read_line

DRIVEN = [sys.executable, "-m", "tests.end_to_end.driven"]
SCREENS = (("LAPTOP", 0, 1366, 768), ("PROJECTOR", 1366, 1920, 1080))
ROOM, CONSOLE = "Écran de la salle", "À main levée — pupitre"
NOBODY = UUID(int=0)


def offscreen_pair(folder: Path) -> str:
    """Describe two screens that exist in memory only, for QT_QPA_PLATFORM."""
    screens = [
        {"name": name, "x": x, "y": 0, "width": width, "height": height}
        for name, x, width, height in SCREENS
    ]
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": screens}), encoding="utf-8")
    return f"offscreen:configfile={config}"


class Driven:
    """A program and the hands on it."""

    def __init__(self, program: Running) -> None:
        self.program = program

    def do(self, *words: Any) -> Any:
        """Have one thing done and return what came of it."""
        process = self.program.process
        assert process.stdin is not None
        assert process.stdout is not None
        process.stdin.write(json.dumps(words).encode() + b"\n")
        return json.loads(read_line(process.stdout))

    def see(self) -> dict[str, Any]:
        """What a person sees now."""
        seen: dict[str, Any] = self.do("see")
        return seen

    def until(self, key: str, value: object, *, seconds: float = PATIENCE) -> None:
        """Wait until a part of what is seen is, or holds, a value."""

        def found() -> bool:
            seen = self.see().get(key)
            return value in seen if isinstance(seen, list) else seen == value

        self.program.until(found, f"{key} {value}", seconds=seconds)

    def until_film(self, milliseconds: int) -> None:
        """Wait until the film has come this far."""
        self.program.until(lambda: self.see()["film_ms"] >= milliseconds, f"film {milliseconds}")

    def click(self, name: str, number: int = 0) -> None:
        """Click a button once it can be seen."""
        self.program.until(lambda: self.do("click", name, number), f"button {name}")

    def notices(self) -> list[str]:
        """The sentences over the work."""
        notices: list[str] = self.see()["notices"]
        return notices

    def until_notice(self, words: str) -> str:
        """Wait for a notice with these words and return it whole."""

        def said() -> str:
            return next((each for each in self.notices() if words in each), "")

        self.program.until(said, f"notice with “{words}”")
        return said()

    def begin(self, button: str = "start") -> None:
        """Open the session of the first card, or take it up again, in both windows."""
        self.click(button)
        self.until("windows", ROOM)
        self.until("active", CONSOLE)

    def leave(self) -> None:
        """Leave a session in its middle: who closes again, a moment later, means it."""
        self.do("close")
        self.until_notice("en cours")
        asked = time.monotonic()
        self.program.until(lambda: time.monotonic() > asked + 1.2, "second thought")
        self.do("close")
        self.until("windows", "À main levée")


@contextmanager
def driven(
    data: Path,
    notes: Path,
    session: UUID = NOBODY,
    *,
    through: tuple[str, ...] = (),
    around: dict[str, str] | None = None,
) -> Iterator[Driven]:
    """Open the program on a data folder, on two screens in memory."""
    environ = without_screen(QT_QPA_PLATFORM=offscreen_pair(notes), **(around or {}))
    command = [*through, *DRIVEN, "--data", str(data)]
    with running(command, data, session, environ, notes) as program:
        yield Driven(program)
