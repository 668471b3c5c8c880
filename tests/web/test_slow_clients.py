"""The real server over loopback: those who are slow, many, or make no sense."""

import asyncio
import socket
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from starlette.exceptions import HTTPException
from starlette.requests import Request

from app.domain.meetings import Standing
from app.web.patience import Patience
from app.web.reading import read_pairs
from app.web.site import build_site
from tests.fakes.clock import TUESDAY_EVENING
from tests.web.listening import Visitor, asked, connected, heard, listening, status
from tests.web.site import BOUNDLESS, FOLDER, KEY, NEXT_WEEK, backing_of, form_of

FORM = form_of(NEXT_WEEK.id)
POST = f"POST {FORM} HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded"


@pytest.fixture
def door(register, clock):
    site = build_site(backing_of(register, clock), KEY, FOLDER, limits=BOUNDLESS)
    with listening(site, Patience(seconds=0.5, connections=30, of_one=10)) as made:
        yield made
        assert status(asked(made, "GET /sante HTTP/1.1")) == 200


@pytest.mark.parametrize(
    "begun",
    [
        b"",
        b"G",
        b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ",
        f"{POST}\r\nHost: x\r\nContent-Length: 100\r\n\r\ngiven_name=".encode(),
        f"{POST}\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabcde\r\n".encode(),
    ],
)
def test_who_does_not_finish_a_request_is_hung_up_on(door, begun):
    with connected(door) as slow:
        slow.sendall(begun)
        assert heard(slow) == b""


def test_who_sends_a_letter_now_and_then_is_hung_up_on(door):
    with connected(door) as slow:
        slow.settimeout(0.1)
        slow.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        closed = False
        while not closed:
            try:
                slow.sendall(b"a")
                closed = slow.recv(1) == b""
            except TimeoutError:
                continue
            except (ConnectionResetError, BrokenPipeError):
                closed = True


def test_a_second_request_on_one_connection_has_its_own_time(door):
    with connected(door) as one:
        for _time in range(3):
            one.sendall(b"GET /sante HTTP/1.1\r\nHost: x\r\n\r\n")
            answer = b""
            while not answer.endswith(b"ok"):
                answer += one.recv(65536)
        one.sendall(b"GET /sante HTTP/1.1\r\nHo")
        assert heard(one) == b""


def test_one_address_has_so_many_connections_and_others_still_get_in(door):
    with socket.socket() as probe:
        try:
            probe.bind(("127.0.0.2", 0))
        except OSError:
            pytest.skip("this computer has one loopback address only")
    held = [connected(door) for _time in range(12)]
    try:
        answer = asked(door, "GET /sante HTTP/1.1", source="127.0.0.2")
        assert status(answer) == 200
        assert sum(heard(each) == b"" for each in held) == 12
    finally:
        for each in held:
            each.close()


def test_all_together_have_so_many_connections(door):
    held = [connected(door, f"127.0.0.{2 + number % 5}") for number in range(40)]
    try:
        assert all(heard(each) == b"" for each in held)
    finally:
        for each in held:
            each.close()


@pytest.mark.parametrize(
    "request_line",
    ["GET", "HELLO WORLD", "GET / HTTP/1.1\r\nBad Header", "\x00\x01\x02",
     "GET /" + "a" * 40_000 + " HTTP/1.1"],
)  # fmt: skip
def test_what_is_no_request_is_refused(door, request_line):
    assert status(asked(door, request_line)) in (0, 400, 404)


@pytest.mark.parametrize(
    "path", ["/%ff%fe", "/seance/%00", "/%2e%2e/%2e%2e/etc/passwd", "//", "/é"]
)
def test_strange_paths_are_nowhere(door, path):
    answer = asked(door, f"GET {path} HTTP/1.1")
    assert status(answer) in (400, 404)


def test_too_much_is_refused_before_it_has_come(door):
    large = 20_000_000
    announced = asked(door, f"{POST}\r\nContent-Length: {large}", b"a" * 100_000)
    assert status(announced) in (0, 413)
    parts = b"".join(b"1000\r\n" + b"a" * 4096 + b"\r\n" for _part in range(100))
    unannounced = asked(door, f"{POST}\r\nTransfer-Encoding: chunked", parts)
    assert status(unannounced) in (0, 413)


def test_a_body_that_never_comes_is_not_waited_for():
    async def silence():
        await asyncio.Event().wait()

    kind = [(b"content-type", b"application/x-www-form-urlencoded")]
    request = Request({"type": "http", "method": "POST", "headers": kind}, silence)
    with pytest.raises(HTTPException) as refused:
        asyncio.run(read_pairs(request, patience=0.01))
    assert refused.value.status_code == 408


def test_a_visitor_who_goes_away_in_the_middle_is_no_matter():
    async def gone():
        return {"type": "http.disconnect"}

    kind = [(b"content-type", b"application/x-www-form-urlencoded")]
    request = Request({"type": "http", "method": "POST", "headers": kind}, gone)
    with pytest.raises(HTTPException):
        asyncio.run(read_pairs(request))


def test_fifty_people_for_two_seats(register, clock):
    site = build_site(backing_of(register, clock), KEY, FOLDER, limits=BOUNDLESS)
    with listening(site, Patience(of_one=200)) as made, ThreadPoolExecutor(50) as crowd:
        visitors = [*crowd.map(lambda _n: Visitor(made, FORM).open_form(), range(50))]
        numbered = zip(visitors, range(50), strict=True)
        answers = [*crowd.map(lambda it: it[0].send(family=f"P{'a' * it[1]}"), numbered)]
    assert {status(each) for each in answers} == {303}
    standings = [each.standing for each in register.registrations(NEXT_WEEK.id)]
    assert standings.count(Standing.SEATED) == 2
    assert standings.count(Standing.WAITING) == 48


def test_one_form_sent_twenty_times_at_once(register, clock):
    site = build_site(backing_of(register, clock), KEY, FOLDER, limits=BOUNDLESS)
    with listening(site, Patience(of_one=200)) as made, ThreadPoolExecutor(20) as crowd:
        one = Visitor(made, FORM).open_form()
        answers = {*crowd.map(lambda _n: one.send().partition(b"location: ")[2], range(20))}
    assert len({each.partition(b"\r\n")[0] for each in answers}) == 1
    assert len(register.registrations(NEXT_WEEK.id)) == 1


@pytest.mark.parametrize("off", [timedelta(days=-730), timedelta(days=730)])
def test_a_clock_two_years_off_writes_nothing_wrong(register, clock, off):
    site = build_site(backing_of(register, clock), KEY, FOLDER, limits=BOUNDLESS)
    with listening(site, Patience()) as made:
        before = Visitor(made, FORM).open_form()
        assert status(before.send()) == 303
        clock.set(TUESDAY_EVENING + off)
        assert status(before.send("Léo")) in (403, 404)
        clock.set(TUESDAY_EVENING)
        assert status(before.send("Ali")) == 303
    names = [each.person.given_name for each in register.registrations(NEXT_WEEK.id)]
    assert sorted(names) == ["Ali", "Zoé"]
