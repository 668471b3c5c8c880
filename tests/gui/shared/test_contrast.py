"""The colours can be told apart by people with poor sight, in a bright room."""

import json
from pathlib import Path

import pytest

THEMES = ("tokens", "contrast")
MAIN = [
    ("ink", ground)
    for ground in ("paper", "card", "sand", "teal_soft", "good_soft", "coral_soft", "teal_mid")
]
SECONDARY = [
    ("soft", "paper"),
    ("soft", "card"),
    ("soft", "sand"),
    ("teal", "paper"),
    ("teal", "card"),
    ("teal", "teal_soft"),
    ("good", "paper"),
    ("good", "card"),
    ("good", "good_soft"),
    ("coral", "card"),
    *(("amber", ground) for ground in ("card", "note", "sand")),
    *(("on_dark", f"choice_{letter}") for letter in "abcd"),
    *(("on_dark", ground) for ground in ("teal", "good", "coral", "ink")),
]


def luminance(colour: str) -> float:
    channels = [int(colour[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(resources: Path, theme: str, text: str, ground: str) -> float:
    tokens = json.loads((resources / "theme" / f"{theme}.json").read_text(encoding="utf-8"))
    light, dark = sorted((luminance(tokens[text]), luminance(tokens[ground])), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), MAIN)
def test_main_text(resources, theme, text, ground):
    assert contrast(resources, theme, text, ground) >= 7


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), SECONDARY)
def test_secondary_text(resources, theme, text, ground):
    assert contrast(resources, theme, text, ground) >= 4.5


def test_the_room_that_asks_for_contrast_gets_more_of_it(resources):
    assert contrast(resources, "contrast", "ink", "paper") == 21
    tokens, raised = (
        set(json.loads((resources / "theme" / f"{theme}.json").read_text(encoding="utf-8")))
        for theme in THEMES
    )
    assert tokens == raised
