"""The line that says on which machine figures were taken."""

import os
import platform
from contextlib import suppress
from importlib.metadata import version
from pathlib import Path


def machine_line() -> str:
    """Say the processor and how busy it is, the system, and the versions that count."""
    parts = [
        _processor(),
        f"{os.cpu_count()} cores",
        *([f"load {os.getloadavg()[0]:.1f}"] if hasattr(os, "getloadavg") else []),
        _system(),
        f"Python {platform.python_version()}",
        f"Qt {version('PySide6-Essentials')}",
        os.environ.get("QT_QPA_PLATFORM", "").split(":")[0],
    ]
    return "Machine: " + ", ".join(part for part in parts if part)


def _processor() -> str:
    with suppress(OSError):
        for line in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if line.startswith("model name"):
                return line.split(":", 1)[1].strip()
    return platform.processor() or platform.machine()


def _system() -> str:
    with suppress(OSError):
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    return f"{platform.system()} {platform.release()}"
