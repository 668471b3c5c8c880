"""Packs and official media without a disk: the test says what becomes of each wish."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from app.domain.content import Activity, Module
from app.domain.errors import UserError
from app.usecases.mallettes import (
    Cancelled,
    Integrity,
    Interruption,
    OfficialFile,
    Origin,
    PackState,
    Place,
    Progress,
    Trust,
)
from tests.fakes.shelf import FakeShelf

SIGNED = Integrity(Trust.SIGNED, "Les Tilleuls")
UNSIGNED = Integrity(Trust.UNSIGNED)
ALTERED = Integrity(Trust.ALTERED, "", ("media/film.mp4",), ("plain.json",), ("virus.exe",))
STEPS = 10
BIG = 300_000_000


def a_pack(
    *modules: str,
    name: str = "verger",
    origin: Origin = Origin.BUNDLED,
    integrity: Integrity = UNSIGNED,
    version: int = 1,
) -> PackState:
    """Build a pack of some modules."""
    return PackState(
        name, "Le verger", version, modules or ("sample",), integrity, origin, 40_000_000
    )


class FakePackStore:
    """Holds the packs that the test gives; installing takes `STEPS` steps.

    `refusal` is raised by the next install, removal or examination; `installed` is what a file
    turns out to hold; `heard` is what progress was told.
    """

    def __init__(self, *packs: PackState) -> None:
        self.held = list(packs)
        self.refusal: UserError | None = None
        self.installed = a_pack("new", name="nouvelle", origin=Origin.INSTALLED, integrity=SIGNED)
        self.examined: Integrity | None = None
        self.asked: list[str] = []

    def packs(self) -> tuple[PackState, ...]:
        """Return the packs."""
        return tuple(self.held)

    def install(self, file: Path, progress: Progress, cancelled: Cancelled) -> PackState:
        """Take a pack in."""
        self._work(f"install {file.name}", progress, cancelled)
        self.held = [each for each in self.held if each.id != self.installed.id]
        self.held.append(self.installed)
        return self.installed

    def remove(self, pack: str) -> None:
        """Let a pack go."""
        self.asked.append(f"remove {pack}")
        if self.refusal is not None:
            raise self.refusal
        self.held = [each for each in self.held if each.id != pack]

    def examine(self, pack: str, progress: Progress, cancelled: Cancelled) -> Integrity:
        """Look at a pack; what is found is kept."""
        self._work(f"examine {pack}", progress, cancelled)
        found = self.examined or next(each.integrity for each in self.held if each.id == pack)
        self.held = [
            replace(each, integrity=found) if each.id == pack else each for each in self.held
        ]
        return found

    def _work(self, wish: str, progress: Progress, cancelled: Cancelled) -> None:
        self.asked.append(wish)
        for step in range(STEPS + 1):
            if cancelled():
                raise Interruption
            progress(step * BIG // STEPS, BIG)
            if self.refusal is not None and step == STEPS // 2:
                raise self.refusal


class FakeOfficialMedia:
    """Notes which files were put in the place of ours; `refusal` is raised by the next wish.

    `unfit` is why a file cannot be shown there.
    """

    def __init__(self) -> None:
        self.files: dict[Place, OfficialFile] = {}
        self.refusal: UserError | None = None
        self.unfit: UserError | None = None

    def in_place(self) -> Mapping[Place, OfficialFile]:
        """Return the files in place."""
        return dict(self.files)

    def checked(self, place: Place, chosen: OfficialFile) -> Activity:
        """Return what the activity would be, or refuse it."""
        del chosen
        if self.unfit is not None:
            raise self.unfit
        return Activity(place[1], "", 1)

    def use(
        self, place: Place, chosen: OfficialFile, progress: Progress, cancelled: Cancelled
    ) -> None:
        """Take a file."""
        for step in range(STEPS + 1):
            if cancelled():
                raise Interruption
            progress(step, STEPS)
        if self.refusal is not None:
            raise self.refusal
        self.files[place] = chosen

    def back_to_ours(self, place: Place) -> None:
        """Let a file go."""
        if self.refusal is not None:
            raise self.refusal
        self.files.pop(place, None)


class FreshFakeShelf(FakeShelf):
    """A shelf whose modules the test changes; `fresh` counts how often it was looked through."""

    fresh = 0

    def refresh(self) -> None:
        """Be looked through again."""
        self.fresh += 1

    def hold(self, *modules: Module) -> None:
        """Hold these modules from now on."""
        self._modules = modules


Result = TypeVar("Result")


class Later:
    """Work off the window's thread that is done when the test says so, one piece at a time."""

    def __init__(self) -> None:
        self._jobs: deque[Callable[[], None]] = deque()

    def run(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[BaseException], None],
    ) -> None:
        """Keep a piece of work."""

        def job() -> None:
            try:
                result = work()
            except (UserError, Interruption) as error:
                on_failure(error)
                return
            on_success(result)

        self._jobs.append(job)

    def do(self) -> None:
        """Do all that waits, and what comes of it."""
        while self._jobs:
            self._jobs.popleft()()
