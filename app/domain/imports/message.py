"""A pasted e-mail or form message, read into what staff check before they register anybody."""

import re
from collections.abc import Mapping
from datetime import datetime, tzinfo
from email.utils import parsedate_to_datetime

from app.domain.imports.fields import Field, field_of
from app.domain.imports.identity import digest
from app.domain.imports.moments import BadMomentError, Order, moment_of
from app.domain.imports.rows import Entry
from app.domain.imports.said import Answer, Knowledge, Said, read_form
from app.domain.meetings import one_line
from app.domain.names import folded

MOST_LETTERS = 20_000
_LABELLED = re.compile(r"^(?P<label>[^:=\t]{1,80}?)\s*(?::|=|\t|(?<=\?)\s)\s*(?P<text>.*)$")
_ASKED = re.compile(r"^[^:=]{1,120}\?$")
_QUOTED = re.compile(r"^[>|*•\-\s]+")
_SENDER = re.compile(r'^"?(?P<name>[^"<>@]*?)"?\s*<?(?P<email>[^\s<>]+@[^\s<>]+)>?$')
_EMAIL = re.compile(r"[^\s<>()\[\],;:\"]+@[^\s<>()\[\],;:\"]+\.\w+")
_PHONE = re.compile(r"(?<![\w])(?:\+33|0033|0)\s*\(?0?\)?(?:[\s.\-]*\d){9}(?!\d)")
_NAMED = re.compile(
    r"(?i:\b(?:je m[’']appelle|mon nom est|je suis|inscri(?:re|vez)|de la part de)\s+)"
    r"(?P<name>(?i:(?:mme|mlle|madame|monsieur|mr|m)\b\.?\s+)?[A-ZÀ-Ý][\w’'\-]*"
    r"(?:[ ](?:(?:de|du|la|le)[ ])*[A-ZÀ-Ý][\w’'\-]*){1,3})"
)
_MACHINE = re.compile(r"(?i)no-?reply|ne-?pas-?repondre|notification|mailer|wordpress|forms?@")
_SENT = re.compile(r"(?i)^(?:soumis|envoyé|reçu) le (?P<when>.*)$")
_MONTHS = ("janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
           "octobre", "novembre", "decembre")  # fmt: skip
_WRITTEN = re.compile(
    rf"(?P<day>\d{{1,2}})(?:er)? (?P<month>{'|'.join(_MONTHS)}) (?P<year>\d{{4}})"
    r"(?:\D*(?P<hour>\d{1,2}) ?h? ?(?P<minute>\d{2})?)?"
)
_MAIL = {
    "de": "from", "from": "from", "expediteur": "from", "reply to": "from", "repondre a": "from",
    "date": "date", "envoye": "date", "envoye le": "date", "sent": "date", "le": "date",
    "a": "", "to": "", "cc": "", "objet": "", "subject": "", "sujet": "", "pour": "",
}  # fmt: skip


def read_message(text: str, known: Knowledge, zone: tzinfo) -> Entry:
    """Read a message: labelled answers first, then what its sentences and its signature say."""
    lines = [_QUOTED.sub("", each).strip() for each in text[:MOST_LETTERS].splitlines()]
    message = _Message(zone)
    message.take(lines)
    answers = message.answers()
    said = Said(answers)
    told = read_form(said, known)
    note = told.note or said.short(Answer(" ".join(message.free)), 300)
    return Entry(
        0, digest(folded(text)), told.guests, message.sent_at, note, tuple(said.remarks),
        ambassador=told.ambassador,
    )  # fmt: skip


