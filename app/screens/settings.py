"""What the settings window shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.content import Module
from app.domain.mail import MailAccount, Security
from app.domain.settings import Letterhead, Privacy, Settings, Trade, View
from app.screens.notices import wording_of
from app.screens.shortcuts import ShortcutGroup, shortcut_groups
from app.screens.wording import _
from app.usecases.settings import MOST_NOTE, note_key

TRADES = {
    Trade.RENTAL: "Rental: homes that are let",
    Trade.OWNERSHIP: "Ownership: homes that are sold to those who live there",
    Trade.SYNDIC: "Syndic: the running of buildings whose flats have many owners",
}
TEXT_STEPS = {0: "Usual", 1: "Large", 2: "Larger", 3: "Largest"}


@dataclass(frozen=True)
class TradeRow:
    """A trade, and whether this cooperative exercises it."""

    trade: Trade
    label: str
    exercised: bool


@dataclass(frozen=True)
class KeyRow:
    """A shortcut: `changed` when it can be put back as it came."""

    action: str
    label: str
    keys: tuple[str, ...]
    changed: bool


@dataclass(frozen=True)
class KeyGroup:
    """Shortcuts that belong together."""

    title: str
    rows: tuple[KeyRow, ...]


@dataclass(frozen=True)
class SettingsView:
    """Everything in the settings window but the local notes."""

    cooperative: str
    trades: tuple[TradeRow, ...]
    zones: tuple[str, ...]
    view: View
    keys: tuple[KeyGroup, ...]
    keys_changed: bool
    can_undo: bool
    letterhead: Letterhead
    mail: MailAccount
    privacy: Privacy
    notice: str


@dataclass(frozen=True)
class NoteRow:
    """An activity that can carry a note of the cooperative."""

    module: str
    activity: str
    title: str
    note: str


@dataclass(frozen=True)
class NoteChapter:
    """A module with its activities."""

    module: str
    title: str
    rows: tuple[NoteRow, ...]


def settings_for(settings: Settings, known: frozenset[str], *, can_undo: bool) -> SettingsView:
    """Say how everything is set; `known` are the actions that have shortcuts."""
    return SettingsView(
        cooperative=settings.cooperative,
        trades=tuple(
            TradeRow(trade, _(TRADES[trade]), trade in settings.trades) for trade in TRADES
        ),
        zones=settings.zones,
        view=settings.view,
        keys=tuple(_key_group(group, settings) for group in shortcut_groups(settings.keys, known)),
        keys_changed=bool(settings.keys),
        can_undo=can_undo,
        letterhead=settings.letterhead,
        mail=settings.mail,
        privacy=settings.privacy,
        notice=wording_of(settings).short,
    )


def privacy_labels() -> Mapping[str, str]:
    """Say what each field about personal data is for."""
    return {
        "controller": _("Name, if it is not that of the cooperative"),
        "contact": _("Where people turn to: an address, an e-mail, a telephone"),
        "dpo": _("Data protection officer, if there is one"),
        "contacts": _("How to reach people, needs, notes: months"),
        "names": _("Names and who came: months"),
        "youngest": _("From this age on"),
    }


def letterhead_labels(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Say what each of these fields of the letterhead is for."""
    labels = {
        "address 1": _("Address, line 1"),
        "address 2": _("Address, line 2"),
        "address 3": _("Address, line 3"),
        "phone": _("Phone number"),
        "email": _("E-mail address"),
        "form": _("Address of the on-line form"),
        "colour": _("Colour, such as #0B6E69"),
        "logo": _("Logo: a file PNG or JPEG"),
        "signatory": _("Who signs"),
        "signatory_role": _("As what"),
        "certificate": _("Text of your own"),
    }
    return tuple((name, labels[name]) for name in names)


def mail_labels(names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """Say what each of these fields of the mail server is for."""
    labels = {
        "server": _("Server, such as smtp.example.org"),
        "user": _("User name (empty: none is asked for)"),
        "name": _("Name that people read"),
        "address": _("E-mail address that sends"),
        "reply_to": _("Address for answers, if it is another one"),
    }
    return tuple((name, labels[name]) for name in names)


def security_names() -> tuple[tuple[str, Security], ...]:
    """The ways to protect e-mails on their way."""
    return (
        (_("STARTTLS (usual, port 587)"), Security.STARTTLS),
        (_("TLS (port 465)"), Security.TLS),
        (_("None (a server in this very house only)"), Security.NONE),
    )


def _key_group(group: ShortcutGroup, settings: Settings) -> KeyGroup:
    rows = tuple(
        KeyRow(row.action, row.label, row.keys, row.action in settings.keys) for row in group.rows
    )
    return KeyGroup(group.title, rows)


def notes_for(modules: tuple[Module, ...], notes: Mapping[str, str]) -> tuple[NoteChapter, ...]:
    """List the activities of all modules with their notes."""
    return tuple(
        NoteChapter(
            module.id,
            module.title,
            tuple(
                NoteRow(module.id, each.id, each.title, notes.get(note_key(module.id, each.id), ""))
                for each in module.activities
            ),
        )
        for module in modules
    )


def text_steps() -> tuple[str, ...]:
    """Say the sizes of texts, the usual one first."""
    return tuple(_(TEXT_STEPS[step]) for step in sorted(TEXT_STEPS))


def room_for_note(text: str) -> str:
    """Say how many letters of a note are used."""
    return _("{n} letters of {most}").format(n=len(text), most=MOST_NOTE)
