"""The sign-up page in a real Chromium: small and large, without JavaScript, by keyboard alone."""

import importlib.util
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from app.domain.imports.message import read_message
from app.domain.imports.said import Knowledge
from app.domain.meetings import UNLIMITED, Gathering
from app.domain.people import Need
from tests.end_to_end.page_server import HOUSE, PageServer, page_server, prepare
from tests.fakes.people import a_seat, a_session, somebody

CHROMIUM = shutil.which("chromium")
SMALL, LARGE = (360, 740), (1280, 800)
IN_A_WEEK = datetime.now(UTC).replace(microsecond=0) + timedelta(days=7)
FEW = a_session(3, IN_A_WEEK, place="Salle des fêtes de Saint-Aubin-lès-Elbeuf")
FULL = a_session(1, IN_A_WEEK + timedelta(days=1))
HALL = a_session(UNLIMITED, IN_A_WEEK + timedelta(days=2), gathering=Gathering.ASSEMBLY)

pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed")


@pytest.fixture(scope="module")
def axe() -> str:
    """The rules of axe-core, from the package that brings them."""
    found = importlib.util.find_spec("axe_playwright_python")
    assert found is not None
    assert found.origin is not None
    return (Path(found.origin).parent / "axe.min.js").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def server(tmp_path: Path) -> Iterator[PageServer]:
    roy = somebody("Roy", "Anne")
    prepare(tmp_path / "data", FEW, FULL, HALL, roy, a_seat(FULL.id, roy))
    with page_server(tmp_path / "data") as made:
        yield made


@pytest.fixture
def visit(chromium: Browser, server: PageServer) -> Iterator[Any]:
    """Opens the first page on a screen of this size."""
    contexts = []

    def opened(size: tuple[int, int], *, scripts: bool = True) -> Page:
        width, height = size
        context = chromium.new_context(
            viewport={"width": width, "height": height}, java_script_enabled=scripts,
            locale="fr-FR", base_url=server.address,
        )  # fmt: skip
        contexts.append(context)
        page = context.new_page()
        page.goto("/")
        return page

    yield opened
    for each in contexts:
        each.close()


def fill_in(page: Page, given: str = "Zoé") -> None:
    page.get_by_label("Prénom", exact=True).fill(given)
    page.get_by_label("Nom", exact=True).fill("Petit")
    page.get_by_label("Téléphone").fill("06 12 34 56 78")


def send(page: Page) -> None:
    with page.expect_navigation():
        page.get_by_role("button").click()


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_a_whole_visit(visit, server, size, scripts):
    page = visit(size, scripts=scripts)
    page.locator(f"a[href='/seance/{FEW.id}']").click()
    send(page)
    assert page.locator(".mistakes li").count() == 3
    fill_in(page)
    page.get_by_label("Son prénom").fill("Paul")
    page.get_by_label("Son nom").fill("Roy")
    send(page)
    assert page.locator("h1").inner_text() == "Vos 2 places sont réservées"
    link = page.url
    page.get_by_role("link", name="Changer mon téléphone").click()
    page.get_by_label("Nouvelle adresse e-mail").fill("zoe@free.fr")
    send(page)
    assert page.url == link
    page.get_by_role("link", name="annuler").click()
    page.get_by_label("Zoé Petit").uncheck()
    send(page)
    assert page.locator("h1").inner_text() == "Votre place est réservée"
    found = {each.person.given_name: each for each in server.registrations(FEW.id)}
    assert (found["Zoé"].live, found["Paul"].live) == (True, False)
    assert found["Zoé"].person.email == "zoe@free.fr"


