"""The names of kinds of sessions and of ways to register, apart from the papers: light to load."""

from app.domain.meetings import Attendance, Channel, Gathering
from app.screens.wording import _


def channel_name(channel: Channel) -> str:
    """Say how a registration came in."""
    return {
        Channel.PAPER: _("paper"),
        Channel.PHONE: _("phone"),
        Channel.EMAIL: _("e-mail"),
        Channel.ONLINE: _("on line"),
        Channel.WALK_IN: _("on the spot"),
    }[channel]


def gathering_name(gathering: Gathering) -> str:
    """Say which kind of session it is."""
    if gathering is Gathering.ASSEMBLY:
        return _("General assembly")
    return _("Small group")


def attendance_name(attendance: Attendance) -> str:
    """Say whether somebody came; nothing while it is not known."""
    return {
        Attendance.UNKNOWN: "",
        Attendance.PRESENT: _("present"),
        Attendance.EXCUSED: _("excused"),
        Attendance.ABSENT: _("absent"),
    }[attendance]
