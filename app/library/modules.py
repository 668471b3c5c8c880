"""Reads one module of a pack: its shape, what must fit together in it, its media."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from app.domain.content import Activity, Cue, Module
from app.domain.errors import UserError
from app.library.activities import about_trades, activity, infographic, leaflet, video
from app.library.coherence import check_coherence
from app.library.files import read_text
from app.library.films import film_length_ms
from app.library.languages import read_words
from app.library.leaflets import pdf_pages
from app.library.pack_format import (
    ACTIVITY,
    MOST_ACTIVITIES,
    ActivityPart,
    InfographicPart,
    LeafletPart,
    ModulePart,
    VideoPart,
)
from app.library.pictures import check_picture
from app.library.plain import read_plain
from app.library.sentences import Complaints, Location, problem
from app.library.sources import Source
from app.library.subtitles import read_subtitles
from app.usecases.ports import PackProblem


@dataclass(frozen=True)
class ModuleRead:
    """A module, or what is wrong with it; `id` is the file's name where the id is not known."""

    id: str
    module: Module | None
    problems: tuple[PackProblem, ...]


def read_module(source: Source, name: str, language: str = "") -> ModuleRead:
    """Read the module in the file `name` of a pack, with every problem in it.

    It is said in `language` as far as the pack can.
    """
    shown = f"{source.name}/{name}"
    try:
        source.file(name)  # refuses one that leads out of the pack
        raw = source.json(name)
    except UserError as error:
        return ModuleRead(Path(name).stem, None, (problem(shown, "", error),))
    given = raw.get("id") if isinstance(raw, dict) else None
    complaints = Complaints(shown, raw)
    module = _module(source, raw, complaints)
    known = given if isinstance(given, str) else Path(name).stem
    wrong: tuple[PackProblem, ...] = ()
    if module is not None:
        module, wrong = read_plain(source, name, module)
        module, more = read_words(source, name, module, language)
        wrong = (*wrong, *more)
    return ModuleRead(known, module, (*complaints.found, *complaints.remarks, *wrong))


def _module(source: Source, raw: Any, complaints: Complaints) -> Module | None:
    top = _top(raw, complaints)
    listed = raw.get("activities") if isinstance(raw, dict) else None
    parts = [
        _part(each, ("activities", at), complaints)
        for at, each in enumerate(listed[:MOST_ACTIVITIES] if isinstance(listed, list) else ())
    ]
    check_coherence(top, parts, complaints)
    activities = [
        _activity(source, part, ("activities", at), complaints)
        for at, part in enumerate(parts)
        if part is not None
    ]
    if top is None or complaints.found:
        return None
    whole = tuple(
        about_trades(each, part.trades or top.trades)
        for each, part in zip(activities, filter(None, parts), strict=True)
        if each is not None
    )
    return Module(top.id, top.version, top.title, top.summary, whole)


def _top(raw: Any, complaints: Complaints) -> ModulePart | None:
    try:
        return ModulePart.model_validate(raw)
    except ValidationError as refused:
        complaints.add_refused(refused)
        return None


def _part(raw: object, at: Location, complaints: Complaints) -> ActivityPart | None:
    try:
        return ACTIVITY.validate_python(raw)
    except ValidationError as refused:
        complaints.add_refused(refused, at)
        return None


def _activity(
    source: Source, part: ActivityPart, at: Location, complaints: Complaints
) -> Activity | None:
    if isinstance(part, InfographicPart):
        return infographic(part, _picture(source, part, at, complaints))
    if isinstance(part, LeafletPart) and part.file is not None:
        return leaflet(part, *_leaflet_file(source, part.file, at, complaints))
    if not isinstance(part, VideoPart):
        return activity(part)
    film = _file(source, part.file, (*at, "file"), complaints)
    length_ms = _length_ms(film, complaints, f"{source.name}/{part.file}") if film else 0
    _check_moments(part, length_ms, at, complaints)
    subtitles = _file(source, part.subtitles, (*at, "subtitles"), complaints)
    cues = _cues(subtitles, complaints, f"{source.name}/{part.subtitles}") if subtitles else ()
    said = "\n".join(cue.text for cue in cues)
    if part.transcript is not None:
        text = _file(source, part.transcript, (*at, "transcript"), complaints)
        said = _text(text, complaints, f"{source.name}/{part.transcript}") if text else ""
    return video(part, film, length_ms, cues, said) if film else None


def _file(source: Source, name: str, at: Location, complaints: Complaints) -> Path | None:
    try:
        return source.file(name)
    except UserError as error:
        complaints.add(error, at)
        return None


def _picture(
    source: Source, part: InfographicPart, at: Location, complaints: Complaints
) -> Path | None:
    if part.picture is None:
        return None
    file = _file(source, part.picture, (*at, "picture"), complaints)
    try:
        if file:
            check_picture(file)
    except UserError as error:
        complaints.remark(error, f"{source.name}/{part.picture}")
        return None
    return file


def _leaflet_file(
    source: Source, name: str, at: Location, complaints: Complaints
) -> tuple[Path | None, int]:
    file = _file(source, name, (*at, "file"), complaints)
    try:
        return file, pdf_pages(file) if file else 0
    except UserError as error:
        complaints.remark(error, f"{source.name}/{name}")
        return None, 0


def _length_ms(film: Path, complaints: Complaints, shown: str) -> int:
    try:
        return film_length_ms(film)
    except UserError as error:
        complaints.remark(error, shown)
        return 0


def _check_moments(part: VideoPart, length_ms: int, at: Location, complaints: Complaints) -> None:
    """Complain about moments beyond the end of a film, as far as its length is known."""
    moments = [(*at, "chapters", number, "at") for number, _each in enumerate(part.chapters)]
    moments += [(*at, "stops", number, "at") for number, _each in enumerate(part.stops)]
    times = [each.at for each in part.chapters] + [each.at for each in part.stops]
    for location, time in zip(moments, times, strict=True):
        if 0 < length_ms <= time:
            seconds = length_ms // 1000
            error = UserError(
                "The film is over by then, it lasts {minutes}:{seconds}: give a moment inside it.",
                minutes=seconds // 60,
                seconds=f"{seconds % 60:02d}",
            )
            complaints.add(error, location)


def _cues(subtitles: Path, complaints: Complaints, shown: str) -> tuple[Cue, ...]:
    try:
        return read_subtitles(subtitles)
    except UserError as error:
        complaints.remark(error, shown)
        return ()


def _text(file: Path, complaints: Complaints, shown: str) -> str:
    try:
        return read_text(file)
    except UserError as error:
        complaints.remark(error, shown)
        return ""
