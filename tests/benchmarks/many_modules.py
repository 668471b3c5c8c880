"""What a start feels like with 7 modules and with 200: nobody should see the difference.

    python tests/benchmarks/many_modules.py [--times 7] [--modules 200] [--platform offscreen]

The modules beyond those that come with the program are installed from mallettes of their own.
Both data folders take turns, so that whatever else the machine does falls on both. The last two
lines are the longest times during which the window answered nobody in the four seconds after it was
usable: while the console is built, and then, while all packs are read in the background.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from app.library.mallette import export
from app.stock import Stock
from app.surroundings import CONTENT
from tests.benchmarks.machine import machine_line
from tests.benchmarks.start_up import plan_some
from tests.fakes.packs import film_bytes
from tests.library.installs import never, quietly

HERE = Path(__file__).parent
WARM_UP = 1
PATIENCE_S = 120
MODEL = "histoire"


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the start with many modules.")
    words.add_argument("--times", type=int, default=7)
    words.add_argument("--modules", type=int, default=200)
    words.add_argument("--platform", default="offscreen", help="of Qt: offscreen, xcb…")
    asked = words.parse_args()
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        for data in (few, many):
            plan_some(data)
        bundled = len(Stock(few).shelf.titles())
        install_some(many, Path(name) / "pack", asked.modules - bundled)
        os.environ["QT_QPA_PLATFORM"] = asked.platform
        os.environ["PYTHONPYCACHEPREFIX"] = str(Path(name) / "compiled")
        os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
        taken: dict[Path, list[dict[str, float]]] = {few: [], many: []}
        for turn in range(asked.times + WARM_UP):
            for data in (few, many) if turn % 2 else (many, few):
                taken[data].append(start(data))
    print(machine_line())
    print(f"{asked.times} starts each, in turns, {asked.platform}; milliseconds (median)")
    print(f"{'':16}{bundled:>6} modules{asked.modules:>6} modules{'ratio':>8}")
    rows = {
        "first window": "painted", "usable": "usable",
        "console built": "console", "then held up": "reading",
    }  # fmt: skip
    for label, moment in rows.items():
        a, b = (statistics.median(each[moment] for each in taken[data][WARM_UP:]) for data in taken)
        print(f"{label:16}{a * 1e3:14.0f}{b * 1e3:14.0f}{b / a:8.2f}")


def install_some(data: Path, pack: Path, count: int) -> None:
    """Install so many modules, each as long as one that comes with the program."""
    store = Stock(data).store
    for number in range(count):
        shutil.rmtree(pack, ignore_errors=True)
        shutil.copytree(CONTENT / MODEL, pack, ignore=shutil.ignore_patterns("*.mp4", "*.part"))
        for film in (CONTENT / MODEL / "media").glob("*.mp4"):
            (pack / "media" / film.name).write_bytes(film_bytes(milliseconds=150_000))
        for file, name in (("pack.json", "pack"), ("module.json", "module")):
            said = json.loads((pack / file).read_text(encoding="utf-8"))
            said |= {"id": f"{name}-{number}", "title": f"{said['title']} ({number})"}
            (pack / file).write_text(json.dumps(said), encoding="utf-8")
        mallette = pack.with_suffix(".mallette")
        assert export(pack, mallette, quietly, never) == ()
        store._installer.install(mallette, quietly, never)  # all are looked through at the end
    Stock(data).store.packs()


def start(data: Path) -> dict[str, float]:
    """Start the program; how long after that each moment came, and how long it was held up."""
    command = [sys.executable, str(HERE / "watched_calm.py"), "--data", str(data)]
    begun = time.time()
    told = subprocess.run(
        command, capture_output=True, text=True, timeout=PATIENCE_S, check=True
    ).stdout
    moments = {what: float(at) for what, at in map(str.split, told.splitlines())}
    return {what: at - (begun if at > begun else 0) for what, at in moments.items()}


if __name__ == "__main__":
    main()
