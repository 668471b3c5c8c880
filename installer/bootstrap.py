"""Set up À main levée on a machine that has only Python, then start it (run) or check it (test)."""

import ctypes
import functools
import hashlib
import json
import os
import re
import shutil
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen, call
from typing import NamedTuple

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

# The catalogue of translations cannot be read before the set-up: the French is here.
WORDS = {
    "usage": "Usage : python3 installer/bootstrap.py run [COMMANDE …] | test [--help | …]",
    "python": "À main levée a besoin d’un Python 3.11 ou plus récent, en 64 bits ; celui-ci est le "
    "{}, en {} bits. Installez-en un (https://www.python.org/downloads/), puis recommencez.",
    "display": "Aucun écran n’est disponible ici ; la démonstration n’en a pas besoin : "
    "python3 installer/bootstrap.py run demo --out DOSSIER",
    "waiting": "Une autre installation est en cours ; celle-ci attend qu’elle se termine.",
    "missing": "Des bibliothèques manquent au système. Collez ceci, puis recommencez :\n\n    {}\n",
    "optional": "Des compléments facultatifs manquent. Pour les ajouter, collez ceci :\n\n    {}\n",
    "unknown": "(avec l’outil d’installation de votre système, ce qui fournit) {}",
    "disk": "Il faut {} Mo libres dans {} et il en reste {}. Faites de la place, puis recommencez.",
    "lists": "Liste des bibliothèques du système",
    "system": "Bibliothèques du système",
    "venv": "Environnement privé (.venv)",
    "packages": "Composants du programme",
    "download": "L’installation n’a pas pu finir. Vérifiez le réseau, puis recommencez.",
    "done": "  fait en {:.0f} s",
    "failed": "Cette étape n’a pas abouti. Ses derniers messages :\n    {}",
    "stopped": "Interrompu. Recommencez quand vous voulez : l’installation reprendra d’elle-même.",
    "machine": "L’installation ne peut pas continuer : {}",
}
# What proves that a Debian package is there (a library, a command or a file): the package.
# fmt: off
QT = {
    "libglib-2.0.so.0": "libglib2.0-0", "libEGL.so.1": "libegl1", "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3", "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0", "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4", "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0", "libpulse.so.0": "libpulse0",
    "libXrandr.so.2": "libxrandr2",
}
VLC = {"libvlc.so.5": "libvlc5 libvlc-bin vlc-plugin-base vlc-plugin-video-output"}
SCREENS = {
    "Xvfb": "xvfb", "Xorg": "xserver-xorg-core", "xrandr": "x11-xserver-utils",
    "/usr/lib/xorg/modules/drivers/dummy_drv.so": "xserver-xorg-video-dummy",
    "openbox": "openbox", "xdotool": "xdotool", "dbus-daemon": "dbus",
}
# fmt: on
BROWSER = {"chromium": "chromium"}
OPTIONAL = {"run": VLC, "test": {**VLC, **SCREENS, **BROWSER}}
ARCH_LINUX = "glib2 libglvnd dbus fontconfig libxkbcommon-x11 xcb-util-cursor xcb-util-wm"
APT = ["apt-get", "-q", "-o", "DPkg::Lock::Timeout=120"]
APT_BEGUN = "installer/.apt-begun"  # there while apt works, and after it was cut off
PROGRESS = {
    r"(?:Get:\d+ \S+ \S+ \S+|Unpacking|Setting up|Collecting|  Downloading) ([\w.+-]+)": r"\1",
    r"Progress (\d+)\d{6} of (\d+)\d{6}": r"\1 Mo sur \2",
}
say = functools.partial(print, file=sys.stderr, flush=True)

# Said here because an old Python would stumble over the annotations below.
if sys.version_info < (3, 11) or sys.maxsize < 2**32:
    say(WORDS["python"].format(sys.version.split()[0], 64 if sys.maxsize > 2**32 else 32))
    sys.exit(2)


def is_present(proof: str) -> bool:
    """Tell whether a library loads, a file exists or a command is found."""
    if ".so." not in proof:
        return bool(shutil.which(proof)) or (proof.startswith("/") and Path(proof).exists())
    try:
        ctypes.CDLL(proof)
    except OSError:
        return False
    return True


def progress_of(line: str) -> str:
    """Tell what a line of apt or pip means for the person who waits, if anything."""
    found = [(re.match(pattern, line), words) for pattern, words in PROGRESS.items()]
    return "".join(match.expand(words) for match, words in found if match)


