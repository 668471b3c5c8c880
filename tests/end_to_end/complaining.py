"""What a user may be told when something is wrong: one plain French sentence, no more."""

import re
import subprocess

FRENCH = re.compile(
    r"\b(le|la|les|l’|un|une|ce|cette|est|plus|choisissez|vérifiez|puis|mettez|faites)\b"
)


def complaint(done: "subprocess.CompletedProcess[str]", *, status: int = 1) -> str:
    """The one sentence that a command that failed wrote."""
    assert done.returncode == status, done.stderr
    lines = done.stderr.strip().splitlines()
    assert len(lines) == 1, lines
    check_plain(lines[0])
    return lines[0]


def check_plain(sentence: str) -> None:
    """Fail on a traceback, on a name of the code, or on English."""
    assert "Traceback" not in sentence
    assert "Error" not in sentence
    assert "imprévu" not in sentence
    assert FRENCH.search(sentence.lower()), sentence
    assert sentence.rstrip()[-1] in ".)!", sentence
