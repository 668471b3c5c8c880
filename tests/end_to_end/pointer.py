"""What the pointer of an X11 desk looks like at this moment."""

import ctypes
import ctypes.util
from ctypes import POINTER, c_char_p, c_int, c_short, c_ulong, c_ushort, c_void_p


class _Image(ctypes.Structure):
    """XFixesCursorImage."""

    _fields_ = (
        ("x", c_short),
        ("y", c_short),
        ("width", c_ushort),
        ("height", c_ushort),
        ("xhot", c_ushort),
        ("yhot", c_ushort),
        ("serial", c_ulong),
        ("pixels", POINTER(c_ulong)),
        ("atom", c_ulong),
        ("name", c_char_p),
    )


def pointer_seen(display: str) -> bool:
    """Tell whether the pointer has any pixel that can be seen."""
    x11, fixes = (ctypes.CDLL(ctypes.util.find_library(name)) for name in ("X11", "Xfixes"))
    x11.XOpenDisplay.restype = c_void_p
    x11.XOpenDisplay.argtypes = (c_char_p,)
    x11.XCloseDisplay.argtypes = (c_void_p,)
    x11.XFree.argtypes = (c_void_p,)
    fixes.XFixesQueryExtension.argtypes = (c_void_p, POINTER(c_int), POINTER(c_int))
    fixes.XFixesGetCursorImage.argtypes = (c_void_p,)
    fixes.XFixesGetCursorImage.restype = POINTER(_Image)
    server = x11.XOpenDisplay(display.encode())
    assert server, f"no X server at {display}"
    try:
        assert fixes.XFixesQueryExtension(server, c_int(), c_int())
        image = fixes.XFixesGetCursorImage(server)
        size = image.contents.width * image.contents.height
        seen = any(image.contents.pixels[at] >> 24 & 0xFF for at in range(size))
        x11.XFree(image)
        return seen
    finally:
        x11.XCloseDisplay(server)
