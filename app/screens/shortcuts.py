"""What is said of the shortcuts, and what letters and figures mean just now."""

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from app.domain.shortcuts import Changed, keys_of
from app.screens.key_context import KeyContext
from app.screens.panels import (
    AlphabetPanel,
    EstimatePanel,
    ExercisePanel,
    InfographicPanel,
    Panel,
    QuizPanel,
    RolePlayPanel,
)  # fmt: skip
from app.screens.wording import _

GROUPS = {
    "session": "Going through the session",
    "answers": "Answers and people",
    "reading": "Reading and listening",
    "screen": "The room’s screen",
    "film": "Film",
}
MEMBERS = {
    "session": ("forward", "back", "undo", "redo", "shortcuts"),
    "answers": ("rest", "majority", "estimate", "settle", "zones", "people", "corrections"),
    "reading": ("larger_text", "smaller_text", "contrast", "plain_words", "read_aloud"),
    "screen": (
        "black", "logo", "freeze", "hide", "waiting", "message", "leave", "show_room",
        "full_screen", "swap_screens", "identify_screens", "test_pattern",
    ),
    "film": ("play_pause", "back_ten_seconds", "subtitles", "volume_up", "volume_down", "mute"),
}  # fmt: skip
LABELS = {
    "forward": "Next step",
    "back": "Step back",
    "undo": "Take the last entry back",
    "redo": "Put back what was taken back",
    "shortcuts": "This list of shortcuts",
    "black": "Black screen, and back",
    "logo": "Logo, and back",
    "freeze": "Freeze the picture, and back",
    "hide": "Hide the slide, and back",
    "waiting": "Waiting slide, and back",
    "message": "Message to the room",
    "leave": "Show the slide again",
    "show_room": "Show the room’s screen",
    "full_screen": "Full screen, or in a window",
    "swap_screens": "Swap the screens",
    "identify_screens": "Name each screen on it",
    "test_pattern": "Test pattern",
    "rest": "All the rest raised their hand",
    "majority": "Obvious majority",
    "estimate": "About: the count is not exact",
    "settle": "Keep this figure where two differ",
    "zones": "Zones of the hall",
    "people": "Who is there",
    "corrections": "Correct what was noted",
    "play_pause": "Play or pause the film",
    "back_ten_seconds": "Ten seconds back",
    "subtitles": "Subtitles",
    "volume_up": "Louder",
    "volume_down": "Less loud",
    "mute": "Sound off, and on again",
    "larger_text": "Larger texts",
    "smaller_text": "Smaller texts",
    "contrast": "High contrast",
    "plain_words": "Plain words",
    "read_aloud": "Read the question aloud",
}
KEY_NAMES = {
    "PgDown": "Page down",
    "PgUp": "Page up",
    "Space": "Space bar",
    "Return": "Enter",
    "Enter": "Enter",
    "Backspace": "Backspace",
    "Esc": "Esc",
    "Del": "Delete",
    "Ins": "Insert",
    "Home": "Home",
    "End": "End",
    "Shift": "Shift",
    "Meta": "Windows",
    "Volume Up": "Sound +",
    "Volume Down": "Sound −",
    "Volume Mute": "Sound off",
}
SIGNS = {"Right": "→", "Left": "←", "Down": "↓", "Up": "↑"}


@dataclass(frozen=True)
class ShortcutRow:
    """A line of the list: what is done, and the keys that do it."""

    action: str
    label: str
    keys: tuple[str, ...]


@dataclass(frozen=True)
class ShortcutGroup:
    """Shortcuts that belong together."""

    title: str
    rows: tuple[ShortcutRow, ...]


def key_context(panel: Panel | None) -> KeyContext:
    """Say what keys mean beside this panel; None where no activity is in sight."""
    if isinstance(panel, QuizPanel):
        letters = ascii_uppercase[: len(panel.rows)]
        return KeyContext(letters, figures=panel.open, counting=panel.open)
    if isinstance(panel, EstimatePanel):
        return KeyContext(figures=panel.open)
    if isinstance(panel, ExercisePanel):
        return KeyContext(letters="".join(panel.letters.values()).upper(), figures=True)
    if isinstance(panel, RolePlayPanel):
        return KeyContext(
            letters="PCA" if panel.open else "", figures=panel.open or not panel.voting
        )
    if isinstance(panel, AlphabetPanel):
        return KeyContext(letters=ascii_uppercase)
    return KeyContext(figures=isinstance(panel, InfographicPanel))


def action_label(action: str) -> str:
    """Say what an action does."""
    return _(LABELS[action])


def key_label(key: str) -> str:
    """Say a key as it is printed on the keyboard."""
    modifier, _plus, rest = key.partition("+")
    if rest:
        return f"{key_label(modifier)}+{key_label(rest)}"
    if key in SIGNS:
        return SIGNS[key]
    return _(KEY_NAMES[key]) if key in KEY_NAMES else key


def key_labels(keys: Iterable[str]) -> tuple[str, ...]:
    """Say several keys; two keys of the same name are said once."""
    return tuple(dict.fromkeys(key_label(key) for key in keys))


def shortcut_groups(changed: Changed, known: frozenset[str]) -> tuple[ShortcutGroup, ...]:
    """List the shortcuts of these actions, with the keys that were changed."""
    groups = (
        ShortcutGroup(
            _(GROUPS[group]),
            tuple(
                ShortcutRow(action, action_label(action), key_labels(keys_of(action, changed)))
                for action in members
                if action in known
            ),
        )
        for group, members in MEMBERS.items()
    )
    return tuple(each for each in groups if each.rows)


def sheet_groups(changed: Changed, known: frozenset[str]) -> tuple[ShortcutGroup, ...]:
    """List all that keys do during a session, letters and figures included."""
    answers = _(GROUPS["answers"])
    names = (
        ShortcutRow("", _("The choice or the card with this letter"), ("A", "B", "C…")),
        ShortcutRow("", _("The point or the place with this number"), ("1", "2", "3…")),
        ShortcutRow("", _("Points for the table with this number"), ("Ctrl+1", "Ctrl+2…")),
    )
    told = (
        ShortcutGroup(
            group.title,
            (names if group.title == answers else ())
            + tuple(row for row in group.rows if row.keys),
        )
        for group in shortcut_groups(changed, known)
    )
    return tuple(group for group in told if group.rows)
