"""Whatever is asked, however it is asked: an answer in words, never a fault of the program."""

from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.web.pages import HEADERS
from tests.fakes.clock import FakeClock
from tests.fakes.register import MemoryRegister, keep
from tests.web.site import LATER, NEXT_WEEK, ZOE, backing_of, browser_on, form_of, sign_in

FIELDS = (*ZOE, "email", "other_given_name", "other_family_name", "second_choice", "needs", "who",
          "sign", "comment", "nothing")  # fmt: skip
ASCII = st.characters(codec="ascii")
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)


@pytest.fixture(scope="module")
def browser():
    register = MemoryRegister()
    keep(register, NEXT_WEEK, LATER)
    return browser_on(backing_of(register, FakeClock()))


@pytest.fixture(scope="module")
def paths(browser):
    link = browser.sign_up(other_given_name="Paul", other_family_name="Roy")
    known = ("/", form_of(NEXT_WEEK.id), link, f"{link}/modifier", f"{link}/annuler",
             f"{link}/seance.ics", "/information", "/bulletin", "/merci", "/sante", "/affiche",
             "/robots.txt", "/icon.svg")  # fmt: skip
    strange = TEXTS.map(lambda text: f"/{quote(text)}")
    below = st.builds(lambda path, text: f"{path}/{quote(text)}", st.sampled_from(known), TEXTS)
    return st.one_of(st.sampled_from(known), strange, below)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    data=st.data(),
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS", "X"]),
    fields=st.lists(st.tuples(st.sampled_from(FIELDS), TEXTS), max_size=12),
    headers=st.fixed_dictionaries(
        {
            "content-type": st.sampled_from(["application/x-www-form-urlencoded", "text/plain"]),
            "cookie": st.from_regex(r"visite=[\w]{0,30}", fullmatch=True, alphabet=ASCII),
        }
    ),
)
def test_every_answer_is_meant(browser, paths, data, method, fields, headers):
    path = data.draw(paths)
    body = "&".join(f"{quote(name)}={quote(text)}" for name, text in fields).encode()
    answer = browser.client.request(
        method, path, content=body, headers=headers, follow_redirects=False
    )
    assert answer.status_code in (200, 303, 400, 403, 404, 405, 409, 413, 415, 422), path
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(fields=st.lists(st.tuples(st.sampled_from(FIELDS[:9]), TEXTS), max_size=10))
def test_a_good_form_with_any_words_is_answered(browser, fields):
    form = form_of(NEXT_WEEK.id)
    sign = sign_in(browser.client.get(form).text)
    pairs = {**ZOE, **dict(fields), "sign": sign}
    answer = browser.client.post(form, data=pairs, follow_redirects=False)
    assert answer.status_code in (303, 422)
    if answer.status_code == 303:
        assert browser.client.get(answer.headers["location"]).status_code == 200
