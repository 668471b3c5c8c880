"""Packs as things that are installed and trusted."""

from dataclasses import dataclass
from enum import Enum


class Trust(Enum):
    """How far a pack can be trusted."""

    SIGNED = "signed"
    """Nothing was altered since somebody whose key is known signed it."""
    UNSIGNED = "unsigned"
    """Nobody whose key is known answers for it; nothing shows that it was altered either."""
    ALTERED = "altered"
    """It is not what its own list of files says."""


@dataclass(frozen=True)
class Integrity:
    """The trust that a pack deserves, who signed it, and the files that are not as listed."""

    state: Trust
    signer: str = ""
    altered: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    unlisted: tuple[str, ...] = ()
