"""The command `database`, and all other commands on encrypted data."""

import gettext
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.commands import main
from app.domain.errors import UserError
from app.screens.wording import use
from app.storage.cipher import Form, form_of
from app.storage.opening import FILE_NAME, open_storage
from app.surroundings import SystemClock, catalogue
from app.unlocking import NEW_VARIABLE, VARIABLE, new_words, unlocked

WORDS, OTHERS = "été à la mer du nord", "hiver à la mer du sud"


class Typist:
    """Types these words, one after the other, and remembers what was asked."""

    def __init__(self, *words: str) -> None:
        self.words = list(words)
        self.asked: list[str] = []

    def __call__(self, asked: str) -> str:
        self.asked.append(asked)
        return self.words.pop(0)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "data"


@pytest.fixture(autouse=True)
def bare(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    for each in (VARIABLE, NEW_VARIABLE):
        monkeypatch.delenv(each, raising=False)
    use(catalogue())
    yield
    use(gettext.NullTranslations())


def run(data: Path, *words: str) -> int:
    return main(["--data", str(data), *words])


def test_data_is_encrypted_given_another_passphrase_and_plain_again(data, monkeypatch, capsys):
    monkeypatch.setenv(VARIABLE, WORDS)
    assert run(data, "session", "list") == 0
    assert run(data, "database", "status") == 0
    assert "ne sont pas chiffrées" in capsys.readouterr().out
    assert run(data, "database", "encrypt") == 0
    assert "sont chiffrées maintenant" in capsys.readouterr().out
    assert form_of(data / FILE_NAME) is Form.SEALED
    assert run(data, "session", "list") == 0
    monkeypatch.setenv(NEW_VARIABLE, OTHERS)
    assert run(data, "database", "encrypt") == 0
    assert run(data, "session", "list") == 1
    assert "n’ouvre pas les données" in capsys.readouterr().err
    monkeypatch.setenv(VARIABLE, OTHERS)
    assert run(data, "database", "decrypt") == 0
    assert "ne sont plus chiffrées" in capsys.readouterr().out
    monkeypatch.delenv(VARIABLE)
    assert run(data, "session", "list") == 0


def test_how_things_stand_is_told_to_machines(data, monkeypatch, capsys):
    assert run(data, "database", "status") == 1
    assert "Il n’y a pas encore de données" in capsys.readouterr().err
    monkeypatch.setenv(VARIABLE, WORDS)
    run(data, "session", "list")
    plain = data / "a-main-levee-damaged-x.sqlite"
    shutil.copy(data / FILE_NAME, plain)
    run(data, "database", "encrypt")
    capsys.readouterr()
    assert run(data, "database", "status", "--json") == 0
    (row,) = json.loads(capsys.readouterr().out)
    assert row == {"encrypted": True, "backups": 0, "readable_copies": [str(plain)]}


def test_a_passphrase_that_is_too_short_is_refused_and_data_stays_plain(data, monkeypatch, capsys):
    monkeypatch.setenv(VARIABLE, "court")
    assert run(data, "database", "encrypt") == 1
    assert "trop facile à deviner" in capsys.readouterr().err
    assert form_of(data / FILE_NAME) is Form.PLAIN


def test_where_nobody_types_the_variable_is_named(data, monkeypatch, capsys):
    assert run(data, "database", "encrypt") == 1
    assert VARIABLE in capsys.readouterr().err
    monkeypatch.setenv(VARIABLE, WORDS)
    run(data, "database", "encrypt")
    monkeypatch.delenv(VARIABLE)
    assert run(data, "session", "list") == 1
    assert VARIABLE in capsys.readouterr().err
    monkeypatch.setenv(VARIABLE, WORDS)
    assert run(data, "database", "encrypt") == 1
    assert NEW_VARIABLE in capsys.readouterr().err


def test_it_is_never_an_argument(data):
    with pytest.raises(SystemExit) as ended:
        run(data, "database", "encrypt", WORDS)
    assert ended.value.code == 2


def test_the_component_that_is_missing_is_named(data, monkeypatch, capsys):
    monkeypatch.setenv(VARIABLE, WORDS)
    monkeypatch.setitem(sys.modules, "sqlcipher3", None)
    assert run(data, "session", "list") == 0
    assert run(data, "database", "encrypt") == 1
    assert "sqlcipher3" in capsys.readouterr().err
    assert form_of(data / FILE_NAME) is Form.PLAIN


class TestTyping:
    def test_goes_on_until_it_is_right(self, data, monkeypatch):
        monkeypatch.setenv(VARIABLE, WORDS)
        run(data, "database", "encrypt")
        monkeypatch.delenv(VARIABLE)
        typist = Typist("faux", "faux encore", WORDS)
        storage = unlocked(opener(data), typist)
        storage.close()
        assert typist.asked[0] == "Phrase de passe\N{NO-BREAK SPACE}: "
        assert "n’ouvre pas les données" in typist.asked[1]

    def test_of_a_new_one_is_done_twice_until_it_can_be(self):
        typist = Typist("court", "court", WORDS, WORDS + " ", WORDS, WORDS)
        assert new_words(typist, sealed=False) == WORDS
        assert "sont perdues" in typist.asked[0]
        assert "trop facile" in typist.asked[2]
        assert "ne sont pas les mêmes" in typist.asked[4]

    def test_is_not_asked_of_plain_data(self, data):
        unlocked(opener(data), None).close()

    def test_wrong_words_in_the_variable_are_not_tried_for_ever(self, data, monkeypatch):
        monkeypatch.setenv(VARIABLE, WORDS)
        run(data, "database", "encrypt")
        monkeypatch.setenv(VARIABLE, OTHERS)
        with pytest.raises(UserError, match="does not open"):
            unlocked(opener(data), Typist(WORDS))


def opener(data: Path):
    return lambda passphrase: open_storage(data, SystemClock(), passphrase)


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal that a test can type in")
def test_a_terminal_is_asked_and_shows_nothing_of_what_is_typed(data, monkeypatch):
    monkeypatch.setenv(VARIABLE, WORDS)
    run(data, "database", "encrypt")
    monkeypatch.delenv(VARIABLE)
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    command = [sys.executable, "main.py", "--data", str(data), "session", "list"]
    with subprocess.Popen(
        command, cwd=Path(__file__).parents[1], stdin=theirs, stdout=theirs, stderr=theirs,
        start_new_session=True,
    ) as program:  # fmt: skip
        os.close(theirs)
        shown = heard(ours, "passe")
        os.write(ours, f"{WORDS}\n".encode())
        shown += heard(ours, "")
        assert program.wait() == 0
    os.close(ours)
    assert "Phrase de passe" in shown
    assert "mer du nord" not in shown


def heard(terminal: int, word: str) -> str:
    """What a terminal shows until a word, or until its program ends."""
    found = b""
    while not word or word.encode() not in found:
        try:
            some = os.read(terminal, 4096)
        except OSError:  # the program has ended
            break
        if not some:
            break
        found += some
    return found.decode()
