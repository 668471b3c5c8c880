"""Everything that the program says can be read in French."""

import ast
import re
import string
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from app.domain.errors import UserError
from app.domain.passphrases import PassphraseRefusedError, PassphraseWantedError
from app.storage.rewriting import NotTheSameError, StoppedError
from app.tables.reading import DamagedTableError
from app.usecases.mallettes import NeedlessError
from app.usecases.online.offering import ClosedError
from app.usecases.post import CutOffError, NotLetInError, NotTakenError

HOUSE = Path(__file__).parents[1]
CATALOGUE = HOUSE / "resources" / "translations" / "fr.po"
REFUSALS = (
    UserError, NeedlessError, ClosedError, NotTakenError, CutOffError, NotLetInError,
    PassphraseRefusedError, PassphraseWantedError, NotTheSameError, StoppedError, DamagedTableError,
)  # fmt: skip
SAYERS = {"_": 1, "ngettext": 2} | {each.__name__: 1 for each in REFUSALS}

# a straight apostrophe; a space that would let a line begin with a sign, or no space at all
BADLY_SET = re.compile("[a-zà-ÿ]'|[ \\w][?!;»](?!\\w)| :|«[^\N{NO-BREAK SPACE}]")

Entry = str | tuple[str, ...]


def entries_of(tree: ast.Module) -> Iterator[Entry]:
    """What a file gives to be translated.

    A sentence that is picked from a table of the same file counts with all of the table.
    """
    tables = {
        target.id: statement.value
        for statement in tree.body
        if isinstance(statement, ast.Assign)
        for target in statement.targets
        if isinstance(target, ast.Name)
    }
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
            continue
        said = node.args[: SAYERS.get(node.func.id, 0)]
        texts = [*texts_in(said)]
        if texts and len(texts) == len(said):
            yield texts[0] if len(texts) == 1 else tuple(texts)
        else:
            yield from picked(said, tables)


def texts_in(nodes: Iterable[ast.expr]) -> Iterator[str]:
    for node in nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def picked(nodes: list[ast.expr], tables: dict[str, ast.expr]) -> Iterator[str]:
    names = (each.id for node in nodes for each in ast.walk(node) if isinstance(each, ast.Name))
    for name in names:
        table = tables.get(name)
        if table is not None:
            yield from texts_in(table.values if isinstance(table, ast.Dict) else [table])


@pytest.fixture(scope="module")
def said() -> dict[Entry, str]:
    """Everything to translate, with a file that says it."""
    return {
        entry: file.relative_to(HOUSE).as_posix()
        for file in sorted((HOUSE / "app").rglob("*.py"))
        for entry in entries_of(ast.parse(file.read_text(encoding="utf-8")))
    }


@pytest.fixture(scope="module")
def french() -> dict[Entry, tuple[str, ...]]:
    """Every entry of the catalogue, with its French forms."""
    with CATALOGUE.open("rb") as file:
        catalogue = read_po(file, locale="fr", abort_invalid=True)
    return {
        message.id if isinstance(message.id, str) else tuple(message.id): forms(message.string)
        for message in catalogue
        if message.id and not message.fuzzy
    }


def fields(text: str) -> set[str]:
    return {name for _text, name, _form, _conversion in string.Formatter().parse(text) if name}


def forms(words: str | Iterable[str] | None) -> tuple[str, ...]:
    return (words or "",) if isinstance(words, str | None) else tuple(words)


def test_everything_that_is_said_has_a_french_translation(said, french):
    missing = [
        f"{file}: {entry}" for entry, file in said.items() if not all(french.get(entry, [""]))
    ]
    assert missing == []


def test_no_french_entry_is_unused(said, french):
    assert [entry for entry in french if entry not in said] == []


def test_french_fills_in_the_same_fields(french):
    wrong = []
    for entry, translated in french.items():
        wanted = set().union(*map(fields, forms(entry)))
        # the singular may leave its number out: one session
        if set().union(*map(fields, translated)) != wanted:
            wrong.append(entry)
    assert wrong == []


def test_no_entry_is_both_plain_and_plural(said):
    """Python 3.11 looks a plain entry up among the plain ones only: it would stay English."""
    plurals = {form for entry in said if not isinstance(entry, str) for form in entry}
    assert [entry for entry in said if entry in plurals] == []


def test_french_is_set_as_french_is_printed(french):
    texts = [form for translated in french.values() for form in translated]
    assert [text for text in texts if BADLY_SET.search(text)] == []


def test_sentences_picked_from_a_table_are_found():
    code = "T = {'a': 'One {x}.', 'b': 'Two.'}\nO = 'Else.'\nraise UserError(T.get(k, O), x=1)"
    assert set(entries_of(ast.parse(code))) == {"One {x}.", "Two.", "Else."}
