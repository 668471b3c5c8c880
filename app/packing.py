"""The commands that make packs and look into them: check, export, sign, new-key, schema, render."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from getpass import getpass
from pathlib import Path

from app.domain.errors import UserError
from app.library.checking import check_path, unpacked
from app.library.files import read_text
from app.library.installed import InstalledPack
from app.library.mallette import export, sign_pack
from app.library.schema import json_schema
from app.library.signing import Key, is_locked, known_keys, new_key, public_file
from app.library.sources import FolderSource
from app.screens.listings import Listed, listed_problem
from app.screens.trust import trust_mark
from app.screens.wording import _
from app.stock import Stock
from app.surroundings import RESOURCES, data_folder
from app.usecases.ports import PackProblem

Show = Callable[[float], None]
"""Hears how much of the work is done, from 0 to 1."""


@dataclass(frozen=True)
class Answer:
    """What a command found wrong, line by line, and what it says to people where it is done."""

    problems: tuple[PackProblem, ...] = ()
    closing: str = ""

    @property
    def listing(self) -> list[Listed]:
        """The problems, as the command line lists them."""
        return [listed_problem(each) for each in self.problems]


def keys_of(data: Path) -> tuple[Key, ...]:
    """The keys that are known here: those that came with the program, those of this computer."""
    return known_keys(RESOURCES / "keys", data / "keys")


def _check(wanted: argparse.Namespace, _show: Show) -> Answer:
    with _pack(wanted) as path:
        checked = check_path(path, keys_of(data_folder(wanted.data)))
    said = [] if checked.everything else [_("Nothing is wrong in this pack.")]
    if checked.integrity:
        said.append(_("Origin: {trust}.").format(trust=trust_mark(checked.integrity).word))
    return Answer(checked.everything, "\n".join(said))


def _export(wanted: argparse.Namespace, show: Show) -> Answer:
    def heard(done: int, whole: int) -> None:
        show(done / whole)

    with _pack(wanted) as path:
        problems = export(_folder(path), wanted.out, heard, lambda: False)
    return Answer(problems, "" if problems else str(wanted.out.absolute()))


def _sign(wanted: argparse.Namespace, _show: Show) -> Answer:
    passphrase = _passphrase(wanted) if is_locked(wanted.key) else ""
    problems = sign_pack(_folder(wanted.path), wanted.key, passphrase)
    return Answer(problems, "" if problems else _("The pack is signed."))


def _new_key(wanted: argparse.Namespace, _show: Show) -> Answer:
    new_key(str(wanted.path), wanted.out, _passphrase(wanted))
    said = _(
        "Keep {secret} to yourself: whoever has it signs in your name. Give {public} to those who "
        "are to know your signature: they put it into the folder {folder} of their data."
    )
    names = {"secret": wanted.out.name, "public": public_file(wanted.out).name, "folder": "keys"}
    return Answer(closing=said.format(**names))


def _schema(wanted: argparse.Namespace, _show: Show) -> Answer:
    schema = json_schema(str(wanted.path or ""))
    return Answer(closing=json.dumps(schema, ensure_ascii=False, indent=2))


def _render(wanted: argparse.Namespace, show: Show) -> Answer:
    try:
        from app.studio.render import render, render_still  # noqa: PLC0415 - an extra
    except ModuleNotFoundError as error:
        raise UserError(
            "Films are drawn with PyAV, which is missing: "
            "python3 installer/bootstrap.py test adds it."
        ) from error
    size = (wanted.height * 16 // 9, wanted.height)
    if wanted.at is not None:
        render_still(wanted.path, wanted.at, wanted.out, size=size)
    else:
        render(wanted.path, wanted.out, progress=show, cancelled=lambda: False, size=size)
    return Answer()


@contextmanager
def _pack(wanted: argparse.Namespace) -> Iterator[Path]:
    """The pack that is wanted: a path, else the id of a pack on the shelf or of its module."""
    if wanted.path.exists():
        yield wanted.path
        return
    shelf = Stock(data_folder(wanted.data)).shelf
    known = shelf.named(str(wanted.path))
    source = shelf.files_of(known) if known else None
    if isinstance(source, InstalledPack):
        with unpacked(source, source.id) as folder:
            yield folder
    else:
        yield source.folder if isinstance(source, FolderSource) else wanted.path


def _folder(path: Path) -> Path:
    folder = path.parent if path.name == "pack.json" else path
    if not folder.is_dir():
        raise UserError("Give the folder of the pack: {path} is none.", path=path.name)
    return folder


def _passphrase(wanted: argparse.Namespace) -> str:
    """The passphrase of a key: from its file, from whoever sits there, or none."""
    if wanted.passphrase_file is not None:
        return read_text(wanted.passphrase_file).splitlines()[0]
    if not sys.stdin.isatty():
        return ""
    given = getpass(_("Passphrase of the key (nothing: none): "))
    if wanted.action == "new-key" and getpass(_("The same again: ")) != given:
        raise UserError("These were two different passphrases: try again.")
    return given


PACKING: Mapping[str, Callable[[argparse.Namespace, Show], Answer]] = {
    "check": _check,
    "export": _export,
    "sign": _sign,
    "new-key": _new_key,
    "schema": _schema,
    "render": _render,
}
