"""Makes papers off the window's thread: to look at, to print, to keep, to hand over."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.changes import Batch
from app.domain.errors import UserError
from app.domain.meetings import Session
from app.domain.messages import Occasion
from app.gui.desk.bench import Bench
from app.gui.desk.press import Draw, Press
from app.screens.paper_wishes import PaperRow, Wish
from app.screens.wording import _, ngettext
from app.usecases.desk.telling import note_letters

MOST_COPIES = 99
SLOW_MS = 400
Offer = tuple[str, Callable[[], object]]


class Errand:
    """Something that is being made; once it is cancelled, nothing comes of it any more.

    What is only `seen` gives way to what is wanted next; a print or a file is finished first.
    """

    def __init__(self, *, seen: bool = False) -> None:
        self.cancelled = False
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
        self._letters: tuple[UUID, PaperRow] | None = None
        self._making = ""
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

    def forget(self) -> None:
        """Make papers anew: what they say may have changed."""
        self._made = None

    def look(self, row: PaperRow, session: Session, show: Callable[[bytes], object]) -> None:
        """Have the pages of a paper shown."""

        def seen(pdf: bytes) -> None:
            if not row.wish.numbered:  # to be printed, it is made anew with its number
                self._made = row.wish, pdf
            show(pdf)

        if self._made is not None and self._made[0] == row.wish:
            show(self._made[1])
            return
        gather = partial(self._press.look, row.wish, session.id)
        if self._make(row, Errand(seen=True), gather, lambda draw, _errand: draw(), seen):
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
        done = partial(self._done, row, said, ())
        if self._make(row, Errand(), self._gathering(row, session), work, done):
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
        done = partial(self._done, row, said, offers)
        if self._make(row, Errand(), self._gathering(row, session), work, done):
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

    def _gathering(self, row: PaperRow, session: Session) -> Callable[[], Draw]:
        """What was drawn for this paper already, else what gathers it."""
        made = self._made
        if made is not None and made[0] == row.wish:
            pdf = made[1]
            return lambda: lambda: pdf
        return partial(self._press.gather, row.wish, session.id)

    def _make(
        self,
        row: PaperRow,
        errand: Errand,
        gather: Callable[[], Draw],
        work: Callable[[Draw, Errand], bytes],
        done: Callable[[bytes], object],
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
        self._errand, self._making = errand, row.title
        notice.hide()

        def ready(made: bytes) -> None:
            if not errand.cancelled:
                self._end()
                notice.hide()
                done(made)

        def refused(error: BaseException) -> None:
            if not errand.cancelled:
                self._end()
                notice.hide()
                self._bench.fail(error)

        self._press.background.run(partial(work, draw, errand), ready, refused)
        return True

    def _say_making(self) -> None:
        words = _("{paper}: being made…").format(paper=self._making)
        offers = ((_("Cancel"), self.cancel),)
        self._bench.window.notice.say(words, calm=True, offers=offers)

    def _end(self) -> None:
        self._errand = None
        self._slow.stop()
        self.ended.emit()

    def _done(self, row: PaperRow, said: str, offers: tuple[Offer, ...], pdf: bytes) -> None:
        """Say what became of it; after letters, offer to note that they are handed over."""
        self._made = row.wish, pdf
        session = self._bench.session
        if session is not None:
            self._note_leaving(row, session)
        if row.letter is not None and session is not None:
            self._letters, n = (session.id, row), len(row.wish.registrations or ())
            words = ngettext("Note {n} letter as sent", "Note {n} letters as sent", n).format(n=n)
            offers = ((f"{words}  F9", self.hand_over), *offers)
        self._bench.window.notice.say(said, calm=True, offers=offers)

    def _note_leaving(self, row: PaperRow, session: Session) -> None:
        try:
            self._press.left(row.wish.kind, session.id, row.wish.registrations)
        except UserError as error:
            self._bench.fail(error)

    def hand_over(self) -> None:
        """Note that the letters which were made last are on their way; it cannot be undone."""
        letters, self._letters = self._letters, None
        if letters is None:
            self._bench.window.notice.say(_("Print or save letters first."))
            return
        session, row = letters
        occasion, whose = row.letter or Occasion.CONFIRMATION, row.wish.registrations or ()
        note = partial(note_letters, self._bench.office, session, whose, occasion, copy=row.own)
        self._bench.attempt(note, self._say_noted)

    def _say_noted(self, batch: Batch | None) -> None:
        n = len(batch.changes) if batch is not None else 0
        said = ngettext("{n} letter: noted as sent.", "{n} letters: noted as sent.", n).format(n=n)
        self._bench.say(said if n else _("They were noted as sent already."))

    def _show_file(self, what: Path, file: Path) -> None:
        if not self._press.show(what):
            words = _("No program of this computer opens it: the file is {file}.")
            self._bench.window.notice.say(words.format(file=file))
