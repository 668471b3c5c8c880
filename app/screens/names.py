"""The names of kinds of sessions and of ways to register, apart from the papers: light to load."""

import re

from app.domain.meetings import Attendance, Channel, Gathering
from app.domain.people import Civility
from app.screens.wording import _

_BOTH_WAYS = re.compile(r"·(e)\b")


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


def agreed(words: str, civility: Civility) -> str:
    """Words as they are said of a woman or of a man; both ways where that is not known.

    The catalogue writes both ways with a middle dot, such as “inscrit·e”.
    """
    ending = {Civility.MADAM: r"\1", Civility.SIR: "", Civility.NONE: r"\g<0>"}[civility]
    return _BOTH_WAYS.sub(ending, words)
