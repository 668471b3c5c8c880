"""Writes small real packs into a folder, for the tests that need files on disk."""

import json
from pathlib import Path
from typing import Any

SUBTITLES = """1
00:00:01,000 --> 00:00:03,500
Bonjour à tous.

2
00:00:04,000 --> 00:00:06,000
Au revoir.
"""


def small_pack() -> dict[str, Any]:
    """Build what pack.json says."""
    return {
        "format": 1,
        "id": "verger",
        "title": "Le verger",
        "language": "fr",
        "licence": "CC BY-SA 4.0",
        "credits": [{"work": "Textes", "author": "Les voisins"}],
        "modules": ["module.json"],
    }


def small_module() -> dict[str, Any]:
    """Build what module.json says: one activity of each kind that has rules of its own."""
    return {
        "id": "verger",
        "title": "Le verger",
        "summary": "Planter ensemble.",
        "facts": [{"id": "T1", "text": "Les pommes poussent.", "source": "Un voisin"}],
        "activities": [
            {
                "kind": "intro_quiz",
                "id": "intro",
                "title": "Quiz",
                "minutes": 3,
                "questions": [_question("q1", right="b")],
            },
            {
                "kind": "animated_video",
                "id": "film",
                "title": "Film",
                "minutes": 4,
                "file": "media/film.mp4",
                "subtitles": "media/film.srt",
                "transcript": "media/film.txt",
            },
            {
                "kind": "exercise",
                "id": "order",
                "title": "Frise",
                "minutes": 4,
                "instruction": "Dans l’ordre !",
                "cards": [_card("c2", 2), _card("c1", 1), _card("c3", 3)],
            },
            {
                "kind": "infographic",
                "id": "drawing",
                "title": "Dessin",
                "minutes": 4,
                "hotspots": [
                    {"id": "h1", "label": "La mare", "text": "Elle est fraîche.", "x": 0, "y": 0.5}
                ],
            },
            {
                "kind": "leaflet",
                "id": "page",
                "title": "Plaquette",
                "minutes": 2,
                "headline": "Le verger",
                "tagline": "À plusieurs.",
                "sections": [{"heading": "Dates", "lines": ["1900 – Un arbre."], "facts": ["T1"]}],
                "footer": "Pour essayer.",
            },
            {
                "kind": "evaluation",
                "id": "final",
                "title": "Évaluation",
                "minutes": 4,
                "note": "Laissez parler.",
                "questions": [
                    {**_question("q2", right="a"), "pair": "q1"},
                    {**_question("q3", right="ac"), "kind": "multiple"},
                ],
            },
        ],
    }


def write_pack(
    folder: Path, module: dict[str, Any] | None = None, pack: dict[str, Any] | None = None
) -> Path:
    """Write a pack with its media into `folder` and return the folder."""
    media = folder / "media"
    media.mkdir(parents=True, exist_ok=True)
    (media / "film.mp4").write_bytes(film_bytes())
    (media / "film.srt").write_text(SUBTITLES, encoding="utf-8")
    (media / "film.txt").write_text("Bonjour à tous. Au revoir.", encoding="utf-8")
    (folder / "pack.json").write_text(json.dumps(pack or small_pack()), encoding="utf-8")
    (folder / "module.json").write_text(json.dumps(module or small_module()), encoding="utf-8")
    return folder


def box(kind: bytes, content: bytes) -> bytes:
    """Build one box of an MP4 file."""
    return (8 + len(content)).to_bytes(4, "big") + kind + content


def film_bytes(*, milliseconds: int = 95_000) -> bytes:
    """Build the outside of an MP4 film, without pictures."""
    clock = bytes(12) + (1000).to_bytes(4, "big") + milliseconds.to_bytes(4, "big") + bytes(80)
    return box(b"ftyp", b"isom\0\0\2\0isom") + box(b"moov", box(b"mvhd", clock)) + box(b"mdat", b"")


def _question(name: str, *, right: str) -> dict[str, Any]:
    choices = [{"id": each, "text": f"Réponse {each}", "right": each in right} for each in "abc"]
    return {
        "id": name,
        "text": "Où sont les pommes ?",
        "choices": choices,
        "explanation": "Dans le panier.",
        "facts": ["T1"],
    }


def _card(name: str, place: int) -> dict[str, Any]:
    return {"id": name, "text": f"Étape {name}", "place": place, "reason": "Parce que."}
