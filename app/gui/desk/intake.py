"""What tables are read with, and work done off the window's thread while somebody waits."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from app.domain.imports.said import Knowledge
from app.domain.imports.table import Table
from app.gui.desk.import_page import ImportPage
from app.gui.shared.work import Work
from app.usecases.importing.ports import ErasedRows, KnownLayouts
from app.usecases.mallettes import Interruption

Result = TypeVar("Result")


class Elsewhere(Protocol):
    """Does slow work off the window's thread, then calls one of the two on it."""

    def run(
        self,
        work: Callable[[], Result],
        on_success: Callable[[Result], None],
        on_failure: Callable[[BaseException], None],
    ) -> None:
        """Do `work` elsewhere."""
        ...


@dataclass(frozen=True)
class Intake:
    """What tables are read with, and what is remembered of them.

    `ask` has a file chosen, `read` takes it with letters and separator (empty: found out);
    `ask_where` has the place of a new file chosen, `write` writes a table there.
    """

    ask: Callable[[str, str], Path | None]
    read: Callable[[Path, str, str], Sequence[Table]]
    erased: ErasedRows
    layouts: KnownLayouts
    known: Callable[[], Knowledge]
    background: Elsewhere
    ask_where: Callable[[str, str, str], Path | None]
    write: Callable[[Path, str, Sequence[str], Iterable[Sequence[str]]], object]


class Errand(QObject):
    """One piece of work at a time for the page of imports, which says what is waited for.

    `stopped` when it came to nothing: the user wanted no more of it, or it was refused, which
    `failed` tells as well.
    """

    stopped = Signal()
    failed = Signal(object)

    def __init__(self, page: ImportPage, background: Elsewhere) -> None:
        super().__init__(page)
        self._page = page
        self._background = background
        self._work: Work | None = None
        self._stoppable = True

    @property
    def busy(self) -> bool:
        """Whether somebody waits for something."""
        return self._work is not None

    @property
    def bound(self) -> bool:
        """Whether something is being done that must come to its end first."""
        return self.busy and not self._stoppable

    def run(
        self, words: str, job: Callable[[Work], Result], take: Callable[[Result], None],
        *, stoppable: bool = True,
    ) -> None:  # fmt: skip
        """Do a job elsewhere, then take what comes of it, unless nobody waits for it any more."""
        if self.bound:
            return
        self.stop()
        work = self._work = Work(words)
        self._stoppable = stoppable
        self._page.wait(words, work if stoppable else None)

        def done(result: Result) -> None:
            if self._work is not work:
                return
            self._work = None
            if work.cancelled():
                self.stopped.emit()
            else:
                take(result)

        self._background.run(partial(job, work), done, partial(self._fail, work))

    def stop(self) -> None:
        """Wait no more for what can be stopped."""
        if self._work is not None and self._stoppable:
            self._work.cancel()

    def _fail(self, work: Work, error: BaseException) -> None:
        if self._work is not work:
            return
        self._work = None
        self.stopped.emit()
        if not isinstance(error, Interruption):
            self.failed.emit(error)
