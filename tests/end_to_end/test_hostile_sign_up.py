"""The real page on real data over loopback: what must leave it running, and the data right."""

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from app.domain.errors import UserError
from app.domain.meetings import Standing
from app.storage.opening import FILE_NAME, open_storage
from app.storage.page_door import door_of
from app.surroundings import SystemClock
from app.usecases.desk.office import Office
from tests.end_to_end.page_server import PageServer, page_server, prepare
from tests.fakes.desk import come
from tests.fakes.people import a_session, somebody
from tests.web.listening import Visitor, asked, connected, heard, status

IN_A_WEEK = datetime.now(UTC).replace(microsecond=0) + timedelta(days=7)
SESSION = a_session(2, IN_A_WEEK)
FORM = f"/seance/{SESSION.id}"
POSTS = int(os.environ.get("POSTS", "10000"))
HOSTILE = ("'; DROP TABLE people; --", "<script>alert(1)</script>", "\x00\x1b[31m", "é" * 3000)


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PageServer]:
    prepare(tmp_path / "data", SESSION)
    with page_server(tmp_path / "data") as made:
        yield made
        assert status(asked(made.door, "GET /sante HTTP/1.1")) == 200


@contextmanager
def away(data: Path) -> Iterator[None]:
    """Take the data file away for a while, as a stick or a network drive goes."""
    names = [each.name for each in data.iterdir() if each.name.startswith(FILE_NAME)]
    aside = data.parent / "aside"
    aside.mkdir()
    for name in names:
        (data / name).rename(aside / name)
    yield
    assert not (data / FILE_NAME).exists()
    for name in names:
        (aside / name).rename(data / name)


def visitor(server: PageServer) -> Visitor:
    return Visitor(server.door, FORM).open_form()


def test_ten_thousand_posts(server):
    """Most are sent away without a look at the disk; those who got in are written down."""
    one = visitor(server)
    body = b"given_name=Z&family_name=P&phone=0612345678&sign=" + one.sign.encode()
    head = (
        f"POST {FORM} HTTP/1.1\r\nHost: x\r\nCookie: visite={one.cookie}\r\n"
        "Content-Type: application/x-www-form-urlencoded\r\n"
        f"Content-Length: {len(body)}\r\nConnection: close\r\n\r\n"
    )

    def post(_number: int) -> int:
        with connected(server.door) as connection:
            connection.sendall(head.encode() + body)
            return status(heard(connection))

    with ThreadPoolExecutor(20) as crowd:
        answers = Counter(crowd.map(post, range(POSTS)))
    assert set(answers) <= {303, 429}
    assert 60 <= answers[303] <= 60 + 240 * 0.3
    assert len(server.registrations(SESSION.id)) == 1


def test_two_seats_between_the_page_and_the_desk(server):
    """Both are open on the same folder, and both are quick."""
    visitors = [visitor(server) for _number in range(12)]
    with closing(open_storage(server.data, SystemClock())) as program:
        office = Office(program.register, SystemClock(), "Léa")

        def at_the_desk(number: int) -> int:
            try:
                come(office, SESSION, somebody("Roy", str(number)))
            except UserError:  # somebody was quicker: staff look again, and type it again
                return at_the_desk(number)
            return number

        with ThreadPoolExecutor(14) as crowd:
            typed = crowd.submit(lambda: [at_the_desk(number) for number in range(6)])
            answers = [*crowd.map(lambda it: it.send(), visitors)]
            typed.result()
        found = program.register.registrations(SESSION.id)
    assert {status(each) for each in answers} == {303}
    standings = Counter(each.standing for each in found)
    assert standings == {Standing.SEATED: 2, Standing.WAITING: 16}


