"""The settings in the data file: a row each, so that one that is damaged costs no other."""

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Engine, select
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session as Transaction

from app.domain.mail import MailAccount, Security
from app.domain.settings import (
    MOST_MONTHS,
    MOST_TEXT_STEP,
    MOST_VOLUME,
    MOST_YEARS,
    Letterhead,
    Privacy,
    Retention,
    Settings,
    Trade,
    View,
)
from app.storage.faults import plain_words
from app.storage.rows import SettingRow
from app.usecases.settings import MOST_PORT

_USUAL_WORDS = {
    name: usual for name, usual in asdict(Letterhead()).items() if isinstance(usual, str)
}
Kept = TypeVar("Kept", str, bool, int)


class SqlSettings:
    """The port SettingsStore on SQLite."""

    def __init__(self, engine: Engine, file: Path) -> None:
        self._engine = engine
        self._file = file

    def read(self) -> Settings:
        """Return the settings; those that were never set, or cannot be read, as they come."""
        query = select(SettingRow.name, SettingRow.value)
        try:
            with self._engine.connect() as connection:
                return _settings(dict(connection.execute(query).all()))
        except DBAPIError:
            # no setting is worth a session: its first write will say what is wrong with the file
            return Settings()

    def write(self, settings: Settings) -> None:
        """Keep these settings: they are on the disk when this returns."""
        with plain_words(self._file), Transaction(self._engine) as transaction, transaction.begin():
            for name, value in _values(settings).items():
                transaction.merge(SettingRow(name=name, value=value))


def _values(settings: Settings) -> dict[str, object]:
    view = settings.view
    return {
        "cooperative": settings.cooperative,
        "trades": sorted(each.value for each in settings.trades),
        "zones": list(settings.zones),
        "notes": dict(settings.notes),
        "keys": {action: list(names) for action, names in settings.keys.items()},
        "projector": settings.projector,
        "volume": settings.volume,
        "view": {
            "text_step": view.text_step,
            "contrast": view.contrast,
            "plain": view.plain,
            "subtitles": view.subtitles,
        },
        "letterhead": asdict(settings.letterhead),
        "mail": {**asdict(settings.mail), "security": settings.mail.security.value},
        "privacy": asdict(settings.privacy),
    }


def _settings(kept: Mapping[str, object]) -> Settings:
    usual = Settings()
    return Settings(
        cooperative=_same_kind(kept.get("cooperative"), usual.cooperative),
        trades=_trades(kept.get("trades"), usual.trades),
        zones=_words(kept.get("zones")),
        notes=_notes(kept.get("notes")),
        keys={action: _words(names) for action, names in _mapping(kept.get("keys")).items()},
        projector=_same_kind(kept.get("projector"), usual.projector),
        volume=_number(kept.get("volume"), usual.volume, MOST_VOLUME),
        view=_view(_mapping(kept.get("view"))),
        letterhead=_letterhead(_mapping(kept.get("letterhead"))),
        mail=_mail(_mapping(kept.get("mail"))),
        privacy=_privacy(_mapping(kept.get("privacy"))),
    )


def _view(kept: Mapping[str, object]) -> View:
    usual = View()
    return View(
        text_step=_number(kept.get("text_step"), usual.text_step, MOST_TEXT_STEP),
        contrast=_same_kind(kept.get("contrast"), usual.contrast),
        plain=_same_kind(kept.get("plain"), usual.plain),
        subtitles=_same_kind(kept.get("subtitles"), usual.subtitles),
    )


def _letterhead(kept: Mapping[str, object]) -> Letterhead:
    words = {name: _same_kind(kept.get(name), usual) for name, usual in _USUAL_WORDS.items()}
    return Letterhead(address=_words(kept.get("address")), **words)


def _privacy(kept: Mapping[str, object]) -> Privacy:
    usual, months = Privacy(), _mapping(kept.get("retention"))
    return Privacy(
        controller=_same_kind(kept.get("controller"), usual.controller),
        contact=_same_kind(kept.get("contact"), usual.contact),
        dpo=_same_kind(kept.get("dpo"), usual.dpo),
        retention=Retention(
            _between(months.get("contacts"), usual.retention.contacts, MOST_MONTHS),
            _between(months.get("names"), usual.retention.names, MOST_MONTHS),
        ),
        youngest=_between(kept.get("youngest"), usual.youngest, MOST_YEARS),
    )


def _between(kept: object, usual: int, most: int) -> int:
    """A number from 1 on: nothing damaged may have people forgotten at once."""
    return _number(kept, usual, most) or usual


def _mail(kept: Mapping[str, object]) -> MailAccount:
    usual = MailAccount()
    names = ("server", "user", "name", "address", "reply_to")
    words = {name: _same_kind(kept.get(name), "") for name in names}
    values = {each.value: each for each in Security}
    security = values.get(str(kept.get("security")), usual.security)
    port = _number(kept.get("port"), usual.port, MOST_PORT) or usual.port
    return MailAccount(port=port, security=security, **words)


def _same_kind(kept: object, usual: Kept) -> Kept:
    # not isinstance: for Python, true is a number
    return kept if type(kept) is type(usual) else usual


def _number(kept: object, usual: int, most: int) -> int:
    number = _same_kind(kept, usual)
    return number if 0 <= number <= most else usual


def _mapping(kept: object) -> Mapping[str, object]:
    return kept if isinstance(kept, dict) else {}


def _words(kept: object) -> tuple[str, ...]:
    return tuple(each for each in kept if isinstance(each, str)) if isinstance(kept, list) else ()


def _notes(kept: object) -> dict[str, str]:
    return {name: note for name, note in _mapping(kept).items() if isinstance(note, str)}


def _trades(kept: object, usual: frozenset[Trade]) -> frozenset[Trade]:
    if not isinstance(kept, list):
        return usual
    return frozenset(each for each in Trade if each.value in kept)
