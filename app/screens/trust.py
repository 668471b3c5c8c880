"""How far a pack can be trusted, and where it comes from, in words, a drawing and a colour."""

from dataclasses import dataclass

from app.screens.wording import _, ngettext
from app.usecases.mallettes import Integrity, Origin, PackState, Trust

MOST_NAMED = 3  # files: more names would help nobody
LOOKS = {Trust.SIGNED: "good", Trust.UNSIGNED: "soft", Trust.ALTERED: "coral"}
ICONS = {
    Trust.SIGNED: "trust_signed",
    Trust.UNSIGNED: "trust_unsigned",
    Trust.ALTERED: "trust_altered",
}


@dataclass(frozen=True)
class TrustMark:
    """A word, the drawing and the colour (a theme token) that say the same."""

    word: str
    icon: str
    colour: str


def trust_mark(integrity: Integrity) -> TrustMark:
    """Say how far a pack can be trusted."""
    state = integrity.state
    return TrustMark(_word(integrity), ICONS[state], LOOKS[state])


def shown_trust(pack: PackState) -> TrustMark | None:
    """The mark of a pack; none for ours as it came: that nobody signed it worries for nothing."""
    if pack.bundled and pack.integrity.state is Trust.UNSIGNED:
        return None
    return trust_mark(pack.integrity)


def _word(integrity: Integrity) -> str:
    if integrity.state is Trust.SIGNED:
        return _("signed by {name}").format(name=integrity.signer)
    if integrity.state is Trust.ALTERED:
        return _("altered")
    return _("not signed")


def trust_details(integrity: Integrity) -> tuple[str, ...]:
    """What the word means here, line by line, and what to do about it."""
    if integrity.state is Trust.SIGNED:
        return (_("Nothing was altered since it was signed."),)
    if integrity.state is Trust.UNSIGNED:
        return (_("This mallette is not signed: the program cannot tell who made it."),)
    found = (
        _files(integrity.altered, _("altered: {files}")),
        _files(integrity.missing, _("missing: {files}")),
        _files(integrity.unlisted, _("added: {files}")),
    )
    remedy = _("Install it again from a file that you trust.")
    return (*(line for line in found if line), remedy)


def _files(names: tuple[str, ...], said: str) -> str:
    if not names:
        return ""
    listed = ", ".join(names[:MOST_NAMED])
    more = len(names) - MOST_NAMED
    if more > 0:
        others = ngettext("{n} more", "{n} more files", more).format(n=more)
        listed = f"{listed}, {others}"
    return said.format(files=listed)


def origin_in_words(pack: PackState) -> str:
    """Say where a pack comes from."""
    if pack.origin is Origin.BUNDLED:
        return _("with the program")
    if pack.origin is Origin.INSTALLED:
        return _("installed, version {version}").format(version=pack.version)
    return _("folder copied here")