def test_data_that_vanish_in_the_middle_of_a_request(server):
    one = visitor(server)
    head, body = one.request(given_name="Zoé", family_name="Petit")
    with connected(server.door) as connection:
        connection.sendall(f"{head}\r\nHost: x\r\nConnection: close\r\n\r\n".encode() + body[:9])
        with away(server.data):
            connection.sendall(body[9:])
            answer = heard(connection)
            assert status(asked(server.door, "GET / HTTP/1.1")) == 503
            assert status(asked(server.door, "GET /sante HTTP/1.1")) == 503
    assert status(answer) == 503
    assert "Rien n’a été enregistré.".encode() in answer
    assert str(server.data).encode() not in answer
    assert server.registrations(SESSION.id) == ()
    assert status(one.send()) == 303
    assert len(server.registrations(SESSION.id)) == 1


def test_data_that_another_program_does_not_let_go_of(server):
    one = visitor(server)
    with closing(sqlite3.connect(server.data / FILE_NAME)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert status(one.send()) == 503
        other.rollback()
    assert status(one.send()) == 303
    assert len(server.registrations(SESSION.id)) == 1


def test_a_server_that_is_killed_keeps_what_it_acknowledged(tmp_path):
    prepare(tmp_path / "data", SESSION)
    acknowledged: list[str] = []
    enough = threading.Event()
    with page_server(tmp_path / "data", dying=True) as server:
        visitors = [visitor(server) for _number in range(25)]

        def send(number: int) -> None:
            try:
                answer = visitors[number].send(f"P{'a' * number}")
            except OSError:
                return  # it is dead already
            if status(answer) == 303:
                acknowledged.append(f"P{'a' * number}")
            if len(acknowledged) >= 8:
                enough.set()

        with ThreadPoolExecutor(4) as crowd:
            for number in range(25):
                crowd.submit(send, number)
            assert enough.wait(60)
            server.process.send_signal(signal.SIGKILL)
        server.process.wait()
    found = {each.person.given_name for each in server.registrations(SESSION.id)}
    assert set(acknowledged) <= found
    with page_server(tmp_path / "data") as again:
        replayed = Visitor(again.door, FORM, visitors[0].cookie, visitors[0].sign)
        assert status(replayed.send("P")) == 303  # its key is that of before
        assert len(again.registrations(SESSION.id)) == len(found)


def test_sql_and_html_and_what_nobody_can_see(server):
    one = visitor(server)
    for text in HOSTILE:
        answer = one.send(text, f"Petit {text[:20]}")
        assert status(answer) in (303, 413, 422)
        assert b"<script>alert" not in answer
    with closing(open_storage(server.data, SystemClock())) as storage:
        assert all(each.full_name.isprintable() for each in storage.register.everybody())


def test_nothing_about_people_is_in_any_log(tmp_path):
    prepare(tmp_path / "data", SESSION)
    with page_server(tmp_path / "data", dying=True) as server:
        one = visitor(server)
        answer = one.send("Zénobie", "Introuvable")
        link = answer.partition(b"location: ")[2].partition(b"\r\n")[0].decode()
        assert status(asked(server.door, f"GET {link} HTTP/1.1")) == 200
        with away(server.data):
            one.send("Zénobie", "Introuvable")
            asked(server.door, f"GET {link} HTTP/1.1")
        server.process.terminate()
        said, complaints = server.process.communicate()
    logs = "".join(each.read_text("utf-8") for each in (server.data / "logs").glob("*"))
    assert "the list cannot be used" in logs
    for text in (said.replace(server.address, ""), complaints, logs):
        for secret in ("Introuvable", "nobie", "0612345678", link[13:], "127.0.0.1"):
            assert secret not in text


def test_a_page_that_is_asked_to_stop_leaves_nothing_open(tmp_path):
    prepare(tmp_path / "data", SESSION)
    with page_server(tmp_path / "data", "--on-site", dying=True) as server:
        assert door_of(server.data) == server.address
        with closing(open_storage(server.data, SystemClock())):
            server.process.terminate()
            assert server.process.wait(60) == 0
        assert door_of(server.data) == ""
    names = {each.name for each in server.data.iterdir()}
    assert not names & {"page-address", f"{FILE_NAME}-wal"}


def test_a_second_page_on_the_same_data_is_refused_in_words(server):
    done = subprocess.run(
        [sys.executable, "main.py", "serve", "--data", str(server.data), "--port", "0"],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert "déjà ouverte" in done.stderr
