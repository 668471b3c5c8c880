"""What is noted in the log: what nobody expected, and nothing else."""

import pytest

from app.domain.errors import UserError
from app.traces import kept_log, words_for


def test_a_refusal_is_no_surprise_and_makes_no_folder(tmp_path):
    for refusal in (UserError("No."), BrokenPipeError()):
        with pytest.raises(type(refusal)), kept_log(tmp_path / "data"):
            raise refusal
    assert list(tmp_path.iterdir()) == []


def test_a_surprise_is_noted(tmp_path):
    with pytest.raises(ZeroDivisionError), kept_log(tmp_path / "data"):
        raise ZeroDivisionError("by zero")
    noted = (tmp_path / "data" / "logs" / "a-main-levee.log").read_text(encoding="utf-8")
    assert "ZeroDivisionError: by zero" in noted


def test_every_error_has_words_and_only_a_surprise_is_noted(tmp_path):
    with kept_log(tmp_path / "data"):
        assert words_for(UserError("No room in {place}.", place="here")) == "No room in here."
        assert list(tmp_path.iterdir()) == []
        assert words_for(ValueError("seven")).startswith("Something unexpected")
    noted = (tmp_path / "data" / "logs" / "a-main-levee.log").read_text(encoding="utf-8")
    assert "ValueError: seven" in noted
