"""The whole check, one step after the other; the first failure stops it."""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import BinaryIO, NamedTuple

ROOT = Path(__file__).resolve().parent.parent
QUICK = ("tests/domain", "tests/usecases", "tests/screens")
WINDOWS = ("tests/gui",)
OUTSIDE = ("tests/end_to_end",)  # they wait more than they work
ON_SCREENS = tuple(
    sorted(
        file.relative_to(ROOT).as_posix()
        for file in (ROOT / "tests/end_to_end").glob("test_*_on_screens.py")
    )
)
RULES = "app/domain/*,app/usecases/*,app/screens/*"
REST_FLOOR = 90
CLOSING = re.compile(r"\d+ passed.* in \d+\.\d+s")
COLOUR = re.compile(r"\x1b\[[\d;]*m")


class Step(NamedTuple):
    """One thing to check, and the Python words that check it.

    `beside` are the words of other parts that run at the same time; what they say comes after.
    """

    name: str
    words: tuple[str, ...]
    closes: bool = False  # whether pytest must have said how many tests passed
    beside: tuple[tuple[str, ...], ...] = ()


class Outcome(NamedTuple):
    """How a step ended, and pytest's closing line if it wrote one."""

    code: int
    closing: str = ""


PYTEST = ("-m", "coverage", "run", "-m", "pytest")
IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"
QUICK_STEPS = (
    Step("mise en forme (ruff format)", ("-m", "ruff", "format", "--check")),
    Step("règles d’écriture (ruff check)", ("-m", "ruff", "check")),
    Step("qui importe qui (lint-imports)", ("-c", IMPORTS)),
    Step("types (mypy)", ("-m", "mypy")),
    Step("couverture remise à zéro", ("-m", "coverage", "erase")),
    Step("tests rapides", (*PYTEST, *QUICK), closes=True),
)
ALL_STEPS = (
    *QUICK_STEPS,
    Step(
        "autres tests",
        (*PYTEST, "tests", *(f"--ignore={path}" for path in (*QUICK, *WINDOWS, *OUTSIDE))),
        closes=True,
        beside=(
            (*PYTEST, *WINDOWS),
            (*PYTEST, *OUTSIDE, *(f"--ignore={path}" for path in ON_SCREENS)),
        ),
    ),
    # by themselves: keys and cables want a machine that does nothing else
    Step("tests sur deux écrans", (*PYTEST, *ON_SCREENS), closes=True),
    Step("couverture réunie", ("-m", "coverage", "combine", "--quiet")),
    Step(
        "couverture des règles : 100 %",
        ("-m", "coverage", "report", f"--include={RULES}", "--fail-under=100"),
    ),
    Step(
        f"couverture du reste : au moins {REST_FLOOR} %",
        ("-m", "coverage", "report", f"--omit={RULES}", f"--fail-under={REST_FLOOR}"),
    ),
)


def chosen(words: list[str]) -> tuple[Step, ...]:
    """Choose the steps that the words of the command line ask for."""
    if not words:
        return ALL_STEPS
    if words == ["--quick"]:
        return QUICK_STEPS
    return (Step("tests choisis", ("-m", "pytest", *words)),)


def usage() -> str:
    """List the steps."""
    names = [f"  {number:2}. {step.name}" for number, step in enumerate(ALL_STEPS, 1)]
    return "\n".join(
        [
            "python3 installer/bootstrap.py test            toutes les étapes",
            f"python3 installer/bootstrap.py test --quick    les {len(QUICK_STEPS)} premières",
            "python3 installer/bootstrap.py test MOTS…      pytest MOTS…, et rien d’autre",
            *names,
        ]
    )


def check(
    steps: tuple[Step, ...],
    run: Callable[[Step], Outcome],
    say: Callable[[str], None],
    clock: Callable[[], float],
) -> int:
    """Run the steps until one fails; return the exit code."""
    begun, closings = clock(), list[str]()
    for number, step in enumerate(steps, 1):
        say(f"[{number}/{len(steps)}] {step.name}")
        at = clock()
        code, closing = run(step)
        if step.closes and not code and not closing:
            say("pytest s’est arrêté sans dire combien de tests ont réussi.")
            code = 1
        if code:
            say(f"ÉCHEC à l’étape « {step.name} », après {clock() - at:.1f} s.")
            return code
        say(f"      {clock() - at:.1f} s")
        closings += [f"  {step.name} : {closing}"] if closing else []
    say("\n".join([f"Tout est bon, en {clock() - begun:.0f} s.", *closings]))
    return 0


def run_step(step: Step) -> Outcome:
    """Run a step and let its words through, remembering how pytest closed."""
    colour = ["--color=yes"] if "pytest" in step.words and sys.stdout.isatty() else []
    with contextlib.ExitStack() as files:
        said = [files.enter_context(tempfile.TemporaryFile()) for _other in step.beside]
        others = [
            started([*words, *colour], file) for words, file in zip(step.beside, said, strict=True)
        ]
        parts = [heard(started([*step.words, *colour], subprocess.PIPE))]
        for other, file in zip(others, said, strict=True):
            code = other.wait()
            file.seek(0)
            parts.append(heard_in(file, code))
    closings = [each.closing for each in parts]
    failed = next((each.code for each in parts if each.code), 0)
    return Outcome(failed, " ; ".join(closings) if all(closings) else "")


def started(words: list[str], output: int | BinaryIO) -> "subprocess.Popen[bytes]":
    """Start Python with these words."""
    return subprocess.Popen(
        [sys.executable, *words],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=subprocess.STDOUT,
    )


def heard(process: "subprocess.Popen[bytes]") -> Outcome:
    """Let the words of a process through until it ends."""
    with process:
        said = heard_in(process.stdout or (), 0)
    return Outcome(process.returncode, said.closing)


def heard_in(lines: Iterable[bytes], code: int) -> Outcome:
    """Let words through, and remember how pytest closed."""
    closing = ""
    for raw in lines:
        line = raw.decode(errors="replace")
        print(line, end="", flush=True)
        plain = COLOUR.sub("", line)
        closing = plain.strip("= \r\n") if CLOSING.search(plain) else closing
    return Outcome(code, closing)


def say(words: str) -> None:
    """Tell how the check goes, in order with what the steps print."""
    print(words, flush=True)


if __name__ == "__main__":
    os.environ["PYTHONIOENCODING"] = "utf-8"
    if "--help" in sys.argv[1:]:
        say(usage())
    else:
        sys.exit(check(chosen(sys.argv[1:]), run_step, say, time.monotonic))
