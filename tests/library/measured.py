"""Checks mallettes, or installs them over an older version, each in a process of its own.

Lines on stdin say what to do: check FILE, or install FILE. Each is answered with what it took.
"""

import json
import os
import resource
import sys
from pathlib import Path

from app.domain.errors import UserError
from app.library.checking import check_path
from tests.library.installs import Computer, a_mallette


def megabytes() -> int:
    """The most memory that this process ever had, in megabytes."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def done(action: str, file: Path, computer: Computer) -> list[str]:
    """Do what is asked; returns what is said of it."""
    if action == "check":
        return [f"{each.file}: {each.remedy}" for each in check_path(file, ()).everything]
    try:
        computer.install(file)
    except UserError as error:
        return [str(error)]
    return []


def measure(action: str, file: Path, computer: Computer) -> None:
    """Do it and say how many seconds of work and megabytes that took."""
    before = megabytes()
    said = done(action, file, computer)
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = used.ru_utime + used.ru_stime
    row = {"seconds": seconds, "megabytes": megabytes() - before, "said": said[:300]}
    sys.stdout.write(f"{json.dumps(row)}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure one after the other; what was imported does not count."""
    folder = Path(sys.argv[1])
    computer = Computer(folder / "computer")
    first = a_mallette(folder)
    computer.install(first)
    check_path(first, ())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    for line in sys.stdin:
        action, _space, file = line.rstrip("\n").partition(" ")
        child = os.fork()
        if not child:
            measure(action, Path(file), computer)
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
