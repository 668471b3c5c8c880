"""Spoils modules, and plays to their end those that the program still takes for sound.

    python -m tests.fuzz.playing --minutes 5 [--seed 1]

A module that the check lets pass must be one that a table and a hall can be shown.
"""

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, Phase, given, seed, settings

from app.domain.meetings import Gathering
from app.library.packs import read_pack
from app.usecases.passages import passages_of
from tests.fakes.packs import write_pack
from tests.fakes.played import slides_of
from tests.fuzz.mallettes import SVG, spoilt_documents
from tests.library.test_leaflets import pdf

GOLDEN = Path(__file__).parents[1] / "library" / "golden" / "format-1" / "module.json"
MODULE = json.loads(GOLDEN.read_text(encoding="utf-8"))


def a_folder(above: Path) -> Path:
    """A pack whose module file is about to be written."""
    folder = write_pack(above / "verger")
    (folder / "media" / "mare.svg").write_bytes(SVG)
    (folder / "media" / "page.pdf").write_bytes(pdf(1))
    return folder


def play_any(document: Any, folder: Path) -> bool:
    """Read a module and play it; tells whether it was sound."""
    (folder / "module.json").write_text(json.dumps(document), encoding="utf-8")
    module = read_pack(folder).modules[0].module
    if module is None:
        return False
    for hall in Gathering:
        assert slides_of(module, hall)
    assert all(passages_of(each) for each in module.activities)
    return True


def main() -> None:
    """Go on for so many minutes."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--minutes", type=float, default=5)
    parser.add_argument("--seed", type=int, default=int(time.time()))
    wanted = parser.parse_args()
    count, sound = 0, 0
    with tempfile.TemporaryDirectory(prefix="fuzz-") as above:
        folder = a_folder(Path(above))
        end = time.monotonic() + wanted.minutes * 60
        while time.monotonic() < end:

            @seed(wanted.seed + count)
            @settings(
                max_examples=500, deadline=None, database=None,
                phases=[Phase.generate, Phase.shrink], suppress_health_check=list(HealthCheck),
            )  # fmt: skip
            @given(spoilt_documents(MODULE))
            def one_round(document: Any) -> None:
                nonlocal count, sound
                if time.monotonic() < end:
                    sound += play_any(document, folder)
                    count += 1

            one_round()
            sys.stdout.write(f"{count} modules, {sound} of them sound and played\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
