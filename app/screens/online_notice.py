"""What the on-line page tells people about what becomes of their answers."""

from dataclasses import dataclass

from app.domain.settings import Settings
from app.screens.wording import _


@dataclass(frozen=True)
class Notice:
    """The information in force: its version, beside the form, and as a page of its own."""

    version: str
    short: str
    full: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class NoticePage:
    """The whole information."""

    title: str
    parts: tuple[tuple[str, str], ...]
    version: str


def usual_notice(settings: Settings) -> Notice:
    """Say it in the usual words, where the cooperative has not set its own."""
    house = settings.cooperative or _("the cooperative")
    short = _(
        "{cooperative} only uses these answers to organise the sessions. You may see, correct or "
        "erase what concerns you."
    ).format(cooperative=house)
    reach = " · ".join(
        each for each in (settings.letterhead.phone, settings.letterhead.email) if each
    )
    ask = _("Ask us to see, correct or erase what concerns you, or object to it. {reach}")
    return Notice(
        version="1",
        short=short,
        full=(
            (
                _("What we keep"),
                _("Your name, one way to reach you, the session that you chose, and the help that "
                  "you ask for if you tell us. Nothing else: no account, no advertising."),
            ),
            (_("What for"), short),
            (
                _("Who sees it"),
                _("The people who organise the sessions. Nobody else: the list is not on this "
                  "site, and this page never tells who is registered."),
            ),
            (_("Your rights"), ask.format(reach=reach)),
            (
                _("Complaints"),
                _("If you think that your rights are not respected, write to the CNIL: cnil.fr."),
            ),
            (
                _("On this site"),
                _("One cookie protects the form while you fill it in; it is gone after four hours. "
                  "No visit is counted or followed."),
            ),
        ),
    )  # fmt: skip


def notice_page(notice: Notice) -> NoticePage:
    """Fill the page."""
    version = _("Version of this information: {version}").format(version=notice.version)
    return NoticePage(_("What becomes of your answers"), notice.full, version)
