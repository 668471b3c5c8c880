"""Hands the leaflet out while a session is on: on paper without a dialog, or on a stick."""

from functools import partial
from pathlib import Path

from app.domain.content import Leaflet
from app.domain.errors import UserError
from app.gui.console.handing import Handing
from app.gui.console.handout import printed_in_words
from app.gui.shared.background import Background
from app.papers import Draw, leaflet_of, paper_name, write_paper
from app.screens.wording import _, explain
from app.surroundings import FONTS
from app.traces import log, unexpected_words
from app.usecases.devices import HandingOut, Stick
from app.usecases.live_session import LiveSession


class LeafletHanding:
    """Does what the leaflet's page of the console asks for, off the window's thread."""

    def __init__(self, handing: Handing, background: Background, ways: HandingOut) -> None:
        self._pane = handing.pane
        self._background = background
        self._ways = ways
        handing.print_wanted.connect(self._print)
        handing.stick_wanted.connect(self._save)

    def _print(self, live: LiveSession, printer: str, copies: int) -> None:
        draw = _draw(live)
        self._pane.say_saved(_("Printing…"))
        work = partial(self._send, draw, printer, copies)
        self._background.run(work, partial(self._printed, copies), self._refuse)

    def _send(self, draw: Draw, printer: str, copies: int) -> tuple[str, ...]:
        """Print, and return the printers with the one that was used first."""
        names = (printer,) if printer else self._ways.printers()
        if not names:
            raise UserError(
                "No printer is set up on this computer: make the PDF, or save it to a stick."
            )
        self._ways.print_pdf(draw(), names[0], copies)
        return names

    def _printed(self, copies: int, names: tuple[str, ...]) -> None:
        self._pane.say_saved(printed_in_words(copies, names[0]))
        if not self._pane.printers.count():
            self._pane.offer_printers(names)

    def _save(self, live: LiveSession, stick: Stick | None) -> None:
        draw, name = _draw(live), paper_name("plaquette", live.meeting)
        if stick is not None:
            self._write(draw, stick.folder / name)
            return
        self._pane.offer_sticks(())

        def found(sticks: tuple[Stick, ...]) -> None:
            if len(sticks) == 1:
                self._write(draw, sticks[0].folder / name)
            elif sticks:
                self._pane.say_saved(_("Which stick?"))
                self._pane.offer_sticks(sticks)
            else:
                self._refuse(UserError("No stick was found: plug one in, then press again."))

        self._background.run(self._ways.sticks, found, self._refuse)

    def _write(self, draw: Draw, file: Path) -> None:
        self._pane.offer_sticks(())
        self._pane.say_saved(_("Saving…"))
        self._background.run(lambda: _written(draw, file), self._saved, self._refuse)

    def _saved(self, file: Path) -> None:
        self._pane.say_saved(_("Saved: {file}. The stick can be taken out.").format(file=file))

    def _refuse(self, error: BaseException) -> None:
        if isinstance(error, UserError):
            self._pane.say_refused(explain(error))
            return
        log.error("unexpected", exc_info=error)
        self._pane.say_refused(unexpected_words())


def _draw(live: LiveSession) -> Draw:
    leaflet = live.state.current
    if not isinstance(leaflet, Leaflet):
        raise TypeError("a leaflet was expected")
    return leaflet_of(live.state.module, leaflet, FONTS)


def _written(draw: Draw, file: Path) -> Path:
    """Write to a stick that is still there: a folder made in its place would be on the disk."""
    if not file.parent.is_dir():
        raise UserError("The stick is no longer there: plug it in, then press again.")
    return write_paper(draw(), file)
