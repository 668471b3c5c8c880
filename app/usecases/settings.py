"""What a cooperative sets once: checked, then kept at once; the last changes can be taken back."""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.domain.meetings import one_line
from app.domain.settings import (
    CONSENT_AGE,
    MOST_MONTHS,
    MOST_YEARS,
    Letterhead,
    Privacy,
    Settings,
    Trade,
    View,
)
from app.domain.shortcuts import ACTIONS, FIGURES, taken_by
from app.usecases.counting import LONGEST_ZONE, MOST_ZONES
from app.usecases.ports import SettingsStore

MOST_NAME = 120
MOST_NOTE = 300
MOST_TEXT = 2000
MOST_LINES = 6
MOST_PORT = 65535
PALEST = 0.18  # relative luminance: 4.5 to 1 on white
CONTROL_KEYS = frozenset({"Tab", "Backtab", "Shift+Backtab"})


class Preferences:
    """Changes the settings; UserError when what is asked for cannot be, and nothing changes.

    `say_action` and `say_key` name an action and a key as people read them.
    """

    def __init__(
        self,
        store: SettingsStore,
        say_action: Callable[[str], str],
        say_key: Callable[[str], str],
    ) -> None:
        self._store = store
        self._say_action = say_action
        self._say_key = say_key
        self._before: list[dict[str, Any]] = []

    @property
    def settings(self) -> Settings:
        """The settings as they are kept."""
        return self._store.read()

    @property
    def can_undo(self) -> bool:
        """Tell whether there is a change to take back."""
        return bool(self._before)

    def undo(self) -> None:
        """Take the last change back; nothing when there is none."""
        if self._before:
            self._store.write(replace(self.settings, **self._before[-1]))
            self._before.pop()

    def name_cooperative(self, name: str) -> None:
        """Say what the cooperative is called."""
        self._change("cooperative", _tidy(name, MOST_NAME))

    def head_papers(self, letterhead: Letterhead) -> None:
        """Say what papers tell of the cooperative; its colour must be readable on white."""
        self._change("letterhead", _checked(letterhead))

    def send_by(self, account: MailAccount) -> None:
        """Say which server sends e-mails, and in whose name."""
        self._change("mail", checked_account(account))

    def protect(self, privacy: Privacy) -> None:
        """Say who answers for people's data, and for how long it is kept."""
        self._change("privacy", _checked_privacy(privacy))

    def exercise(self, trade: Trade, *, exercised: bool) -> None:
        """Say whether the cooperative exercises a trade; there is always one that it does."""
        trades = self.settings.trades | {trade} if exercised else self.settings.trades - {trade}
        if not trades:
            raise UserError("A cooperative exercises at least one trade: tick another one first.")
        self._change("trades", frozenset(trades))

    def add_zone(self, name: str) -> None:
        """Add a zone of the hall after the others."""
        zones = self.settings.zones
        if len(zones) >= MOST_ZONES:
            raise UserError("A hall has at most {most} zones: join some.", most=MOST_ZONES)
        self._change("zones", (*zones, _zone(name, zones)))

    def rename_zone(self, at: int, name: str) -> None:
        """Give a zone another name."""
        before, after = self._around(at)
        self._change("zones", (*before, _zone(name, before + after), *after))

    def remove_zone(self, at: int) -> None:
        """Take a zone out of the list."""
        before, after = self._around(at)
        self._change("zones", before + after)

    def move_zone(self, at: int, by: int) -> None:
        """Move a zone up (less than 0) or down the list, as far as it goes."""
        before, after = self._around(at)
        others = before + after
        to = min(max(at + by, 0), len(others))
        self._change("zones", (*others[:to], self.settings.zones[at], *others[to:]))

    def _around(self, at: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        zones = self.settings.zones
        return zones[:at], zones[at + 1 :]

    def write_note(self, module: str, activity: str, text: str) -> None:
        """Keep what an activity means here ("Et dans ma coop ?"); an empty text drops it."""
        key, tidy = note_key(module, activity), _tidy(text, MOST_NOTE)
        others = {each: note for each, note in self.settings.notes.items() if each != key}
        self._change("notes", {**others, key: tidy} if tidy else others)

    def show(self, view: View) -> None:
        """Say how each session begins to show its slides."""
        self._change("view", view)

    def bind(self, action: str, key: str) -> None:
        """Let this key alone do something, beside those of a clicker."""
        if key in FIGURES:
            raise UserError("Figures name points, people and places: choose another key.")
        if key in CONTROL_KEYS:
            raise UserError("This key leads from one control to the next: choose another key.")
        if key not in ACTIONS[action].built_in:
            self._keep_keys(action, (key,))

    def reset(self, action: str) -> None:
        """Let something be done by its keys as they came."""
        self._keep_keys(action, ACTIONS[action].keys)

    def reset_keys(self) -> None:
        """Let everything be done by its keys as they came."""
        self._change("keys", {})

    def _keep_keys(self, action: str, keys: tuple[str, ...]) -> None:
        changed = dict(self.settings.keys)
        taken = taken_by(action, keys, changed)
        if taken:
            key, other = taken
            raise UserError(
                "“{key}” already does something: {action}. Choose another key.",
                key=self._say_key(key),
                action=self._say_action(other),
            )
        changed.pop(action, None)
        if keys != ACTIONS[action].keys:
            changed[action] = keys
        self._change("keys", changed)

    def _change(self, field: str, value: object) -> None:
        before = self.settings
        kept = getattr(before, field)
        if kept != value:
            changed: dict[str, Any] = {field: value}
            self._store.write(replace(before, **changed))
            # only what was changed here: another part may have changed the rest since
            self._before.append({field: kept})


def note_key(module: str, activity: str) -> str:
    """The name under which the note of an activity is kept."""
    return f"{module}/{activity}"


def _tidy(text: str, most: int) -> str:
    tidy = one_line(text)
    if len(tidy) > most:
        raise UserError("At most {most} letters fit here: shorten it.", most=most)
    return tidy


def _checked(letterhead: Letterhead) -> Letterhead:
    lines = tuple(each for each in (_tidy(line, MOST_NAME) for line in letterhead.address) if each)
    if len(lines) > MOST_LINES:
        raise UserError("At most {most} lines fit here: leave some out.", most=MOST_LINES)
    short = ("phone", "email", "form", "logo", "signatory", "signatory_role")
    words = {name: _tidy(getattr(letterhead, name), MOST_NOTE) for name in short}
    text = "\n".join(one_line(line) for line in letterhead.certificate.splitlines()).strip()
    if len(text) > MOST_TEXT:
        raise UserError("At most {most} letters fit here: shorten it.", most=MOST_TEXT)
    return Letterhead(lines, colour=_dark(letterhead.colour), certificate=text, **words)


def checked_account(account: MailAccount) -> MailAccount:
    """Tidy what is known of the mail server; UserError for what cannot be one."""
    names = ("server", "user", "name", "address", "reply_to")
    words = {each: _tidy(getattr(account, each), MOST_NAME) for each in names}
    if not re.fullmatch(r"[\w.:-]*", words["server"]):
        raise UserError(
            "“{server}” is no name of a server: write it like smtp.example.org.",
            server=words["server"],
        )
    for each in (words["address"], words["reply_to"]):
        if each and not re.fullmatch(r"[^\s@<>,;]+@[^\s@<>,;]+", each):
            raise UserError(
                "“{address}” is no e-mail address: write it like coop@example.org.", address=each
            )
    if not 1 <= account.port <= MOST_PORT:
        raise UserError("The port is a number from 1 to {most}: often 587 or 465.", most=MOST_PORT)
    return MailAccount(port=account.port, security=account.security, **words)


def _checked_privacy(privacy: Privacy) -> Privacy:
    words = {
        each: _tidy(getattr(privacy, each), MOST_NOTE) for each in ("controller", "contact", "dpo")
    }
    kept = privacy.retention
    if not (1 <= kept.contacts <= MOST_MONTHS and 1 <= kept.names <= MOST_MONTHS):
        raise UserError("Data is kept from 1 to {most} months.", most=MOST_MONTHS)
    if kept.names < kept.contacts:
        raise UserError("A name is kept at least as long as how to reach somebody.")
    if not CONSENT_AGE <= privacy.youngest <= MOST_YEARS:
        raise UserError(
            "Choose an age from {least} to {most}: below it, parents consent.",
            least=CONSENT_AGE,
            most=MOST_YEARS,
        )
    return Privacy(retention=kept, youngest=privacy.youngest, **words)


def _dark(colour: str) -> str:
    """Check a colour such as #0B6E69: words are printed in it."""
    tidy = colour.strip().upper()
    if not tidy:
        return ""
    if not re.fullmatch("#[0-9A-F]{6}", tidy):
        raise UserError("“{colour}” is no colour: write it like #0B6E69.", colour=colour)
    shares = (int(tidy[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = (each / 12.92 if each <= 0.04 else ((each + 0.055) / 1.055) ** 2.4 for each in shares)
    weights = (0.2126, 0.7152, 0.0722)
    if sum(weight * each for weight, each in zip(weights, linear, strict=True)) > PALEST:
        raise UserError("This colour is too pale to be read on paper: choose a darker one.")
    return tidy


def _zone(name: str, others: tuple[str, ...]) -> str:
    tidy = _tidy(name, LONGEST_ZONE)
    if not tidy:
        raise UserError("Give the zone a name.")
    if tidy.casefold() in {each.casefold() for each in others}:
        raise UserError("There is a zone called “{name}” already: choose another name.", name=tidy)
    return tidy
