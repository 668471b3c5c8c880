"""The information that people get about what is done with their data, in its versions."""

from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256


@dataclass(frozen=True)
class Wording:
    """What people are told: `short` on a coupon and papers, `full` as headings with their texts."""

    short: str
    full: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Notice:
    """A wording that was used, under its version, and since when."""

    version: str
    since: datetime
    wording: Wording


def version_of(wording: Wording, day: date) -> str:
    """The name of a wording: the day it was first used, and four signs that are its own."""
    whole = "\x1f".join((wording.short, *(text for part in wording.full for text in part)))
    return f"{day.isoformat()}-{sha256(whole.encode()).hexdigest()[:4]}"
