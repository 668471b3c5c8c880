"""The command `database`: encrypt the data, take the passphrase off, tell how things stand."""

import argparse
from pathlib import Path

from app.domain.errors import UserError
from app.screens.listings import Listed
from app.screens.meter import Meter
from app.screens.safety import afterwards_said, safety_said
from app.storage.cipher import Passphrase
from app.storage.opening import FILE_NAME, open_storage
from app.storage.sealing import Change, change_lock, safety_of
from app.surroundings import SystemClock, data_folder
from app.unlocking import Ask, new_words, unlocked


def work_on_database(
    wanted: argparse.Namespace, meter: Meter, ask: Ask | None
) -> tuple[list[Listed], str]:
    """Do what the command says; return how things stand then, and what to say about it."""
    data = data_folder(wanted.data)
    file = data / FILE_NAME
    if wanted.action == "status":
        if not file.exists():
            raise UserError("There is no data in {folder} yet.", folder=data)
        return _listed(file), "\n".join(_said(file))
    old = unlocked(lambda passphrase: _tried(data, passphrase), ask)
    sealed = safety_of(file).sealed
    new = Passphrase(new_words(ask, sealed=sealed)) if wanted.action == "encrypt" else None

    def go_on(done: float) -> bool:
        meter(done)
        return True

    change_lock(file, Change(old, new), go_on)
    meter(1)
    return _listed(file), "\n".join(afterwards_said(sealed=new is not None) + _said(file)[1:])


def _tried(data: Path, passphrase: Passphrase | None) -> Passphrase | None:
    """Open the data once: it is made, healed or brought up to date where it must be."""
    open_storage(data, SystemClock(), passphrase).close()
    return passphrase


def _said(file: Path) -> list[str]:
    found = safety_of(file)
    names = tuple(str(each.relative_to(file.parent)) for each in found.readable)
    return safety_said(found.backups, names, sealed=found.sealed)


def _listed(file: Path) -> list[Listed]:
    found = safety_of(file)
    readable = [str(each) for each in found.readable] if found.sealed else []
    row = {"encrypted": found.sealed, "backups": found.backups, "readable_copies": readable}
    return [Listed("", row)]
