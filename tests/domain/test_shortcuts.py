"""The table of keys: one meaning each, clickers always, what was changed before what came."""

import pytest

from app.domain.shortcuts import ACTIONS, CLICKER, SHORTCUTS, actions_by_key, keys_of, taken_by


def test_no_key_has_two_meanings_as_the_program_comes():
    keys = [key for each in SHORTCUTS for key in each.built_in + each.keys]
    assert len(keys) == len(set(keys))
    assert len(ACTIONS) == len(SHORTCUTS)
    assert all(ACTIONS[action].keys or ACTIONS[action].built_in for action in ACTIONS)


def test_a_clicker_goes_forward_back_black_and_to_and_fro():
    assert CLICKER == {
        "PgDown": "forward", "PgUp": "back", ".": "black", ":": "black",
        "Esc": "leave", "F5": "show_room",
    }  # fmt: skip


def test_changed_keys_take_the_place_of_those_that_came():
    changed = {"logo": ("F4",), "forward": (), "unknown": ("Q",)}
    assert keys_of("logo", changed) == ("F4",)
    assert keys_of("forward", changed) == ("PgDown",)
    assert keys_of("black", changed) == (".", ":", "B", ",", ";")
    table = actions_by_key(changed)
    assert table["F4"] == "logo"
    assert table["PgDown"] == "forward"
    assert not {"L", "Right", "Q"} & set(table)


@pytest.mark.parametrize("key", sorted(CLICKER))
def test_a_key_of_a_clicker_cannot_be_taken_away(key):
    assert actions_by_key({"logo": (key,)})[key] == CLICKER[key]
    assert taken_by("logo", (key,), {}) == (key, CLICKER[key])


def test_a_key_is_taken_while_another_action_has_it():
    assert taken_by("logo", ("F",), {}) == ("F", "freeze")
    assert taken_by("logo", ("F",), {"freeze": ("F4",)}) is None
    assert taken_by("logo", ("L",), {}) is None
    assert taken_by("logo", ("Ctrl+L", "F4"), {"hide": ("F4",)}) == ("F4", "hide")
