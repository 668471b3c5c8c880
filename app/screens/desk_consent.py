"""The yes to being contacted about a more active role: what is asked, and what was said."""

from app.domain.people import Consent
from app.screens.dates import numeric_date
from app.screens.notices import text_said
from app.screens.wording import _

NOTICE = "1"  # a new wording of what is asked gets a new number: each yes names its own


def asked_said() -> str:
    """What to read to somebody before ticking."""
    return _(
        "To read out: “May the cooperative contact you about a more active role? "
        "You can change your mind at any time.”"
    )


def given_said(consent: Consent | None) -> str:
    """Say when the yes was given, and to which wording; what to do while there is none."""
    if consent is None:
        return asked_said()
    words = _("Said yes on {date} ({text}). Untick to take it back.")
    return words.format(date=numeric_date(consent.at), text=text_said(consent.notice))
