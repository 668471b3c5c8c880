"""Where the files of a pack really lie: in a folder of their own, or in the store."""

from pathlib import Path
from typing import Any, Protocol

from app.library.files import inside, read_json


class Source(Protocol):
    """Finds the files of one pack by the paths that its texts give."""

    @property
    def name(self) -> str:
        """What complaints call the pack."""
        ...

    def has(self, name: str) -> bool:
        """Tell whether the pack has a file."""
        ...

    def file(self, name: str) -> Path:
        """Return the file to open; UserError where the pack has none that may be opened."""
        ...

    def json(self, name: str) -> Any:
        """Read a file of JSON; UserError where that cannot be done."""
        ...

    def known_as(self, text: str) -> str:
        """Call the files that a sentence names what the author of the pack calls them."""
        ...


class FolderSource:
    """A pack that lies in a folder as its author left it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def name(self) -> str:
        """The name of the folder."""
        return self.folder.name

    def has(self, name: str) -> bool:
        """Tell whether the file is there."""
        try:
            return (self.folder / name).is_file()
        except OSError:
            return False

    def file(self, name: str) -> Path:
        """Return the file; one outside the folder is refused."""
        return inside(self.folder, name)

    def json(self, name: str) -> Any:
        """Read a file of JSON."""
        return read_json(inside(self.folder, name) if "/" in name else self.folder / name)

    def known_as(self, text: str) -> str:
        """Leave a sentence as it is: the names are the author's."""
        return text
