"""Connects the page of the passphrase with the data: what it asks for begins in a closed folder."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.passphrases import PassphraseRefusedError
from app.screens.safety import safety_said
from app.traces import words_for

if TYPE_CHECKING:
    from app.gui.settings.safety import SafetyPage
    from app.gui.shared.background import Background
    from app.storage.opening import Storage
    from app.storage.sealing import Change


def serve_safety(
    page: "SafetyPage",
    storage: "Storage",
    background: "Background",
    say: Callable[[str], None],
    relock: "Callable[[Change], None]",
) -> None:
    """Show how the data stands; `relock` begins what was asked for with the right passphrase."""

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

    page.seen.connect(show)
    page.refused.connect(say)
    page.wanted.connect(want)


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
