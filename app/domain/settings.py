"""What a cooperative sets once for all its sessions: zones, trades, keys, looks, notes.

Nothing here is needed to replay a journal: what a session used of it was written down there.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from app.domain.mail import MailAccount


class Trade(Enum):
    """What a cooperative may do for a living; activities about another one are announced so."""

    RENTAL = "rental"
    OWNERSHIP = "ownership"
    SYNDIC = "syndic"


ALL_TRADES = frozenset(Trade)
MOST_TEXT_STEP = 3
MOST_VOLUME = 100
MOST_MONTHS = 60
MOST_YEARS = 21


@dataclass(frozen=True)
class View:
    """How the room's slides are shown.

    `text_step` raises the size of texts (0 to 3), `contrast` sets white on black, `plain` takes
    the plain-language wording where there is one, `subtitles` shows what films say.
    """

    text_step: int = 0
    contrast: bool = False
    plain: bool = False
    subtitles: bool = True


@dataclass(frozen=True)
class Letterhead:
    """What the cooperative's papers say of it, and how they look.

    `address` are its lines, `form` is where people sign up on the web, `colour` is written like
    #0B6E69 (empty: that of the program), `logo` is the file of a picture. `signatory` signs the
    certificates of participation; `certificate` is their text (empty: the usual one).
    """

    address: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""
    form: str = ""
    colour: str = ""
    logo: str = ""
    signatory: str = ""
    signatory_role: str = ""
    certificate: str = ""


@dataclass(frozen=True)
class Retention:
    """For how many months after their last session something is kept of people.

    `contacts`: how to reach them, what they need, what was noted; `names`: who came.
    """

    contacts: int = 3
    names: int = 12


CONSENT_AGE = 15
"""From this age on, in France, people consent alone to what is done with their data."""


@dataclass(frozen=True)
class Privacy:
    """Who answers for people's data, and what they are told of it.

    `controller` is whose data it is (empty: the cooperative), `contact` where people turn to, `dpo`
    the data protection officer, if there is one; `youngest` the age from which people may register.
    """

    controller: str = ""
    contact: str = ""
    dpo: str = ""
    retention: Retention = Retention()
    youngest: int = CONSENT_AGE


@dataclass(frozen=True)
class Settings:
    """The settings of this data folder.

    `notes` holds the local note ("Et dans ma coop ?") of an activity by "module/activity" id;
    `keys` the changed shortcuts, the names of their keys by action; `projector` the key of the
    screen that the room last looked at; `zones` the names of the zones of the usual hall.
    """

    cooperative: str = ""
    trades: frozenset[Trade] = ALL_TRADES
    zones: tuple[str, ...] = ()
    notes: Mapping[str, str] = field(default_factory=dict)
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    projector: str = ""
    volume: int = 80
    view: View = View()
    letterhead: Letterhead = Letterhead()
    mail: MailAccount = field(default_factory=MailAccount)
    privacy: Privacy = Privacy()

    def exercises_one_of(self, trades: frozenset[Trade]) -> bool:
        """Tell whether what is about these trades is about this cooperative; none are about all."""
        return not trades or bool(trades & self.trades)
