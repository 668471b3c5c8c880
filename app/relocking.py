"""Connects the page of the passphrase with the data: what it asks for begins in a closed folder."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.passphrases import PassphraseRefusedError
from app.screens.safety import safety_said
from app.screens.wording import _
from app.surroundings import FONTS
from app.traces import words_for

if TYPE_CHECKING:
    from app.gui.settings.window import SettingsWindow
    from app.gui.shared.background import Background
    from app.storage.opening import Storage
    from app.storage.sealing import Change


def serve_safety(
    window: "SettingsWindow",
    storage: "Storage",
    background: "Background",
    relock: "Callable[[Change], None]",
    show_file: Callable[[Path], bool],
) -> None:
    """Show how the data stands; `relock` begins what was asked for with the right passphrase."""
    page, say = window.safety, window.notice.say

    def show() -> None:
        found = storage.safety()
        names = tuple(each.name for each in found.readable)
        page.show_safety(
            safety_said(found.backups, names, sealed=found.sealed), sealed=found.sealed
        )

    def refuse(error: BaseException) -> None:
        page.wait(over=True)
        say(words_for(error))

    def want(old: str, new: str) -> None:
        background.run(lambda: _change(storage, old, new), relock, refuse)

    def printed(file: Path) -> None:
        if not show_file(file):
            say(_("The sheet is in {file}: print it from there.").format(file=file))

    def print_sheet() -> None:
        background.run(lambda: _sheet(storage), printed, lambda error: say(words_for(error)))

    page.seen.connect(show)
    page.sheet_wanted.connect(print_sheet)
    page.refused.connect(say)
    page.wanted.connect(want)


def _sheet(storage: "Storage") -> Path:
    from app.documents.rescue import rescue_sheet_pdf  # noqa: PLC0415 - only when it is wanted
    from app.papers import write_paper  # noqa: PLC0415
    from app.screens.rescue_sheets import rescue_sheet  # noqa: PLC0415

    sheet = rescue_sheet(storage.settings.read(), str(storage.file), storage.clock.now())
    folder = storage.file.parent / "documents"
    return write_paper(rescue_sheet_pdf(sheet, FONTS), folder / "fiche-de-secours.pdf")


def _change(storage: "Storage", old: str, new: str) -> "Change":
    from app.storage.cipher import Passphrase, driver  # noqa: PLC0415 - only when it is wanted
    from app.storage.sealing import Change  # noqa: PLC0415

    driver()
    present = Passphrase(old) if old else None
    if storage.key is not None and not (present and present.opens(storage.key)):
        raise PassphraseRefusedError(
            "This is not the present passphrase: check capitals, accents and spaces."
        )
    return Change(present, Passphrase(new) if new else None)
