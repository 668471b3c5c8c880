"""What the on-line page tells people about what becomes of their answers."""

from dataclasses import dataclass

from app.domain.notices import Notice
from app.screens.wording import _


@dataclass(frozen=True)
class NoticePage:
    """The whole information."""

    title: str
    parts: tuple[tuple[str, str], ...]
    version: str


def notice_page(notice: Notice) -> NoticePage:
    """Fill the page; what a site does beside that is told too."""
    version = _("Version of this information: {version}").format(version=notice.version)
    cookie = _(
        "One cookie protects the form while you fill it in; it is gone after four hours. "
        "No visit is counted or followed."
    )
    parts = (*notice.wording.full, (_("On this site"), cookie))
    return NoticePage(_("What becomes of your answers"), parts, version)
