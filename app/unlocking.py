"""Where a passphrase comes from without a window: the environment, else the terminal."""

import os
import sys
from collections.abc import Callable
from getpass import getpass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from app.domain.errors import UserError
from app.domain.passphrases import PassphraseRefusedError, PassphraseWantedError, chosen
from app.screens.safety import warning_said
from app.screens.wording import _, explain
from app.surroundings import SystemClock

if TYPE_CHECKING:
    from app.storage.cipher import Passphrase
    from app.storage.opening import Storage

VARIABLE = "A_MAIN_LEVEE_PASSPHRASE"
NEW_VARIABLE = "A_MAIN_LEVEE_NEW_PASSPHRASE"

Ask = Callable[[str], str]
Used = TypeVar("Used")


def given() -> "Passphrase | None":
    """The passphrase that the environment gives, if any; never an argument: others see those."""
    words = os.environ.get(VARIABLE)
    if not words:
        return None
    from app.storage.cipher import Passphrase  # noqa: PLC0415 - the window is there before it

    return Passphrase(words)


def unlocked(use: "Callable[[Passphrase | None], Used]", ask: Ask | None) -> Used:
    """Use data with the passphrase of the environment, else with one that is asked for."""
    from app.storage.cipher import Passphrase  # noqa: PLC0415

    passphrase = given()
    ask = None if passphrase else ask
    said = ""
    while True:
        try:
            return use(passphrase)
        except PassphraseRefusedError as error:
            if ask is None:
                raise
            said = f"{explain(error)}\n"
        except PassphraseWantedError as error:
            if ask is None:
                raise UserError(
                    "The data is encrypted: put its passphrase in the variable {variable}.",
                    variable=VARIABLE,
                ) from error
        passphrase = Passphrase(ask(said + _("Passphrase: ")))


def open_data(data: Path) -> "Storage":
    """Open a data folder for a command."""
    from app.storage.opening import open_storage  # noqa: PLC0415

    return unlocked(
        lambda passphrase: open_storage(data, SystemClock(), passphrase), asks_in_terminal()
    )


def new_words(ask: Ask | None, *, sealed: bool) -> str:
    """The passphrase that data is to have; the first one may come as if it had it already."""
    words = os.environ.get(NEW_VARIABLE) or ("" if sealed else os.environ.get(VARIABLE))
    if words:
        return chosen(words, words)
    if ask is None:
        variable = NEW_VARIABLE if sealed else VARIABLE
        raise UserError("Put the new passphrase in the variable {variable}.", variable=variable)
    said = f"{warning_said()}\n"
    while True:
        try:
            return chosen(ask(said + _("New passphrase: ")), ask(_("The same once more: ")))
        except UserError as error:
            said = f"{explain(error)}\n"


def asks_in_terminal() -> Ask | None:
    """What asks the person at the terminal without showing what is typed; None if nobody is."""
    return _type_unseen if sys.stdin is not None and sys.stdin.isatty() else None


def _type_unseen(asked: str) -> str:
    try:
        return getpass(asked)
    except EOFError:
        raise KeyboardInterrupt from None
