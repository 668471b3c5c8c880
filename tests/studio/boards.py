"""Small storyboards for tests."""

import copy
import json
from pathlib import Path
from typing import Any

_TWO_SCENES: dict[str, Any] = {
    "title": "Deux images",
    "roles": [
        {"id": "narrator", "name": "Narration"},
        {"id": "elder", "name": "Une coopératrice", "variant": "f4", "pitch": 30},
    ],
    "scenes": [
        {
            "id": "one",
            "headline": "1908",
            "count_from": 1900,
            "caption": "la fédération",
            "facts": ["F1.05"],
            "lines": [{"say": "Cinquante coopératives."}],
            "elements": [{"kind": "house", "x": 700, "size": 200, "enter": "rise"}],
        },
        {
            "id": "two",
            "headline": "Chez nous",
            "lines": [{"say": "Bonjour.", "role": "elder"}, {"say": "Et vous ?"}],
            "elements": [
                {"kind": "person", "x": 600, "size": 300, "role": "elder", "enter": "none"},
                {"kind": "tag", "x": 900, "texts": ["Bonjour"], "at": 1, "enter": "pop"},
            ],
        },
    ],
}


def two_scenes() -> dict[str, Any]:
    """A storyboard that works, to be spoiled as a test wishes."""
    return copy.deepcopy(_TWO_SCENES)


def written(folder: Path, board: dict[str, Any]) -> Path:
    """Put a storyboard in a file."""
    file = folder / "deux.storyboard.json"
    file.write_text(json.dumps(board, ensure_ascii=False), encoding="utf-8")
    return file
