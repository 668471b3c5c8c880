import pytest

from app.screens.safety import afterwards_said, safety_said, strength_said, warning_said


def test_plain_data_is_said_to_be_readable():
    (said,) = safety_said(3, ("old.sqlite",), sealed=False)
    assert "not encrypted" in said


def test_encrypted_data_is_said_with_its_backups():
    assert len(safety_said(0, (), sealed=True)) == 1
    assert safety_said(1, (), sealed=True)[1] == "Its backup is encrypted too."
    assert safety_said(7, (), sealed=True)[1] == "Its 7 backups are encrypted too."


def test_copies_that_anybody_can_read_are_named_as_far_as_it_helps():
    few = safety_said(0, ("one", "two"), sealed=True)[-1]
    many = safety_said(0, tuple("abcdefgh"), sealed=True)[-1]
    assert "read by all: one, two. Delete" in few
    assert "read by all: a, b, c, d, e and 3 more. Delete" in many


def test_what_was_done_is_said_with_what_it_does_not_do():
    assert len(afterwards_said(sealed=False)) == 1
    assert "stay readable" in afterwards_said(sealed=True)[1]


def test_the_loss_is_said_before():
    assert "are lost" in warning_said()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("", "At least 12"),
        ("  ", "At least 12"),
        ("court", "Too easy"),
        ("motdepasse12", "Good enough"),
        ("un toit pour tous ici aussi", "Strong"),
    ],
)
def test_how_strong_it_is_is_said_while_it_is_typed(words: str, said: str):
    assert strength_said(words).startswith(said)
