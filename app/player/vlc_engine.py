"""The libVLC player of one film; all of it is called on the program's one thread for libVLC."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.player.libvlc import LibVlc
from app.player.pictures import PictureMemory

Heard = Mapping[str, Callable[[Any], None]]


class VlcEngine:
    """Opens a film, obeys, and gives everything back; does nothing while no film is open."""

    def __init__(self, libvlc: LibVlc, heard: Heard) -> None:
        """`heard` is what to do at libVLC's events, by their names."""
        self._libvlc = libvlc
        kinds = libvlc.vlc.EventType
        self._heard = {getattr(kinds, name): call for name, call in heard.items()}
        self._player: Any = None
        self.media: Any = None

    @property
    def is_open(self) -> bool:
        """Whether a film is open."""
        return self._player is not None

    def open(self, file: Path, start_ms: int, memory: PictureMemory) -> None:
        """Take a film whose pictures go to this memory; `start` makes it run."""
        instance = self._libvlc.instance
        self.media = instance.media_new_path(str(file.absolute()))
        if start_ms:
            self.media.add_option(f":start-time={start_ms / 1000:.3f}")
        self._player = instance.media_player_new()
        self._player.set_media(self.media)
        memory.attach(self._libvlc.vlc, self._player)
        events = self._player.event_manager()
        for kind, call in self._heard.items():
            events.event_attach(kind, call)

    def start(self) -> None:
        """Run."""
        self._player.play()

    def set_sound(self, volume: int, *, audible: bool) -> None:
        """Set how loud it is."""
        self._player.audio_set_mute(not audible)
        self._player.audio_set_volume(volume)

    def jump(self, position_ms: int) -> None:
        """Go to a moment."""
        self._player.set_time(position_ms)

    def hold(self, *, held: bool) -> None:
        """Pause, or run on."""
        self._player.set_pause(int(held))

    def stop(self) -> None:
        """Stop."""
        if self._player is not None:
            self._player.stop()

    def close(self) -> None:
        """Stop and give everything back."""
        self._player.stop()
        events = self._player.event_manager()
        for kind in self._heard:
            events.event_detach(kind)
        self._player.release()
        self.media.release()
        self._player = self.media = None
