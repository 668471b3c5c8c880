"""What was found when the files of packs were last read through, while nobody touched them."""

import hashlib
import json
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from app.domain.errors import UserError
from app.library.copying import write_whole
from app.library.files import read_json
from app.library.signing import Key
from app.usecases.mallettes import Integrity, Trust

_LISTS = ("altered", "missing", "unlisted")


def stamp_of(files: Iterable[tuple[str, Path]], keys: Sequence[Key]) -> str:
    """What changes as soon as a file of a pack is touched, or another key is known."""
    told = hashlib.sha256()
    for name, file in sorted(files):
        with suppress(OSError):
            seen = file.stat()
            told.update(f"{name}\n{file}\n{seen.st_size}\n{seen.st_mtime_ns}\n".encode())
    for key in sorted(each.id for each in keys):
        told.update(key.encode())
    return told.hexdigest()


class TrustMemory:
    """Remembers for the next start, so that nobody waits while every film is read again."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def recall(self, pack: str, stamp: str) -> Integrity | None:
        """Return what was found, None where files were touched since."""
        kept = self._read().get(pack)
        if not isinstance(kept, dict) or kept.get("stamp") != stamp:
            return None
        try:
            lists = {name: tuple(map(str, kept[name])) for name in _LISTS}
            return Integrity(Trust(kept["state"]), str(kept["signer"]), **lists)
        except (KeyError, TypeError, ValueError):
            return None

    def note(self, pack: str, stamp: str, found: Integrity) -> None:
        """Keep what was found; a disk that does not take it costs another reading, no more."""
        said = {**asdict(found), "state": found.state.value, "stamp": stamp}
        with suppress(UserError):
            write_whole(json.dumps({**self._read(), pack: said}).encode(), self._file)

    def _read(self) -> dict[str, object]:
        try:
            kept = read_json(self._file)
        except UserError:
            return {}
        return kept if isinstance(kept, dict) else {}
