"""Reads the subtitles of a film from a SubRip file (.srt)."""

import re
from pathlib import Path

from app.domain.content import Cue
from app.domain.errors import UserError
from app.library.files import read_text

_MOMENT = r"([0-9]{1,3}):([0-5]?[0-9]):([0-5]?[0-9])[,.]([0-9]{1,3})"
_TIMES = re.compile(rf"\s*{_MOMENT}\s*-->\s*{_MOMENT}(\s.*)?")
_LOOKS_LIKE_TIMES = re.compile(r"-->|^\s*[0-9]{1,3}:[0-9]{2}:[0-9]{2}")
_MOST_CUES = 20_000
_TAGS = re.compile(r"</?[A-Za-z][^<>]*>|\{\\[^{}]*\}")


def read_subtitles(file: Path) -> tuple[Cue, ...]:
    """Read a .srt file, cues in the order of time; UserError says which line cannot be read."""
    return parse_subtitles(read_text(file), file.name)


def parse_subtitles(text: str, file: str) -> tuple[Cue, ...]:
    """Read the text of a .srt file; `file` is the name that an error says."""
    _refuse_crowd(text, file)
    found: list[tuple[int, int, list[str]]] = []
    for number, line in enumerate(re.split(r"\r\n|\r|\n", text), 1):
        times = _TIMES.fullmatch(line)
        if times:
            if found:
                _drop_index(found[-1][2])
            found.append((*_span(times, number, file), []))
        elif _LOOKS_LIKE_TIMES.search(line):
            raise UserError(
                "Line {line} of {file} is not a time such as 00:00:01,000 --> 00:00:04,000: "
                "correct it.",
                line=number, file=file,
            )  # fmt: skip
        elif found:
            found[-1][2].append(line)
        elif line.strip() and not line.strip().isdecimal():
            raise UserError(
                "Line {line} of {file} is not the beginning of subtitles: a number, then a time "
                "such as 00:00:01,000 --> 00:00:04,000, then the words.",
                line=number, file=file,
            )  # fmt: skip
    cues = [Cue(start, end, _clean(lines)) for start, end, lines in found]
    said = tuple(sorted((cue for cue in cues if cue.text), key=lambda cue: cue.start_ms))
    if not said:
        raise UserError("There are no subtitles in {file}: write them or export them again.",
                        file=file)  # fmt: skip
    return said


def _refuse_crowd(text: str, file: str) -> None:
    if text.count("-->") > _MOST_CUES:
        raise UserError(
            "{file} holds more than {most} subtitles: no film has so many.",
            file=file, most=_MOST_CUES,
        )  # fmt: skip


def _span(times: re.Match[str], number: int, file: str) -> tuple[int, int]:
    start, end = _milliseconds(times.groups()[:4]), _milliseconds(times.groups()[4:8])
    if end <= start:
        raise UserError(
            "On line {line} of {file} the subtitle ends before it begins: correct its times.",
            line=number, file=file,
        )  # fmt: skip
    return start, end


def _milliseconds(parts: tuple[str, ...]) -> int:
    hours, minutes, seconds = (int(part) for part in parts[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(parts[3].ljust(3, "0"))


def _drop_index(lines: list[str]) -> None:
    # the number of the next subtitle stands above its times, often without a blank line before
    while lines and not lines[-1].strip():
        lines.pop()
    if lines and lines[-1].strip().isdecimal():
        lines.pop()


def _clean(lines: list[str]) -> str:
    kept = (" ".join(_TAGS.sub("", line).split(" ")).strip() for line in lines)
    return "\n".join(line for line in kept if line)
