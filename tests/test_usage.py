"""The words of the command line, read as they are written."""

import pytest

from app.usage import read_words


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["session", "list", "--json=5"], "'5' says nothing here"),
        (["session", "list", "--js"], "--js"),
        (["--dat", "x", "session", "list"], "'x'"),
        (["document", "attendance", "--sess", "x", "--out", "y.pdf"], "--sess x"),
    ],
)
def test_words_that_make_no_sense_are_said_in_ours(words, told, capsys):
    with pytest.raises(SystemExit) as ended:
        read_words(words)
    assert ended.value.code == 2
    sentence = capsys.readouterr().err.splitlines()[-1]
    assert told in sentence
    assert "ignored explicit" not in sentence