def execute(command: list[str], label: str) -> bool:
    """Run a command behind one line of progress; show its last words when it fails."""
    begun = shown = time.monotonic()
    live, last = sys.stderr.isatty(), list[str]()
    say(f"{label} …")
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive", "LC_ALL": "C.UTF-8"}
    # The lock of set_up goes along: nothing is closed.
    with Popen(
        command, stdin=DEVNULL, stdout=PIPE, stderr=STDOUT, close_fds=False, env=environ
    ) as process:
        for raw in process.stdout or ():
            line = raw.decode(errors="replace").rstrip()
            detail = progress_of(line)
            if not detail:
                last.append(line)
            elif time.monotonic() - shown > (0.2 if live else 10):
                shown = time.monotonic()
                say("  " + detail[:76].ljust(76 * live), end="\r" if live else "\n")
    if process.returncode:
        say(WORDS["failed"].format("\n    ".join(last[-4:])))
    else:
        say(WORDS["done"].format(time.monotonic() - begun).ljust(78 * live))
    return not process.returncode


def start(command: list[str], extra: dict[str, str]) -> int:
    """Become the program where the system can, else wait for it."""
    if os.name == "posix":
        os.execve(command[0], command, {**os.environ, **extra})  # noqa: S606 - no shell is meant
    return call(command, env={**os.environ, **extra})


class Machine(NamedTuple):
    """What this script asks of the outside and does to it; tests put their own in its place."""

    root: Path = Path(__file__).resolve().parent.parent
    platform: str = sys.platform
    python: str = str(sys.implementation.cache_tag)
    is_root: bool = os.name == "posix" and os.geteuid() == 0
    environ: Mapping[str, str] = os.environ
    present: Callable[[str], bool] = is_present
    free_mb: Callable[[Path], int] = lambda folder: shutil.disk_usage(folder).free // 10**6
    execute: Callable[[list[str], str], bool] = execute
    start: Callable[[list[str], dict[str, str]], int] = start
    say: Callable[[str], None] = say

    @property
    def interpreter(self) -> Path:
        """Where the private environment keeps its Python."""
        folder = "Scripts/python.exe" if self.platform == "win32" else "bin/python"
        return self.root / ".venv" / folder

    def stamp(self) -> dict[str, list[str]]:
        """What the last finished set-up left; nothing after one that was cut off."""
        try:
            stamp: dict[str, list[str]] = json.loads((self.root / ".venv/.stamp").read_text())
        except (OSError, ValueError):
            return {}
        return stamp if stamp["python"] == [self.python] and self.interpreter.exists() else {}

    def lock(self, verb: str) -> str:
        """Name the exact dependencies of a verb."""
        return hashlib.sha256((self.root / f"installer/{verb}.lock").read_bytes()).hexdigest()

    def missing(self, verb: str) -> dict[str, str]:
        """What the system lacks, but for what was proposed before."""
        needs = {**QT, **OPTIONAL[verb]} if self.platform.startswith("linux") else {}
        if self.is_root and (self.root / APT_BEGUN).exists():
            return needs  # a library may be there without what makes it work
        skip = self.stamp().get("proposed", [])
        return {k: v for k, v in needs.items() if k not in skip and not self.present(k)}


def line_to_paste(needs: dict[str, str], machine: Machine) -> str:
    """Write the one line that installs what is missing on this kind of Linux."""
    sudo = "" if machine.is_root else "sudo "
    if machine.present("apt-get"):
        install = "apt-get install -y --no-install-recommends " + " ".join(needs.values())
        if sudo and not machine.present("sudo"):
            return f'su -c "apt-get update; {install}"'
        return f"{sudo}apt-get update; {sudo}{install}"
    sonames = [proof for proof in needs if ".so." in proof]
    for tool in ("dnf", "zypper"):
        if machine.present(tool):
            return f"{sudo}{tool} install " + " ".join(f"'{name}()(64bit)'" for name in sonames)
    if machine.present("pacman"):
        return f"{sudo}pacman -S --needed {ARCH_LINUX} xcb-util-keysyms libpulse libxrandr vlc"
    return WORDS["unknown"].format(", ".join(sonames))


def system_libraries(verb: str, machine: Machine) -> int:
    """See that the system has what Qt and libVLC load; return the exit code."""
    needs = machine.missing(verb)
    if needs and machine.is_root and machine.present("apt-get"):
        (machine.root / APT_BEGUN).touch()
        machine.execute([*APT, "update"], WORDS["lists"])
        install = [*APT, "install", "-y", "--no-install-recommends"]
        if not machine.execute(install + " ".join(needs.values()).split(), WORDS["system"]):
            # One package may be unknown here, or a power cut left dpkg half-way.
            machine.execute(["dpkg", "--configure", "-a"], WORDS["system"])
            for packages in (" ".join(QT.values()), *OPTIONAL[verb].values()):
                machine.execute(install + packages.split(), WORDS["system"])
        (machine.root / APT_BEGUN).unlink()
        needs = machine.missing(verb)
    grave = any(proof in QT for proof in needs)
    if needs:
        line = line_to_paste(needs, machine)
        machine.say(WORDS["missing" if grave else "optional"].format(line))
    return 3 if grave else 0


