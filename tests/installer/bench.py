"""A machine that only remembers: nothing is installed, nothing is downloaded."""

from collections.abc import Callable
from pathlib import Path

from installer import bootstrap
from installer.bootstrap import OPTIONAL, QT, Machine

LISTS, REPAIR, APT, VENV, PIP = "update", "dpkg", "apt-get", "venv", "--require-hashes"
KINDS = (LISTS, REPAIR, APT, VENV, PIP)
EVERYTHING = {**QT, **OPTIONAL["test"]}


class Cut(BaseException):
    """The power goes, or someone kills the set-up."""


class Bench:
    """Stands in for a computer: what it has, what was asked of it, what was said."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.platform = "linux"
        self.python = "cpython-311"
        self.is_root = True
        self.environ = {"DISPLAY": ":0"}
        self.present = {"apt-get", "sudo"}
        self.free_mb = 5000
        self.unknown_packages: set[str] = set()
        self.failing: Callable[[list[str]], bool] = lambda _: False
        self.cut_at: Callable[[list[str]], bool] = lambda _: False
        self.exit_code = 0
        self.commands: list[list[str]] = []
        self.started: list[tuple[list[str], dict[str, str]]] = []
        self.said: list[str] = []
        installer = root / "installer"
        (installer / "vendor").mkdir(parents=True)
        (installer / "vendor/pip-1.whl").touch()
        for verb in ("run", "test"):
            (installer / f"{verb}.lock").write_text(f"what {verb} needs")

    def call(self, *words: str) -> int:
        """Type the command line."""
        machine = Machine(
            root=self.root,
            platform=self.platform,
            python=self.python,
            is_root=self.is_root,
            environ=self.environ,
            present=self.present.__contains__,
            free_mb=lambda _: self.free_mb,
            execute=self._execute,
            start=self._start,
            say=self.said.append,
        )
        return bootstrap.main(list(words), machine)

    def install_everything(self) -> None:
        """Give it every library and command."""
        self.present.update(EVERYTHING)

    def work(self) -> list[str]:
        """Name the set-up work done since last asked, one word a command."""
        work = [next(kind for kind in KINDS if kind in command) for command in self.commands]
        self.commands.clear()
        return work

    def _execute(self, command: list[str], label: str) -> bool:
        assert label
        self.commands.append(command)
        if "venv" in command:
            python = self.root / ".venv" / "bin/python"
            python.parent.mkdir(parents=True, exist_ok=True)
            python.touch()
        if self.cut_at(command):
            raise Cut
        if self.failing(command) or self.unknown_packages.intersection(command):
            return False
        self.present.update(
            proof for proof, packages in EVERYTHING.items() if packages.split()[0] in command
        )
        return True

    def _start(self, command: list[str], extra: dict[str, str]) -> int:
        self.started.append((command, extra))
        return self.exit_code
