"""The rescue sheet: where the passphrase is written by hand, and how it is used."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.settings import Settings
from app.screens.dates import numeric_date
from app.screens.houses import house_of
from app.screens.papers import House
from app.screens.wording import _


@dataclass(frozen=True)
class RescueSheet:
    """What the sheet says; each of `blanks` is followed by room to write, wide for the first."""

    title: str
    house: House
    before: tuple[str, ...]
    blanks: tuple[str, ...]
    after: tuple[str, ...]
    footer: str


def rescue_sheet(settings: Settings, file: str, now: datetime) -> RescueSheet:
    """Say it for this data file. The passphrase itself is never printed: it goes on by hand."""
    return RescueSheet(
        title=_("Rescue sheet"),
        house=house_of(settings),
        before=(
            _(
                "The data of À main levée is encrypted. Without its passphrase nobody can open it, "
                "not even who made the program."
            ),
            _(
                "Write it here by hand, letter by letter, with its capitals, accents and spaces. "
                "Keep this sheet where your papers are safe, never with the computer."
            ),
        ),
        blanks=(_("Passphrase"), _("In use since"), _("Who knows it")),
        after=(
            _("The data is in this file: {file}").format(file=file),
            _("If the passphrase changes, destroy this sheet and fill in another one."),
            _("Whoever repairs the computer can open the file with any SQLCipher 4."),
        ),
        footer=_("Printed on {date}").format(date=numeric_date(now)),
    )
