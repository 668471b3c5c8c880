"""What personal data is kept with, and how it is erased or saved from the desk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar
from uuid import UUID

from app.domain.exports import Export
from app.domain.notices import Notice
from app.domain.settings import Retention
from app.gui.desk.bench import Bench
from app.gui.desk.fields import breakable
from app.gui.desk.intake import Elsewhere
from app.screens.wording import _
from app.usecases.privacy.ports import Papers

Result = TypeVar("Result")


class File(Protocol):
    """What is kept about somebody, to be written on any thread."""

    def pdf(self) -> bytes:
        """To be read by the person."""
        ...

    def json(self) -> bytes:
        """For another program."""
        ...


@dataclass(frozen=True)
class Custody:
    """What personal data is kept with.

    `access` gathers what is kept about somebody, `paper` draws the notice, `table` makes a file of
    rows, `ask` where a file goes (title, the name proposed, its kind; None: nowhere).
    """

    rules: Callable[[], Retention]
    notice: Callable[[], Notice]
    exports: Callable[[], tuple[Export, ...]]
    papers: Papers
    access: Callable[[UUID], File]
    paper: Callable[[], bytes]
    table: Callable[[str, tuple[str, ...], tuple[tuple[str, ...], ...]], bytes]
    ask: Callable[[str, str, str], Path | None]
    write: Callable[[bytes, Path], Path]
    background: Elsewhere


def ask_for_good(
    bench: Bench, said: str, work: Callable[[], object], back: Callable[[], object]
) -> None:
    """Ask before something that cannot be taken back; the keyboard is led to doing nothing."""
    notice = bench.window.notice

    def keep() -> None:
        notice.hide()
        back()

    offers = (_("Erase for good"), work), (_("Erase nothing"), keep)
    notice.say(breakable(said), offers=offers)
    notice.lead()


def forget_elsewhere(
    bench: Bench, custody: Custody, work: Callable[[], Result], done: Callable[[Result], object]
) -> None:
    """Forget people off the window's thread: the backups are written anew."""

    def forgotten(result: Result) -> None:
        bench.changed.emit()
        done(result)

    def refused(error: BaseException) -> None:
        bench.changed.emit()
        bench.fail(error)

    bench.say(_("Erasing, in the backups too…"))
    custody.background.run(work, forgotten, refused)


def save_elsewhere(
    bench: Bench, custody: Custody, draw: Callable[[], bytes], title: str, name: str
) -> None:
    """Have a file written where the user says."""
    file = custody.ask(title, name, title)
    if file is None:
        return
    words = _("Saved as {name} in the folder {folder}.")
    said = words.format(name=file.name, folder=file.parent)
    work = lambda: custody.write(draw(), file)  # noqa: E731
    custody.background.run(work, lambda _file: bench.say(said), bench.fail)
