"""The letters that were made last, until they are noted as sent."""

from functools import partial
from uuid import UUID

from app.domain.changes import Batch
from app.domain.messages import Occasion
from app.gui.desk.bench import Bench
from app.gui.desk.whose import is_shown
from app.screens.paper_wishes import PaperRow
from app.screens.wording import _, ngettext
from app.usecases.desk.telling import note_letters


class LettersMade:
    """Notes them as sent, only while the session that they were made for is shown."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self._made: tuple[UUID, PaperRow] | None = None

    def keep(self, row: PaperRow) -> str:
        """Keep what was printed or saved; what noting it is called."""
        self._made, n = (row.wish.session, row), len(row.wish.registrations or ())
        return ngettext("Note {n} letter as sent", "Note {n} letters as sent", n).format(n=n)

    def hand_over(self) -> None:
        """Note that the letters which were made last are on their way."""
        bench = self._bench
        if self._made is None:
            bench.window.notice.say(_("Print or save letters first."))
            return
        session, row = self._made
        if not is_shown(bench, session):
            words = _("The letters made last are those of {session}: show it first (Ctrl+G).")
            bench.window.notice.say(words.format(session=bench.names().get(session, "")))
            return
        self._made = None
        occasion, whose = row.letter or Occasion.CONFIRMATION, row.wish.registrations or ()
        note = partial(note_letters, bench.office, session, whose, occasion, copy=row.own)
        bench.attempt(note, self._say_noted)

    def _say_noted(self, batch: Batch | None) -> None:
        n = len(batch.changes) if batch is not None else 0
        said = ngettext("{n} letter: noted as sent.", "{n} letters: noted as sent.", n).format(n=n)
        self._bench.say(said if n else _("They were noted as sent already."))
