from dataclasses import replace
from datetime import timedelta

import pytest

from app.domain.changes import Action
from app.domain.errors import UserError
from app.domain.mail import MailAccount
from app.domain.messages import Delivery, Occasion
from app.usecases.desk.office import Office
from app.usecases.desk.posting import Errand, message_key, send_all
from app.usecases.desk.sessions import move_session
from app.usecases.desk.telling import Due, copy_for, perhaps_told, settle, whom_to_tell
from app.usecases.desk.undoing import steps_of_today
from app.usecases.post import CutOffError, Memory, NotTakenError, wire_address
from tests.fakes.clock import TUESDAY_EVENING
from tests.fakes.desk import begun, come
from tests.fakes.people import a_session, somebody
from tests.fakes.post import FakePost
from tests.fakes.register import keep

TUESDAY = a_session(5, TUESDAY_EVENING + timedelta(days=7))
PEOPLE = [somebody(name, email=f"{name.lower()}@exemple.fr") for name in ("Arno", "Blot", "Cam")]


@pytest.fixture
def office(office):
    keep(office.register, TUESDAY)
    come(office, TUESDAY, *PEOPLE)
    return office


def listed(office: Office) -> tuple[Due, ...]:
    return whom_to_tell(office.register, TUESDAY.id, office.now())


def letter(due: Due) -> bytes:
    return due.registration.person.family_name.encode()


def deliveries(office: Office) -> list[Delivery | None]:
    messages = {each.person: each.delivery for each in office.register.messages(TUESDAY.id)}
    return [messages.get(each.id) for each in PEOPLE]


def send(office: Office, post: FakePost, dues: tuple[Due, ...] | None = None) -> Errand:
    errand = Errand(listed(office) if dues is None else dues)
    return send_all(office, post, errand, letter)


def test_each_gets_a_message_of_their_own_that_is_written_down_at_once(office):
    post, steps = FakePost(), []
    errand = Errand(listed(office), lambda done: steps.append((done, deliveries(office))))
    send_all(office, post, errand, letter)
    assert post.sent == [
        ("arno@exemple.fr", b"Arno"), ("blot@exemple.fr", b"Blot"), ("cam@exemple.fr", b"Cam"),
    ]  # fmt: skip
    assert errand.gone == errand.done == 3
    actions = [each.batch.action for each in steps_of_today(office)]
    assert actions == [*[Action.TELL] * 3, Action.SIGN_UP]
    assert steps[0] == (1, [Delivery.GONE, None, None])
    assert listed(office) == ()


def test_two_people_with_one_address_get_a_message_each(office):
    twin = somebody("Dupont", email="arno@exemple.fr")
    come(office, TUESDAY, twin)
    post = FakePost()
    send(office, post)
    assert [to for to, _message in post.sent].count("arno@exemple.fr") == 2


def test_a_second_click_sends_nothing(office):
    dues, post = listed(office), FakePost()
    send(office, post, dues)
    again = send(office, post, dues)
    assert len(post.sent) == 3
    assert again.done == 0


def test_a_refused_address_holds_nobody_up(office):
    post = FakePost({"blot@exemple.fr": NotTakenError("No ({code}).", code=550)})
    errand = send(office, post)
    assert deliveries(office) == [Delivery.GONE, Delivery.REFUSED, Delivery.GONE]
    [refusal] = errand.refusals
    assert (refusal.due.registration.person, errand.gone) == (PEOPLE[1], 2)
    assert [each.refused and each.refused.note for each in listed(office)] == ["550"]


def test_what_a_cut_leaves_in_doubt_is_asked_and_the_rest_stays(office):
    post = FakePost({"blot@exemple.fr": CutOffError("Cut.", perhaps=True)})
    errand = send(office, post)
    assert str(errand.problem) == "Cut."
    assert deliveries(office) == [Delivery.GONE, Delivery.GOING, None]
    assert [each.registration.person for each in perhaps_told(office.register, TUESDAY.id)] == [
        PEOPLE[1]
    ]
    assert [each.registration.person for each in listed(office)] == [PEOPLE[2]]


def test_what_a_cut_left_behind_for_certain_is_due(office):
    errand = send(office, FakePost({"blot@exemple.fr": CutOffError("Cut.")}))
    assert errand.gone == 1
    assert [each.registration.person for each in listed(office)] == PEOPLE[1:]


def test_whoever_says_stop_is_heard_between_two_messages(office):
    post = FakePost()
    errand = Errand(listed(office))
    errand.progress = lambda done: setattr(errand, "stopped", done == 2)
    send_all(office, post, errand, letter)
    assert len(post.sent) == 2
    assert errand.problem is None
    assert [each.registration.person for each in listed(office)] == PEOPLE[2:]


def test_a_killed_program_leaves_a_doubt_and_sends_nothing_twice(office):
    class Killed(BaseException):
        """The power goes."""

    with pytest.raises(Killed):
        send(office, FakePost({"blot@exemple.fr": Killed()}))
    post = FakePost()
    send(office, post)
    assert [to for to, _message in post.sent] == ["cam@exemple.fr"]
    assert deliveries(office) == [Delivery.GONE, Delivery.GOING, Delivery.GONE]


def test_nothing_is_sent_that_cannot_be_written_down(office):
    dues, post = listed(office), FakePost()
    office.register.refusal = UserError("The disk is full.")
    assert str(send(office, post, dues).problem) == "The disk is full."
    assert post.sent == []


def test_the_same_message_always_has_the_same_id(office):
    [first, second, _third] = listed(office)
    assert message_key(first) == message_key(listed(office)[0]) != message_key(second)
    refused = settle(office, begun(office, first), Delivery.REFUSED)
    assert message_key(listed(office)[0]) == message_key(first)
    settle(office, refused, Delivery.GONE)
    copy = copy_for(office.register, first.registration.id, office.now())
    assert message_key(copy) != message_key(first)


def test_what_holds_again_later_has_an_id_of_its_own(office):
    keys = set()
    for place in ("Mairie", "Agence du Parc", "Mairie", "Agence du Parc"):
        due = listed(office)[0]
        keys.add(message_key(due))
        settle(office, begun(office, due), Delivery.GONE)
        move_session(office, TUESDAY.id, TUESDAY.starts_at, place)
    assert len(keys) == 4
    assert listed(office)[0].occasion is Occasion.CHANGE


def test_a_password_is_remembered_for_the_server_it_was_typed_for():
    memory, account = Memory(), MailAccount("smtp", user="coop", address="a@b.fr")
    assert memory.knows(replace(account, user=""))
    assert not memory.knows(account)
    memory.remember(account, "sesame")
    assert memory.knows(replace(account, name="Coop"))
    for other in ({"server": "smtp2"}, {"port": 25}, {"user": "zoe"}):
        assert not memory.knows(replace(account, **other))
    memory.forget()
    assert memory == Memory()


@pytest.mark.parametrize(
    ("typed", "wired"),
    [
        ("zoe@exemple.fr", "zoe@exemple.fr"),
        ("zoe@société.fr", "zoe@xn--socit-esab.fr"),
        ("zoé@société.fr", "zoé@xn--socit-esab.fr"),
        ("zoe@.é..fr", "zoe@.é..fr"),
        ("zoe", "zoe"),
    ],
)
def test_an_address_is_written_as_servers_write_it(typed, wired):
    assert wire_address(typed) == wired
