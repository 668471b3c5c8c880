"""How a film wants to be seen: libVLC's decoder only tells the padded size."""

import ctypes
import threading
from typing import Any

from app.player.pictures import Shape

_WAIT_S = 0.2
_FIRST_TURNED_ORIENTATION = 4


class FilmShape:
    """Measured on the player's own thread, awaited on the one that decodes."""

    def __init__(self, vlc: Any) -> None:
        self._vlc = vlc
        self._shape: Shape | None = None
        self._known = threading.Event()

    def measure(self, media: Any) -> None:
        """Ask libVLC, once; nothing when the film was closed meanwhile."""
        if media is not None and self._shape is None:
            self._shape = _shape_of(self._vlc, media)
        self._known.set()

    def wait(self) -> Shape | None:
        """Return the shape; None when libVLC does not say in time."""
        self._known.wait(_WAIT_S)
        return self._shape


def _shape_of(vlc: Any, media: Any) -> Shape | None:
    """Return how the film's first video track wants to be seen."""
    listed = ctypes.POINTER(vlc.MediaTrack)
    tracks = ctypes.POINTER(listed)()
    count = vlc.libvlc_media_tracks_get(
        media, ctypes.cast(ctypes.byref(tracks), ctypes.POINTER(listed))
    )
    try:
        videos = (
            t for at in range(count) if (t := tracks[at].contents).type == vlc.TrackType.video
        )
        return next((_seen_shape(vlc, track) for track in videos), None)
    finally:
        vlc.libvlc_media_tracks_release(tracks, count)


def _seen_shape(vlc: Any, track: Any) -> Shape:
    # a C union that the binding declares as three pointers: the first is the one that is filled
    video = ctypes.cast(track.audio, ctypes.POINTER(vlc.VideoTrack)).contents
    width = video.width * (video.sar_num or 1) / (video.sar_den or 1)
    if video.orientation.value >= _FIRST_TURNED_ORIENTATION:
        return Shape(video.height, width)
    return Shape(width, video.height)
