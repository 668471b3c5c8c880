"""Which version of the information notice people get."""

from datetime import datetime

from app.domain.notices import Notice, Wording, version_of
from app.usecases.privacy.ports import NoticeStore


def notice_in_force(store: NoticeStore, wording: Wording, now: datetime) -> Notice:
    """The notice of this wording; a wording that is new gets a version, and is kept for good."""
    known = next((each for each in store.notices() if each.wording == wording), None)
    if known is not None:
        return known
    made = Notice(version_of(wording, now.date()), now, wording)
    store.keep(made)
    return made
