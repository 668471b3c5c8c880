"""What libVLC's decoder says of damaged pictures: the only trace that they leave."""

import ctypes
from typing import Any

from app.player.libvlc import LibVlc

_WARNING = 3
# the first is how libVLC passes on what the decoder's own library says
_OF_THE_DECODER = (b"%s", b"cannot decode")
_Heard = ctypes.CFUNCTYPE(
    None, ctypes.c_void_p, ctypes.c_int, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p
)


class DecoderComplaints:
    """Counts what the decoder complains of, from `listen` to `leave`; one film at a time."""

    def __init__(self, libvlc: LibVlc) -> None:
        self.count = 0
        self._libvlc = libvlc
        self._heard = _Heard(self._hear)

    def listen(self) -> None:
        """Count from now on."""
        vlc = self._libvlc.vlc
        heard = ctypes.cast(self._heard, vlc.CallbackDecorators.LogCb)
        vlc.libvlc_log_set(self._libvlc.instance, heard, None)

    def leave(self) -> None:
        """Count no more."""
        self._libvlc.vlc.libvlc_log_unset(self._libvlc.instance)

    # Called by libVLC, on its threads, for all that it has to say.
    def _hear(self, _own: Any, level: int, _where: Any, words: bytes | None, _values: Any) -> None:
        if level >= _WARNING and words and words.startswith(_OF_THE_DECODER):
            self.count += 1
