"""The real client before a real server on the loopback."""

import ssl
import traceback
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest

from app.domain.errors import UserError
from app.domain.mail import MailAccount, Security
from app.post.smtp import SmtpPost
from app.usecases.post import CutOffError, NotLetInError, NotTakenError
from tests.fakes.mail_server import CUT, SILENCE, MailServer, certificate_for, serving

Serve = Callable[..., MailServer]
LETTER = b"To: zoe@exemple.fr\r\n\r\nBonjour\r\n.suite\r\n"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return certificate_for(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def serve(certificate: Path) -> Iterator[Serve]:
    with ExitStack() as stack:

        def begin(**known: Any) -> MailServer:
            return stack.enter_context(serving(MailServer(certificate=certificate, **known)))

        yield begin


@pytest.fixture
def post(certificate: Path) -> SmtpPost:
    return SmtpPost(ssl.create_default_context(cafile=certificate), seconds=10)


def account(server: MailServer, security: Security = Security.STARTTLS) -> MailAccount:
    return MailAccount("127.0.0.1", server.port, security, "coop", "Coop", "coop@exemple.fr")


def send(post: SmtpPost, server: MailServer, *to: str, **known: Any) -> None:
    with post.connect(account(server, **known), "sesame") as line:
        for each in to or ("zoe@exemple.fr",):
            line.send(each, LETTER)


@pytest.mark.parametrize("security", Security)
def test_hands_a_message_over(serve: Serve, post: SmtpPost, security: Security):
    server = serve(tls=security is Security.TLS)
    send(post, server, "zoe@exemple.fr", "léa@société.fr", security=security)
    assert server.messages == [("zoe@exemple.fr", LETTER), ("léa@xn--socit-esab.fr", LETTER)]
    assert "mail FROM:<coop@exemple.fr>" in server.said
    assert server.said[-1] == "quit"


def test_says_neither_password_nor_the_name_of_the_machine_in_clear(serve: Serve, post: SmtpPost):
    server = serve()
    send(post, server)
    assert server.said[:3] == ["ehlo [127.0.0.1]", "STARTTLS", "ehlo [127.0.0.1]"]


def test_needs_no_password_where_there_is_no_user(serve: Serve, post: SmtpPost):
    server = serve(features=("8BITMIME",), starttls=False)
    plain = MailAccount("127.0.0.1", server.port, Security.NONE, address="coop@exemple.fr")
    with post.connect(plain, "") as line:
        line.send("zoe@exemple.fr", LETTER)
    assert len(server.messages) == 1


@pytest.mark.parametrize("way", ["AUTH PLAIN", "AUTH LOGIN"])
def test_asks_again_for_a_wrong_password(serve: Serve, post: SmtpPost, way: str):
    server = serve(sesame="other", features=("8BITMIME", way))
    with pytest.raises(NotLetInError, match="refuses the user name or the password"):
        send(post, server)
    assert not server.messages


def test_asks_again_for_a_password_that_cannot_be_sent(serve: Serve, post: SmtpPost):
    server = serve()
    with pytest.raises(NotLetInError), post.connect(account(server), "sésame"):
        pass


@pytest.mark.parametrize(
    ("known", "security", "told"),
    [
        ({"starttls": False}, Security.STARTTLS, "does not offer this protection"),
        ({"answers": {"STARTTLS": "454 not now"}}, Security.STARTTLS, "cannot be reached"),
        ({"answers": {"STARTTLS": CUT}}, Security.STARTTLS, "cannot be reached"),
        ({}, Security.TLS, "does not offer this protection"),
        ({"answers": {"HELLO": "554 go away"}}, Security.STARTTLS, "cannot be reached"),
        ({"answers": {"HELLO": CUT}}, Security.STARTTLS, "cannot be reached"),
        ({"answers": {"AUTH": CUT}}, Security.STARTTLS, "cannot be reached"),
        ({"features": ("8BITMIME",)}, Security.STARTTLS, "takes no password this way"),
        ({"features": ("AUTH XOAUTH2",)}, Security.STARTTLS, "cannot be reached"),
    ],
)
def test_says_why_there_is_no_connection(
    serve: Serve, post: SmtpPost, known: Any, security: Security, told: str
):
    server = serve(**known)
    with pytest.raises(UserError, match=told):
        send(post, server, security=security)
    assert not server.messages


def test_says_that_nobody_is_there(post: SmtpPost):
    nobody = MailAccount("127.0.0.1", 1, address="coop@exemple.fr")
    with pytest.raises(UserError, match="cannot be reached on port 1"), post.connect(nobody, ""):
        pass


@pytest.mark.parametrize("server", ["..", "x" * 70 + ".fr"])
def test_says_that_a_name_cannot_be(post: SmtpPost, server: str):
    with pytest.raises(UserError, match="check its name"), post.connect(MailAccount(server), ""):
        pass


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_trusts_no_certificate_of_strangers(serve: Serve, security: Security):
    server = serve(tls=security is Security.TLS)
    with pytest.raises(UserError, match="cannot be trusted"):
        send(SmtpPost(seconds=10), server, security=security)
    assert "AUTH" not in server.said


def test_trusts_no_certificate_of_another_name(tmp_path: Path):
    other = certificate_for(tmp_path, "smtp.exemple.fr")
    post = SmtpPost(ssl.create_default_context(cafile=other), seconds=10)
    with (
        serving(MailServer(certificate=other)) as server,
        pytest.raises(UserError, match="cannot be trusted"),
    ):
        send(post, server)


@pytest.mark.parametrize("silent", ["HELLO", "STARTTLS"])
def test_does_not_wait_for_ever(serve: Serve, certificate: Path, silent: str):
    post = SmtpPost(ssl.create_default_context(cafile=certificate), seconds=0.5)
    with pytest.raises(UserError, match="does not answer in time"):
        send(post, serve(answers={silent: SILENCE}))


@pytest.mark.parametrize(
    ("answers", "code", "told"),
    [
        ({"RCPT paul@exemple.fr": "550 unknown"}, 550, "refuses this message or its address"),
        ({"RCPT paul@exemple.fr": "450 greylisted"}, 450, "try again later"),
        ({"DATA paul@exemple.fr": "554 no"}, 554, "refuses this message"),
        ({"END paul@exemple.fr": "552 too large"}, 552, "refuses this message"),
    ],
)
def test_goes_on_after_a_message_that_is_refused(
    serve: Serve, post: SmtpPost, answers: dict[str, str], code: int, told: str
):
    server = serve(answers=answers)
    with post.connect(account(server), "sesame") as line:
        with pytest.raises(NotTakenError, match=told) as refused:
            line.send("paul@exemple.fr", LETTER)
        line.send("zoe@exemple.fr", LETTER)
    assert refused.value.code == code
    assert ("zoe@exemple.fr", LETTER) in server.messages


@pytest.mark.parametrize(
    "to", ["", "zoe", "a b@exemple.fr", "zoe@exemple.fr\r\nDATA", "zoe@exemple.fr> SIZE=1", "@"]
)
def test_refuses_what_is_no_address(serve: Serve, post: SmtpPost, to: str):
    server = serve()
    with post.connect(account(server), "sesame") as line:
        with pytest.raises(NotTakenError, match="no e-mail address"):
            line.send(to, LETTER)
        line.send("zoe@exemple.fr", LETTER)
    assert [to for to, _message in server.messages] == ["zoe@exemple.fr"]


def test_says_that_a_server_knows_no_accents(serve: Serve, post: SmtpPost):
    server = serve(features=("AUTH PLAIN",))
    with post.connect(account(server), "sesame") as line:
        with pytest.raises(NotTakenError, match="accents before the @"):
            line.send("léa@exemple.fr", LETTER)
        line.send("zoe@exemple.fr", LETTER)


@pytest.mark.parametrize(
    ("answers", "perhaps", "told"),
    [
        ({"MAIL": "553 not yours"}, False, "does not let coop@exemple.fr send"),
        ({"MAIL": "421 closing"}, False, "the rest was not sent"),
        ({"MAIL": CUT}, False, "the rest was not sent"),
        ({"RCPT": "421 closing"}, False, "the rest was not sent"),
        ({"RCPT": CUT}, False, "the rest was not sent"),
        ({"DATA": "421 closing"}, False, "the rest was not sent"),
        ({"END": "421 closing"}, False, "the rest was not sent"),
        ({"DATA": CUT}, True, "perhaps it went"),
        ({"END": CUT}, True, "perhaps it went"),
    ],
)
def test_says_what_a_cut_leaves(
    serve: Serve, post: SmtpPost, answers: dict[str, str], perhaps: bool, told: str
):
    server = serve(answers=answers)
    with pytest.raises(CutOffError, match=told) as cut:
        send(post, server)
    assert cut.value.perhaps is perhaps


def test_says_what_a_server_that_falls_silent_leaves(serve: Serve, certificate: Path):
    post = SmtpPost(ssl.create_default_context(cafile=certificate), seconds=2)
    server = serve(answers={"END": SILENCE})
    with pytest.raises(CutOffError) as cut:
        send(post, server)
    assert cut.value.perhaps


def test_no_address_and_no_password_is_in_what_a_log_would_keep(serve: Serve, post: SmtpPost):
    server = serve(answers={"RCPT": "550 zoe@exemple.fr unknown"})
    with pytest.raises(NotTakenError) as refused:
        send(post, server)
    told = "".join(traceback.format_exception(refused.value))
    assert "zoe@" not in told.replace('zoe@exemple.fr",)', "")
