"""What the check of the room says: a finding, a remedy, and what is wrong first."""

from dataclasses import dataclass
from enum import Enum
from pathlib import Path

from app.domain.content import Module, Video
from app.domain.errors import UserError
from app.screens.wording import _, explain, ngettext
from app.usecases.devices import Battery, SeenScreens
from app.usecases.ports import PackProblem
from app.usecases.watching import LOW_DISK_MB, is_low

_ENDS = (".", "!", "?", "…")


@dataclass(frozen=True)
class Check:
    """One thing looked at; `remedy` says what to do when it is not well.

    A session can be held without what is not `needed`.
    """

    subject: str
    well: bool
    finding: str
    remedy: str = ""
    needed: bool = True


class Verdict(Enum):
    """How a row of the check stands."""

    WRONG = "wrong"
    LACKING = "lacking"
    WAITING = "waiting"
    WELL = "well"


@dataclass(frozen=True)
class CheckRow:
    """A row: a mark and a word that say the same, what was looked at, what was found."""

    verdict: Verdict
    mark: str
    word: str
    subject: str
    text: str


@dataclass(frozen=True)
class CheckView:
    """The whole check as it stands; `calm` when nothing needed is wrong."""

    headline: str
    rows: tuple[CheckRow, ...]
    calm: bool
    over: bool


def check_view(waiting: tuple[str, ...], found: tuple[Check, ...]) -> CheckView:
    """Say what was found so far and what is still to come, what is wrong first."""
    rows = [_row(each) for each in found]
    rows += [CheckRow(Verdict.WAITING, "…", _("to come"), each, "") for each in waiting]
    order = list(Verdict)
    rows.sort(key=lambda each: order.index(each.verdict))
    wrong = sum(each.verdict is Verdict.WRONG for each in rows)
    return CheckView(
        headline=_headline(len(waiting), rows, wrong),
        rows=tuple(rows),
        calm=not wrong,
        over=not waiting,
    )


def say_check(checks: tuple[Check, ...]) -> list[str]:
    """Say what was found, a line each, what is wrong first."""
    ordered = sorted(checks, key=lambda each: each.well)
    return [f"{'✓' if each.well else '✗'} {each.subject} · {sentence(each)}" for each in ordered]


def sentence(check: Check) -> str:
    """What was found, and what to do: two sentences that do not run into each other."""
    if not check.remedy:
        return check.finding
    stop = "" if check.finding.endswith(_ENDS) else "."
    return f"{check.finding}{stop} {check.remedy}"


def _headline(to_come: int, rows: list[CheckRow], wrong: int) -> str:
    if to_come:
        return _("Checking the room: {done} of {all}").format(
            done=len(rows) - to_come, all=len(rows)
        )
    if wrong:
        return ngettext(
            "{n} point to put right before the session.",
            "{n} points to put right before the session.",
            wrong,
        ).format(n=wrong)
    if any(each.verdict is Verdict.LACKING for each in rows):
        return _("The session can be held. See what is lacking.")
    return _("Everything is ready.")


def _row(check: Check) -> CheckRow:
    verdict, mark, word = Verdict.WELL, "✓", _("ready")
    if not check.well and check.needed:
        verdict, mark, word = Verdict.WRONG, "✗", _("to put right")
    elif not check.well:
        verdict, mark, word = Verdict.LACKING, "!", _("lacking")
    said = sentence(check)
    return CheckRow(verdict, mark, word, check.subject, said[:1].upper() + said[1:])


def film_name(module: Module, video: Video, *, alone: bool) -> str:
    """How the check calls a film; `alone`: those of one module are looked at."""
    return video.title if alone else f"{module.title}, {video.title}"


def screens_found(seen: SeenScreens) -> Check:
    """Say which screens are there; one is enough to begin with."""
    screens = len(seen.names)
    found = ngettext("{n} screen", "{n} screens", screens).format(n=screens)
    named = [each for each in seen.names if each]  # some say nothing of themselves
    listed = f" ({', '.join(named)})" if named else ""
    remedy = ""
    if screens < 2:
        remedy = _("Plug the projector in, or show the window beside.")
    elif seen.copied:
        remedy = _(
            "The projector shows a copy of this screen: choose “extend” in the settings of the "
            "computer (Windows: Windows key and P)."
        )
    return Check(_("Screens"), not remedy, found + listed, remedy, needed=False)


def player_found(engine: str, why_not_vlc: UserError | None) -> Check:
    """Say what plays the films, and why it is not the usual one."""
    finding = engine if why_not_vlc is None else f"{engine} — {explain(why_not_vlc)}"
    return Check(_("Film player"), True, finding)


