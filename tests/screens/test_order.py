"""The running order to be changed."""

from app.domain.content import Break
from app.screens.order import order_rows, order_total
from tests.fakes.shelf import sample_module

MODULE = sample_module()


def test_what_was_left_out_follows_what_is_kept():
    activities = (MODULE.activities[2], Break("stop-1", "Pause", 10), MODULE.activities[0])
    rows = order_rows(MODULE, activities)
    assert [(row.activity, row.kept) for row in rows] == [
        ("voices", True), ("stop-1", True), ("intro", True), ("film", False), ("order", False),
        ("drawing", False), ("page", False), ("final", False),
    ]  # fmt: skip
    assert [(row.first, row.last, row.own) for row in rows[:3]] == [
        (True, False, False), (False, False, True), (False, True, False),
    ]  # fmt: skip


def test_the_length_of_the_whole_is_said():
    assert order_total(MODULE.activities) == "24 minutes in all"
