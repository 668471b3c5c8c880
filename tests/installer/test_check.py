"""The steps of the whole check: which ones, in which order, and when they stop."""

from pathlib import Path

import pytest

from installer.check import (
    ALL_STEPS,
    ON_SCREENS,
    OUTSIDE,
    PYTEST,
    QUICK,
    QUICK_STEPS,
    WINDOWS,
    Outcome,
    Step,
    check,
    chosen,
    run_step,
    usage,
)

ROOT = Path(__file__).parents[2]


class Bench:
    """Answers for the steps, and keeps what was said."""

    def __init__(self, **outcomes: Outcome) -> None:
        self.outcomes = outcomes
        self.ran: list[str] = []
        self.said: list[str] = []

    def run(self, step: Step) -> Outcome:
        self.ran.append(step.name)
        return self.outcomes.get(step.name, Outcome(0))

    def check(self, *steps: Step) -> int:
        return check(steps, self.run, self.said.append, lambda: 0.0)


FORMAT, TYPES = Step("format", ()), Step("types", ())
TESTS = Step("tests", ("-m", "pytest"), closes=True)


def test_the_first_failure_stops_the_check() -> None:
    bench = Bench(format=Outcome(3))
    assert bench.check(FORMAT, TYPES) == 3
    assert bench.ran == ["format"]
    assert "ÉCHEC" in bench.said[-1]


def test_the_last_words_repeat_how_many_tests_passed() -> None:
    bench = Bench(tests=Outcome(0, "12 passed in 0.30s"))
    assert bench.check(FORMAT, TESTS) == 0
    assert "12 passed in 0.30s" in bench.said[-1]


def test_tests_that_end_without_a_count_are_a_failure() -> None:
    bench = Bench(tests=Outcome(0))
    assert bench.check(TESTS) == 1


def test_every_step_says_its_name_and_its_time() -> None:
    bench = Bench()
    bench.check(FORMAT, TYPES)
    assert bench.said[:4] == ["[1/2] format", "      0.0 s", "[2/2] types", "      0.0 s"]


def test_quick_ends_after_the_quick_tests() -> None:
    steps = chosen(["--quick"])
    assert steps == QUICK_STEPS == ALL_STEPS[: len(steps)]
    assert steps[-1].words[-len(QUICK) :] == QUICK


def test_the_other_tests_are_all_those_that_quick_leaves_out() -> None:
    step = ALL_STEPS[len(QUICK_STEPS)]
    assert "tests" in step.words
    left_out = [word for word in step.words if "ignore" in word]
    assert left_out == [f"--ignore={path}" for path in (*QUICK, *WINDOWS, *OUTSIDE)]
    windows, outside = step.beside
    files = len(ON_SCREENS)
    assert windows[len(PYTEST) :] == WINDOWS
    assert outside[len(PYTEST) : -files] == OUTSIDE
    assert outside[-files:] == tuple(f"--ignore={path}" for path in ON_SCREENS)
    assert ALL_STEPS[len(QUICK_STEPS) + 1].words == (*PYTEST, *ON_SCREENS)


def test_what_needs_two_screens_says_so_in_its_files_name() -> None:
    folder = ROOT / "tests/end_to_end"
    named = {
        file.relative_to(ROOT).as_posix()
        for file in folder.glob("test_*.py")
        if "mark.desktop" in file.read_text(encoding="utf-8")
    }
    assert named == set(ON_SCREENS)


def saying(words: str, code: int = 0) -> tuple[str, ...]:
    return ("-c", f"import sys; print({words!r}); sys.exit({code})")


def test_parts_run_side_by_side_and_are_told_one_after_the_other(capfd) -> None:
    parts = ["3 passed in 0.10s", "4 passed in 0.20s", "5 passed in 0.30s"]
    first, *others = (saying(part) for part in parts)
    step = Step("tests", first, True, tuple(others))
    assert run_step(step) == Outcome(0, " ; ".join(parts))
    assert capfd.readouterr().out == "".join(f"{part}\n" for part in parts)


@pytest.mark.parametrize("codes", [(1, 0), (0, 1), (2, 2)])
def test_each_part_can_fail_the_step(codes) -> None:
    first, second = codes
    step = Step("tests", saying("1 passed in 0.10s", first), True, (saying("no", second),))
    assert run_step(step).code == max(codes)


def test_a_part_that_does_not_say_how_many_passed_is_not_counted() -> None:
    step = Step("tests", saying("3 passed in 0.10s"), True, (saying("killed"),))
    assert run_step(step).closing == ""


def test_other_words_go_to_pytest_alone() -> None:
    (step,) = chosen(["-k", "hands", "-x"])
    assert step.words == ("-m", "pytest", "-k", "hands", "-x")


def test_the_help_lists_every_step() -> None:
    assert all(step.name in usage() for step in ALL_STEPS)


def test_the_server_runs_the_same_command() -> None:
    script = ROOT / ".ci/run"
    assert script.stat().st_mode & 0o111
    assert "installer/bootstrap.py test" in script.read_text("utf-8")