class _Message:
    """A message as its lines are read: what is labelled, and what is free text."""

    def __init__(self, zone: tzinfo) -> None:
        self.sent_at: datetime | None = None
        self.free: list[str] = []
        self._zone = zone
        self._found: dict[Field, list[Answer]] = {}

    def take(self, lines: list[str]) -> None:
        """Read the lines: a label may have its answer behind it, or in the next line."""
        waiting = ""
        for line in filter(None, lines):
            if waiting and not _label_of(line)[0]:
                self._answer(waiting, line)
                waiting = ""
                continue
            label, text = _label_of(line)
            waiting = label if label and not text else ""
            if label and text:
                self._answer(label, text)
            elif not label:
                self._hear(line)

    def _hear(self, line: str) -> None:
        sent = _SENT.match(line)
        if sent is None:
            self.free.append(line)
        else:
            self.sent_at = self.sent_at or _moment(sent["when"], self._zone)

    def _answer(self, label: str, text: str) -> None:
        header = _MAIL.get(folded(label))
        if header == "from":
            self._sender(text)
        elif header == "date":
            self.sent_at = self.sent_at or _moment(text, self._zone)
        elif header is None:
            self._say(field_of(label), text, label)

    def _sender(self, text: str) -> None:
        found = _SENDER.match(text)
        if found is None or _MACHINE.search(found["email"]):
            return
        self._say(Field.ACCOUNT_EMAIL, found["email"])
        if found["name"]:
            self._say(Field.ACCOUNT_NAME, found["name"])

    def _say(self, field: Field, text: str, header: str = "") -> None:
        self._found.setdefault(field, []).append(Answer(text, header=header))

    def answers(self) -> Mapping[Field, tuple[Answer, ...]]:
        """What the message says, by field; what no label says is looked for in the text."""
        whole = "\n".join(self.free)
        if not self._found.keys() & {Field.FULL_NAME, Field.FAMILY_NAME, Field.GIVEN_NAME}:
            name = _introduced(whole)
            if not name and Field.ACCOUNT_NAME not in self._found:
                name = self._signature()
            if name:
                self._say(Field.FULL_NAME, name)
        if Field.PHONE not in self._found:
            for each in _PHONE.findall(whole):
                self._say(Field.PHONE, each)
        if Field.EMAIL not in self._found:
            for each in _EMAIL.findall(whole):
                self._say(Field.EMAIL, each.rstrip("."))
        return {field: tuple(answers) for field, answers in self._found.items()}

    def _signature(self) -> str:
        """The last line that looks like a name."""
        return next((each for each in reversed(self.free) if _like_a_name(each)), "")


def _label_of(line: str) -> tuple[str, str]:
    """The label of a line, and its text; no label where the line is a sentence."""
    if _ASKED.match(line):
        return line, ""
    found = _LABELLED.match(line)
    if found is None:
        return "", line
    label = found["label"].strip(" *_")
    meant = folded(label) in _MAIL or field_of(label) is not Field.NOTHING
    return (label, found["text"].strip(" *_")) if meant else ("", line)


def _introduced(text: str) -> str:
    found = _NAMED.search(text)
    return one_line(found["name"]) if found else ""


def _like_a_name(line: str) -> bool:
    words = line.strip(" ,.-").split()
    return 2 <= len(words) <= 4 and all(
        each[0].isupper() and all(sign.isalpha() or sign in "-’'." for sign in each)
        for each in words
    )


def _moment(text: str, zone: tzinfo) -> datetime | None:
    written = _WRITTEN.search(" ".join(folded(each) for each in text.replace(":", " h ").split()))
    if written is not None:
        return _from_words(written, zone)
    try:
        return moment_of(text, Order.DAY_FIRST, zone)
    except BadMomentError:
        pass
    try:
        found = parsedate_to_datetime(text)
    except (ValueError, TypeError):
        return None
    return found if found.tzinfo else found.replace(tzinfo=zone)


def _from_words(written: re.Match[str], zone: tzinfo) -> datetime | None:
    month = _MONTHS.index(written["month"]) + 1
    hour, minute = int(written["hour"] or 0), int(written["minute"] or 0)
    try:
        return datetime(int(written["year"]), month, int(written["day"]), hour, minute, tzinfo=zone)
    except ValueError:
        return None
