"""The information notice as a paper of its own: to pin up, to hand out, to send."""

from app.domain.notices import Notice
from app.domain.settings import Settings
from app.screens.access_files import AccessFile
from app.screens.dates import numeric_date
from app.screens.houses import house_of
from app.screens.papers import Remarks
from app.screens.wording import _


def notice_paper(notice: Notice, settings: Settings) -> AccessFile:
    """Lay the full notice out; its version says which one people got."""
    version = _("Text {version}, in use since {date}").format(
        version=notice.version, date=numeric_date(notice.since)
    )
    return AccessFile(
        title=_("What becomes of your data"),
        lines=(version,),
        house=house_of(settings),
        intro="",
        sections=tuple(Remarks(title, (("", text),)) for title, text in notice.wording.full),
        footer=version,
    )
