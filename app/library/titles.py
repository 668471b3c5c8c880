"""The titles of modules, before the packs are read: all that the first window needs of them."""

from pathlib import Path

from app.domain.errors import UserError
from app.library.files import read_json

MANIFEST = "pack.json"


def titles_in(folders: tuple[Path, ...]) -> dict[str, str]:
    """Find the title of each module, by id; whatever is wrong is left to those who check packs."""
    found: dict[str, str] = {}
    for folder in folders:
        for manifest in (folder / MANIFEST, *sorted(folder.glob(f"*/{MANIFEST}"))):
            for name in _listed(manifest):
                module = _group(manifest.parent / str(name))
                if module:
                    found.setdefault(str(module.get("id")), str(module.get("title")))
    return found


def versions_in(folder: Path) -> dict[str, int]:
    """Find the version of each pack of a folder, by id."""
    found: dict[str, int] = {}
    for manifest in folder.glob(f"*/{MANIFEST}"):
        top = _group(manifest)
        version = top.get("version", 1)
        if isinstance(version, int):
            found[str(top.get("id"))] = version
    return found


def _listed(manifest: Path) -> list[object]:
    listed = _group(manifest).get("modules")
    return listed if isinstance(listed, list) else []


def _group(file: Path) -> dict[str, object]:
    try:
        read = read_json(file)
    except UserError:
        return {}
    return read if isinstance(read, dict) else {}
