"""The same module in another language: other words under the same ids, and other subtitles."""

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import PurePosixPath

from app.domain.content import Activity, Module, Video
from app.domain.errors import UserError
from app.library.plain import Words, complain_of_unknown, in_words, said_in
from app.library.sentences import Complaints
from app.library.sources import Source
from app.library.subtitles import read_subtitles
from app.usecases.ports import PackProblem

_LANGUAGE = r"[a-z]{2,3}(?:-[a-z0-9]{2,8})*"
_OWN_SUBTITLES = " "  # no name of a file: it stands for those that the module has


def words_file(module: str, language: str) -> str:
    """The file with a module's words in a language: words.en.json for module.json.

    Empty where that is not written like a language.
    """
    if not re.fullmatch(_LANGUAGE, language):
        return ""
    path = PurePosixPath(module)
    before = "" if path.name == "module.json" else f"{path.stem}."
    return str(path.with_name(f"{before}words.{language}.json"))


def languages_of(module: str, names: Iterable[str]) -> tuple[str, ...]:
    """The languages in which the files of a pack have words for a module."""
    there = set(names)
    found = {
        each[1] for name in there if (each := re.search(rf"words\.({_LANGUAGE})\.json$", name))
    }
    return tuple(sorted(each for each in found if words_file(module, each) in there))


def read_words(
    source: Source, name: str, module: Module, language: str
) -> tuple[Module, tuple[PackProblem, ...]]:
    """Say a module in another language, as far as its pack can; with a problem it stays as it is.

    What is not said in that language stays in the first one. There are no plain words in it.
    """
    file = words_file(name, language)
    if not file or not source.has(file):
        return module, ()
    complaints = Complaints(f"{source.name}/{file}", None)
    words = Words(said_in(source, file, complaints))
    made = in_words(module, words)
    spoken = tuple(_subtitled(each, words, source, complaints) for each in made.activities)
    complain_of_unknown(words, complaints)
    if complaints.found:
        return module, tuple(complaints.found)
    return replace(made, activities=spoken, plain=None), tuple(complaints.remarks)


def _subtitled(
    activity: Activity, words: Words, source: Source, complaints: Complaints
) -> Activity:
    if not isinstance(activity, Video):
        return activity
    name = f"{activity.id}.subtitles"
    file = words.of(name, _OWN_SUBTITLES)
    if file == _OWN_SUBTITLES:
        return activity
    try:
        cues = read_subtitles(source.file(file))
    except UserError as error:
        complaints.remark(error, f"{source.name}/{file}")
        return activity
    return replace(activity, cues=cues, transcript="\n".join(cue.text for cue in cues))
