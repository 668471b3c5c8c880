"""What people are told of their data: shortly on a coupon, and in full for whoever asks."""

import re

from app.domain.notices import Wording
from app.domain.settings import Privacy, Settings
from app.screens.wording import _, ngettext

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})-")
CNIL = "CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07 – cnil.fr"


def wording_of(settings: Settings) -> Wording:
    """The notice as these settings make it."""
    return Wording(_short(settings), _full(settings))


def controller_of(settings: Settings) -> str:
    """Who answers for people's data."""
    return settings.privacy.controller or settings.cooperative or _("Your cooperative")


def contact_of(settings: Settings) -> str:
    """Where people turn to about their data: what was written for that, else the usual ways."""
    letterhead = settings.letterhead
    usual = (*letterhead.address, letterhead.phone, letterhead.email)
    return settings.privacy.contact or ", ".join(each for each in usual if each)


def text_said(version: str) -> str:
    """Name a text that people got: by the day since which it is used, where its name says so."""
    day = _DAY.match(version)
    if day is None:
        return _("text {version}").format(version=version or "–")
    return _("text of {date}").format(date="/".join(reversed(day.groups())))


def months(number: int) -> str:
    """A number of months."""
    return ngettext("{n} month", "{n} months", number).format(n=number)


def _short(settings: Settings) -> str:
    privacy = settings.privacy
    contact = privacy.contact or settings.letterhead.email
    ask = _("ask us ({contact})").format(contact=contact) if contact else _("ask us")
    return _(
        "{controller} only uses these answers to organise the sessions. Name and one way to reach "
        "you are enough; from {age} years on. Kept after your last session: how to reach you "
        "{contacts}, your name {names}. To see, correct or erase what concerns you, or to object: "
        "{ask}. Complaints: cnil.fr."
    ).format(
        controller=controller_of(settings),
        age=privacy.youngest,
        contacts=months(privacy.retention.contacts),
        names=months(privacy.retention.names),
        ask=ask,
    )


def _full(settings: Settings) -> tuple[tuple[str, str], ...]:
    privacy = settings.privacy
    parts = (
        (_("Who answers for your data"), _who(settings)),
        (_("What it is for"), _what_for()),
        (_("What we ask"), _asked(privacy)),
        (_("Who sees it"), _seen_by()),
        (_("How long we keep it"), _kept(privacy)),
        (_("Your rights"), _rights()),
        (_("Data protection officer"), privacy.dpo),
        (_("If you are not satisfied"), _complaint()),
    )
    return tuple((heading, text) for heading, text in parts if text)


def _who(settings: Settings) -> str:
    controller, contact = controller_of(settings), contact_of(settings)
    if not contact:
        return _("{controller}.").format(controller=controller)
    return _("{controller}. To reach us: {contact}.").format(controller=controller, contact=contact)


def _what_for() -> str:
    return _(
        "To register you for the sessions, to tell you when and where they are, to know who came, "
        "and to give you a certificate if you want one. It rests on the interest that the "
        "cooperative and its inhabitants have in these sessions. What you need to take part, and "
        "being contacted about a more active role, rest on your consent: you may withdraw it at "
        "any time."
    )


def _asked(privacy: Privacy) -> str:
    return _(
        "Your name, without which we cannot keep a seat for you, and one way to reach you, without "
        "which we cannot tell you of a change. All else is optional. You may register alone from "
        "{age} years on. We never ask for a date of birth or for the name of a child."
    ).format(age=privacy.youngest)


def _seen_by() -> str:
    return _(
        "The people who register you and who lead the sessions, nobody else. Your data stays on "
        "the computers of the cooperative: it is not sold, not sent abroad, and not used for "
        "advertising."
    )


def _kept(privacy: Privacy) -> str:
    return _(
        "After your last session, we keep how to reach you, what you need and our notes for "
        "{contacts}, then your name and the sessions you came to for {names} in all. After that, "
        "only numbers stay, from which nobody can be known. If you agreed to be contacted again, "
        "we keep the whole for {names}."
    ).format(contacts=months(privacy.retention.contacts), names=months(privacy.retention.names))


def _rights() -> str:
    return _(
        "You may see what we keep about you and have a copy, have it corrected or erased, ask us "
        "to use it less, or object to its use. It costs nothing: write to us, or say it to the "
        "person who registers you. We answer within a month."
    )


def _complaint() -> str:
    return _("You may complain to the French data protection authority: {cnil}.").format(cnil=CNIL)
