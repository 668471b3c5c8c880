"""Installs mallettes like measured.py checks them; the computer is the folder given as argument."""

import json
import os
import resource
import sys
from pathlib import Path

from app.domain.errors import UserError
from tests.library.installs import Computer
from tests.library.measured import megabytes


def measure(computer: Computer, file: Path) -> None:
    """Install a mallette and say how many seconds of work and megabytes that took."""
    before = megabytes()
    said = "installed"
    try:
        computer.install(file)
    except UserError as error:
        said = str(error)
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = used.ru_utime + used.ru_stime
    row = {"seconds": seconds, "megabytes": megabytes() - before, "said": said}
    sys.stdout.write(f"{json.dumps(row)}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure one after the other; what was imported does not count."""
    computer = Computer(Path(sys.argv[1]))
    computer.shelf.modules()
    for line in sys.stdin:
        child = os.fork()
        if not child:
            measure(computer, Path(line.rstrip("\n")))
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
