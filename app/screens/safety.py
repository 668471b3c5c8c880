"""What is said about the passphrase of the data: before, while it is typed, and afterwards."""

from app.domain.passphrases import Strength, strength
from app.screens.wording import _, ngettext

MOST_NAMED = 5


def safety_said(backups: int, readable: tuple[str, ...], *, sealed: bool) -> list[str]:
    """How the data stands, in sentences; `readable` are copies that need no passphrase."""
    if not sealed:
        return [
            _("The data is not encrypted: whoever holds this computer can read it."),
        ]
    said = [_("The data is encrypted: it opens with its passphrase only.")]
    if backups:
        said.append(
            ngettext(
                "Its backup is encrypted too.", "Its {n} backups are encrypted too.", backups
            ).format(n=backups)
        )
    if readable:
        names = ", ".join(readable[:MOST_NAMED])
        more = len(readable) - MOST_NAMED
        if more > 0:
            names = _("{names} and {n} more").format(names=names, n=more)
        said.append(
            _("These copies can still be read by all: {names}. Delete those nobody needs.").format(
                names=names
            )
        )
    return said


def afterwards_said(*, sealed: bool) -> list[str]:
    """What has just been done, and what it does not do."""
    if not sealed:
        return [_("The data is no longer encrypted, nor are its backups.")]
    return [
        _("The data is encrypted now: keep its passphrase in a safe place."),
        _(
            "Papers already made stay readable, and so does what a specialist finds on the disk "
            "of what was deleted."
        ),
    ]


def warning_said() -> str:
    """What must be known before a passphrase is chosen."""
    return _(
        "Nobody can find this passphrase again: without it, the data and its backups are lost. "
        "Write it down and keep it where your papers are safe."
    )


def strength_said(words: str) -> str:
    """Tell how good the passphrase is that is being typed; nothing before it begins."""
    if not words.strip():
        return _("At least 12 characters, or 4 words: a sentence that nobody says is good.")
    return {
        Strength.REFUSED: _("Too easy to guess: go on."),
        Strength.FAIR: _("Good enough. One more word makes it much stronger."),
        Strength.GOOD: _("Strong."),
    }[strength(words)]