def test_by_keyboard_alone(visit, server):
    page = visit(LARGE)
    page.keyboard.press("Tab")
    page.wait_for_function("document.activeElement.className === 'skip'")
    page.keyboard.press("Enter")
    for _stop in range(1, 20):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.href || ''").endswith(str(FULL.id)):
            break
    page.keyboard.press("Enter")
    page.wait_for_url("**/seance/**")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    for text in ("Zoé", "Petit", "06 12 34 56 78"):
        page.keyboard.type(text)
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/inscription/**")
    assert page.locator("h1").inner_text() == "Vous êtes sur la liste d’attente"
    assert len(server.registrations(FULL.id)) == 2


def test_what_is_wrong_takes_the_focus_and_leads_to_its_field(visit):
    page = visit(SMALL, scripts=True)
    page.goto(f"/seance/{FEW.id}")
    send(page)
    page.wait_for_function("document.activeElement.className === 'mistakes'")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_function("document.activeElement.id === 'given_name'")


def pages(page: Page) -> Iterator[str]:
    """Every page that people see, each while it is shown."""
    yield "list"
    page.goto(f"/seance/{FEW.id}")
    yield "form"
    send(page)
    yield "mistakes"
    fill_in(page)
    page.get_by_label("Son prénom").fill("Paul")
    page.get_by_label("Son nom").fill("Roy")
    send(page)
    yield "place"
    link = page.url
    for each in ("modifier", "annuler"):
        page.goto(f"{link}/{each}")
        yield each
    page.goto(f"/seance/{FULL.id}")
    fill_in(page, "Léo")
    send(page)
    yield "waiting"
    for path in ("information", "bulletin", "merci", "nowhere", "inscription/x"):
        page.goto(f"/{path}")
        yield path


@pytest.mark.parametrize("size", [SMALL, LARGE])
def test_axe_finds_nothing(visit, axe, size):
    page = visit(size)
    found = []
    for name in pages(page):
        page.evaluate(axe)
        tags = ["wcag2a", "wcag2aa", "wcag2aaa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
        told = page.evaluate("tags => axe.run({runOnly: tags})", tags)
        found += [
            (name, each["id"], [node["html"] for node in each["nodes"]])
            for each in told["violations"]
        ]
    assert found == []


def test_nothing_is_wider_than_a_small_phone_and_everything_can_be_touched(visit):
    page = visit((320, 640))
    for name in pages(page):
        assert page.evaluate("document.documentElement.scrollWidth") <= 320, name
        small = page.evaluate(
            """[...document.querySelectorAll('main a, button, .line input, .tick, .foot a')]
            .filter(e => !e.closest('.small') && e.getBoundingClientRect().height < 40)
            .map(e => e.outerHTML)"""
        )
        assert small == [], name


def test_the_first_page_is_small_and_nothing_is_fetched_elsewhere(chromium, server):
    context = chromium.new_context(base_url=server.address)
    page = context.new_page()
    sizes: dict[str, int] = {}
    page.on("response", lambda it: sizes.__setitem__(it.url, len(it.body())))
    page.goto("/", wait_until="networkidle")
    context.close()
    assert sum(sizes.values()) < 50_000
    assert all(each.startswith(server.address) for each in sizes)
    assert len(sizes) <= 3


def test_on_a_slow_line_it_is_there_in_two_seconds(chromium, server):
    context = chromium.new_context(base_url=server.address)
    page = context.new_page()
    line = context.new_cdp_session(page)
    third_generation = {
        "offline": False, "latency": 300, "downloadThroughput": 90_000,
        "uploadThroughput": 40_000,
    }  # fmt: skip
    line.send("Network.enable")
    line.send("Network.emulateNetworkConditions", third_generation)
    page.goto("/")
    took = page.evaluate("performance.getEntriesByType('navigation')[0].loadEventEnd")
    context.close()
    assert took < 2000


def test_the_coupon_fits_on_one_sheet(visit):
    page = visit(LARGE)
    page.goto("/bulletin")
    printed = page.pdf(format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", printed)) == 1


def test_what_a_browser_makes_of_the_form_for_ones_own_site_is_read_back(chromium, server, axe):
    out = server.data.parent / "page.html"
    words = ["web-form", "--data", str(server.data), "--out", str(out)]
    subprocess.run([sys.executable, "main.py", *words], cwd=HOUSE, check=True, capture_output=True)
    page = chromium.new_page()
    page.goto(out.as_uri())
    page.evaluate(axe)
    assert page.evaluate("axe.run()")["violations"] == []
    page.get_by_label("Salle des fêtes").check()
    for label, text in (
        ("Prénom", "Zoé Anne"), ("Nom", "Lefèvre-Le Goff"), ("Téléphone", "06 12 34 56 78"),
        ("Deuxième personne", "Jean-Paul D’ARC"),
    ):  # fmt: skip
        page.get_by_label(label, exact=True).fill(text)
    page.get_by_label("J’entends mal").check()
    bodies: list[str] = []
    page.on("request", lambda it: bodies.append(it.post_data or ""))
    page.route("http://mail.example/**", lambda it: it.fulfill(body="sent"))
    # the address alone is another: no e-mail program is there to take it
    page.locator("form").evaluate("it => { it.action = 'http://mail.example/' }")
    send(page)
    page.close()
    entry = read_message(bodies[0], Knowledge(), UTC)
    first, second = entry.guests
    assert (first.given_name, first.family_name) == ("Zoé Anne", "Lefèvre-Le Goff")
    assert first.phones == ("06 12 34 56 78",)
    assert first.needs == {Need.HEARING}
    assert (second.given_name, second.family_name) == ("Jean-Paul", "D’ARC")
    assert "Salle des fêtes" in entry.note
