"""What is said of the shortcuts, and what letters and figures mean beside each panel."""

from dataclasses import replace

import pytest

from app.domain.content import Exercise, Infographic, Quiz
from app.domain.events import Phase
from app.domain.shortcuts import ACTIONS
from app.screens.key_context import KeyContext
from app.screens.panels import (
    LeafletPanel,
    answer_panel,
    exercise_panel,
    infographic_panel,
    quiz_panel,
)
from app.screens.shortcuts import (
    MEMBERS,
    action_label,
    key_context,
    key_label,
    key_labels,
    sheet_groups,
    shortcut_groups,
)
from tests.fakes.kinds import ESTIMATE, Asking
from tests.fakes.rehearsal import Rehearsal, part

KNOWN = frozenset(ACTIONS)


def test_every_action_is_listed_once_with_a_label_of_its_own():
    listed = [action for members in MEMBERS.values() for action in members]
    assert sorted(listed) == sorted(ACTIONS)
    assert len({action_label(each) for each in listed}) == len(listed)


@pytest.mark.parametrize(
    ("key", "said"),
    [
        ("PgDown", "Page down"),
        ("Right", "→"),
        ("Ctrl+Z", "Ctrl+Z"),
        ("Ctrl++", "Ctrl++"),
        ("Ctrl+Shift+Left", "Ctrl+Shift+←"),
        ("+", "+"),
        ("É", "É"),
    ],
)
def test_a_key_is_called_as_it_is_printed(key, said):
    assert key_label(key) == said


def test_two_keys_of_one_name_are_said_once():
    assert key_labels(("Return", "Enter", "N")) == ("Enter", "N")


def test_the_list_has_what_this_program_can_do_with_the_changed_keys():
    groups = shortcut_groups({"logo": ("F4",), "black": ()}, frozenset({"logo", "black", "mute"}))
    assert [group.title for group in groups] == ["The room’s screen", "Film"]
    assert [(row.action, row.keys) for row in groups[0].rows] == [
        ("black", (".", ":")), ("logo", ("F4",)),
    ]  # fmt: skip


def test_the_sheet_leaves_out_what_has_no_key_and_tells_of_letters():
    sheet = sheet_groups({"logo": ()}, frozenset({"logo", "forward", "people"}))
    assert [group.title for group in sheet] == ["Going through the session", "Answers and people"]
    assert [row.keys for row in sheet[-1].rows] == [
        ("A", "B", "C…"), ("1", "2", "3…"), ("Ctrl+1", "Ctrl+2…"), ("F3",),
    ]  # fmt: skip
    whole = sheet_groups({}, KNOWN)
    assert sum(len(group.rows) for group in whole) == len(ACTIONS) + 3


def test_letters_and_figures_mean_what_the_panel_shows():
    state = Rehearsal().state
    quiz = part(Quiz, "intro")
    asked = quiz_panel(state, quiz, assembly=True)
    assert key_context(asked) == KeyContext(letters="ABC")
    assert key_context(replace(asked, open=True)) == KeyContext("ABC", figures=True, counting=True)
    exercise = exercise_panel(state, part(Exercise, "order"))
    assert key_context(exercise) == KeyContext(letters="ABCDEF", figures=True)
    drawing = infographic_panel(state, part(Infographic, "drawing"))
    assert key_context(drawing) == KeyContext(figures=True)
    assert key_context(LeafletPanel("A page", "to take home")) == KeyContext()
    assert key_context(None) == KeyContext()


def test_a_figure_begins_a_number_only_while_numbers_are_taken():
    hall = Asking()
    for phase, taken in ((Phase.QUESTION, False), (Phase.COLLECTING, True)):
        hall.bring(ESTIMATE, phase)
        panel = answer_panel(hall.state, ESTIMATE, "", assembly=True)
        assert key_context(panel) == KeyContext(figures=taken)
