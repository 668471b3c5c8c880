"""Makes papers off the window's thread: to look at, to print, to keep, to hand over."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.errors import UserError
from app.domain.meetings import Session
from app.gui.desk.bench import Bench
from app.gui.desk.letters_made import LettersMade
from app.gui.desk.press import Draw, Press
from app.gui.desk.whose import about
from app.screens.paper_wishes import PaperRow, Wish
from app.screens.wording import _

MOST_COPIES = 99
SLOW_MS = 400
Offer = tuple[str, Callable[[], object]]


class Errand:
    """A paper of a session that is being made; once cancelled, nothing comes of it any more.

    What is only `seen` gives way to what is wanted next; a print or a file is finished first.
    """

    def __init__(self, row: PaperRow, session: Session, *, seen: bool = False) -> None:
        self.row = row
        self.session = session
        self.cancelled = False
        self.stale = False
        self.seen = seen


class Pressing(QObject):
    """Does one thing at a time with a paper; what was made last is not made again.

    `ended` once nothing is being made any more, whatever came of it.
    """

    ended = Signal()

    def __init__(self, bench: Bench, press: Press) -> None:
        super().__init__(bench)
        self._bench = bench
        self._press = press
        self._errand: Errand | None = None
        self._made: tuple[Wish, bytes] | None = None
        self._letters = LettersMade(bench)
        self.hand_over = self._letters.hand_over
        self._slow = QTimer(self)
        self._slow.setSingleShot(True)
        self._slow.setInterval(SLOW_MS)
        self._slow.timeout.connect(self._say_making)

    def has_made(self, row: PaperRow) -> bool:
        """Whether this paper was made, and nothing changed since."""
        return self._made is not None and self._made[0] == row.wish

    @property
    def busy(self) -> bool:
        """Whether something is being made."""
        return self._errand is not None

    def forget(self) -> bool:
        """Make papers anew: what they say may have changed; whether pages were being made.

        Pages that are only looked at are given up; a print or a file is finished, not kept.
        """
        self._made = None
        errand = self._errand
        if errand is None:
            return False
        errand.stale = True
        if not errand.seen:
            return False
        if not self._slow.isActive():  # that they are being made was said
            self._bench.window.notice.hide()
        return self._drop()

    def look(self, row: PaperRow, session: Session, show: Callable[[bytes], object]) -> None:
        """Have the pages of a paper shown."""

        def seen(_errand: Errand, pdf: bytes) -> None:
            if not row.wish.numbered:  # to be printed, it is made anew with its number
                self._made = row.wish, pdf
            show(pdf)

        if self._made is not None and self._made[0] == row.wish:
            show(self._made[1])
            return
        gather, errand = partial(self._press.look, row.wish), Errand(row, session, seen=True)
        if self._make(errand, gather, lambda draw, _errand: draw(), seen):
            self._slow.start()  # pages that come at once need no notice that flashes up

    def print(self, row: PaperRow, session: Session, printer: str, copies: int) -> None:
        """Print a paper."""
        if copies > MOST_COPIES:
            self._bench.fail(UserError("At most {most} copies at a time.", most=MOST_COPIES))
            return

        def work(draw: Draw, errand: Errand) -> bytes:
            pdf = draw()
            self._press.ways.print_true(pdf, printer, copies, lambda: errand.cancelled)
            return pdf

        said = _("{paper}: sent to the printer {printer}.").format(paper=row.title, printer=printer)
        done = partial(self._done, said, ())
        if self._make(Errand(row, session), self._gathering(row), work, done):
            self._say_making()

    def save(self, row: PaperRow, session: Session) -> None:
        """Keep a paper as a file where the user says."""
        file = self._press.ask(_("Save the paper"), self._press.name(row.wish, session), row.title)
        if file is None:
            return

        def work(draw: Draw, errand: Errand) -> bytes:
            pdf = draw()
            if not errand.cancelled:
                self._press.write(pdf, file)
            return pdf

        words = _("{paper}: saved as {name} in the folder {folder}.")
        said = words.format(paper=row.title, name=file.name, folder=file.parent)
        offers = (
            (_("Open"), partial(self._show_file, file, file)),
            (_("Open the folder"), partial(self._show_file, file.parent, file)),
        )
        done = partial(self._done, said, offers)
        if self._make(Errand(row, session), self._gathering(row), work, done):
            self._say_making()

    def cancel(self) -> bool:
        """Give up what is being made, if anything is."""
        dropped = self._drop()
        if dropped:
            self._bench.say(_("Cancelled."))
        return dropped

    def _drop(self) -> bool:
        errand = self._errand
        self._end()
        if errand is not None:
            errand.cancelled = True
        return errand is not None

    def _gathering(self, row: PaperRow) -> Callable[[], Draw]:
        """What was drawn for this paper already, else what gathers it."""
        made = self._made
        if made is not None and made[0] == row.wish:
            pdf = made[1]
            return lambda: lambda: pdf
        return partial(self._press.gather, row.wish)

    def _make(
        self,
        errand: Errand,
        gather: Callable[[], Draw],
        work: Callable[[Draw, Errand], bytes],
        done: Callable[[Errand, bytes], object],
    ) -> bool:
        """Make a paper elsewhere; meanwhile it can be cancelled. False where it cannot be made."""
        if self._errand is not None and not self._errand.seen:
            return False  # the same key once more would print it twice
        self._drop()
        try:
            draw = gather()
        except UserError as error:
            self._bench.fail(error)
            return False
        notice = self._bench.window.notice
        self._errand = errand
        notice.hide()

        def ready(made: bytes) -> None:
            if not errand.cancelled:
                self._end()
                notice.hide()
                done(errand, made)

        def refused(error: BaseException) -> None:
            if not errand.cancelled:
                self._end()
                notice.hide()
                self._bench.fail(error)

        self._press.background.run(partial(work, draw, errand), ready, refused)
        return True

    def _say_making(self) -> None:
        if self._errand is None:
            return
        words = _("{paper}: being made…").format(paper=self._errand.row.title)
        offers = ((_("Cancel"), self.cancel),)
        self._bench.window.notice.say(words, calm=True, offers=offers)

    def _end(self) -> None:
        self._errand = None
        self._slow.stop()
        self.ended.emit()

    def _done(self, said: str, offers: tuple[Offer, ...], errand: Errand, pdf: bytes) -> None:
        """Say what became of it; after letters, offer to note that they are handed over."""
        row, session = errand.row, errand.session
        if not errand.stale:
            self._made = row.wish, pdf
        self._note_leaving(row, session)
        if row.letter is not None:
            offers = ((f"{self._letters.keep(row)}  F9", self.hand_over), *offers)
        said = about(self._bench, session.id, said)
        self._bench.window.notice.say(said, calm=True, offers=offers)

    def _note_leaving(self, row: PaperRow, session: Session) -> None:
        try:
            self._press.left(row.wish.kind, session.id, row.wish.registrations)
        except UserError as error:
            self._bench.fail(error)

    def _show_file(self, what: Path, file: Path) -> None:
        if not self._press.show(what):
            words = _("No program of this computer opens it: the file is {file}.")
            self._bench.window.notice.say(words.format(file=file))
