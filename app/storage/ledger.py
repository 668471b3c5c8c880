"""Who was forgotten, in a small file beside the backups: no backup brings them back.

It holds ids, keyed hashes and their key, never a name. It is carried away with the backups, and
read again whenever a data file is opened.
"""

import json
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from app.storage.backups import backups_folder
from app.storage.rewriting import move

NAME = "erased.jsonl"


@dataclass(frozen=True)
class Ledger:
    """The ids of people who were forgotten, and the hashes of rows that must not come in again."""

    people: frozenset[UUID] = frozenset()
    hashes: frozenset[str] = frozenset()
    secret: str = ""

    def __or__(self, other: "Ledger") -> "Ledger":
        """Both together; hashes made with another key say nothing beside those of this one."""
        hashes = self.hashes | other.hashes if self.secret in ("", other.secret) else self.hashes
        return Ledger(self.people | other.people, hashes, self.secret or other.secret)


def ledger_of(file: Path) -> Ledger:
    """Read the one beside the backups of a data file; lines that are damaged say nothing."""
    found: dict[str, set[str]] = {"person": set(), "trace": set(), "secret": set()}
    for name, value in _lines(_place(file)):
        found.setdefault(name, set()).add(value)
    people = set[UUID]()
    for each in found["person"]:
        with suppress(ValueError):
            people.add(UUID(each))
    return Ledger(frozenset(people), frozenset(found["trace"]), min(found["secret"], default=""))


def write_ledger(file: Path, ledger: Ledger) -> None:
    """Write it beside the backups of a data file, whole or not at all."""
    lines = [
        *({"secret": each} for each in [ledger.secret] if each),
        *({"person": each.hex} for each in sorted(ledger.people)),
        *({"trace": each} for each in sorted(ledger.hashes)),
    ]
    backups_folder(file).mkdir(exist_ok=True)
    part = _place(file).with_suffix(".part")
    try:
        part.write_text("".join(f"{json.dumps(each)}\n" for each in lines), encoding="ascii")
        move(part, _place(file))
    finally:
        part.unlink(missing_ok=True)


def _place(file: Path) -> Path:
    return backups_folder(file) / NAME


def _lines(place: Path) -> Iterator[tuple[str, str]]:
    try:
        text = place.read_text(encoding="ascii", errors="replace")
    except FileNotFoundError:
        return
    for line in text.splitlines():
        with suppress(ValueError, AttributeError):
            yield from ((str(name), str(value)) for name, value in json.loads(line).items())
