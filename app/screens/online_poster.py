"""The code by which people in the office open the page on their own phone."""

from dataclasses import dataclass

from app.screens.qr import QUIET, qr_modules, shown_address
from app.screens.wording import _


@dataclass(frozen=True)
class Poster:
    """An address to type, and its code: the outline of its dark squares in a grid of `size`."""

    title: str
    text: str
    address: str
    outline: str
    size: int
    alternative: str


def online_poster(address: str) -> Poster:
    """Fill it for the address of the page."""
    rows = qr_modules(address)
    dark = (
        f"M{x + QUIET} {y + QUIET}h1v1h-1z"
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module
    )
    return Poster(
        title=_("Sign up with your telephone"),
        text=_("Point the camera of your telephone at this code, or type this address:"),
        address=shown_address(address),
        outline="".join(dark),
        size=len(rows) + 2 * QUIET,
        alternative=_("Code that opens the page {address}").format(address=shown_address(address)),
    )
