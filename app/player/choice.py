"""Chooses what plays the films: libVLC where it works, else Qt Multimedia."""

import os

from app.domain.errors import UserError
from app.player.libvlc import open_libvlc
from app.player.no_player import NoPlayer
from app.usecases.ports import VideoPlayer

# `vlc` or `qt` makes the program use that one and no other, to try it out or to help someone
FORCED_BY = "A_MAIN_LEVEE_PLAYER"


def choose_player() -> VideoPlayer:
    """Return a player that works; UserError when nothing here can play a film."""
    forced = os.environ.get(FORCED_BY, "")
    if forced not in {"", "vlc", "qt"}:
        raise UserError(
            "{variable} is set to “{value}”: it can only be “vlc” or “qt”.",
            variable=FORCED_BY,
            value=forced,
        )
    if forced == "vlc":
        return _vlc_player()
    if forced == "qt":
        return _qt_player()
    try:
        return _vlc_player()
    except UserError:
        return _qt_player()


def player_at_hand() -> tuple[VideoPlayer, UserError | None]:
    """Return a player, and why no film can be played when it is only a stand-in."""
    try:
        return choose_player(), None
    except UserError as error:
        return NoPlayer(), error


def why_not_vlc() -> UserError | None:
    """Return what keeps libVLC from playing, in words for the room check; None when it can."""
    if os.environ.get(FORCED_BY) == "qt":
        return UserError("{variable} asks for Qt instead of VLC.", variable=FORCED_BY)
    try:
        open_libvlc().instance.release()
    except UserError as error:
        return error
    return None


def _vlc_player() -> VideoPlayer:
    from app.player.vlc_player import VlcPlayer  # noqa: PLC0415 - only the one that is used

    return VlcPlayer(open_libvlc())


def _qt_player() -> VideoPlayer:
    try:
        from app.player.qt_player import QtPlayer  # noqa: PLC0415 - costs 40 ms, seldom needed
    except ImportError as error:
        raise UserError("Nothing here can play videos: install VLC 3 (64-bit).") from error
    return QtPlayer()
