"""What was just noted of somebody of the list, in a few words: a slip of the hand is seen."""

from app.screens.desk_people import Deed, SignedRow
from app.screens.wording import _


def noted_said(deed: Deed, row: SignedRow) -> str:
    """Say how somebody stands after a deed."""
    what = row.place
    if deed is Deed.NO_ANSWER and row.tags:
        what = row.tags[-1]  # the last call
    if not row.live:
        what = _("no longer on the list")
    return _("{name}: {what}.").format(name=row.name, what=what)
