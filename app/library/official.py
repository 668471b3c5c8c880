"""The cooperative's own films and leaflets, shown in the place of those of the packs."""

import json
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TypeGuard

from app.domain.content import Activity, Leaflet, Module, Video
from app.domain.errors import UserError
from app.library.copying import Meter, blocks_of, copy, on_disk, size_of, write_whole
from app.library.files import read_json
from app.library.films import film_length_ms
from app.library.leaflets import pdf_pages
from app.library.subtitles import read_subtitles
from app.screens.wording import _, explain
from app.usecases.mallettes import Cancelled, OfficialFile, Place, Progress
from app.usecases.ports import PackProblem

INDEX = "official.json"
FORMAT = 1
_TOLD = 12  # of a checksum: enough to tell two films of one activity apart


@dataclass(frozen=True)
class Overlaid:
    """A module with the cooperative's own files, and what is wrong with some of these."""

    module: Module
    wrong: tuple[PackProblem, ...] = ()


class OfficialFiles:
    """Keeps the files in a folder of the data, with an index that says where each belongs.

    The index is what counts, and the last thing written: a file that it does not name is nobody's.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def in_place(self) -> dict[Place, OfficialFile]:
        """Return which activities show a file of the cooperative's own."""
        try:
            kept = read_json(self._folder / INDEX)
        except UserError:
            return {}
        listed = kept.get("files") if isinstance(kept, dict) else None
        entries = listed if isinstance(listed, list) else []
        return dict(self._entry(each) for each in entries if _is_entry(each))

    def put(
        self, place: Place, chosen: OfficialFile, progress: Progress, cancelled: Cancelled
    ) -> None:
        """Copy files in, then say in the index where they belong."""
        before = self.in_place()
        files = [chosen.file, *([chosen.subtitles] if chosen.subtitles else [])]
        meter = Meter(sum(map(size_of, files)), progress, cancelled)
        with on_disk(self._folder):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        copied: list[Path] = []
        after = before
        try:
            copied.extend(self._copied(place, file, meter) for file in files)
            after = {**before, place: OfficialFile(*copied)}
            self._write(after)
        except BaseException:
            self._forget(copied, before)
            raise
        self._forget([*_files(before), *self._left_behind(place)], after)

    def take_back(self, place: Place) -> None:
        """Forget the file of an activity; nothing where it has none."""
        before = self.in_place()
        after = {each: file for each, file in before.items() if each != place}
        if after != before:
            self._write(after)
            self._forget(_files(before), after)

    def overlay(self, module: Module, *, asked: bool = False) -> Overlaid:
        """Show the cooperative's own files in a module; ours where one is missing or damaged.

        What was `asked` in a film of ours stays, even beyond the end of the film in its place.
        """
        wrong: list[PackProblem] = []
        for (of, activity), official in self.in_place().items():
            if of != module.id or module.activity(activity) is None:
                continue
            try:
                module = _dressed(module, activity, official, asked=asked)
            except UserError as error:
                wrong.append(_wrong(official.file, error))
        return Overlaid(module, tuple(wrong))

    def _copied(self, place: Place, file: Path, meter: Meter) -> Path:
        name, suffix = "-".join(place), file.suffix.lower()
        part = self._folder / f"{name}{suffix}.part"
        digest = copy(blocks_of(file), part, meter)
        with on_disk(self._folder):
            return part.replace(self._folder / f"{name}-{digest[:_TOLD]}{suffix}")

    def _write(self, kept: Mapping[Place, OfficialFile]) -> None:
        listed = [
            {"module": module, "activity": activity, "file": each.file.name}
            | ({"subtitles": each.subtitles.name} if each.subtitles else {})
            for (module, activity), each in sorted(kept.items())
        ]
        text = json.dumps({"format": FORMAT, "files": listed}, ensure_ascii=False, indent=2)
        write_whole(text.encode(), self._folder / INDEX)

    def _forget(self, files: Iterable[Path], kept: Mapping[Place, OfficialFile]) -> None:
        """Remove the files that are nobody's now; one that is still open stays behind."""
        for file in {*files} - {*_files(kept)}:
            with suppress(OSError):
                file.unlink()

    def _left_behind(self, place: Place) -> list[Path]:
        """What tries that were cut off left for this activity."""
        told = "?" * _TOLD
        return [*self._folder.glob("*.part"), *self._folder.glob(f"{'-'.join(place)}-{told}.*")]

    def _entry(self, kept: Mapping[str, str]) -> tuple[Place, OfficialFile]:
        subtitles = kept.get("subtitles")
        beside = self._folder / Path(subtitles).name if subtitles else None
        official = OfficialFile(self._folder / Path(kept["file"]).name, beside)
        return (kept["module"], kept["activity"]), official


def _wrong(file: Path, why: UserError) -> PackProblem:
    error = UserError("Ours is shown in its place. {why}", why=explain(why))
    return PackProblem(f"{file.parent.name}/{file.name}", _("the whole file"), explain(error))


def _is_entry(kept: object) -> TypeGuard[Mapping[str, str]]:
    return (
        isinstance(kept, dict)
        and {"module", "activity", "file"} <= kept.keys()
        and all(isinstance(each, str) for each in kept.values())
    )


def _files(kept: Mapping[Place, OfficialFile]) -> list[Path]:
    both = [(each.file, each.subtitles) for each in kept.values()]
    return [file for pair in both for file in pair if file is not None]


def _dressed(module: Module, activity: str, official: OfficialFile, *, asked: bool) -> Module:
    """Put a file in its place, in the usual words and in the plain ones."""
    activities = tuple(
        worn(each, official, asked=asked) if each.id == activity else each
        for each in module.activities
    )
    plain = module.plain and _dressed(module.plain, activity, official, asked=asked)
    return replace(module, activities=activities, plain=plain)


def worn(ours: Activity, official: OfficialFile, *, asked: bool = False) -> Activity:
    """Put a file in the place of ours; UserError where it cannot be, at least from outside."""
    if isinstance(ours, Video):
        return _with_film(ours, official, asked=asked)
    if not isinstance(ours, Leaflet):
        raise UserError("This activity shows neither a film nor a leaflet: choose another one.")
    if official.subtitles is not None:
        raise UserError("A leaflet has no subtitles: choose the PDF alone.")
    return replace(ours, file=official.file, pages=pdf_pages(official.file), official=True)


def _with_film(ours: Video, official: OfficialFile, *, asked: bool) -> Video:
    length_ms = film_length_ms(official.file)
    cues = read_subtitles(official.subtitles) if official.subtitles else ()
    stops = tuple(each for each in ours.stops if asked or _inside(each.at_ms, length_ms))
    return replace(
        ours,
        file=official.file,
        duration_ms=length_ms,
        cues=cues,
        transcript="\n".join(cue.text for cue in cues),
        chapters=tuple(each for each in ours.chapters if _inside(each.at_ms, length_ms)),
        stops=stops,
        official=True,
    )


def _inside(at_ms: int, length_ms: int) -> bool:
    return not length_ms or at_ms < length_ms
