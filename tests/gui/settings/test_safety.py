import pytest

from app.gui.settings.safety import SafetyPage

WORDS = "été à la mer du nord"


@pytest.fixture
def page(qtbot) -> SafetyPage:
    made = SafetyPage()
    qtbot.addWidget(made)
    made.show_safety(["Plain."], sealed=False)
    made.show()
    return made


@pytest.fixture
def asked(page) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    page.wanted.connect(lambda old, new: found.append((old, new)))
    return found


@pytest.fixture
def refused(page) -> list[str]:
    found: list[str] = []
    page.refused.connect(found.append)
    return found


def fill(page: SafetyPage, new: str, again: str, old: str = "") -> None:
    for field, words in ((page.old, old), (page.new, new), (page.again, again)):
        field.line.setText(words)


def test_plain_data_asks_for_a_new_passphrase_twice(page, asked, refused):
    assert not page.old.isVisible()
    assert not page.unseal.isVisible()
    fill(page, WORDS, WORDS)
    page.seal.click()
    page.seal.click()
    assert (asked, refused) == ([("", WORDS)], [])


@pytest.mark.parametrize(
    ("new", "again", "said"),
    [("", "", "Type a passphrase"), ("court", "court", "too easy"), (WORDS, "x", "not the same")],
)
def test_what_is_no_passphrase_is_refused(page, asked, refused, new: str, again: str, said: str):
    fill(page, new, again)
    page.seal.click()
    assert asked == []
    assert said in refused[0]
    assert page.seal.isEnabled()


def test_encrypted_data_asks_for_the_present_one_too(page, asked, refused):
    page.show_safety(["Encrypted.", "Its backups too."], sealed=True)
    assert page.seal.text() == "Change the passphrase"
    fill(page, WORDS, WORDS)
    page.seal.click()
    page.unseal.click()
    assert (asked, len(refused)) == ([], 2)
    fill(page, WORDS, WORDS, "ancienne")
    page.seal.click()
    page.wait(over=True)
    page.unseal.click()
    assert asked == [("ancienne", WORDS), ("ancienne", "")]


def test_how_strong_it_is_is_said_as_it_is_typed(page):
    for words, look in (("", "soft"), ("court", "warning"), (WORDS, "soft")):
        page.new.line.setText(words)
        assert page._strength.property("look") == look


def test_nothing_typed_stays_when_it_is_shown_again(page):
    fill(page, WORDS, WORDS)
    page.show_safety(["Plain."], sealed=False)
    assert (page.new.words, page.again.words) == ("", "")
