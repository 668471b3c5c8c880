"""The page of the mail server: kept field by field, and tried."""

from app.domain.errors import UserError
from app.domain.mail import MailAccount, Security
from app.mailing import serve_trials
from app.usecases.post import Memory
from tests.fakes.mallettes import Later
from tests.fakes.post import FakePost
from tests.gui.settings.office import Office
from tests.gui.settings.test_papers import K

READY = MailAccount("smtp.exemple.fr", user="coop", address="coop@exemple.fr")


def choose(office: Office, security: Security) -> None:
    """Choose a protection by keys."""
    box = office.window.mail.security
    office.lead_to(box)
    at = box.findData(security)
    office.press(
        *[K.Key_Down if at > box.currentIndex() else K.Key_Up] * abs(at - box.currentIndex())
    )


def test_what_is_typed_is_kept_when_it_is_left_and_can_be_taken_back(office):
    page = office.window.mail
    office.open(page)
    for name, text in (
        ("server", "smtp.exemple.fr"), ("user", "coop"), ("name", "Coop du Parc"),
        ("address", "coop@exemple.fr"), ("reply_to", "accueil@exemple.fr"),
    ):  # fmt: skip
        office.lead_to(page.fields[name])
        office.type(text)
        office.press(K.Key_Return)
    assert office.kept.mail == MailAccount(
        "smtp.exemple.fr", 587, Security.STARTTLS, "coop", "Coop du Parc", "coop@exemple.fr",
        "accueil@exemple.fr",
    )  # fmt: skip
    office.window.undo.click()
    assert office.kept.mail.reply_to == ""


def test_a_protection_brings_its_port_unless_the_port_is_a_special_one(office):
    page = office.window.mail
    office.open(page)
    choose(office, Security.TLS)
    assert (office.kept.mail.security, office.kept.mail.port) == (Security.TLS, 465)
    assert page.security.accessibleName()
    office.lead_to(page.port)
    page.port.setValue(2525)
    office.press(K.Key_Return)
    choose(office, Security.NONE)
    assert (office.kept.mail.security, office.kept.mail.port) == (Security.NONE, 2525)
    assert page._warning.isVisible()
    choose(office, Security.NONE)


def test_an_address_that_cannot_be_is_said(office):
    page = office.window.mail
    office.open(page)
    office.lead_to(page.fields["address"])
    office.type("coop")
    office.press(K.Key_Return)
    assert "no e-mail address" in office.notice()
    assert office.kept.mail == MailAccount()
    assert page.fields["address"].text() == ""


def test_a_trial_is_sent_and_its_password_remembered(open_office):
    office, later, post, memory = open_office(mail=READY), Later(), FakePost(), Memory()
    serve_trials(office.window, office.store, post, later, memory)
    page = office.window.mail
    office.open(page)
    office.lead_to(page.to)
    office.press(K.Key_Return)
    office.lead_to(page.password)
    office.type("sesame")
    office.lead_to(page.to)
    office.type("moi@exemple.fr")
    office.press(K.Key_Return)
    assert "on its way" in office.notice()
    office.press(K.Key_Return)
    assert not memory.knows(READY)
    later.do()
    assert [to for to, _message in post.sent] == ["moi@exemple.fr"]
    assert "moi@exemple.fr" in office.notice()
    assert memory.knows(READY)
    assert page.trial.isEnabled()


def test_a_trial_that_fails_says_why(open_office):
    office, later, memory = open_office(mail=READY), Later(), Memory()
    serve_trials(office.window, office.store, FakePost(closed=[UserError("No.")]), later, memory)
    page = office.window.mail
    office.open(page)
    office.lead_to(page.to)
    office.type("moi@exemple.fr")
    office.press(K.Key_Return)
    later.do()
    assert office.notice() == "No."
    assert not memory.knows(READY)
    assert page.trial.isEnabled()


def test_nothing_can_be_tried_before_there_is_a_server(office):
    assert not office.window.mail.trial.isEnabled()
