"""Installs mallettes until it is killed; run by `test_kill_install`."""

import json
from pathlib import Path

from tests.library.installs import Computer, never
from tests.nursery import bear_writers, say


def install_until_killed(order: str) -> None:
    """Install a mallette, and say so; then wait for the end."""
    folder, file = map(Path, json.loads(order))
    computer = Computer(folder)
    say("at work")
    told = computer.store.install(file, lambda done, _whole: say(str(done)), never)
    say(f"installed {told.version}")
    while True:
        pass


if __name__ == "__main__":
    bear_writers(install_until_killed)