def pip_install(verb: str, machine: Machine) -> list[str]:
    """Write the pip command; where it downloads from is the machine's own setting."""
    installer = machine.root / "installer"
    (pip,) = (installer / "vendor").glob("pip-*.whl")
    options = "install --no-user --no-input --disable-pip-version-check --progress-bar=raw"
    options += " --only-binary=:all: --require-hashes -r"
    house = installer / "wheelhouse"
    offline = ["--no-index", "--find-links", house] if any(house.glob("*.whl")) else []
    lock = installer / f"{verb}.lock"
    return [str(x) for x in (machine.interpreter, pip / "pip", *options.split(), lock, *offline)]


def environment(verb: str, machine: Machine) -> int:
    """Make the private environment hold what is locked; return the exit code."""
    stamp, stamp_file = machine.stamp(), machine.root / ".venv/.stamp"
    proposed = [*stamp.get("proposed", []), *machine.missing(verb)]
    locks = stamp.get("locks", [])
    if machine.lock(verb) not in locks:
        needed, free = (400 if stamp else 1500), machine.free_mb(machine.root)
        if free < needed:
            machine.say(WORDS["disk"].format(needed, machine.root, free))
            return 1
        stamp_file.unlink(missing_ok=True)  # from here on the environment is half-done
        fresh = [sys.executable, "-m", "venv", "--without-pip", "--clear", str(stamp_file.parent)]
        made = bool(stamp) or machine.execute(fresh, WORDS["venv"])
        if not (made and machine.execute(pip_install(verb, machine), WORDS["packages"])):
            machine.say(WORDS["download"])
            return 1
        locks = [machine.lock("run"), machine.lock(verb)]  # test.lock holds all of run.lock
        getattr(os, "sync", int)()  # a power cut must not leave the stamp without the files
    stamp = {"python": [machine.python], "locks": locks, "proposed": proposed}
    stamp_file.write_text(json.dumps(stamp))
    return 0


def locked(file: int) -> bool:
    """Try to be the only set-up at work. The system itself lifts the lock of a killed one."""
    try:
        if sys.platform == "win32":
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    return True


def set_up(verb: str, machine: Machine) -> int:
    """Add what is missing, and only that; return the exit code."""
    in_place = machine.lock(verb) in machine.stamp().get("locks", [])
    if in_place and not machine.missing(verb):
        return 0
    with (machine.root / "installer/.lock").open("a") as file:
        if not locked(file.fileno()):
            machine.say(WORDS["waiting"])
            while not locked(file.fileno()):
                time.sleep(0.2)
        # A pip that outlives a killed set-up keeps the lock, and the next set-up waiting.
        os.set_inheritable(file.fileno(), True)
        return system_libraries(verb, machine) or environment(verb, machine)


def opens_window(words: list[str]) -> bool:
    """Tell whether main.py will want a screen: it does when no command is named."""
    while words and words[0].startswith(("--data", "--database")):
        words = words[1 if "=" in words[0] else 2 :]
    return not words


def main(words: list[str], machine: Machine) -> int:
    """Set up what is missing, then hand over to the program or the check."""
    verb, words = (words[0], words[1:]) if words else ("run", words)
    if verb not in OPTIONAL:
        machine.say(WORDS["usage"])
        return 0 if verb in ("-h", "--help") else 2
    script = str(machine.root / {"run": "main.py", "test": "installer/check.py"}[verb])
    if verb == "test" and "--help" in words:
        return machine.start([sys.executable, script, "--help"], {})
    screens = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}.intersection(machine.environ)
    blind = verb == "run" and machine.platform.startswith("linux") and not screens
    if blind and opens_window(words):
        machine.say(WORDS["display"])
        return 4
    extra = {"QT_QPA_PLATFORM": "offscreen"} if blind else {}
    return set_up(verb, machine) or machine.start([str(machine.interpreter), script, *words], extra)


if __name__ == "__main__":
    try:
        sys.exit(main(sys.argv[1:], Machine()))
    except KeyboardInterrupt:
        sys.exit(WORDS["stopped"])
    except OSError as error:
        sys.exit(WORDS["machine"].format(error))
