"""Owners' meetings and alphabets in packs: sound, and broken in every way we know."""

from pathlib import Path
from typing import Any

import pytest

from app.domain.content import Alphabet, Hint, Majority, Resolution, Role, RolePlay
from app.library.packs import check_pack, read_pack
from tests.fakes.packs import small_module, write_pack


def role(name: str, shares: int = 100) -> dict[str, Any]:
    return {"id": name, "name": f"Mme {name}", "shares": shares, "text": "Elle rit."}


def resolution(name: str, majority: str = "24") -> dict[str, Any]:
    return {"id": name, "text": "Repeindre", "majority": majority, "explanation": "C’est la loi."}


def meeting() -> dict[str, Any]:
    return {
        "kind": "role_play", "id": "ag", "title": "L’assemblée", "minutes": 15,
        "situation": "Ce soir, on vote.",
        "roles": [role("a"), {**role("b", 200), "wish": "Un ascenseur."}, role("c", 100)],
        "resolutions": [{**resolution("r1", "26"), "facts": ["T1"]}, resolution("r2")],
    }  # fmt: skip


def alphabet() -> dict[str, Any]:
    return {
        "kind": "alphabet", "id": "abc", "title": "L’abécédaire", "minutes": 4,
        "prompt": "Un mot par lettre",
        "hints": [
            {"letter": "E", "word": "École", "text": "On y apprend.", "facts": ["T1"]},
            {"letter": "O", "word": "Œuvre"},
        ],
    }  # fmt: skip


def pack(folder: Path, *games: dict[str, Any]) -> Path:
    module = small_module()
    module["activities"] += games
    return write_pack(folder / "verger", module)


def only(folder: Path) -> tuple[str, str]:
    (problem,) = check_pack(folder)
    return problem.place, problem.remedy


def test_sound_games_become_what_they_describe(tmp_path: Path) -> None:
    module = read_pack(pack(tmp_path, meeting(), alphabet())).modules[0].module
    assert module is not None
    assert module.activity("ag") == RolePlay(
        "ag", "L’assemblée", 15,
        situation="Ce soir, on vote.",
        roles=(
            Role("a", "Mme a", 100, "Elle rit."),
            Role("b", "Mme b", 200, "Elle rit.", "Un ascenseur."),
            Role("c", "Mme c", 100, "Elle rit."),
        ),
        resolutions=(
            Resolution("r1", "Repeindre", Majority.DOUBLE, "C’est la loi.", ("T1",)),
            Resolution("r2", "Repeindre", Majority.SIMPLE, "C’est la loi."),
        ),
    )  # fmt: skip
    assert module.activity("abc") == Alphabet(
        "abc", "L’abécédaire", 4,
        prompt="Un mot par lettre",
        hints=(Hint("E", "École", "On y apprend."), Hint("O", "Œuvre")),
    )  # fmt: skip


def test_an_alphabet_needs_neither_prompt_nor_hints(tmp_path: Path) -> None:
    bare = {key: value for key, value in alphabet().items() if key not in {"prompt", "hints"}}
    assert check_pack(pack(tmp_path, bare)) == ()


@pytest.mark.parametrize(
    ("change", "place", "remedy"),
    [
        ({"situation": " "}, "situation", "This text is empty"),
        ({"roles": [role("a")]}, "roles", "at least 2"),
        ({"roles": [role(f"r{at}") for at in range(11)]}, "roles", "10 at most"),
        ({"roles": [role("a"), role("a")]}, "", "“a” is used twice"),
        ({"roles": [role("a", 0), role("b")]}, "roles 1 (a) › shares", "too small: use 1"),
        ({"roles": [role("a", 101), role("b")]}, "", "“Mme a” holds more than half"),
        ({"roles": [{**role("a"), "name": "x" * 31}, role("b")]}, "roles 1 (a) › name", "to 30"),
        ({"roles": [{**role("a"), "text": "x" * 201}, role("b")]}, "roles 1 (a) › text", "to 200"),
        ({"resolutions": []}, "resolutions", "at least 1"),
        (
            {"resolutions": [resolution("r", "27")]},
            "resolutions 1 (r) › majority",
            "“27” is not known here: use one of 24, 25",
        ),
        (
            {"resolutions": [{**resolution("r"), "majority": 24}]},
            "resolutions 1 (r) › majority",
            '24 is written between quotation marks here: "24".',
        ),
        (
            {"resolutions": [{**resolution("r"), "majority": 27}]},
            "resolutions 1 (r) › majority",
            "“27” is not known here: use one of 24, 25",
        ),
        (
            {"resolutions": [{**resolution("r"), "facts": ["F9"]}]},
            "resolutions 1 (r) › facts",
            "“F9” is not in the list of facts",
        ),
        (
            {"resolutions": [resolution("r"), resolution("r")]},
            "resolutions 2 (r) › id",
            "choose another",
        ),
        ({"resolutions": [resolution("q1")]}, "resolutions 1 (q1) › id", "choose another"),
    ],
)
def test_a_meeting_that_cannot_be_held_is_refused_in_words(
    tmp_path: Path, change: dict[str, Any], place: str, remedy: str
) -> None:
    where, said = only(pack(tmp_path, {**meeting(), **change}))
    assert where == " › ".join(part for part in ("activities 7 (ag)", place) if part)
    assert remedy in said


def test_half_of_the_shares_is_not_more_than_half(tmp_path: Path) -> None:
    assert check_pack(pack(tmp_path, {**meeting(), "roles": [role("a"), role("b")]})) == ()


@pytest.mark.parametrize(
    ("hints", "place", "remedy"),
    [
        ([{"letter": "É", "word": "École"}], "hints 1 › letter", "“É” is not a letter"),
        ([{"letter": "e", "word": "École"}], "hints 1 › letter", "one capital, from A to Z"),
        ([{"letter": "AB", "word": "Abri"}], "hints 1 › letter", "“AB” is not a letter"),
        ([{"letter": "A", "word": "École"}], "hints 1", "“École” does not begin with A"),
        ([{"letter": "A", "word": "A" * 25}], "hints 1 › word", "to 24 characters"),
        (
            [{"letter": "A", "word": "Abri"}, {"letter": "A", "word": "Ami"}],
            "",
            "The letter A has two hints",
        ),
        ([{"letter": "A", "word": "Abri", "facts": ["?"]}], "hints 1 › facts", "list of facts"),
        ([{"letter": "A"}], "hints 1 › word", "“word” is missing"),
    ],
)
def test_hints_that_do_not_fit_are_refused_in_words(
    tmp_path: Path, hints: list[dict[str, Any]], place: str, remedy: str
) -> None:
    where, said = only(pack(tmp_path, {**alphabet(), "hints": hints}))
    assert where == " › ".join(part for part in ("activities 7 (abc)", place) if part)
    assert remedy in said
