"""Finds libVLC, whatever is wrong with it; only this file imports the binding."""

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from app.domain.errors import UserError
from app.player.sound import sound_device_exists

_FIRST_UNKNOWN_MAJOR = 4
_ARGUMENTS = (
    "--quiet",
    "--no-video-title-show",
    "--no-xlib",
    "--no-spu",  # captions are drawn by the program
    "--no-osd",
    "--no-stats",
    "--no-snapshot-preview",
    "--no-metadata-network-access",
    # pictures go to ordinary memory: a graphics card would only have to give them back
    "--avcodec-hw=none",
)
# what importing the binding has been seen to raise, its own sys.exit included
_BROKEN_BINDING = (
    ImportError,
    OSError,
    NotImplementedError,
    AttributeError,
    NameError,
    KeyError,
    SystemExit,
)


@dataclass(frozen=True)
class LibVlc:
    """A libVLC that works: the binding, one instance, and its version."""

    vlc: Any
    instance: Any
    version: str


def open_libvlc(import_binding: "Callable[[], Any] | None" = None) -> LibVlc:
    """Return libVLC ready for use; UserError says why when that cannot be."""
    vlc = _binding(import_binding or _import_vlc)
    try:
        version = vlc.libvlc_get_version().decode()
        if int(version.split(".")[0]) >= _FIRST_UNKNOWN_MAJOR:
            raise UserError(
                "VLC {version} is too new for this program: install VLC 3.", version=version
            )
        instance = vlc.Instance([*_ARGUMENTS, *_sound_arguments()])
    except (NameError, AttributeError) as error:
        raise UserError("VLC is not installed: install VLC 3 (64-bit).") from error
    if instance is None:
        raise UserError("VLC is installed without its plug-ins: install VLC 3 again.")
    return LibVlc(vlc, instance, version)


def _binding(import_binding: Callable[[], Any]) -> Any:
    logging.getLogger("vlc").addHandler(logging.NullHandler())
    try:
        return import_binding()
    except _BROKEN_BINDING as error:
        raise UserError("VLC is not installed: install VLC 3 (64-bit).") from error


def _import_vlc() -> Any:
    import vlc  # noqa: PLC0415 - it looks for libVLC at once and may end the program

    return vlc


def _sound_arguments() -> list[str]:
    return [] if sound_device_exists() else ["--aout=dummy"]
