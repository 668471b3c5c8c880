"""A damaged data file: kept under another name, never deleted, and replaced by the last backup."""

from datetime import UTC, datetime
from pathlib import Path

from app.domain.errors import UserError
from app.storage.backups import backups_folder, take_up_last, taken_backups
from app.storage.cipher import Key, Passphrase

# the main file goes last: whatever cuts this short, nothing old is left beside a new file
_COMPANIONS = ("-wal", "-shm", "-journal", "")


def heal(
    file: Path, now: datetime, key: Key | None = None, passphrase: Passphrase | None = None
) -> UserError | None:
    """Put a sound file in the place of one that is damaged, empty or gone, with the same key.

    Return what the user must know; None for a first start, where nothing was ever there.
    """
    held_data = file.exists() and file.stat().st_size > 0
    if not held_data:  # nothing to keep: most often a first start that was cut short
        file.unlink(missing_ok=True)
    kept = set_aside(file, now)
    taken = take_up_last(file, key, passphrase)
    if taken is not None:
        date = taken.astimezone().strftime("%d/%m/%Y %H:%M")
        if not held_data:
            return UserError(
                "The data file was missing: the backup of {date} has taken its place; "
                "check what was entered since then.",
                date=date,
            )
        return UserError(
            "The data file was damaged: it was kept as {kept}, and the backup of {date} has "
            "taken its place; check what was entered since then.",
            kept=kept.name,
            date=date,
        )
    if not held_data:
        return None
    if key is not None and taken_backups(file):
        return UserError(
            "The data file was damaged and no backup opens with this passphrase: it was kept as "
            "{kept}, and the program starts with an empty one; the backups are in {folder}.",
            kept=kept.name,
            folder=backups_folder(file),
        )
    return UserError(
        "The data file was damaged and there is no backup: it was kept as {kept} for somebody "
        "who can repair it, and the program starts with an empty one.",
        kept=kept.name,
    )


def set_aside(file: Path, now: datetime) -> Path:
    """Rename a data file and all that SQLite keeps beside it; return the new name."""
    stem = f"{file.stem}-damaged-{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    kept = file.with_name(f"{stem}.sqlite")
    again = 1
    while any(_beside(kept, end).exists() for end in _COMPANIONS):
        again += 1
        kept = file.with_name(f"{stem}-{again}.sqlite")
    for end in _COMPANIONS:
        if _beside(file, end).exists():
            _beside(file, end).rename(_beside(kept, end))
    return kept


def _beside(file: Path, end: str) -> Path:
    return file.with_name(file.name + end)
