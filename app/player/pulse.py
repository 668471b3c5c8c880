"""Whether a film that should be running is still alive."""

# libVLC tells the time several times a second: after so many looks its file gives nothing more
_SILENT_LOOKS = 4
_SILENT_LOOKS_AT_OPENING = 8  # a slow stick that wakes up
# a still picture may be meant; one over which the decoder complained all the time is not
_STILL_LOOKS = 4
_COMPLAINTS = 20


class Pulse:
    """Is told what libVLC says, and asked about once a second while the film should run."""

    def __init__(self) -> None:
        self._opened = False
        self._silent = self._still = 0
        self._complaints = 0

    def time_told(self) -> None:
        """The moment of the film was told, or that it plays."""
        self._silent = 0

    def picture_shown(self, complaints: int) -> None:
        """A new picture was there; the decoder had complained so many times by then."""
        self._opened = True
        self._silent = self._still = 0
        self._complaints = complaints

    def is_gone(self, complaints: int) -> bool:
        """Look once; tell whether nothing good can be hoped for any more."""
        self._silent += 1
        self._still += self._opened
        if self._silent > (_SILENT_LOOKS if self._opened else _SILENT_LOOKS_AT_OPENING):
            return True
        return self._still > _STILL_LOOKS and complaints - self._complaints >= _COMPLAINTS
