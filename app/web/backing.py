"""What the page stands on; whoever starts it says where it comes from."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from app.domain.meetings import Session
from app.domain.notices import Notice
from app.domain.settings import Settings
from app.screens.certificates import Held
from app.usecases.desk.office import Office
from app.usecases.online.asking import Reaching


@dataclass(frozen=True)
class Backing:
    """The list that people sign up in, and what is said beside it.

    `held` tells the modules of a session and what they are about; `calendar` is the date of a
    registration as a file for calendars.
    """

    office: Office
    reaching: Reaching
    settings: Callable[[], Settings]
    notice: Callable[[], Notice]
    held: Callable[[Session], tuple[Held, str]]
    calendar: Callable[[UUID], bytes]


@dataclass(frozen=True)
class Manner:
    """How the page is offered: `shared` on a tablet that goes from hand to hand.

    `address` is what people type to come here, where that is known.
    """

    shared: bool = False
    address: str = ""
