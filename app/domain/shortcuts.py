"""The shortcuts of a session: what keys can do, which keys as it comes, which ones when changed.

A key is named as Qt writes it where it must be the same everywhere: "PgDown", "Ctrl+Z", "?".
"""

from collections.abc import Mapping
from dataclasses import dataclass

Changed = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Shortcut:
    """Something that keys do.

    `keys` can be changed; those in `built_in` cannot, for a presentation clicker sends them.
    With `counting` they do it only while hands are counted. With `held` a key held down goes on.
    """

    action: str
    keys: tuple[str, ...]
    built_in: tuple[str, ...] = ()
    counting: bool = False
    held: bool = False


SHORTCUTS = (
    Shortcut("forward", ("Right", "Down", "N", "Return", "Enter"), built_in=("PgDown",)),
    Shortcut("back", ("Left", "Up", "P", "Backspace"), built_in=("PgUp",)),
    Shortcut("undo", ("Ctrl+Z",)),
    Shortcut("redo", ("Ctrl+Y", "Ctrl+Shift+Z")),
    # the full stop of a clicker is a colon on a French keyboard; B, as elsewhere, while it is free
    Shortcut("black", ("B", ",", ";"), built_in=(".", ":")),
    Shortcut("logo", ("L",)),
    Shortcut("freeze", ("F",)),
    Shortcut("hide", ("H",)),
    Shortcut("waiting", ("W",)),
    Shortcut("message", ("T",)),
    Shortcut("leave", (), built_in=("Esc",)),
    Shortcut("show_room", (), built_in=("F5",)),
    Shortcut("full_screen", ("F11",)),
    Shortcut("swap_screens", ("F7",)),
    Shortcut("identify_screens", ("F6",)),
    Shortcut("test_pattern", ("F8",)),
    # * is beside the figures of a numeric keypad
    Shortcut("rest", ("=",), counting=True),
    Shortcut("majority", ("M",), counting=True),
    Shortcut("estimate", ("E", "*"), counting=True),
    Shortcut("settle", ("G",), counting=True),
    Shortcut("zones", ("F2",)),
    Shortcut("people", ("F3",)),
    Shortcut("corrections", ("F10",)),
    Shortcut("play_pause", ("Space",)),
    Shortcut("back_ten_seconds", ("R",)),
    Shortcut("subtitles", ("S",)),
    Shortcut("volume_up", ("Volume Up",), held=True),
    Shortcut("volume_down", ("Volume Down",), held=True),
    Shortcut("mute", ("Volume Mute",)),
    Shortcut("larger_text", ("Ctrl++", "Ctrl+=")),
    Shortcut("smaller_text", ("Ctrl+-",)),
    Shortcut("contrast", ("F9",)),
    Shortcut("plain_words", ("F12",)),
    Shortcut("read_aloud", ("V",)),
    Shortcut("shortcuts", ("?", "F1")),
)
ACTIONS = {each.action: each for each in SHORTCUTS}
CLICKER = {key: each.action for each in SHORTCUTS for key in each.built_in}
# with the signs of the digit row of a French keyboard without Shift: they are meant as figures
FIGURES = frozenset("0123456789&É\"'(-È_ÇÀ")


def keys_of(action: str, changed: Changed) -> tuple[str, ...]:
    """The keys of an action, those of a clicker first."""
    shortcut = ACTIONS[action]
    return shortcut.built_in + tuple(changed.get(action, shortcut.keys))


def actions_by_key(changed: Changed) -> dict[str, str]:
    """What each key does: clickers always, then what was changed, then what is as it comes."""
    usual = {
        key: each.action for each in SHORTCUTS for key in each.keys if each.action not in changed
    }
    chosen = {key: action for action, keys in changed.items() if action in ACTIONS for key in keys}
    return {**usual, **chosen, **CLICKER}


def taken_by(action: str, keys: tuple[str, ...], changed: Changed) -> tuple[str, str] | None:
    """The first of these keys that does something else already, and what; None without one."""
    others = {
        key: each.action
        for each in SHORTCUTS
        if each.action != action
        for key in keys_of(each.action, changed)
    }
    return next(((key, others[key]) for key in keys if key in others), None)