def no_player(error: UserError) -> Check:
    """Say that nothing here plays films."""
    return Check(_("Film player"), False, explain(error))


def film_found(name: str, file: Path, broken_at: str | None) -> Check:
    """Say whether a film plays from one end to the other; `broken_at`: start, middle or end."""
    if broken_at is None:
        return Check(name, True, _("plays at its start, in the middle and at its end"))
    finding = {
        "start": _("cannot be played."),
        "middle": _("cannot be played in the middle."),
        "end": _("cannot be played near its end."),
    }[broken_at]
    return Check(name, False, finding, _("Put a sound copy of {file} back.").format(file=file.name))


def subtitles_found(films: tuple[tuple[str, Video], ...]) -> Check:
    """Say whether every film has subtitles that can be read."""
    subject = _("Subtitles")
    silent = [name for name, film in films if not film.cues]
    if not silent:
        finding = ngettext("found for {n} film", "found for {n} films", len(films))
        return Check(subject, True, finding.format(n=len(films)))
    finding = _("missing for {films}").format(films=" · ".join(silent))
    remedy = _("Who hears badly will not follow: read aloud what is said.")
    return Check(subject, False, finding, remedy, needed=False)


def sound_found(output: str, *, opens: bool) -> Check:
    """Say what will be heard, and on what."""
    if output and opens:
        return Check(_("Sound"), True, output)
    finding = _("{output} does not open.").format(output=output)
    remedy = _("Plug loudspeakers in, or choose an output in the settings of the computer.")
    return Check(
        _("Sound"), False, finding if output else _("no sound output."), remedy, needed=False
    )


def data_found(data: Path, faults: tuple[UserError, ...]) -> tuple[Check, ...]:
    """Say whether the data folder can be written to."""
    subject = _("Data folder")
    if not faults:
        return (Check(subject, True, str(data)),)
    return tuple(Check(subject, False, explain(each)) for each in faults)


def pack_problem_found(problem: PackProblem) -> Check:
    """Say what is wrong in a pack."""
    return Check(problem.file, False, problem.place, problem.remedy)


def module_missing(error: UserError) -> Check:
    """Say that the module of the session cannot be played."""
    return Check(_("Module"), False, explain(error))


def disk_found(free_mb: int | None) -> Check:
    """Say whether there is room to write the session down."""
    subject = _("Disk")
    if free_mb is None:
        remedy = _("Check that its drive is plugged in.")
        return Check(subject, False, _("does not answer."), remedy)
    well = free_mb >= LOW_DISK_MB
    remedy = "" if well else _("Make room on the disk before the session.")
    return Check(subject, well, _("{n} MB free").format(n=free_mb), remedy)


def power_found(battery: Battery | None) -> Check:
    """Say whether the computer will last; on the mains it will, with or without a battery."""
    subject = _("Power")
    if battery is None:
        return Check(subject, True, _("on the mains, without a battery"))
    if battery.plugged:
        finding = _("on the mains, battery at {percent} %").format(percent=battery.percent)
        return Check(subject, True, finding)
    finding = _("on battery, {percent} % left").format(percent=battery.percent)
    remedy = _("Plug the computer in before the session.")
    return Check(subject, False, finding, remedy, needed=is_low(battery))


def awake_found(*, held: bool) -> Check:
    """Say whether the computer can be kept awake."""
    subject = _("Screen saver")
    if held:
        return Check(subject, True, _("held off while a session is on"))
    remedy = _("Turn sleep and screen saver off in the settings of the computer.")
    return Check(subject, False, _("cannot be held off."), remedy, needed=False)


def printers_found(names: tuple[str, ...]) -> Check:
    """Say which printers there are; papers can also be printed elsewhere."""
    subject = _("Printer")
    if names:
        return Check(subject, True, ", ".join(names))
    return Check(subject, True, _("none: papers are saved as PDF, to be printed elsewhere"))


def typeface_found(*, whole: bool) -> Check:
    """Say whether the program's own letters are there."""
    if whole:
        return Check(_("Typeface"), True, _("bundled typeface found"))
    return Check(_("Typeface"), False, _("typeface missing."), _("Install the program again."))


def voice_found(name: str) -> Check:
    """Say what reads aloud."""
    if name:
        return Check(_("Voice"), True, name)
    remedy = _("Somebody reads the questions aloud.")
    return Check(_("Voice"), False, _("nothing reads aloud."), remedy, needed=False)
