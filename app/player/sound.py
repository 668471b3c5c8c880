"""Tells whether there is anything to hear a film with."""

import os
import sys
from pathlib import Path


def sound_device_exists() -> bool:
    """Tell whether to open a sound output; without a card ALSA and Qt complain on stderr."""
    if not sys.platform.startswith("linux"):
        return True
    if os.environ.get("PULSE_SERVER") or any(Path("/dev/snd").glob("pcm*p")):
        return True
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return runtime is not None and (Path(runtime) / "pulse" / "native").exists()


def sound_output() -> str:
    """Name what films are heard with, empty where there is none; needs a Qt application."""
    if not sound_device_exists():
        return ""
    from PySide6.QtMultimedia import QMediaDevices  # noqa: PLC0415 - slow, and seldom needed

    return QMediaDevices.defaultAudioOutput().description()
