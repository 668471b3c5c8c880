"""QR codes of addresses: which little squares are dark."""

from functools import lru_cache

import segno

Modules = tuple[tuple[bool, ...], ...]
QUIET = 4
"""The empty margin that a reader needs around a code, in modules."""


@lru_cache(maxsize=16)
def qr_modules(address: str) -> Modules:
    """The rows of the code of an address, without its margin; it bears a quarter of damage."""
    code = segno.make_qr(address, error="q", boost_error=False)
    return tuple(tuple(bool(module) for module in row) for row in code.matrix)


def shown_address(address: str) -> str:
    """An address as people read it aloud and type it: browsers add what comes before."""
    return address.removeprefix("https://").removesuffix("/")
