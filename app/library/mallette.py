"""Makes mallettes of packs: lists and signs their files, writes them into one."""

import os
from hashlib import sha256
from pathlib import Path

from app.domain.errors import UserError
from app.library.checking import check_folder
from app.library.credits import uncredited
from app.library.integrity import read_whole
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import Listing, list_files, listed_names
from app.library.pack_files import FolderFiles, PackFiles
from app.library.packs import read_pack
from app.library.signing import sign
from app.library.titles import MANIFEST
from app.library.zip_writer import ZipWriter
from app.usecases.mallettes import Cancelled, Interruption, Progress
from app.usecases.ports import PackProblem


def export(
    folder: Path, out: Path, progress: Progress, cancelled: Cancelled
) -> tuple[PackProblem, ...]:
    """Write a pack into a .mallette, with the list of its files; the problems that forbid it.

    The same files give the same bytes. A file that is there is replaced only by a whole one.
    Raises Interruption when it was cancelled, UserError when it cannot be written.
    """
    folder, out = folder.resolve(), out.resolve()
    problems = check_folder(folder, ()).everything
    if problems:
        return problems
    if out.is_relative_to(folder):
        raise UserError("A mallette cannot hold itself: write it outside the folder of the pack.")
    part = out.with_name(f".{out.name}.part")
    try:
        with part.open("wb") as opened:
            writer = ZipWriter(opened)
            _write(FolderFiles(folder), writer, progress, cancelled)
            writer.finish()
            opened.flush()
            os.fsync(opened.fileno())
        part.replace(out)
    except OSError as error:
        raise _unwritable(out) from error
    finally:
        _forget(part)
    return ()


def sign_pack(folder: Path, key: Path, passphrase: str = "") -> tuple[PackProblem, ...]:
    """Write the list of a pack's files and its signature into it; the problems that forbid it.

    That it was altered since it was last signed is none: its author made changes.
    """
    folder = folder.resolve()
    problems = check_folder(folder, ()).problems
    top = read_pack(folder).top
    files = FolderFiles(folder)
    if top is not None:
        problems = (*problems, *uncredited(folder.name, top, listed_names(files)))
    if problems:
        return problems
    text = list_files(files).text().encode()
    signature = sign(text, key, passphrase)
    try:
        (folder / SIGNATURE).unlink(missing_ok=True)  # of the old list: else it looks altered
        (folder / LISTING).write_bytes(text)
        (folder / SIGNATURE).write_bytes(signature)
    except OSError as error:
        raise _unwritable(folder / SIGNATURE) from error
    return ()


def _write(files: PackFiles, writer: ZipWriter, progress: Progress, cancelled: Cancelled) -> None:
    names = sorted(listed_names(files), key=lambda name: (name != MANIFEST, name))
    whole = sum(files.size(name) for name in names)
    done = 0
    sums: dict[str, str] = {}
    for name in names:
        digest = sha256()
        for block in writer.adding(name, files.blocks(name)):
            if cancelled():
                raise Interruption
            digest.update(block)
            done += len(block)
            progress(done, whole)
        sums[name] = digest.hexdigest()
    listing = Listing(sums).text().encode()
    if LISTING in files.names and read_whole(files, LISTING) != listing:
        raise UserError("The pack changed while it was read: try again when nobody works on it.")
    writer.add(LISTING, [listing])
    if SIGNATURE in files.names:
        writer.add(SIGNATURE, files.blocks(SIGNATURE))


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:
        return  # the stick was pulled: nobody can


def _unwritable(file: Path) -> UserError:
    return UserError(
        "{file} cannot be written: choose a folder where you may write, with room left.",
        file=file.name,
    )
