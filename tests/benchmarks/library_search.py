"""How soon a letter typed in the search of the library has changed its results.

    python tests/benchmarks/library_search.py [--modules 200]

The texts of the bundled modules, over and over, as so many modules. Sentences are typed letter by
letter into the real window. "search" runs from the letter to the results, "painted" until the
window has drawn them. The baseline counts the same words in the same texts, joined into one string,
with Python's own `count`: it finds how many there are, not where. "busy" is how long the processor
worked for "painted", whatever else the machine did meanwhile.
"""

# ruff: noqa: T201 - printing is what it is for; the program is found first

import argparse
import itertools
import os
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parents[2]))

from PySide6.QtWidgets import QApplication

from app.domain.content import Module
from app.gui.library.librarian import Librarian, build_library
from app.gui.library.sources import Sources
from app.gui.shared.theme import dress, load_theme
from app.library.shelf import FolderShelf
from app.screens.wording import use
from app.surroundings import CONTENT, RESOURCES, catalogue
from app.usecases.searching import Index, folded, words_of
from tests.benchmarks.machine import machine_line
from tests.fakes.mallettes import FakeOfficialMedia, FakePackStore, FreshFakeShelf, Later
from tests.fakes.player import FakeVideoPlayer
from tests.fakes.storage import MemorySettings

FRAME_S = 1 / 60
TYPED = (
    "accession sociale à la propriété",
    "dépôt de garantie",
    "le conseil d’administration vote",
    "logement coopérative ville siècle",
    "qui décide de quoi dans une coopérative ?",
    "zèbre introuvable",
)


def many(count: int) -> list[Module]:
    """As many modules, of which no two have the same title."""
    bundled = FolderShelf((CONTENT,)).modules()
    numbered = zip(itertools.cycle(bundled), range(count), strict=False)
    return [replace(each, id=f"m{n}", title=f"{each.title} ({n})") for each, n in numbered]


def library(modules: list[Module]) -> Librarian:
    """The window of the library on these modules, ready to be searched."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme = load_theme(RESOURCES)
    dress(application, theme, RESOURCES)
    later = Later()
    sources = Sources(
        FreshFakeShelf(*modules), FakePackStore(), FakeOfficialMedia(), MemorySettings(), later,
        FakeVideoPlayer, lambda _file, _tell: None, lambda _title, _kinds: None,
    )  # fmt: skip
    made = build_library(theme, RESOURCES / "icons", sources)
    made.window.resize(1366, 690)
    made.open()
    later.do()
    QApplication.processEvents()
    return made


def letters(text: str) -> list[str]:
    """A text as it grows, letter by letter."""
    return [text[: at + 1] for at in range(len(text))]


def timed(act: Callable[[], object]) -> float:
    """How long something takes."""
    start = time.perf_counter()
    act()
    return time.perf_counter() - start


def line(name: str, seconds: list[float], against: list[float] | None = None) -> None:
    """Print one line of the table."""
    p95 = statistics.quantiles(seconds, n=20)[-1]
    ratio = f"{sum(seconds) / sum(against):16.2f}" if against else f"{'':16}"
    print(
        f"{name:10}{len(seconds):7}{statistics.median(seconds) * 1e3:8.2f}{p95 * 1e3:8.2f}"
        f"{max(seconds) * 1e3:9.2f}{max(seconds) / FRAME_S:14.2f}{ratio}"
    )


def main() -> None:
    """Measure, then print one table."""
    words = argparse.ArgumentParser(description="Measure the search of the library.")
    words.add_argument("--modules", type=int, default=200)
    words.add_argument("--rounds", type=int, default=5)
    asked = words.parse_args()
    use(catalogue())
    application = QApplication([])
    modules = many(asked.modules)
    prepared = timed(lambda: Index(modules))
    made = library(modules)
    rounds = [measured(made, application, modules) for _round in range(asked.rounds)]
    bare, searched, painted, busy = (
        [min(each) for each in zip(*kind, strict=True)] for kind in zip(*rounds, strict=True)
    )
    print(machine_line())
    print(f"{asked.modules} modules, {len(whole_of(made)) / 1e6:.1f} million letters,", end=" ")
    print(f"ready in {prepared * 1e3:.0f} ms (off the window's thread)")
    print(f"milliseconds from a letter typed, the best of {asked.rounds} rounds for each letter")
    print(f"{'':10}{'letters':>7}{'p50':>8}{'p95':>8}{'slowest':>9}{'to a frame':>14}", end="")
    print(f"{'to the baseline':>16}")
    line("baseline", bare)
    line("search", searched, bare)
    line("painted", painted, bare)
    line("busy", busy)
    made.close()
    made.window.deleteLater()


Taken = tuple[list[float], list[float], list[float], list[float]]


def measured(made: Librarian, application: QApplication, modules: list[Module]) -> Taken:
    """The seconds of each letter: baseline, search, search until it is painted, processor."""
    whole = whole_of(made)
    bare: list[float] = []
    searched: list[float] = []
    painted: list[float] = []
    busy: list[float] = []
    made._take_index(Index(modules))  # one that remembers nothing of the round before
    other = Index(modules)
    for typed in (grown for text in TYPED for grown in letters(text)):
        looked_for = words_of(typed)
        bare.append(timed(partial(scan, whole, looked_for)))
        searched.append(timed(partial(other.search, typed)))
        worked = time.thread_time()
        painted.append(timed(partial(show, made, application, typed)))
        busy.append(time.thread_time() - worked)
    made.window.search.clear()
    return bare, searched, painted, busy


def whole_of(made: Librarian) -> str:
    """All texts as one."""
    index = made._index
    assert index is not None
    return folded("\n".join(each.text for mark in index._marks for each in mark.passages))


def scan(whole: str, looked_for: tuple[str, ...]) -> list[int]:
    """Count each word."""
    return [whole.count(word) for word in looked_for]


def show(made: Librarian, application: QApplication, typed: str) -> None:
    """Type one letter more, and wait until the results are on the screen."""
    made.window.search.setText(typed)
    application.processEvents()


if __name__ == "__main__":
    main()
