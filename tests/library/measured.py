"""Checks packs, each in a process of its own that says what it took: one path a line on stdin."""

import json
import os
import resource
import sys
from pathlib import Path

from app.library.checking import check_path


def megabytes() -> int:
    """The most memory that this process ever had, in megabytes."""
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit


def measure(path: Path) -> None:
    """Check a pack and say how many seconds of work and megabytes that took."""
    before = megabytes()
    said = [f"{each.file}: {each.remedy}" for each in check_path(path, ()).everything]
    used = resource.getrusage(resource.RUSAGE_SELF)
    seconds = used.ru_utime + used.ru_stime
    row = {"seconds": seconds, "megabytes": megabytes() - before, "said": said[:300]}
    sys.stdout.write(f"{json.dumps(row)}\n")
    sys.stdout.flush()


def main() -> None:
    """Measure one after the other; what was imported does not count."""
    check_path(Path(sys.argv[1]), ())
    for line in sys.stdin:
        child = os.fork()
        if not child:
            measure(Path(line.rstrip("\n")))
            os._exit(0)
        os.waitpid(child, 0)


if __name__ == "__main__":
    main()
