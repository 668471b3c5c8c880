"""Says whether a pack is what its list of files says, and who signed that list."""

from collections.abc import Sequence

from app.domain.errors import UserError
from app.library.limits import LISTING, SIGNATURE
from app.library.listing import Listing, check_order, list_files, read_listing
from app.library.pack_files import PackFiles
from app.library.signing import Key, signer
from app.usecases.mallettes import Integrity, Progress, Trust


def examine(
    files: PackFiles, keys: Sequence[Key], *, progress: Progress | None = None
) -> Integrity:
    """Read every file of a pack and compare it with its list.

    UserError where a file cannot be read at all, which says nothing about its being altered.
    """
    listing = sealed_listing(files, keys)
    if isinstance(listing, Integrity):
        return listing
    return compared(listing, list_files(files, progress=progress), who_signed(files, keys))


def sealed_listing(files: PackFiles, keys: Sequence[Key]) -> Listing | Integrity:
    """Read the list of a pack and its signature; what can be said already where they do not fit.

    UserError where only the order of the list is wrong.
    """
    names = set(files.names)
    if LISTING not in names:
        if SIGNATURE in names:
            return Integrity(Trust.ALTERED, missing=(LISTING,))
        return Integrity(Trust.UNSIGNED)
    raw = read_whole(files, LISTING)
    check_order(raw.decode(errors="ignore"))
    try:
        listing = read_listing(raw.decode())
    except (UserError, UnicodeDecodeError):
        return Integrity(Trust.ALTERED, altered=(LISTING,))
    try:
        who_signed(files, keys)
    except UserError:
        return Integrity(Trust.ALTERED, altered=(SIGNATURE,))
    return listing


def who_signed(files: PackFiles, keys: Sequence[Key]) -> str:
    """The name of the known key that signed the list of a pack, nothing if none did."""
    if SIGNATURE not in files.names:
        return ""
    key = signer(read_whole(files, LISTING), read_whole(files, SIGNATURE), keys)
    return key.name if key else ""


def compared(listed: Listing, found: Listing, signed_by: str) -> Integrity:
    """Say how far the files that were found are those that are listed."""
    both = listed.entries.keys() & found.entries.keys()
    altered = [name for name in both if listed.entries[name] != found.entries[name]]
    missing = listed.entries.keys() - both
    unlisted = found.entries.keys() - both
    if altered or missing or unlisted:
        lists = (tuple(sorted(each)) for each in (altered, missing, unlisted))
        return Integrity(Trust.ALTERED, "", *lists)
    return Integrity(Trust.SIGNED if signed_by else Trust.UNSIGNED, signed_by)


def read_whole(files: PackFiles, name: str) -> bytes:
    """Read a small file."""
    return b"".join(files.blocks(name))
