"""The page for a cooperative's own site: what its e-mail says is read back exactly."""

import re
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, timedelta
from functools import cache
from gettext import NullTranslations
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.commands import main
from app.domain.errors import UserError
from app.domain.imports.message import read_message
from app.domain.imports.said import Knowledge
from app.domain.people import Need
from app.domain.settings import Letterhead, Settings
from app.screens import wording
from app.screens.certificates import Held
from app.screens.online import card
from app.screens.online_static import StaticForm, static_form
from app.storage.opening import open_storage
from app.surroundings import SystemClock, catalogue
from app.usecases.online.offering import Offered
from app.web.pages import Pages
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.people import a_session
from tests.fakes.register import keep
from tests.web.site import FOLDER, SETTINGS

SESSION = a_session(2, TUESDAY_EVENING)
WORDS = st.text("abcdefghéèçœÀÉ", min_size=2, max_size=12).map(str.capitalize)
FIRST = st.lists(WORDS, min_size=1, max_size=2).map("-".join)
FAMILY = st.lists(WORDS.map(str.upper), min_size=1, max_size=3).map(" ".join)


@pytest.fixture(scope="module", autouse=True)
def in_french() -> Iterator[None]:
    wording.use(catalogue())
    yield
    wording.use(NullTranslations())


def form() -> StaticForm:
    shown = card(Offered(SESSION, 2), Held(SESSION, 90, ("Histoire",)), "")
    return static_form((shown,), SETTINGS, "Information.", TUESDAY_EVENING)


class Inputs(HTMLParser):
    """The names and values of the inputs of a page, and where its form goes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.inputs: list[tuple[str, str]] = []
        self.form: dict[str, str | None] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        if tag == "form":
            self.form = known
        if tag == "input":
            self.inputs.append((known["name"] or "", known.get("value") or ""))


@cache
def written() -> str:
    return Pages(FOLDER).static(form())


def sent(answers: dict[str, str], needs: tuple[str, ...]) -> str:
    """What a browser makes of the form: text/plain, one line for each answer."""
    page = Inputs(written())
    lines = []
    for name, value in page.inputs:
        if name == "Besoins" and value not in needs:
            continue
        lines.append(f"{name}={value or answers.get(name, '')}")
    return "\r\n".join((*lines, ""))


def test_the_form_goes_by_e_mail_without_a_script():
    text = written()
    page = Inputs(text)
    assert page.form["enctype"] == "text/plain"
    assert (page.form["action"] or "").startswith("mailto:parc@example.org?subject=Inscription%20")
    assert not re.search(r"<script|https?://(?!www\.w3\.org/2000/svg)", text)
    assert "01\N{NO-BREAK SPACE}23" in text


@given(FIRST, FAMILY, st.from_regex(r"0[1-9]( \d\d){4}", fullmatch=True), FIRST, FAMILY,
       st.sets(st.sampled_from(list(Need))))  # fmt: skip
def test_what_is_sent_is_read_back_exactly(given_name, family, phone, other, others_name, needs):
    words = dict(zip(Need, form().kinds_of_need, strict=True))
    message = sent(
        {
            "Prénom": given_name,
            "Nom": family,
            "Téléphone": phone,
            "E-mail": "zoe@free.fr",
            "Deuxième personne": f"{other} {others_name}",
        },
        tuple(words[each] for each in needs),
    )
    entry = read_message(message, Knowledge(), UTC)
    first, second = entry.guests
    assert (first.given_name, first.family_name) == (given_name, family)
    assert (first.phones, first.email, first.needs) == ((phone,), "zoe@free.fr", needs)
    assert (second.given_name, second.family_name) == (other, others_name)
    assert entry.note == " ".join(f"Séance : {form().sessions[0]}".split())
    assert entry.remarks == ()


def test_what_is_left_empty_says_nothing():
    entry = read_message(sent({"Prénom": "Zoé", "Nom": "Petit"}, ()), Knowledge(), UTC)
    (only,) = entry.guests
    assert (only.phones, only.email, only.needs) == ((), "", frozenset())


def test_a_page_without_an_address_or_a_session_is_refused():
    bare = Settings(letterhead=replace(SETTINGS.letterhead, email=""))
    shown = card(Offered(SESSION, 2), Held(SESSION, 90, ("Histoire",)), "")
    with pytest.raises(UserError, match="sends an e-mail"):
        static_form((shown,), bare, "", TUESDAY_EVENING)
    with pytest.raises(UserError, match="No session is planned"):
        static_form((), SETTINGS, "", TUESDAY_EVENING)


def test_the_command_writes_it(tmp_path, capsys):
    data, out = tmp_path / "data", tmp_path / "page.html"
    assert main(["web-form", "--data", str(data), "--out", str(out)]) == 1
    with closing(open_storage(data, SystemClock())) as storage:
        storage.settings.write(replace(SETTINGS, letterhead=Letterhead(email="a@b.fr")))
        keep(storage.register, a_session(2, SystemClock().now() + timedelta(days=3)))
    assert main(["web-form", "--data", str(data), "--out", str(out)]) == 0
    assert "mailto:a@b.fr" in out.read_text(encoding="utf-8")
    assert str(out) in capsys.readouterr().out
