"""How large the parts of a mallette may be: every bound, in one place."""

from pathlib import PurePosixPath

MOST_BYTES = 4_000_000_000
"""Of a whole mallette, zipped or not."""
MOST_ENTRIES = 5_000
MOST_RATIO = 200
"""How many times larger than its packed form a file may be, unless it is stored as it is."""
LONGEST_NAME = 100
DEEPEST = 4
JSON = 2_000_000
TEXT = 5_000_000
PICTURE = 40_000_000
DRAWING = 5_000_000
"""In SVG."""
PDF = 40_000_000
VIDEO = 2_000_000_000

_BY_SUFFIX = {
    ".json": JSON,
    ".srt": TEXT,
    ".txt": TEXT,
    ".md": TEXT,
    ".png": PICTURE,
    ".jpg": PICTURE,
    ".jpeg": PICTURE,
    ".svg": DRAWING,
    ".pdf": PDF,
    ".mp4": VIDEO,
}
LISTING = "SHA256SUMS"
SIGNATURE = "SHA256SUMS.sig"
_BY_NAME = {LISTING: TEXT, SIGNATURE: 10_000}


def most_bytes(name: str) -> int | None:
    """How large the file of this name may be; None where a pack holds no such files."""
    return _BY_NAME.get(name, _BY_SUFFIX.get(PurePosixPath(name).suffix.lower()))
